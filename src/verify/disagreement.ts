// Disagreements: where a report says something else than a recount, and how a report of unknown shape is read.

/** The first place where a report and the recount differ. */
export class Disagreement extends Error {
  /** A path in the report, as in `changes[0].people.age.to`. */
  readonly at: string

  constructor(at: string, message: string) {
    super(message)
    this.at = at
  }
}

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** A value as text that is the same whatever the order of its keys. */
export const textOf = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value, inOrder))

/** @throws Disagreement unless the report holds what was counted. */
export const same = (at: string, found: unknown, counted: unknown): void => {
  if (textOf(found) !== textOf(counted))
    throw new Disagreement(at, `the report says ${textOf(found)}, the recount ${textOf(counted)}`)
}

/** @throws Disagreement unless something holds. */
export const must = (holds: boolean, at: string, message: string): void => {
  if (!holds) throw new Disagreement(at, message)
}

/** An object with these keys and no others; those ending in `?` may be absent. */
export const recordAt = (at: string, value: unknown, keys: readonly string[]): Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Disagreement(at, 'must be an object')
  const allowed = keys.map((key) => key.replace('?', ''))
  const found = Object.keys(value)
  const unknown = found.find((key) => !allowed.includes(key))
  if (unknown !== undefined) throw new Disagreement(`${at}.${unknown}`, 'no such key belongs here')
  const missing = keys.find((key) => !key.endsWith('?') && !found.includes(key))
  if (missing !== undefined) throw new Disagreement(`${at}.${missing}`, 'is missing')
  return value as Readonly<Record<string, unknown>>
}

export const listAt = (at: string, value: unknown): readonly unknown[] => {
  if (!Array.isArray(value)) throw new Disagreement(at, 'must be a list')
  return value
}

export const wordAt = (at: string, value: unknown): string => {
  if (typeof value !== 'string') throw new Disagreement(at, 'must be a text')
  return value
}

/** @throws Disagreement unless each of some places comes after the one before it. */
export const mustBeInOrder = (places: readonly { readonly at: string; readonly place: readonly number[] }[]): void => {
  const isAfter = (one: readonly number[], other: readonly number[]): boolean => {
    const differs = one.findIndex((number, i) => number !== other[i])
    return differs >= 0 && one[differs]! > other[differs]!
  }
  places.forEach(({ at, place }, i) => {
    must(i === 0 || isAfter(place, places[i - 1]!.place), at, 'is out of order')
  })
}

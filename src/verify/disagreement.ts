// Reads a report of unknown shape, and throws where the report and the recount disagree.
import type { Offer } from '../core/rules/model.ts'

/** The first place where a report and the recount differ. */
export class Disagreement extends Error {
  /** A path in the report, such as `changes[0].people.age.to`. */
  readonly at: string

  constructor(at: string, message: string) {
    super(message)
    this.at = at
  }
}

const withSortedKeys = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** A value as text that does not depend on the order of its keys. */
export const canonicalText = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(value, withSortedKeys)

/** @throws Disagreement unless the report's value equals the recounted value. */
export const mustEqual = (at: string, found: unknown, counted: unknown): void => {
  if (canonicalText(found) !== canonicalText(counted))
    throw new Disagreement(at, `the report says ${canonicalText(found)}, the recount ${canonicalText(counted)}`)
}

/** @throws Disagreement unless the report names an offer by its id and digest. */
export const mustNameOffer = (at: string, found: unknown, { id, digest }: Offer): void => {
  mustEqual(at, found, { id, digest })
}

/** @throws Disagreement unless a statement is true. */
export const must = (holds: boolean, at: string, message: string): void => {
  if (!holds) throw new Disagreement(at, message)
}

/**
 * Reads an object with exactly these keys; keys ending in `?` are optional.
 *
 * @throws Disagreement if the value is no object, or lacks a key, or has another.
 */
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

/** @throws Disagreement unless the value is a list. */
export const listAt = (at: string, value: unknown): readonly unknown[] => {
  if (!Array.isArray(value)) throw new Disagreement(at, 'must be a list')
  return value
}

/** @throws Disagreement unless the value is a string. */
export const wordAt = (at: string, value: unknown): string => {
  if (typeof value !== 'string') throw new Disagreement(at, 'must be a text')
  return value
}

/** @throws Disagreement unless each place comes after the place before it. */
export const mustBeInOrder = (places: readonly { readonly at: string; readonly place: readonly number[] }[]): void => {
  const isAfter = (one: readonly number[], other: readonly number[]): boolean => {
    const differs = one.findIndex((number, i) => number !== other[i])
    return differs >= 0 && one[differs]! > other[differs]!
  }
  places.forEach(({ at, place }, i) => {
    must(i === 0 || isAfter(place, places[i - 1]!.place), at, 'is out of order')
  })
}

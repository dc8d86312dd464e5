// Reads the gaps that a report claims, and works out by the oracle what it must claim.
import { type Amount, type Entitlement, type Ground, type Outcome, bases } from '../core/rules/model.ts'
import type { Axis } from '../core/tables/classes.ts'
import { Disagreement, mustBeInOrder, recordAt, same } from './disagreement.ts'
import { type Got, bestOf, gets, isBetter, isSame, rankOf } from './gets.ts'
import { type Person, keyOf } from './population.ts'
import { type Region, regionAt } from './region.ts'

// Reading the claims of a report.

type GapFields = Readonly<Record<string, unknown>>

/** One claimed gap: before, after or both. In a report on one offer, it has only an after. */
export type GapClaim = {
  /** The path of the claim in the report. */
  readonly at: string
  readonly need: unknown
  /** The kind of change, if the report compares two offers. */
  readonly changeKind: string | undefined
  readonly before: GapFields | null
  readonly after: GapFields | null
  readonly paths: { readonly before: string; readonly after: string }
}

/** A claim with its region, and the lines of people in which the recount confirms it. */
export type Placed = GapClaim & {
  readonly region: Region
  /** The keys of the claim's outcomes: values of the compared fact. */
  readonly keys: readonly string[]
  readonly lines: Set<number>
}

const gapKeys = [
  'need',
  'entitlements',
  'people',
  'outcomes',
  'amounts',
  'basis',
  'explained',
  'text',
  'cells',
  'witness',
]

const gapAt = (at: string, value: unknown): GapFields => recordAt(at, value, gapKeys)

/** Reads a gap from a report on one offer. */
export const plainClaim = (at: string, value: unknown): GapClaim => {
  const after = gapAt(at, value)
  return { at, need: after['need'], changeKind: undefined, before: null, after, paths: { before: at, after: at } }
}

/** Reads a gap change from a report on two offers; both of its sides must be about the same people. */
export const pairClaim = (at: string, value: unknown, changeKind: string): GapClaim => {
  const pair = recordAt(at, value, ['before', 'after'])
  const paths = { before: `${at}.before`, after: `${at}.after` }
  const before = pair['before'] === null ? null : gapAt(paths.before, pair['before'])
  const after = pair['after'] === null ? null : gapAt(paths.after, pair['after'])
  const side = after ?? before
  if (!side) throw new Disagreement(at, 'must be a gap on one side at least')
  if (before && after)
    for (const field of ['need', 'people', 'cells', 'witness'])
      same(`${paths.before}.${field}`, before[field], after[field])
  return { at, need: side['need'], changeKind, before, after, paths }
}

/** Reads the region of a claim on these axes. */
export const placed = (claim: GapClaim, axes: readonly Axis[]): Placed => {
  const [side, path] = claim.after ? [claim.after, claim.paths.after] : [claim.before!, claim.paths.before]
  const outcomes = side['outcomes']
  const keys = typeof outcomes === 'object' && outcomes !== null ? Object.keys(outcomes) : []
  return { ...claim, region: regionAt(`${path}.people`, side['people'], axes), keys, lines: new Set() }
}

/** @throws Disagreement unless gaps of one change kind are sorted by their pair of values, then by their first line. */
export const mustBeOrdered = (claims: readonly Placed[], compared: Axis): void => {
  const allKeys = compared.classes.map(keyOf)
  const places = claims.map(({ at, changeKind, keys, lines }) => {
    const pair = changeKind === undefined ? [] : keys.map((key) => allKeys.indexOf(key)).sort((a, b) => a - b)
    return { at, changeKind, place: [...pair, Math.min(...lines)] }
  })
  for (const kind of new Set(places.map(({ changeKind }) => changeKind)))
    mustBeInOrder(places.filter(({ changeKind }) => changeKind === kind))
}

// What the report must claim of people alike in all but one fact.

/** The entitlements of one offer that meet a need. */
export type Side = readonly Entitlement[]
/** People alike in all but one fact, each with the key of their value of that fact. */
export type Alike = readonly { readonly key: string; readonly person: Person }[]

/** The fields of a gap that the oracle can work out from some people's results. */
export type Due = {
  readonly entitlements: readonly string[]
  readonly basis: readonly Ground['basis'][]
  readonly outcomes: Readonly<Record<string, Outcome>>
  readonly amounts: Readonly<Record<string, Amount | null>> | null
}

const resultsTowards = (side: Side, person: Person) => {
  const results = side.map(({ id, grounds }) => ({ id, result: gets(grounds, person) }))
  return { results, best: bestOf(results.map(({ result }) => result)) }
}

/** A person's best result for a need. */
export const bestFor = (side: Side, person: Person): Got => resultsTowards(side, person).best

/** The gap between some people; null if all get the same. */
export const dueOf = (side: Side, alike: Alike): Due | null => {
  const all = alike.map(({ key, person }) => ({ key, ...resultsTowards(side, person) }))
  if (all.every(({ best }) => isSame(best, all[0]!.best))) return null
  const better = all.filter(({ best }) => all.some((other) => !isSame(other.best, best) && !isBetter(other.best, best)))
  const giving = better.flatMap(({ results, best }) =>
    results.filter(({ result }) => result.ground && isSame(result, best)),
  )
  return {
    entitlements: side.map(({ id }) => id).filter((id) => giving.some((given) => given.id === id)),
    basis: bases.filter((basis) => giving.some(({ result }) => result.ground!.basis === basis)),
    outcomes: Object.fromEntries(all.map(({ key, best }) => [key, best.outcome])),
    amounts: all.some(({ best }) => best.amount)
      ? Object.fromEntries(all.map(({ key, best }) => [key, best.amount]))
      : null,
  }
}

// How a gap must have changed between two offers.

const changeBySize = (before: number, after: number): string => {
  if (before === after) return 'changed'
  return after < before ? 'narrowed' : 'widened'
}

const ranksApart = ([one, other]: readonly Got[]): number => Math.abs(rankOf(one!.outcome) - rankOf(other!.outcome))

const amountsApart = ([one, other]: readonly Got[]): number => Math.abs(one!.amount!.gbp - other!.amount!.gbp)

/** The kind of change of a gap that exists under both offers. */
const expectedLastingChange = (old: readonly Got[], now: readonly Got[]): string => {
  if (old.every((result, i) => isSame(result, now[i]!))) return 'unchanged'
  if (isBetter(old[0]!, old[1]!) !== isBetter(now[0]!, now[1]!)) return 'changed'
  if (ranksApart(old) + ranksApart(now) > 0) return changeBySize(ranksApart(old), ranksApart(now))
  const periods = new Set([...old, ...now].map(({ amount }) => amount?.per ?? null))
  return periods.size === 1 && !periods.has(null) ? changeBySize(amountsApart(old), amountsApart(now)) : 'changed'
}

/** The kind of change of the gap between two people. */
export const gapChangeKindOf = (before: Side, after: Side, alike: Alike): string => {
  const old = alike.map(({ person }) => bestFor(before, person))
  const now = alike.map(({ person }) => bestFor(after, person))
  if (isSame(old[0]!, old[1]!)) return 'opened'
  return isSame(now[0]!, now[1]!) ? 'closed' : expectedLastingChange(old, now)
}

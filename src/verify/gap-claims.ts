// Reads the gaps that a report claims, and works out by the oracle what it must claim.
import { type Amount, type Entitlement, type Ground, type Outcome, bases } from '../core/rules/model.ts'
import type { Axis } from '../core/tables/classes.ts'
import { Disagreement, mustBeInOrder, recordAt, mustEqual } from './disagreement.ts'
import {
  type PersonResult,
  bestResult,
  resultOfGrounds,
  isBetterResult,
  isSameResult,
  outcomeRank,
} from './person-result.ts'
import { type Person, valueKey } from './population.ts'
import { type ReadRegion, regionAt } from './region.ts'

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
export type PlacedClaim = GapClaim & {
  readonly region: ReadRegion
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
export const gapClaimAt = (at: string, value: unknown): GapClaim => {
  const after = gapAt(at, value)
  return { at, need: after['need'], changeKind: undefined, before: null, after, paths: { before: at, after: at } }
}

/** Reads a gap change from a report on two offers; both of its sides must be about the same people. */
export const gapChangeClaimAt = (at: string, value: unknown, changeKind: string): GapClaim => {
  const pair = recordAt(at, value, ['before', 'after'])
  const paths = { before: `${at}.before`, after: `${at}.after` }
  const before = pair['before'] === null ? null : gapAt(paths.before, pair['before'])
  const after = pair['after'] === null ? null : gapAt(paths.after, pair['after'])
  const side = after ?? before
  if (!side) throw new Disagreement(at, 'must be a gap on one side at least')
  if (before && after)
    for (const field of ['need', 'people', 'cells', 'witness'])
      mustEqual(`${paths.before}.${field}`, before[field], after[field])
  return { at, need: side['need'], changeKind, before, after, paths }
}

/** Reads the region of a claim on these axes. */
export const placeClaim = (claim: GapClaim, axes: readonly Axis[]): PlacedClaim => {
  const [side, path] = claim.after ? [claim.after, claim.paths.after] : [claim.before!, claim.paths.before]
  const outcomes = side['outcomes']
  const keys = typeof outcomes === 'object' && outcomes !== null ? Object.keys(outcomes) : []
  return { ...claim, region: regionAt(`${path}.people`, side['people'], axes), keys, lines: new Set() }
}

/** @throws Disagreement unless gaps of one change kind are sorted by their pair of values, then by their first line. */
export const mustBeOrdered = (claims: readonly PlacedClaim[], compared: Axis): void => {
  const allKeys = compared.classes.map(valueKey)
  const places = claims.map(({ at, changeKind, keys, lines }) => {
    const pair = changeKind === undefined ? [] : keys.map((key) => allKeys.indexOf(key)).sort((a, b) => a - b)
    return { at, changeKind, place: [...pair, Math.min(...lines)] }
  })
  for (const kind of new Set(places.map(({ changeKind }) => changeKind)))
    mustBeInOrder(places.filter(({ changeKind }) => changeKind === kind))
}

// What the report must claim of people alike in all but one fact.

/** The entitlements of one offer that meet a need. */
export type NeedEntitlements = readonly Entitlement[]
/** People alike in all but one fact, each with the key of their value of that fact. */
export type AlikePeople = readonly { readonly key: string; readonly person: Person }[]

/** The fields of a gap that the oracle can work out from some people's results. */
export type ExpectedGap = {
  readonly entitlements: readonly string[]
  readonly basis: readonly Ground['basis'][]
  readonly outcomes: Readonly<Record<string, Outcome>>
  readonly amounts: Readonly<Record<string, Amount | null>> | null
}

const resultsTowards = (side: NeedEntitlements, person: Person) => {
  const results = side.map(({ id, grounds }) => ({ id, result: resultOfGrounds(grounds, person) }))
  return { results, best: bestResult(results.map(({ result }) => result)) }
}

/** A person's best result for a need. */
export const bestTowards = (side: NeedEntitlements, person: Person): PersonResult => resultsTowards(side, person).best

/** The gap between some people; null if all get the same. */
export const expectedGap = (side: NeedEntitlements, alike: AlikePeople): ExpectedGap | null => {
  const all = alike.map(({ key, person }) => ({ key, ...resultsTowards(side, person) }))
  if (all.every(({ best }) => isSameResult(best, all[0]!.best))) return null
  const better = all.filter(({ best }) =>
    all.some((other) => !isSameResult(other.best, best) && !isBetterResult(other.best, best)),
  )
  const giving = better.flatMap(({ results, best }) =>
    results.filter(({ result }) => result.ground && isSameResult(result, best)),
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

const ranksApart = ([one, other]: readonly PersonResult[]): number =>
  Math.abs(outcomeRank(one!.outcome) - outcomeRank(other!.outcome))

const amountsApart = ([one, other]: readonly PersonResult[]): number => Math.abs(one!.amount!.gbp - other!.amount!.gbp)

/** The kind of change of a gap that exists under both offers. */
const expectedLastingChange = (old: readonly PersonResult[], now: readonly PersonResult[]): string => {
  if (old.every((result, i) => isSameResult(result, now[i]!))) return 'unchanged'
  if (isBetterResult(old[0]!, old[1]!) !== isBetterResult(now[0]!, now[1]!)) return 'changed'
  if (ranksApart(old) + ranksApart(now) > 0) return changeBySize(ranksApart(old), ranksApart(now))
  const periods = new Set([...old, ...now].map(({ amount }) => amount?.per ?? null))
  return periods.size === 1 && !periods.has(null) ? changeBySize(amountsApart(old), amountsApart(now)) : 'changed'
}

/** The kind of change of the gap between two people. */
export const expectedGapChange = (before: NeedEntitlements, after: NeedEntitlements, alike: AlikePeople): string => {
  const old = alike.map(({ person }) => bestTowards(before, person))
  const now = alike.map(({ person }) => bestTowards(after, person))
  if (isSameResult(old[0]!, old[1]!)) return 'opened'
  return isSameResult(now[0]!, now[1]!) ? 'closed' : expectedLastingChange(old, now)
}

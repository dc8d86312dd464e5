// The gaps that a report claims, as they were read.
import { type Amount, type Entitlement, type Ground, type Outcome, bases } from '../core/rules/model.ts'
import type { Axis } from '../core/tables/classes.ts'
import { Disagreement, recordAt, same } from './disagreement.ts'
import { type Got, bestOf, gets, isBetter, isSame, rankOf } from './gets.ts'
import type { Person } from './population.ts'
import { type Region, regionAt } from './region.ts'

type Fields = Readonly<Record<string, unknown>>

/** One gap, before, after or both; a report on one offer has only an after. */
export type GapClaim = {
  readonly at: string
  readonly need: unknown
  /** What becomes of it, where two offers are compared. */
  readonly fate: string | undefined
  readonly before: Fields | null
  readonly after: Fields | null
  readonly paths: { readonly before: string; readonly after: string }
}

/** A claim with its people, the values that it is about, and the lines in which it was found to be so. */
export type Placed = GapClaim & {
  readonly region: Region
  readonly keys: readonly string[]
  readonly lines: Set<number>
}

const fields = [
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

const gapAt = (at: string, value: unknown): Fields => recordAt(at, value, fields)

export const plainClaim = (at: string, value: unknown): GapClaim => {
  const after = gapAt(at, value)
  return { at, need: after['need'], fate: undefined, before: null, after, paths: { before: at, after: at } }
}

export const pairClaim = (at: string, value: unknown, fate: string): GapClaim => {
  const pair = recordAt(at, value, ['before', 'after'])
  const paths = { before: `${at}.before`, after: `${at}.after` }
  const before = pair['before'] === null ? null : gapAt(paths.before, pair['before'])
  const after = pair['after'] === null ? null : gapAt(paths.after, pair['after'])
  const some = after ?? before
  if (!some) throw new Disagreement(at, 'must be a gap on one side at least')
  if (before && after)
    for (const field of ['need', 'people', 'cells', 'witness'])
      same(`${paths.before}.${field}`, before[field], after[field])
  return { at, need: some['need'], fate, before, after, paths }
}

export const placed = (claim: GapClaim, axes: readonly Axis[]): Placed => {
  const [side, path] = claim.after ? [claim.after, claim.paths.after] : [claim.before!, claim.paths.before]
  const outcomes = side['outcomes']
  const keys = typeof outcomes === 'object' && outcomes !== null ? Object.keys(outcomes) : []
  return { ...claim, region: regionAt(`${path}.people`, side['people'], axes), keys, lines: new Set() }
}

/** What one offer gives towards a need. */
export type Side = readonly Entitlement[]
/** People alike in all but one fact, each under the key of what they have there. */
export type Alike = readonly { readonly key: string; readonly person: Person }[]

/** The fields of a gap that follow from who gets what. */
export type Due = {
  readonly entitlements: readonly string[]
  readonly basis: readonly Ground['basis'][]
  readonly outcomes: Readonly<Record<string, Outcome>>
  readonly amounts: Readonly<Record<string, Amount | null>> | null
}

const towards = (side: Side, person: Person) => {
  const each = side.map(({ id, grounds }) => ({ id, got: gets(grounds, person) }))
  return { each, best: bestOf(each.map(({ got }) => got)) }
}

export const bestFor = (side: Side, person: Person): Got => towards(side, person).best

/** The gap between some people; null where all get the same. */
export const dueOf = (side: Side, alike: Alike): Due | null => {
  const all = alike.map(({ key, person }) => ({ key, ...towards(side, person) }))
  if (all.every(({ best }) => isSame(best, all[0]!.best))) return null
  const better = all.filter(({ best }) => all.some((other) => !isSame(other.best, best) && !isBetter(other.best, best)))
  const giving = better.flatMap(({ each, best }) => each.filter(({ got }) => got.ground && isSame(got, best)))
  return {
    entitlements: side.map(({ id }) => id).filter((id) => giving.some((one) => one.id === id)),
    basis: bases.filter((basis) => giving.some(({ got }) => got.ground!.basis === basis)),
    outcomes: Object.fromEntries(all.map(({ key, best }) => [key, best.outcome])),
    amounts: all.some(({ best }) => best.amount)
      ? Object.fromEntries(all.map(({ key, best }) => [key, best.amount]))
      : null,
  }
}

const bySize = (before: number, after: number): string => {
  if (before === after) return 'changed'
  return after < before ? 'narrowed' : 'widened'
}

const placesApart = ([one, other]: readonly Got[]): number => Math.abs(rankOf(one!.outcome) - rankOf(other!.outcome))

const poundsApart = ([one, other]: readonly Got[]): number => Math.abs(one!.amount!.gbp - other!.amount!.gbp)

/** What becomes of a difference that stays one. */
const fateOfOpen = (old: readonly Got[], now: readonly Got[]): string => {
  if (old.every((got, i) => isSame(got, now[i]!))) return 'unchanged'
  if (isBetter(old[0]!, old[1]!) !== isBetter(now[0]!, now[1]!)) return 'changed'
  if (placesApart(old) + placesApart(now) > 0) return bySize(placesApart(old), placesApart(now))
  const ways = new Set([...old, ...now].map(({ amount }) => amount?.per ?? null))
  return ways.size === 1 && !ways.has(null) ? bySize(poundsApart(old), poundsApart(now)) : 'changed'
}

/** What becomes of the difference between two people. */
export const gapChangeKindOf = (before: Side, after: Side, alike: Alike): string => {
  const old = alike.map(({ person }) => bestFor(before, person))
  const now = alike.map(({ person }) => bestFor(after, person))
  if (isSame(old[0]!, old[1]!)) return 'opened'
  return isSame(now[0]!, now[1]!) ? 'closed' : fateOfOpen(old, now)
}

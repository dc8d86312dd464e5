// What a report must say of people alike in all but one fact, by the oracle.
import { type Amount, type Entitlement, type Ground, type Outcome, bases } from '../core/model.ts'
import { type Got, bestOf, gets, isBetter, isSame, rankOf } from './gets.ts'
import type { Person } from './population.ts'

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
export const fateOf = (before: Side, after: Side, alike: Alike): string => {
  const old = alike.map(({ person }) => bestFor(before, person))
  const now = alike.map(({ person }) => bestFor(after, person))
  if (isSame(old[0]!, old[1]!)) return 'opened'
  return isSame(now[0]!, now[1]!) ? 'closed' : fateOfOpen(old, now)
}

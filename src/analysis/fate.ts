// Fates: what becomes of a difference between two people when the offer changes.
import { beats, rankOf } from '../core/result.ts'
import type { Difference } from './difference.ts'
import type { Result } from './results.ts'

export const fates = ['opened', 'closed', 'narrowed', 'widened', 'changed', 'unchanged'] as const
/** What becomes of the difference between two values of the compared fact. */
export type Fate = (typeof fates)[number]

type Pair = readonly [Result, Result]

/** What the people of a pair of values get. */
export const pairOf = (results: readonly Result[], { results: [one, other] }: Difference): Pair => [
  results[one!]!,
  results[other!]!,
]

/** How far apart two results of one outcome are, in pounds paid alike. */
const pounds = ([one, other]: Pair): { readonly per: string; readonly gbp: number } | undefined => {
  const [first, second] = [one.amount, other.amount]
  if (!first || !second || first.per !== second.per) return undefined
  return { per: first.per, gbp: Math.abs(first.gbp - second.gbp) }
}

/** How many outcomes apart two results are. */
const places = ([one, other]: Pair): number => Math.abs(rankOf(one.outcome) - rankOf(other.outcome))

const bySize = (before: number, after: number): Fate => {
  if (before === after) return 'changed'
  return after < before ? 'narrowed' : 'widened'
}

const byPounds = (before: ReturnType<typeof pounds>, after: ReturnType<typeof pounds>): Fate =>
  before && after && before.per === after.per ? bySize(before.gbp, after.gbp) : 'changed'

/** What becomes of a difference that stays one. Where the other one now fares better, it has changed. */
export const fateOf = (before: Pair, after: Pair): Fate => {
  if (before[0] === after[0] && before[1] === after[1]) return 'unchanged'
  if (beats(...before) !== beats(...after)) return 'changed'
  const [old, now] = [places(before), places(after)]
  return old === 0 && now === 0 ? byPounds(pounds(before), pounds(after)) : bySize(old, now)
}

// What somebody gets, and which of two is the better.
import { type Amount, type Outcome, outcomes } from './model.ts'

/** Where an outcome stands, the best 0. */
export const rankOf = (outcome: Outcome): number => outcomes.indexOf(outcome)

type Got = { readonly outcome: Outcome; readonly amount?: Amount | null | undefined }

/** Whether one is the better: by outcome, and of one outcome the larger amount where the two are paid alike. */
export const beats = (one: Got, other: Got): boolean => {
  if (one.outcome !== other.outcome) return rankOf(one.outcome) < rankOf(other.outcome)
  if (!one.amount || !other.amount) return false
  return one.amount.per === other.amount.per && one.amount.gbp > other.amount.gbp
}

// Compares outcomes.
import { type Amount, type Outcome, outcomes } from './model.ts'

/** Every outcome, best first, and then `cannot-tell`. */
export const answerNames = [...outcomes, 'cannot-tell'] as const

/** Returns the rank of an outcome; 0 is the best. */
export const rankOfOutcome = (outcome: Outcome): number => outcomes.indexOf(outcome)

type OutcomeWithAmount = { readonly outcome: Outcome; readonly amount?: Amount | null | undefined }

/** Returns whether `a` is better than `b`: by outcome, then by amount if both are paid equally often. */
export const beats = (a: OutcomeWithAmount, b: OutcomeWithAmount): boolean => {
  if (a.outcome !== b.outcome) return rankOfOutcome(a.outcome) < rankOfOutcome(b.outcome)
  if (!a.amount || !b.amount) return false
  return a.amount.per === b.amount.per && a.amount.gbp > b.amount.gbp
}

// Amounts, outcomes and answers in words: the same on the adviser's screen and in the record.
import { amountText } from '../../analysis/describe.ts'
import type { EntitlementAnswer } from '../../core/answers/explain.ts'
import type { Catalogue, Fact } from '../../core/rules/catalogue.ts'
import { type Amount, type Answer, type Facts, outcomes } from '../../core/rules/model.ts'
import { factValueText, type Words } from '../words.ts'

export const optionalAmountText = (amount: Amount | null | undefined): string => (amount ? amountText(amount) : '')

export const outcomeText = ({ say }: Words, outcome: Answer): string => say(`adviser.outcome.${outcome}`)

/** The outcome in words; for an undecided outcome, the guaranteed minimum if there is one. */
export const outcomeOrMinimumText = (
  words: Words,
  { outcome, atLeast }: Pick<EntitlementAnswer, 'outcome' | 'atLeast'>,
) =>
  atLeast === undefined || atLeast === 'not-entitled'
    ? outcomeText(words, outcome)
    : words.say('adviser.outcome-at-least', { outcome: outcomeText(words, atLeast) })

const answerOrder: readonly Answer[] = [...outcomes.slice(0, -1), 'cannot-tell', 'not-entitled']

/** Sorts best outcome first, with `cannot-tell` before `not-entitled`. Equal outcomes keep the offer's order. */
export const bestFirst = <One extends { readonly outcome: Answer }>(answers: readonly One[]): readonly One[] =>
  answers.toSorted((one, other) => answerOrder.indexOf(one.outcome) - answerOrder.indexOf(other.outcome))

/** An answer in words, also for a question without one. */
export const givenAnswerText = ({ say }: Words, fact: Fact, value: Facts[string] | undefined): string => {
  if (value === undefined) return say('adviser.check.not-known')
  return value === null ? say('adviser.check.asked') : factValueText(fact, value)
}

/** Answered questions with their answers, in the catalogue's order. */
export const answeredQuestions = (words: Words, { facts }: Catalogue, given: Facts) =>
  facts
    .filter(({ id }) => given[id] !== undefined)
    .map((fact) => ({ question: fact.question, answer: givenAnswerText(words, fact, given[fact.id]) }))

// How the adviser's pages say sums, outcomes and answers: the same on the screen and in the record.
import { amountText } from '../../analysis/describe.ts'
import type { EntitlementAnswer } from '../../core/answers/explain.ts'
import type { Catalogue, Fact } from '../../core/rules/catalogue.ts'
import { type Amount, type Answer, type Facts, outcomes } from '../../core/rules/model.ts'
import { answerText, type Words } from '../words.ts'

export const sumText = (amount: Amount | null | undefined): string => (amount ? amountText(amount) : '')

export const outcomeText = ({ say }: Words, outcome: Answer): string => say(`adviser.outcome.${outcome}`)

/** With the worst that is still possible, where that is more than nothing. */
export const standingText = (words: Words, { outcome, atLeast }: Pick<EntitlementAnswer, 'outcome' | 'atLeast'>) =>
  atLeast === undefined || atLeast === 'not-entitled'
    ? outcomeText(words, outcome)
    : words.say('adviser.outcome-at-least', { outcome: outcomeText(words, atLeast) })

const order: readonly Answer[] = [...outcomes.slice(0, -1), 'cannot-tell', 'not-entitled']

/** What there is to get first, then what cannot be told; otherwise as in the offer. */
export const bestFirst = <One extends { readonly outcome: Answer }>(answers: readonly One[]): readonly One[] =>
  answers.toSorted((one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome))

/** What was answered to a question, also where nothing was. */
export const givenText = ({ say }: Words, fact: Fact, value: Facts[string] | undefined): string => {
  if (value === undefined) return say('adviser.check.not-known')
  return value === null ? say('adviser.check.asked') : answerText(fact, value)
}

/** Questions and answers, in the order of the catalogue; only those that were given. */
export const answersIn = (words: Words, { facts }: Catalogue, given: Facts) =>
  facts
    .filter(({ id }) => given[id] !== undefined)
    .map((fact) => ({ question: fact.question, answer: givenText(words, fact, given[fact.id]) }))

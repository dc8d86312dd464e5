// Compares two situations: the inputs that differ, then the outcomes, differences first.
import { dayText } from '../../core/answers/day-text.ts'
import type { EntitlementAnswer } from '../../core/answers/explain.ts'
import { type Answer, outcomes } from '../../core/rules/model.ts'
import type { Words } from '../words.ts'
import { givenAnswerText, outcomeOrMinimumText, optionalAmountText } from './in-words.ts'
import type { Situation } from './situation.ts'

type ComparedAnswers = { readonly first: EntitlementAnswer | undefined; readonly second: EntitlementAnswer | undefined }
type OutcomeOnly = Pick<EntitlementAnswer, 'outcome' | 'amount' | 'atLeast'>
type ComparedOutcomes = { readonly first: OutcomeOnly | undefined; readonly second: OutcomeOnly | undefined }

const answerHeading = (words: Words, answer: EntitlementAnswer | undefined): string => {
  if (!answer) return words.say('adviser.compare.not-there')
  const amount = optionalAmountText(answer.amount)
  return amount === '' ? outcomeOrMinimumText(words, answer) : `${outcomeOrMinimumText(words, answer)} (${amount})`
}

/** The outcome of an entitlement that an offer does not have. */
const notOffered: OutcomeOnly = { outcome: 'not-entitled' }

/** Whether outcome, amount and guaranteed minimum are all the same. */
const isSameOutcome = (one: OutcomeOnly, other: OutcomeOnly): boolean =>
  one.outcome === other.outcome &&
  one.atLeast === other.atLeast &&
  optionalAmountText(one.amount) === optionalAmountText(other.amount)

/** Whether the second is better, worse, the same, or different without a clear order. */
const outcomeDifference = ({
  first = notOffered,
  second = notOffered,
}: ComparedOutcomes): 'same' | 'better' | 'worse' | 'different' => {
  if (isSameOutcome(first, second)) return 'same'
  const [one, other] = [first, second].map(({ outcome }) => outcome) as [Answer, Answer]
  if (one === other || one === 'cannot-tell' || other === 'cannot-tell') return 'different'
  return outcomes.indexOf(other) < outcomes.indexOf(one) ? 'better' : 'worse'
}

const differingInputs = (words: Words, [first, second]: readonly [Situation, Situation]) => {
  const facts = first.checker.catalogue.facts.flatMap((fact) => {
    const [one, other] = [first, second].map(({ given }) => givenAnswerText(words, fact, given[fact.id])) as [
      string,
      string,
    ]
    return one === other ? [] : [{ question: fact.question, first: one, second: other }]
  })
  const rules = [
    { question: words.say('adviser.check.on'), first: dayText(first.on), second: dayText(second.on) },
    { question: words.say('adviser.check.offer'), first: first.offer.id, second: second.offer.id },
  ]
  return [...facts, ...rules.filter((row) => row.first !== row.second)]
}

/** The values for the template of a comparison. */
export const comparisonValues = (words: Words, situations: readonly [Situation, Situation]) => {
  const [before, after] = situations.map(({ answered }) => answered.entitlements) as [
    readonly EntitlementAnswer[],
    readonly EntitlementAnswer[],
  ]
  const ids = [...new Set([...before, ...after].map(({ id }) => id))]
  const rows = ids.map((id) => {
    const [first, second] = [before, after].map((answers) => answers.find((answer) => answer.id === id)) as [
      ComparedAnswers['first'],
      ComparedAnswers['second'],
    ]
    const difference = outcomeDifference({ first, second })
    return {
      id,
      title: (first ?? second)!.title,
      first: answerHeading(words, first),
      second: answerHeading(words, second),
      isSame: difference === 'same',
      difference: words.say(`adviser.compare.difference.${difference}`),
    }
  })
  return {
    said: differingInputs(words, situations),
    rows: rows.toSorted((one, other) => Number(one.isSame) - Number(other.isSame)),
    differing: rows.filter(({ isSame }) => !isSame).length,
  }
}

// Two situations side by side: what was said differently, and what comes of it, the differences first.
import { dayText } from '../../core/answers/day-text.ts'
import type { EntitlementAnswer } from '../../core/answers/explain.ts'
import { type Answer, outcomes } from '../../core/rules/model.ts'
import type { Words } from '../words.ts'
import { givenText, standingText, sumText } from './said.ts'
import type { Situation } from './situation.ts'

type Sides = { readonly first: EntitlementAnswer | undefined; readonly second: EntitlementAnswer | undefined }
type Bare = Pick<EntitlementAnswer, 'outcome' | 'amount' | 'atLeast'>
type Compared = { readonly first: Bare | undefined; readonly second: Bare | undefined }

const heading = (words: Words, answer: EntitlementAnswer | undefined): string => {
  if (!answer) return words.say('adviser.compare.not-there')
  const amount = sumText(answer.amount)
  return amount === '' ? standingText(words, answer) : `${standingText(words, answer)} (${amount})`
}

/** What somebody gets of an entitlement that an offer lacks. */
const nothing: Bare = { outcome: 'not-entitled' }

/** Two answers with the same outcome may still differ: in the amount, or in what is sure at least. */
const isSame = (one: Bare, other: Bare): boolean =>
  one.outcome === other.outcome && one.atLeast === other.atLeast && sumText(one.amount) === sumText(other.amount)

/** Whether the second is better, worse, the same, or neither can be said. */
const differenceOf = ({ first = nothing, second = nothing }: Compared): 'same' | 'better' | 'worse' | 'different' => {
  if (isSame(first, second)) return 'same'
  const [one, other] = [first, second].map(({ outcome }) => outcome) as [Answer, Answer]
  if (one === other || one === 'cannot-tell' || other === 'cannot-tell') return 'different'
  return outcomes.indexOf(other) < outcomes.indexOf(one) ? 'better' : 'worse'
}

const saidDifferently = (words: Words, [first, second]: readonly [Situation, Situation]) => {
  const facts = first.checker.catalogue.facts.flatMap((fact) => {
    const [one, other] = [first, second].map(({ given }) => givenText(words, fact, given[fact.id])) as [string, string]
    return one === other ? [] : [{ question: fact.question, first: one, second: other }]
  })
  const rules = [
    { question: words.say('adviser.check.on'), first: dayText(first.on), second: dayText(second.on) },
    { question: words.say('adviser.check.offer'), first: first.offer.id, second: second.offer.id },
  ]
  return [...facts, ...rules.filter((row) => row.first !== row.second)]
}

/** What the template of a comparison needs. */
export const comparisonOf = (words: Words, situations: readonly [Situation, Situation]) => {
  const [before, after] = situations.map(({ answered }) => answered.entitlements) as [
    readonly EntitlementAnswer[],
    readonly EntitlementAnswer[],
  ]
  const ids = [...new Set([...before, ...after].map(({ id }) => id))]
  const rows = ids.map((id) => {
    const [first, second] = [before, after].map((answers) => answers.find((answer) => answer.id === id)) as [
      Sides['first'],
      Sides['second'],
    ]
    const difference = differenceOf({ first, second })
    return {
      id,
      title: (first ?? second)!.title,
      first: heading(words, first),
      second: heading(words, second),
      isSame: difference === 'same',
      difference: words.say(`adviser.compare.difference.${difference}`),
    }
  })
  return {
    said: saidDifferently(words, situations),
    rows: rows.toSorted((one, other) => Number(one.isSame) - Number(other.isSame)),
    differing: rows.filter(({ isSame }) => !isSame).length,
  }
}

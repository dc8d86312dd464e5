// Where a question that the law leaves open decides somebody's status: what it is either way.
import { factOf } from '../catalogue.ts'
import type { Entitlement, Facts } from '../model.ts'
import { type Status, type StatusRules, judgeStatus } from './judged.ts'
import { type OpenQuestion, type Reading, openQuestions } from './open-questions.ts'

/** One question that the law leaves open, where it decides: what somebody is either way. */
export type Arguable = {
  readonly question: Entitlement
  /** In practice, and if the question went the other way. */
  readonly readings: readonly { readonly text: string; readonly status: Status | 'cannot-tell' }[]
  /** Other open questions that also have to go the other way before this one matters. */
  readonly together: readonly OpenQuestion[]
}

type Reduce = (reading: Reading) => Facts

/** Every set of some open questions, the smallest first. */
const subsets = (questions: readonly OpenQuestion[]): readonly (readonly OpenQuestion[])[] =>
  questions
    .reduce<readonly (readonly OpenQuestion[])[]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]])
    .toSorted((one, other) => one.length - other.length)

/** The questions that make a difference to the facts at all. */
const raisedBy = (reduce: Reduce): readonly OpenQuestion[] => {
  const said = (reading: readonly OpenQuestion[]): string => JSON.stringify(reduce(new Set(reading)))
  const everythingBut = (one: OpenQuestion) => openQuestions.filter((other) => other !== one)
  return openQuestions.filter((one) => said([]) !== said([one]) || said(openQuestions) !== said(everythingBut(one)))
}

/** How the catalogue says the two readings of a question: unmet is practice. */
const textsOf = ({ checker: { catalogue } }: StatusRules, question: OpenQuestion) => {
  const fact = factOf(catalogue, 'openQuestion')
  return 'options' in fact ? fact.options.find(({ value }) => value === question)! : undefined
}

/** Every open question that decides a status, alone or with others. */
export const arguableIn = (rules: StatusRules, reduce: Reduce): readonly Arguable[] => {
  const raised = raisedBy(reduce)
  const read = (reading: readonly OpenQuestion[]) => judgeStatus(rules, reduce(new Set(reading))).status
  return raised.flatMap((one): readonly Arguable[] => {
    const others = subsets(raised.filter((other) => other !== one))
    const together = others.find((set) => read(set) !== read([...set, one]))
    if (together === undefined) return []
    const { unmet, met } = textsOf(rules, one)!
    const readings = [
      { text: unmet, status: read(together) },
      { text: met, status: read([...together, one]) },
    ]
    return [{ question: rules.checker.offer.entitlements.find(({ id }) => id === one)!, readings, together }]
  })
}

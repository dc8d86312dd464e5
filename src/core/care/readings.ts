// The readings of the law: the questions that it leaves open, and the status in each reading of them.
import { factById } from '../rules/catalogue.ts'
import type { Entitlement, Facts } from '../rules/model.ts'
import { type LawReading, type OpenQuestion, openQuestions } from './history.ts'
import type { StatusName, StatusRules } from './judged.ts'

/** How much each status brings a person. */
export const statusWorth: Readonly<Record<StatusName | 'cannot-tell', number>> = {
  'cannot-tell': 0,
  none: 0,
  qualifying: 1,
  eligible: 2,
  relevant: 2,
  'former-relevant': 2,
}

/** A question that the law leaves open and that decides the status, with the status in either reading. */
export type ArguableQuestion = {
  readonly question: Entitlement
  /** First the reading of practice, then the reading against it. */
  readonly readings: readonly { readonly text: string; readonly status: StatusName | 'cannot-tell' }[]
  /** Other open questions that must also be read against practice before this question matters. */
  readonly together: readonly OpenQuestion[]
}

/** Reduces the history in one reading of the law. */
type ReduceHistory = (reading: LawReading) => Facts

/** Every subset of some open questions, smallest first. */
const subsets = (questions: readonly OpenQuestion[]) => {
  const emptySet: readonly OpenQuestion[] = []
  return questions
    .reduce((sets, question) => [...sets, ...sets.map((set) => [...set, question])], [emptySet])
    .toSorted((a, b) => a.length - b.length)
}

/** The open questions whose reading changes the reduced facts. */
const questionsRaised = (reduce: ReduceHistory): readonly OpenQuestion[] => {
  const reducedTo = (reading: readonly OpenQuestion[]): string => JSON.stringify(reduce(new Set(reading)))
  const allBut = (question: OpenQuestion) => openQuestions.filter((other) => other !== question)
  return openQuestions.filter(
    (question) => reducedTo([]) !== reducedTo([question]) || reducedTo(openQuestions) !== reducedTo(allBut(question)),
  )
}

/** Every reading of the law that can be told apart for a history, the reading of practice first. */
export const everyReading = (reduce: ReduceHistory): readonly LawReading[] =>
  subsets(questionsRaised(reduce)).map((questions) => new Set(questions))

/** The catalogue's option for an open question: `unmet` words the reading of practice, `met` the other reading. */
const readingTexts = ({ checker: { catalogue } }: StatusRules, question: OpenQuestion) => {
  const fact = factById(catalogue, 'openQuestion')
  return 'options' in fact ? fact.options.find(({ value }) => value === question)! : undefined
}

/** Every open question that decides the status, alone or together with others. */
export const arguableQuestions = (
  rules: StatusRules,
  reduce: ReduceHistory,
  statusIn: (reading: LawReading) => StatusName | 'cannot-tell',
): readonly ArguableQuestion[] => {
  const raised = questionsRaised(reduce)
  return raised.flatMap((question): readonly ArguableQuestion[] => {
    const others = subsets(raised.filter((other) => other !== question))
    const together = others.find((set) => statusIn(new Set(set)) !== statusIn(new Set([...set, question])))
    if (together === undefined) return []
    const { unmet, met } = readingTexts(rules, question)!
    const readings = [
      { text: unmet, status: statusIn(new Set(together)) },
      { text: met, status: statusIn(new Set([...together, question])) },
    ]
    const entitlement = rules.checker.offer.entitlements.find(({ id }) => id === question)!
    return [{ question: entitlement, readings, together }]
  })
}

// Chooses the next question: the missing fact that settles most entitlements, on average over its possible values.
import { remembering } from '../remember.ts'
import type { Fact } from '../rules/catalogue.ts'
import { askableFacts } from '../tables/join.ts'
import type { CodedPerson } from '../tables/space.ts'
import { isSettled } from './need-ranks.ts'
import type { LookAhead } from './would-change.ts'

/** A question to show to a person. Choices have options, numbers have bounds. */
export type Question = {
  readonly fact: string
  readonly type: Fact['type']
  readonly text: string
  readonly hint?: string
  readonly why: string
  readonly options?: readonly { readonly value: string | number | boolean; readonly text: string }[]
  readonly minimum?: number
  readonly maximum?: number
}

/** What is known about a person so far. */
type QuestionState = {
  readonly coded: CodedPerson
  /** The facts, as indexes in the space, that were asked and are not known. */
  readonly unanswered: ReadonlySet<number>
  /** The entitlements that the request is about, as indexes in the offer. */
  readonly among: readonly number[]
}

type QuestionContext = Pick<LookAhead, 'domain' | 'needRanks' | 'tabled'>

/** The question for a fact. */
export const questionOf = (fact: Fact): Question => ({
  fact: fact.id,
  type: fact.type,
  text: fact.question,
  why: fact.why,
  ...(fact.hint === undefined ? {} : { hint: fact.hint }),
  ...('options' in fact ? { options: fact.options.map(({ value, text }) => ({ value, text })) } : {}),
  ...('minimum' in fact ? { minimum: fact.minimum, maximum: fact.maximum } : {}),
})

/**
 * Prepares the choice of the next question under one offer.
 *
 * @returns A function from what is known to the fact to ask for, as an index in the space: of facts that settle equally
 * many entitlements, the first in catalogue order. It returns undefined if no answer can change an outcome any more.
 */
export const nextFact = ({
  domain,
  needRanks,
  tabled,
}: QuestionContext): ((state: QuestionState) => number | undefined) => {
  const { space, people } = domain
  const askableByEntitlement = tabled.map(({ table }) => {
    const linked = people.linked(table.lookup.facts)
    return remembering(
      (state: QuestionState) => askableFacts(domain, table, state),
      ({ coded, unanswered }: QuestionState) => linked.map((fact) => (unanswered.has(fact) ? '?' : coded[fact])).join(),
    )
  })
  /** How many entitlements are settled, on average, once a fact is known. */
  const averageSettled = ({ coded, among }: QuestionState, fact: number): number => {
    const answers = [...space.axes[fact]!.classes.keys()].map((classIndex) => coded.with(fact, classIndex))
    const possible = answers.filter((answer) => people.isPossible(answer))
    const settledCounts = possible.map(
      (answer) => among.filter((i) => isSettled(needRanks.rankRange(i, answer))).length,
    )
    return settledCounts.reduce((sum, count) => sum + count, 0) / settledCounts.length
  }
  const choose = (state: QuestionState): number | undefined => {
    const open = state.among.filter((i) => !isSettled(needRanks.rankRange(i, state.coded)))
    const candidates = [...new Set(open.flatMap((i) => askableByEntitlement[i]!(state)))].sort((a, b) => a - b)
    const scores = candidates.map((fact) => averageSettled(state, fact))
    return candidates[scores.indexOf(Math.max(...scores))]
  }
  return remembering(choose, ({ coded, unanswered, among }) => {
    const answered = coded.map((classIndex, fact) => (unanswered.has(fact) ? '?' : classIndex)).join()
    return among.length === tabled.length ? answered : `${answered};${among.join()}`
  })
}

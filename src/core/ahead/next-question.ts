// The next question: the missing fact that, on average over its possible values, settles most entitlements.
import { remembering } from '../remember.ts'
import type { Fact } from '../rules/catalogue.ts'
import { askable } from '../tables/join.ts'
import type { CodedPerson } from '../tables/space.ts'
import { isSettled } from './need-ranks.ts'
import type { LookAhead } from './would-change.ts'

/** A question as a page asks it. Choices have options, numbers have bounds. */
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

/** What is known of a person: `unanswered` are facts, by their places in the space, that were asked to no avail. */
type Known = {
  readonly coded: CodedPerson
  readonly unanswered: ReadonlySet<number>
  /** The entitlements that are asked about, by their place in the offer. */
  readonly among: readonly number[]
}

type Asking = Pick<LookAhead, 'domain' | 'needRanks' | 'tabled'>

/** The question that asks for a fact. */
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
 * Chooses the next question under one offer.
 *
 * @returns A function from what is known to the place in the space of the fact to ask for; undefined when nothing that
 * may still be asked can change any outcome. Of facts that settle equally many, the first in catalogue order.
 */
export const nextFact = ({ domain, needRanks, tabled }: Asking): ((known: Known) => number | undefined) => {
  const { space, people } = domain
  const asks = tabled.map(({ table }) => {
    const linked = people.linked(table.lookup.facts)
    return remembering(
      (known: Known) => askable(domain, table, known),
      ({ coded, unanswered }: Known) => linked.map((fact) => (unanswered.has(fact) ? '?' : coded[fact])).join(),
    )
  })
  /** How many entitlements are settled on average once a fact is known. */
  const settles = ({ coded, among }: Known, fact: number): number => {
    const answers = [...space.axes[fact]!.classes.keys()].map((classIndex) => coded.with(fact, classIndex))
    const possible = answers.filter((answer) => people.isPossible(answer))
    const settled = possible.map((answer) => among.filter((i) => isSettled(needRanks.of(i, answer))).length)
    return settled.reduce((sum, count) => sum + count, 0) / settled.length
  }
  const choose = (known: Known): number | undefined => {
    const open = known.among.filter((i) => !isSettled(needRanks.of(i, known.coded)))
    const candidates = [...new Set(open.flatMap((i) => asks[i]!(known)))].sort((a, b) => a - b)
    const scores = candidates.map((fact) => settles(known, fact))
    return candidates[scores.indexOf(Math.max(...scores))]
  }
  return remembering(choose, ({ coded, unanswered, among }) => {
    const answered = coded.map((classIndex, fact) => (unanswered.has(fact) ? '?' : classIndex)).join()
    return among.length === tabled.length ? answered : `${answered};${among.join()}`
  })
}

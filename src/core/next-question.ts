// The next question: the missing fact that, on average over its possible values, settles most entitlements.
import type { Fact } from './catalogue.ts'
import type { Tabled, World } from './world.ts'
import { cellOf } from './grid.ts'
import { askable, openOutcomes } from './join.ts'
import { remembering } from './remember.ts'
import type { Digits } from './space.ts'

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

/** What is known of a person: `unanswered` are facts, by their place in the space, that were asked and are not known. */
type Known = {
  readonly digits: Digits
  readonly unanswered: ReadonlySet<number>
  /** The entitlements that are asked about, by their place in the offer. */
  readonly among: readonly number[]
}

/** The question that asks for a fact. */
export const questionOf = (fact: Fact): Question => ({
  ...{ fact: fact.id, type: fact.type, text: fact.question, why: fact.why },
  ...(fact.hint === undefined ? {} : { hint: fact.hint }),
  ...('options' in fact ? { options: fact.options.map(({ value, text }) => ({ value, text })) } : {}),
  ...('minimum' in fact ? { minimum: fact.minimum, maximum: fact.maximum } : {}),
})

/** Whether an outcome is settled: exactly one is open. */
const isOne = (open: number): boolean => (open & (open - 1)) === 0

/**
 * Chooses the next question under one offer.
 *
 * @returns A function from what is known to the place in the space of the fact to ask for; undefined when nothing that
 * may still be asked can change any outcome. Of facts that settle equally many, the first in catalogue order.
 */
export const nextFact = (world: World, tabled: readonly Tabled[]): ((known: Known) => number | undefined) => {
  const { space, people } = world
  const each = tabled.map(({ table }) => {
    const linked = people.linked(table.lookup.facts)
    const keyOf = (digits: Digits): string => linked.map((fact) => digits[fact]).join()
    const open = remembering((digits: Digits) => openOutcomes(world, table, digits), keyOf)
    const isSettled = (digits: Digits): boolean => cellOf(table.lookup, digits) >= 0 || isOne(open(digits))
    const asks = remembering(
      (known: Known) => askable(world, table, known),
      ({ digits, unanswered }: Known) => linked.map((fact) => (unanswered.has(fact) ? '?' : digits[fact])).join(),
    )
    return { isSettled, asks }
  })
  /** How many entitlements are settled on average once a fact is known. */
  const settles = ({ digits, among }: Known, fact: number): number => {
    const answers = [...space.axes[fact]!.classes.keys()].map((digit) => digits.with(fact, digit))
    const possible = answers.filter((answer) => people.isPossible(answer))
    const settled = possible.map((answer) => among.filter((i) => each[i]!.isSettled(answer)).length)
    return settled.reduce((sum, count) => sum + count, 0) / settled.length
  }
  const choose = (known: Known): number | undefined => {
    const open = known.among.filter((i) => !each[i]!.isSettled(known.digits))
    const candidates = [...new Set(open.flatMap((i) => each[i]!.asks(known)))].sort((a, b) => a - b)
    const scores = candidates.map((fact) => settles(known, fact))
    return candidates[scores.indexOf(Math.max(...scores))]
  }
  return remembering(choose, ({ digits, unanswered, among }) => {
    const answered = digits.map((digit, fact) => (unanswered.has(fact) ? '?' : digit)).join()
    return among.length === tabled.length ? answered : `${answered};${among.join()}`
  })
}

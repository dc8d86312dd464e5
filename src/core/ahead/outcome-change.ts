// Compares a person's answers at two moments: which outcomes and amounts change, how, and why.
import type { EntitlementAnswer } from '../answers/explain.ts'
import type { GivenStep, GivenTimedStep } from '../answers/given-steps.ts'
import { ordinal } from '../answers/phrases.ts'
import { timeBefore, later } from '../rules/days.ts'
import type { Amount, Answer, IsoDate, Outcome } from '../rules/model.ts'
import { rankOfOutcome } from '../rules/outcome.ts'

/** A step to take before a change, and the day by which to take it, if it has a lead time and the day is known. */
export type StepBefore = GivenStep & { readonly askBefore?: IsoDate }

/** One entitlement before and after. An entitlement that an offer lacks counts as `not-entitled`. */
export type OutcomeChange = {
  readonly id: string
  readonly title: string
  readonly from: Answer
  readonly to: Answer
  /** The worst outcome still possible after the change; only if `to` is `cannot-tell`. */
  readonly atLeast?: Outcome
  /** Only if the amount differs. */
  readonly amount?: { readonly before: Amount | null; readonly after: Amount | null }
  /** What to do before the change, if the outcome gets worse. */
  readonly before: readonly StepBefore[]
}

/** How a change reads to the person, in display order. */
export const outcomeChangeKinds = [
  'entitled',
  'on-request',
  'discretionary',
  'get-or-ask',
  'might',
  'amount',
  'may-end',
  'ends-if-had',
  'not-entitled',
] as const
type OutcomeChangeKind = (typeof outcomeChangeKinds)[number]

/** How a change reads to the person. For `cannot-tell`, the worst possible outcome decides. */
export const outcomeChangeKind = ({ from, to, atLeast }: OutcomeChange): OutcomeChangeKind => {
  if (from === to) return 'amount'
  if (to === 'not-entitled') return from === 'cannot-tell' ? 'ends-if-had' : to
  if (to !== 'cannot-tell') return to
  if (atLeast !== 'not-entitled') return 'get-or-ask'
  return from === 'not-entitled' ? 'might' : 'may-end'
}

/** Whether the outcome gets better, or is no longer a certain "no". */
const isImprovement = (to: Answer, from: Answer): boolean => {
  if (from === 'not-entitled') return true
  return to !== 'cannot-tell' && (from === 'cannot-tell' || rankOfOutcome(to) < rankOfOutcome(from))
}

type OutcomeAndAmount = { readonly outcome: Answer; readonly amount: Amount | null }

const outcomeAndAmount = (answer: EntitlementAnswer | undefined): OutcomeAndAmount => ({
  outcome: answer?.outcome ?? 'not-entitled',
  amount: answer?.amount ?? null,
})

/** An entitlement's answers before and after, undefined in an offer that lacks it. */
type AnswerPair = { readonly before: EntitlementAnswer | undefined; readonly after: EntitlementAnswer | undefined }

const outcomeChangeOf = (
  { before, after }: AnswerPair,
  beforeItEnds: readonly StepBefore[],
): readonly OutcomeChange[] => {
  const [was, is] = [outcomeAndAmount(before), outcomeAndAmount(after)]
  if (JSON.stringify(was) === JSON.stringify(is)) return []
  const isSameAmount = JSON.stringify(was.amount) === JSON.stringify(is.amount)
  const { id, title } = (after ?? before)!
  const open = after?.atLeast === undefined ? {} : { atLeast: after.atLeast }
  const amount = isSameAmount ? {} : { amount: { before: was.amount, after: is.amount } }
  const steps = isImprovement(is.outcome, was.outcome) ? [] : beforeItEnds
  return [{ id, title, from: was.outcome, to: is.outcome, ...open, ...amount, before: steps }]
}

/** When outcomes change. */
type Moment = {
  /** The age in whole years that the person reaches; undefined if it is no birthday. */
  readonly birthday: number | undefined
  /** The day; undefined if only the age is known. */
  readonly on: IsoDate | undefined
  readonly today: IsoDate
}

/** What to do before a change: the steps for no age, and those for the age reached on that birthday. */
const stepsBefore = (steps: readonly GivenTimedStep[], { birthday, on, today }: Moment): readonly StepBefore[] =>
  steps
    .filter(({ age }) => age === undefined || age === birthday)
    .map(({ age: _, askBefore, ...step }) =>
      askBefore === undefined || on === undefined
        ? step
        : { ...step, askBefore: later(today, timeBefore(on, askBefore)) },
    )

/**
 * Lists the entitlements whose outcome or amount changes between a person's answers at two moments, in the order of the
 * later offer. Entitlements that only the earlier offer has come last.
 */
export const outcomeChanges = (
  before: readonly EntitlementAnswer[],
  after: readonly EntitlementAnswer[],
  moment: Moment,
): readonly OutcomeChange[] => {
  const ids = [...new Set([...after, ...before].map(({ id }) => id))]
  return ids.flatMap((id) => {
    const [was, is] = [before, after].map((answers) => answers.find((answer) => answer.id === id))
    return outcomeChangeOf({ before: was, after: is }, stepsBefore(was?.beforeItEnds ?? [], moment))
  })
}

/** Why outcomes change. */
export type Cause =
  | { readonly kind: 'birthday'; readonly age: number }
  /** A fact that follows from the date of birth takes a new value on that day of the year, such as 1 September. */
  | { readonly kind: 'derived'; readonly fact: string }
  | { readonly kind: 'ruleset'; readonly id: string }

/** A cause in a few words. */
export const causeText = (cause: Cause): string => {
  switch (cause.kind) {
    case 'birthday':
      return `${ordinal(cause.age)} birthday`
    case 'derived':
      return 'a new school year'
    case 'ruleset':
      return 'the rules change'
  }
}

// Turns: what becomes of one entitlement from one moment to the next.
import type { EntitlementAnswer } from '../answers/explain.ts'
import { ordinal } from '../answers/say.ts'
import type { NextStep } from '../rules/catalogue.ts'
import type { Amount, Answer, Entitlement, Offer, Outcome } from '../rules/model.ts'
import { rankOf } from '../rules/outcome.ts'

/** One entitlement before and after; one that an offer lacks is `not-entitled` there. */
export type OutcomeChange = {
  readonly id: string
  readonly title: string
  readonly from: Answer
  readonly to: Answer
  /** The worst that is then still possible; only where it cannot be told. */
  readonly atLeast?: Outcome
  /** Only where it differs. */
  readonly amount?: { readonly before: Amount | null; readonly after: Amount | null }
  /** What to do before it, where it ends or lowers. */
  readonly before: readonly NextStep[]
}

/** What a turn is to a person, in the order in which it is read. */
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

/** What a turn is to a person: of what cannot be told, the worst that is possible counts. */
export const kindOf = ({ from, to, atLeast }: OutcomeChange): OutcomeChangeKind => {
  if (from === to) return 'amount'
  if (to === 'not-entitled') return from === 'cannot-tell' ? 'ends-if-had' : to
  if (to !== 'cannot-tell') return to
  if (atLeast !== 'not-entitled') return 'get-or-ask'
  return from === 'not-entitled' ? 'might' : 'may-end'
}

/** Better, or no longer a certain no. */
const isBetter = (to: Answer, from: Answer): boolean => {
  if (from === 'not-entitled') return true
  return to !== 'cannot-tell' && (from === 'cannot-tell' || rankOf(to) < rankOf(from))
}

type Got = { readonly outcome: Answer; readonly amount: Amount | null }

const gotBy = (answer: EntitlementAnswer | undefined): Got => ({
  outcome: answer?.outcome ?? 'not-entitled',
  amount: answer?.amount ?? null,
})

type Sides = { readonly before: EntitlementAnswer | undefined; readonly after: EntitlementAnswer | undefined }

const outcomeChangeOf = ({ before, after }: Sides, beforeItEnds: readonly NextStep[]): readonly OutcomeChange[] => {
  const [was, is] = [gotBy(before), gotBy(after)]
  if (JSON.stringify(was) === JSON.stringify(is)) return []
  const isSameAmount = JSON.stringify(was.amount) === JSON.stringify(is.amount)
  const { id, title } = (after ?? before)!
  const open = after?.atLeast === undefined ? {} : { atLeast: after.atLeast }
  const amount = isSameAmount ? {} : { amount: { before: was.amount, after: is.amount } }
  const steps = isBetter(is.outcome, was.outcome) ? [] : beforeItEnds
  return [{ id, title, from: was.outcome, to: is.outcome, ...open, ...amount, before: steps }]
}

/** What an offer answers to a person at a moment. */
export type State = { readonly offer: Offer; readonly answers: readonly EntitlementAnswer[] }

/** What to do before a birthday, or before something else than one. */
const stepsBefore = ({ beforeItEnds = [] }: Entitlement, birthday: number | undefined): readonly NextStep[] =>
  beforeItEnds.flatMap(({ age, ...step }) => (age === undefined || age === birthday ? [step] : []))

/**
 * Every entitlement whose outcome or amount differs, in the order of the later offer.
 *
 * @param birthday The age that is reached then, if one is.
 */
export const outcomeChanges = (before: State, after: State, birthday: number | undefined): readonly OutcomeChange[] => {
  const ids = [...new Set([...after.answers, ...before.answers].map(({ id }) => id))]
  return ids.flatMap((id) => {
    const answerIn = ({ answers }: State) => answers.find((answer) => answer.id === id)
    const entitlement = before.offer.entitlements.find((one) => one.id === id)
    const steps = entitlement ? stepsBefore(entitlement, birthday) : []
    return outcomeChangeOf({ before: answerIn(before), after: answerIn(after) }, steps)
  })
}

export type Cause =
  | { readonly kind: 'birthday'; readonly age: number }
  /** A fact that follows from the date of birth takes a new value on this day of the year. */
  | { readonly kind: 'derived'; readonly fact: string }
  | { readonly kind: 'ruleset'; readonly id: string }

/** What happens, in a few words. */
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

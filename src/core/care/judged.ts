// A reduced history put to the status rules: which of the Act's categories are met, not met, or cannot be told.
import type { Checker } from '../checker.ts'
import type { EntitlementAnswer } from '../explain.ts'
import type { Facts } from '../model.ts'
import type { Told } from './history.ts'
import { type BreakTests, breakFacts } from './short-breaks.ts'

/** The Act's categories in the order in which the first that is met is somebody's status. */
export const statuses = ['eligible', 'relevant', 'former-relevant', 'qualifying'] as const
export type Status = (typeof statuses)[number] | 'none'

export const breakTests = ['short-breaks-regulation-48', 'short-breaks-four-weeks'] as const

type Judged = {
  readonly status: Status | 'cannot-tell'
  /** Every status that it may be; one where it can be told. */
  readonly possible: readonly Status[]
  /** The reduced facts that it depends on. */
  readonly missing: readonly string[]
  readonly answers: readonly EntitlementAnswer[]
}

/** Puts a reduced history to the rules. */
export const judge = (checker: Checker, facts: Facts): Judged => {
  const checked = checker.check(facts)
  // INVARIANT: a history without problems reduces to facts that somebody can have.
  if (!checked.ok)
    throw new Error(`a history was reduced to nobody: ${checked.conflicts.map((one) => one.because).join()}`)
  const answers = checked.entitlements
  const found = statuses.map((status) => ({ status, ...answers.find(({ id }) => id === status)! }))
  const certain = found.findIndex(({ outcome }) => outcome === 'entitled')
  const upToIt = certain < 0 ? found : found.slice(0, certain + 1)
  const open = upToIt.filter(({ outcome }) => outcome !== 'not-entitled')
  const possible = [...open.map(({ status }) => status), ...(certain < 0 ? (['none'] as const) : [])]
  const isTold = possible.length === 1
  return {
    status: isTold ? possible[0]! : 'cannot-tell',
    missing: isTold ? [] : open.flatMap(({ missing }) => missing),
    ...{ possible, answers },
  }
}

/** The tests for short breaks come first: what they leave out is not counted towards the others. */
export const breakTestsOf = (checker: Checker, told: Told): BreakTests => {
  const checked = checker.check(breakFacts(told), { entitlements: breakTests })
  const isMet = (id: (typeof breakTests)[number]): boolean =>
    checked.ok && checked.entitlements.some((answer) => answer.id === id && answer.outcome === 'entitled')
  return { regulation48: isMet('short-breaks-regulation-48'), fourWeeks: isMet('short-breaks-four-weeks') }
}

// A reduced history put to the status rules: which of the Act's categories are met, not met, or cannot be told.
import type { EntitlementAnswer } from '../answers/explain.ts'
import type { Checker } from '../checker.ts'
import type { Facts } from '../rules/model.ts'
import type { Domain } from '../tables/domain.ts'
import { codedPerson } from '../tables/space.ts'
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

/** The status rules of a day. */
export type StatusRules = { readonly checker: Checker; readonly domain: Domain }

/** What the rules answer to some facts: no look ahead, no questions. */
const answersTo = ({ checker, domain }: StatusRules, facts: Facts): readonly EntitlementAnswer[] => {
  const coded = codedPerson(domain.space, facts)
  if (domain.people.isPossible(coded)) return checker.answers(coded)
  // INVARIANT: a history without problems reduces to facts that somebody can have.
  const conflicts = domain.people.conflicts(coded).map((one) => one.because)
  throw new Error(`a history was reduced to nobody: ${conflicts.join()}`)
}

/** Puts a reduced history to the rules. */
export const judgeStatus = (rules: StatusRules, facts: Facts): Judged => {
  const answers = answersTo(rules, facts)
  const found = statuses.map((status) => ({ status, ...answers.find(({ id }) => id === status)! }))
  const certain = found.findIndex(({ outcome }) => outcome === 'entitled')
  const upToIt = certain < 0 ? found : found.slice(0, certain + 1)
  const open = upToIt.filter(({ outcome }) => outcome !== 'not-entitled')
  const possible = [...open.map(({ status }) => status), ...(certain < 0 ? (['none'] as const) : [])]
  const isTold = possible.length === 1
  return {
    status: isTold ? possible[0]! : 'cannot-tell',
    missing: isTold ? [] : open.flatMap(({ missing }) => missing),
    possible,
    answers,
  }
}

/** The tests for short breaks come first: what they leave out is not counted towards the others. */
export const breakTestsOf = (rules: StatusRules, told: Told): BreakTests => {
  const answers = answersTo(rules, breakFacts(told))
  const isMet = (id: (typeof breakTests)[number]): boolean =>
    answers.some((answer) => answer.id === id && answer.outcome === 'entitled')
  return { regulation48: isMet('short-breaks-regulation-48'), fourWeeks: isMet('short-breaks-four-weeks') }
}

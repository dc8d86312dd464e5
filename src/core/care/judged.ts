// Judges a reduced history by the status rules: which of the Act's categories are met, not met, or not known.
import type { EntitlementAnswer } from '../answers/explain.ts'
import type { Checker } from '../checker.ts'
import type { Facts } from '../rules/model.ts'
import type { Domain } from '../tables/domain.ts'
import { encodeFacts } from '../tables/space.ts'
import type { DatedHistory } from './history.ts'
import { type ShortBreakTests, shortBreakFacts } from './short-breaks.ts'

/** The Act's categories, in order of precedence: the first category that is met is the person's status. */
export const statusNames = ['eligible', 'relevant', 'former-relevant', 'qualifying'] as const
export type StatusName = (typeof statusNames)[number] | 'none'

/** The ids of the two tests for short breaks. */
export const breakTestIds = ['short-breaks-regulation-48', 'short-breaks-four-weeks'] as const

type StatusJudgement = {
  readonly status: StatusName | 'cannot-tell'
  /** Every status still possible; a single one if the status is settled. */
  readonly possible: readonly StatusName[]
  /** The reduced facts that the status depends on; empty if it is settled. */
  readonly missing: readonly string[]
  readonly answers: readonly EntitlementAnswer[]
}

/** The status rules in force on a day. */
export type StatusRules = { readonly checker: Checker; readonly domain: Domain }

/** The rules' answers to some facts, without looking ahead or choosing a question. */
const ruleAnswers = ({ checker, domain }: StatusRules, facts: Facts): readonly EntitlementAnswer[] => {
  const coded = encodeFacts(domain.space, facts)
  if (domain.people.isPossible(coded)) return checker.answers(coded)
  // INVARIANT: a history without problems reduces to facts of a possible person.
  const conflicts = domain.people.conflicts(coded).map(({ because }) => because)
  throw new Error(`a history was reduced to nobody: ${conflicts.join()}`)
}

/**
 * Judges a reduced history.
 *
 * @throws Error if the facts contradict each other, which a history without problems never does.
 */
export const judgeStatus = (rules: StatusRules, facts: Facts): StatusJudgement => {
  const answers = ruleAnswers(rules, facts)
  const categories = statusNames.map((status) => ({ status, ...answers.find(({ id }) => id === status)! }))
  const certain = categories.findIndex(({ outcome }) => outcome === 'entitled')
  const candidates = certain < 0 ? categories : categories.slice(0, certain + 1)
  const open = candidates.filter(({ outcome }) => outcome !== 'not-entitled')
  const possible = [...open.map(({ status }) => status), ...(certain < 0 ? (['none'] as const) : [])]
  const isSettled = possible.length === 1
  return {
    status: isSettled ? possible[0]! : 'cannot-tell',
    missing: isSettled ? [] : open.flatMap(({ missing }) => missing),
    possible,
    answers,
  }
}

/** Applies the tests for short breaks. They come first: days that they leave out count towards no category. */
export const applyBreakTests = (rules: StatusRules, dated: DatedHistory): ShortBreakTests => {
  const answers = ruleAnswers(rules, shortBreakFacts(dated))
  const isMet = (id: (typeof breakTestIds)[number]): boolean =>
    answers.some((answer) => answer.id === id && answer.outcome === 'entitled')
  return { regulation48: isMet('short-breaks-regulation-48'), fourWeeks: isMet('short-breaks-four-weeks') }
}

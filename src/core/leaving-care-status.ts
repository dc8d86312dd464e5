// Legal status: which of the Act's categories somebody is in, worked out from a care history by the status rules.
import type { Book } from './book.ts'
import { type CareDays, careDays } from './care-days.ts'
import type { HistoryPart, Told } from './care-history.ts'
import { type BreakTests, type OpenQuestion, type Reading, breaksOf, openQuestions } from './care-spells.ts'
import type { Checker } from './checker.ts'
import type { EntitlementAnswer } from './explain.ts'
import type { Entitlement, Facts, Offer } from './model.ts'
import { breakFacts, partOf, reduceHistory } from './reduced-history.ts'

/** The Act's categories in the order in which the first that is met is somebody's status. */
export const statuses = ['eligible', 'relevant', 'former-relevant', 'qualifying'] as const
type Status = (typeof statuses)[number] | 'none'

const breakTests = ['short-breaks-regulation-48', 'short-breaks-four-weeks'] as const

/** One question that the law leaves open, where it decides: what somebody is either way. */
type Arguable = {
  readonly question: Entitlement
  /** In practice, and if the question went the other way. */
  readonly readings: readonly { readonly text: string; readonly status: Status | 'cannot-tell' }[]
  /** Other open questions that also have to go the other way before this one matters. */
  readonly together: readonly OpenQuestion[]
}

export type StatusAnswer = {
  /** The version of the status rules that was used. */
  readonly rules: Offer
  readonly status: Status | 'cannot-tell'
  /** Every status that it may be; one where it can be told. */
  readonly possible: readonly Status[]
  /** The parts of the history that it depends on. */
  readonly missing: readonly HistoryPart[]
  /** The ground on which somebody has the status. */
  readonly ground: string | undefined
  readonly tests: readonly EntitlementAnswer[]
  /** Who is responsible, with the ground that says so. */
  readonly responsible: EntitlementAnswer
  readonly days: CareDays | undefined
  readonly breakTests: BreakTests
  readonly arguable: readonly Arguable[]
}

type Judged = {
  readonly answers: readonly EntitlementAnswer[]
  readonly possible: readonly Status[]
  readonly missing: readonly string[]
}

const judge = (checker: Checker, facts: Facts): Judged => {
  const checked = checker.check(facts)
  // INVARIANT: a history without problems reduces to facts that somebody can have.
  if (!checked.ok)
    throw new Error(`a history was reduced to nobody: ${checked.conflicts.map((one) => one.because).join()}`)
  const answers = checked.entitlements
  const found = statuses.map((id) => answers.find((answer) => answer.id === id)!)
  const certain = found.findIndex(({ outcome }) => outcome === 'entitled')
  const upTo = certain < 0 ? found : found.slice(0, certain + 1)
  const open = upTo.filter(({ outcome }) => outcome !== 'not-entitled')
  const possible = [...open.map(({ id }) => id as Status), ...(certain < 0 ? (['none'] as const) : [])]
  return { answers, possible, missing: possible.length > 1 ? open.flatMap(({ missing }) => missing) : [] }
}

const statusOf = ({ possible }: Judged): Status | 'cannot-tell' =>
  possible.length === 1 ? possible[0]! : 'cannot-tell'

/** The tests for short breaks come first: what they leave out is not counted towards the others. */
const breakTestsOf = (checker: Checker, told: Told): BreakTests => {
  const checked = checker.check(breakFacts(told), { entitlements: breakTests })
  const isMet = (id: (typeof breakTests)[number]): boolean =>
    checked.ok && checked.entitlements.some((answer) => answer.id === id && answer.outcome === 'entitled')
  return { regulation48: isMet('short-breaks-regulation-48'), fourWeeks: isMet('short-breaks-four-weeks') }
}

/** Every set of some open questions, the smallest first. */
const subsets = (questions: readonly OpenQuestion[]): readonly (readonly OpenQuestion[])[] =>
  questions
    .reduce<readonly (readonly OpenQuestion[])[]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]])
    .toSorted((one, other) => one.length - other.length)

/** The questions that make a difference to the facts at all. */
const raisedBy = (reduce: (reading: Reading) => Facts): readonly OpenQuestion[] => {
  const said = (reading: readonly OpenQuestion[]): string => JSON.stringify(reduce(new Set(reading)))
  const everythingBut = (one: OpenQuestion) => openQuestions.filter((other) => other !== one)
  return openQuestions.filter((one) => said([]) !== said([one]) || said(openQuestions) !== said(everythingBut(one)))
}

const arguableIn = (checker: Checker, reduce: (reading: Reading) => Facts): readonly Arguable[] => {
  const raised = raisedBy(reduce)
  const read = (reading: readonly OpenQuestion[]) => statusOf(judge(checker, reduce(new Set(reading))))
  const texts = checker.catalogue.facts.find(({ id }) => id === 'openQuestion')!
  return raised.flatMap((one): readonly Arguable[] => {
    const question = checker.offer.entitlements.find(({ id }) => id === one)!
    const others = subsets(raised.filter((other) => other !== one))
    const together = others.find((set) => read(set) !== read([...set, one]))
    if (together === undefined) return []
    const option = 'options' in texts ? texts.options.find(({ value }) => value === one)! : undefined
    const readings = [
      { text: option!.unmet, status: read(together) },
      { text: option!.met, status: read([...together, one]) },
    ]
    return [{ question, readings, together }]
  })
}

/**
 * Works out a legal status from a care history without problems (`historyProblems`).
 *
 * @param rules The book of the status rules, which stand under England.
 * @returns The status on the day, every test with its explanation and section, the days counted, and every question
 * that the law leaves open and that decides here, with what somebody is either way; undefined before the first rules.
 * Source: Children Act 1989, sections 23A, 23C and 24 and Schedule 2 paragraph 19B.
 */
export const leavingCareStatus = (rules: Book, told: Told): StatusAnswer | undefined => {
  const offer = rules.offers.inForce('england', told.on)
  if (offer === undefined) return undefined
  const checker = rules.checkerOf(offer)
  const tests = breakTestsOf(checker, told)
  const reduce = (reading: Reading): Facts => reduceHistory(told, tests, reading)
  const judged = judge(checker, reduce(new Set()))
  const status = statusOf(judged)
  const shown: readonly string[] = [...statuses, ...(breaksOf(told.history).length > 0 ? breakTests : [])]
  const answered = (id: string): EntitlementAnswer => judged.answers.find((answer) => answer.id === id)!
  const held = judged.answers.find(({ id }) => id === status)?.grounds.find(({ outcome }) => outcome === 'entitled')
  return {
    ...{ rules: offer, status, possible: judged.possible, ground: held?.id, breakTests: tests },
    missing: [...new Set(judged.missing.map((fact) => (told.history.dateOfBirth ? partOf[fact]! : 'dateOfBirth')))],
    tests: shown.map(answered),
    responsible: answered('responsible-authority'),
    days: careDays(told, tests),
    arguable: arguableIn(checker, reduce),
  }
}

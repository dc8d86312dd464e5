// Legal status: which of the Act's categories somebody is in, worked out from a care history by the status rules.
import type { Book } from '../book.ts'
import type { EntitlementAnswer } from '../explain.ts'
import { type Facts, type IsoDate, LAW, type Offer } from '../model.ts'
import { type Arguable, arguableIn } from './arguable.ts'
import { type Becomes, becomesOf } from './becomes.ts'
import { type CountedDays, countedDays } from './counted-days.ts'
import type { HistoryPart, Told } from './history.ts'
import { type Status, type StatusRules, breakTests, breakTestsOf, judgeStatus, statuses } from './judged.ts'
import { type Reading, usual } from './open-questions.ts'
import { partsFor, reduceHistory } from './reduced.ts'
import { type BreakTests, breaksOf } from './short-breaks.ts'

export type LegalStatus = {
  /** The version of the status rules that was used. */
  readonly rules: Offer
  readonly status: Status | 'cannot-tell'
  /** The history as the rules saw it. */
  readonly reduced: Facts
  /** Every status that it may be; one where it can be told. */
  readonly possible: readonly Status[]
  /** The parts of the history that it depends on. */
  readonly missing: readonly HistoryPart[]
  /** What that is, in words. */
  readonly waitsFor: readonly string[]
  /** The ground on which somebody has the status. */
  readonly ground: string | undefined
  readonly tests: readonly EntitlementAnswer[]
  /** Who is responsible, with the ground that says so. */
  readonly responsible: EntitlementAnswer
  readonly days: CountedDays | undefined
  readonly breakTests: BreakTests
  readonly arguable: readonly Arguable[]
  /** Only of a child who has no status. */
  readonly becomes: Becomes | undefined
}

/** The history on a day, reduced in a reading, with the tests that its short breaks meet. */
const readOn = (rules: StatusRules, told: Told) => {
  const tests = breakTestsOf(rules, told)
  return { tests, reduce: (reading: Reading) => reduceHistory(told, { tests, reading }) }
}

const rulesOn = ({ offers, world, checkerOf }: Book, on: IsoDate): StatusRules | undefined => {
  const offer = offers.inForce(LAW, on)
  return offer && { checker: checkerOf(offer), world }
}

/** How the catalogue speaks of some facts. */
const aboutOf = ({ checker: { catalogue } }: StatusRules, facts: readonly string[]): readonly string[] =>
  catalogue.facts.filter(({ id }) => facts.includes(id)).map(({ about }) => about)

/** The status alone, on another day, if all that goes on goes on. */
const statusOn =
  (book: Book, { history }: Told) =>
  (on: IsoDate): Status | 'cannot-tell' => {
    // INVARIANT: rules that are in force stay in force until others take their place.
    const rules = rulesOn(book, on)!
    return judgeStatus(rules, readOn(rules, { history, on }).reduce(usual)).status
  }

/**
 * Works out a legal status from a care history without problems (`historyProblems`).
 *
 * @param book The book of the status rules, which stand under England.
 * @returns The status on the day, every test with its explanation and section, the days counted, and every question
 * that the law leaves open and that decides here, with what somebody is either way; undefined before the first rules.
 * Source: Children Act 1989, sections 23A, 23C and 24 and Schedule 2 paragraph 19B.
 */
export const legalStatus = (book: Book, told: Told): LegalStatus | undefined => {
  const rules = rulesOn(book, told.on)
  if (rules === undefined) return undefined
  const { tests, reduce } = readOn(rules, told)
  const reduced = reduce(usual)
  const { status, possible, missing, answers } = judgeStatus(rules, reduced)
  const shown: readonly string[] = [...statuses, ...(breaksOf(told.history).length > 0 ? breakTests : [])]
  const answered = (id: string): EntitlementAnswer => answers.find((answer) => answer.id === id)!
  const held = answers.find(({ id }) => id === status)?.grounds.find(({ outcome }) => outcome === 'entitled')
  return {
    rules: rules.checker.offer,
    status,
    reduced,
    possible,
    ground: held?.id,
    breakTests: tests,
    missing: partsFor(told, missing),
    waitsFor: aboutOf(rules, told.history.dateOfBirth ? missing : ['dateOfBirth']),
    tests: shown.map(answered),
    responsible: answered('responsible-authority'),
    days: countedDays(told, tests),
    arguable: arguableIn(rules, reduce),
    becomes: status === 'none' ? becomesOf(told, statusOn(book, told)) : undefined,
  }
}

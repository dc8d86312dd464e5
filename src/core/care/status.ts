// Finds the legal status: which of the Act's categories a person is in, by the status rules, from a care history.
import type { EntitlementAnswer } from '../answers/explain.ts'
import type { Book } from '../book.ts'
import { dayAfter, daysAfter, lengthInDays } from '../rules/days.ts'
import { birthdayAt } from '../rules/derive.ts'
import { type Facts, type IsoDate, LAW, type Offer } from '../rules/model.ts'
import { type CountedDays, countedDays } from './counted-days.ts'
import { type DatedHistory, type HistoryPart, type LawReading, isUnknown, usualReading } from './history.ts'
import { type StatusName, type StatusRules, breakTestIds, applyBreakTests, judgeStatus, statusNames } from './judged.ts'
import { type ArguableQuestion, arguableQuestions, everyReading, statusWorth } from './readings.ts'
import { partsNeededFor, reduceHistory } from './reduced.ts'
import { type ShortBreakTests, shortBreaks } from './short-breaks.ts'

/** The legal status on a day, and everything that explains it. */
export type StatusFinding = {
  /** The version of the status rules that was used. */
  readonly rules: Offer
  readonly status: StatusName | 'cannot-tell'
  /** The reduced history, in the reading of practice. */
  readonly reducedFacts: Facts
  /** Every status still possible; a single one if the status is settled. */
  readonly possible: readonly StatusName[]
  /** The parts of the history that the status depends on, in some reading of the law. */
  readonly missing: readonly HistoryPart[]
  /** The facts that the status depends on, in words. */
  readonly missingInWords: readonly string[]
  /** The id of the ground that gives the status. */
  readonly ground: string | undefined
  readonly tests: readonly EntitlementAnswer[]
  /** Which council is responsible, with the ground for it. */
  readonly responsible: EntitlementAnswer
  readonly days: CountedDays | undefined
  readonly breakTests: ShortBreakTests
  readonly arguable: readonly ArguableQuestion[]
  /** Whether some reading of the law gives, or may give, a status that brings more. */
  readonly mayBeBetter: boolean
  /** Only for a child without a status. */
  readonly becomes: FutureStatus | undefined
}

// The status to come: when a child who has no status yet gets one, if everything that goes on goes on.

/** A status, and its first day. */
type FutureStatus = { readonly status: StatusName; readonly on: IsoDate }

type StatusOn = (on: IsoDate) => StatusName | 'cannot-tell'

/**
 * Finds the first day with a status by bisection. There must be a status on `to`, and a status on every day after the
 * first day that has one.
 */
const firstDayWithStatus = (from: IsoDate, to: IsoDate, statusOn: StatusOn): IsoDate => {
  if (from === to) return to
  const middle = daysAfter(from, Math.floor((lengthInDays({ from, to }) - 1) / 2))
  return statusOn(middle) === 'none'
    ? firstDayWithStatus(dayAfter(middle), to, statusOn)
    : firstDayWithStatus(from, middle, statusOn)
}

/**
 * Finds when a child without a status gets one: in care once the 13 weeks are full, on the 16th birthday, or on the
 * 18th, when care ends.
 *
 * @returns undefined if there will be no status, or the status cannot be told.
 */
const futureStatus = ({ history, on }: DatedHistory, statusOn: StatusOn): FutureStatus | undefined => {
  const turns18 = history.dateOfBirth ? birthdayAt(history.dateOfBirth, 18) : on
  if (turns18 <= on || statusOn(turns18) === 'none') return undefined
  const first = firstDayWithStatus(dayAfter(on), turns18, statusOn)
  const status = statusOn(first)
  return status === 'cannot-tell' ? undefined : { status, on: first }
}

// The status itself.

/** Applies the tests for short breaks on a day, and returns them with the reduction that uses them. */
const prepareReduction = (rules: StatusRules, dated: DatedHistory) => {
  const tests = applyBreakTests(rules, dated)
  return { tests, reduce: (reading: LawReading) => reduceHistory(dated, { tests, reading }) }
}

const statusRulesOn = ({ offers, domain, checkerOf }: Book, on: IsoDate): StatusRules | undefined => {
  const offer = offers.inForce(LAW, on)
  return offer && { checker: checkerOf(offer), domain }
}

/** The catalogue's words for some facts: "whether you are in care now". */
const factsInWords = ({ checker: { catalogue } }: StatusRules, facts: readonly string[]): readonly string[] =>
  catalogue.facts.filter(({ id }) => facts.includes(id)).map(({ about }) => about)

/** The part that only a reading against practice needs: disputed care that nobody was asked about. */
const partsInDispute = ({ history }: DatedHistory, arguable: readonly ArguableQuestion[]): readonly HistoryPart[] =>
  isUnknown(history.disputedCare) && arguable.some(({ question }) => question.id === 'disputed-care')
    ? ['disputedCare']
    : []

/** Returns a function that finds the status on another day, if everything that goes on goes on. */
const statusOnDay =
  (book: Book, { history }: DatedHistory): StatusOn =>
  (on) => {
    // INVARIANT: rules in force stay in force until later rules replace them.
    const rules = statusRulesOn(book, on)!
    return judgeStatus(rules, prepareReduction(rules, { history, on }).reduce(usualReading)).status
  }

/**
 * Finds the legal status from a care history without problems (`historyProblems`).
 *
 * @param book The book of the status rules; their authority is England.
 * @returns The status on the day; every test with its explanation and sections; the days counted; and every arguable
 * question, with the status in either reading. Undefined before the first status rules.
 * Source: Children Act 1989, sections 23A, 23C and 24 and Schedule 2 paragraph 19B.
 */
export const findLegalStatus = (book: Book, dated: DatedHistory): StatusFinding | undefined => {
  const rules = statusRulesOn(book, dated.on)
  if (rules === undefined) return undefined
  const { tests, reduce } = prepareReduction(rules, dated)
  const reduced = reduce(usualReading)
  const { status, possible, missing, answers } = judgeStatus(rules, reduced)
  const testIds: readonly string[] = [...statusNames, ...(shortBreaks(dated.history).length > 0 ? breakTestIds : [])]
  const answerById = (id: string): EntitlementAnswer => answers.find((answer) => answer.id === id)!
  const judgeIn = (reading: LawReading) => judgeStatus(rules, reduce(reading))
  const arguable = arguableQuestions(rules, reduce, (reading) => judgeIn(reading).status)
  const worthIn = (reading: LawReading) => Math.max(...judgeIn(reading).possible.map((one) => statusWorth[one]))
  const met = answers.find(({ id }) => id === status)?.grounds.find(({ outcome }) => outcome === 'entitled')
  return {
    rules: rules.checker.offer,
    status,
    reducedFacts: reduced,
    possible,
    ground: met?.id,
    breakTests: tests,
    missing: [...partsNeededFor(dated, missing), ...partsInDispute(dated, arguable)],
    missingInWords: factsInWords(rules, dated.history.dateOfBirth ? missing : ['dateOfBirth']),
    tests: testIds.map(answerById),
    responsible: answerById('responsible-authority'),
    days: countedDays(dated, tests),
    arguable,
    mayBeBetter: everyReading(reduce).some((reading) => worthIn(reading) > statusWorth[status]),
    becomes: status === 'none' ? futureStatus(dated, statusOnDay(book, dated)) : undefined,
  }
}

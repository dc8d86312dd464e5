// Legal status: which of the Act's categories somebody is in, worked out from a care history by the status rules.
import type { EntitlementAnswer } from '../answers/explain.ts'
import type { Book } from '../book.ts'
import { factOf } from '../rules/catalogue.ts'
import { dayAfter, daysAfter, lengthOf } from '../rules/days.ts'
import { reaches } from '../rules/derive.ts'
import { type Facts, type IsoDate, LAW, type Offer, type Entitlement } from '../rules/model.ts'
import { type CountedDays, countedDays } from './counted-days.ts'
import { type HistoryPart, type Told, type Reading, usual, type OpenQuestion, openQuestions } from './history.ts'
import { type Status, type StatusRules, breakTests, breakTestsOf, judgeStatus, statuses } from './judged.ts'
import { partsFor, reduceHistory } from './reduced.ts'
import { type BreakTests, breaksOf } from './short-breaks.ts'

/** One question that the law leaves open, where it decides: what somebody is either way. */
type Arguable = {
  readonly question: Entitlement
  /** In practice, and if the question went the other way. */
  readonly readings: readonly { readonly text: string; readonly status: Status | 'cannot-tell' }[]
  /** Other open questions that also have to go the other way before this one matters. */
  readonly together: readonly OpenQuestion[]
}

type Reduce = (reading: Reading) => Facts

/** Every set of some open questions, the smallest first. */
const subsets = (questions: readonly OpenQuestion[]): readonly (readonly OpenQuestion[])[] =>
  questions
    .reduce<readonly (readonly OpenQuestion[])[]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]])
    .toSorted((one, other) => one.length - other.length)

/** The questions that make a difference to the facts at all. */
const raisedBy = (reduce: Reduce): readonly OpenQuestion[] => {
  const said = (reading: readonly OpenQuestion[]): string => JSON.stringify(reduce(new Set(reading)))
  const everythingBut = (one: OpenQuestion) => openQuestions.filter((other) => other !== one)
  return openQuestions.filter((one) => said([]) !== said([one]) || said(openQuestions) !== said(everythingBut(one)))
}

/** How the catalogue says the two readings of a question: unmet is practice. */
const textsOf = ({ checker: { catalogue } }: StatusRules, question: OpenQuestion) => {
  const fact = factOf(catalogue, 'openQuestion')
  return 'options' in fact ? fact.options.find(({ value }) => value === question)! : undefined
}

/** Every open question that decides a status, alone or with others. */
const arguableIn = (rules: StatusRules, reduce: Reduce): readonly Arguable[] => {
  const raised = raisedBy(reduce)
  const read = (reading: readonly OpenQuestion[]) => judgeStatus(rules, reduce(new Set(reading))).status
  return raised.flatMap((one): readonly Arguable[] => {
    const others = subsets(raised.filter((other) => other !== one))
    const together = others.find((set) => read(set) !== read([...set, one]))
    if (together === undefined) return []
    const { unmet, met } = textsOf(rules, one)!
    const readings = [
      { text: unmet, status: read(together) },
      { text: met, status: read([...together, one]) },
    ]
    return [{ question: rules.checker.offer.entitlements.find(({ id }) => id === one)!, readings, together }]
  })
}

/** The status that somebody comes to have, and its first day. */
type Becomes = { readonly status: Status; readonly on: IsoDate }

type StatusOn = (on: IsoDate) => Status | 'cannot-tell'

/** The first day from `from` to `to`, on the last of which there is a status: once there is one, some status stays. */
const firstDay = (from: IsoDate, to: IsoDate, statusOn: StatusOn): IsoDate => {
  if (from === to) return to
  const middle = daysAfter(from, Math.floor((lengthOf({ from, to }) - 1) / 2))
  return statusOn(middle) === 'none' ? firstDay(dayAfter(middle), to, statusOn) : firstDay(from, middle, statusOn)
}

/**
 * When a child who has no status comes to have one: in care until the 13 weeks are full, at the 16th birthday, or at
 * the 18th, when care ends.
 *
 * @returns undefined where there will be none, or it cannot be told which.
 */
const becomesOf = ({ history, on }: Told, statusOn: StatusOn): Becomes | undefined => {
  const turns18 = history.dateOfBirth ? reaches(history.dateOfBirth, 18) : on
  if (turns18 <= on || statusOn(turns18) === 'none') return undefined
  const first = firstDay(dayAfter(on), turns18, statusOn)
  const status = statusOn(first)
  return status === 'cannot-tell' ? undefined : { status, on: first }
}

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

const rulesOn = ({ offers, domain, checkerOf }: Book, on: IsoDate): StatusRules | undefined => {
  const offer = offers.inForce(LAW, on)
  return offer && { checker: checkerOf(offer), domain }
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

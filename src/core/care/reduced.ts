// Reduces a care history to the few facts that the status rules compare with numbers and words.
import { covers, wholeMonthsIn, spellsWithin, type Spell, dayAfter, later } from '../rules/days.ts'
import { wholeYears } from '../rules/derive.ts'
import type { Facts } from '../rules/model.ts'
import { type CareHistory, type DatedHistory, type HistoryPart, type Period } from './history.ts'
import { guardianshipKind, isInForce, withTimeUnderOrder } from './guardianship.ts'
import {
  type Interpretation,
  type InterpretedHistory,
  at16Or17,
  daysBeforeHeldAt16,
  daysInCareSince14,
  isAdult,
  interpretHistory,
} from './in-care.ts'
import { shortBreakFacts, shortBreaks } from './short-breaks.ts'
import { spellsUpTo, lastDayAsChild } from './spells.ts'

/** Applies a function to a part of the history; returns `null` if that part is not known. */
const ifKnown = <Part, Value>(part: Part | null | undefined, compute: (part: Part) => Value): Value | null =>
  part === undefined || part === null ? null : compute(part)

// Care: where the person was looked after, and for how long.

const isInCareAt16Or17 = (read: InterpretedHistory): boolean => {
  // Against practice: short breaks at 16 or 17 are being looked after, even if too short to count towards the weeks.
  const breaks = read.reading.has('short-breaks-at-16-or-17') ? spellsUpTo(shortBreaks(read.history), read.on) : []
  return spellsWithin([...read.care, ...breaks], at16Or17(read)).length > 0
}

const careFacts = (read: InterpretedHistory): Facts =>
  read.history.careEpisodes
    ? {
        inCareNow: covers(read.care, read.on),
        daysInCareSince14: daysInCareSince14(read),
        inCareAt16Or17: isInCareAt16Or17(read),
        lookedAfterUntil18: isAdult(read) && covers(read.care, read.bounds.lastAsChild),
      }
    : {}

// After care. Six months with a parent end the status of a relevant child, unless the stay breaks down (Care Leavers
// (England) Regulations 2010, regulation 3(5), as councils describe it). Custody or hospital at 16 is a separate route.

/** The stay with a parent that goes on today, or went on at 18. Against practice: not a stay that ended after 18. */
const unbrokenStay = (read: InterpretedHistory, stays: readonly Period[]): Spell | undefined => {
  const last = lastDayAsChild(read, read.bounds)
  const stay = spellsUpTo(stays, read.on).find((spell) => covers([spell], last))
  const endedAfter18 = isAdult(read) && stay !== undefined && stay.to < read.on
  return endedAfter18 && read.reading.has('home-ended-after-18') ? undefined : stay
}

/**
 * Counts the whole months of the stay with a parent since care last ended. Against practice: from the stay's first day,
 * even if that was in care. A stay that ended before 18 broke down, and counts 0.
 */
const monthsWithParent = (read: InterpretedHistory, stays: readonly Period[]): number => {
  const last = lastDayAsChild(read, read.bounds)
  const careEnded = read.care.at(-1)?.to
  const stay = unbrokenStay(read, stays)
  if (careEnded === undefined || careEnded === last || stay === undefined) return 0
  const from = read.reading.has('home-began-in-care') ? stay.from : later(stay.from, dayAfter(careEnded))
  return wholeMonthsIn({ from, to: last })
}

// After care: months with whoever has parental responsibility, and custody or hospital on the 16th birthday.

/** The months with a parent or a special guardian; `null` if nobody knows if the order was in force at 18. */
const monthsAtHome = (read: InterpretedHistory, stays: readonly Period[]): number | null => {
  const { specialGuardianship: order } = read.history
  const withoutOrder = monthsWithParent(read, stays)
  if (!order || order === 'none') return withoutOrder
  const isCounted = isInForce(read, order)
  const withOrder = monthsWithParent(read, withTimeUnderOrder(stays, order))
  if (isCounted === null) return withOrder === withoutOrder ? withOrder : null
  return isCounted ? withOrder : withoutOrder
}

const afterCareFacts = (read: InterpretedHistory): Facts => {
  const { careEpisodes, livedWithParentAfterCare, detainedOrInHospital } = read.history
  if (!careEpisodes) return {}
  if (read.care.length === 0) return { monthsWithParent: 0, daysInCareBeforeHeldAt16: 0 }
  return {
    monthsWithParent: ifKnown(livedWithParentAfterCare, (stays) => monthsAtHome(read, stays)),
    daysInCareBeforeHeldAt16: ifKnown(detainedOrInHospital, (held) => daysBeforeHeldAt16(read, held)),
  }
}

// Private fostering, and long stays arranged by the health service or for education (Children Act 1989, section 24(2)).

/**
 * The spells that touch the time at 16 and 17 and are over. From 18 on every spell is over: nobody is looked after,
 * accommodated or fostered.
 */
const endedSpellsAt16Or17 = (read: InterpretedHistory, periods: readonly Period[]): readonly Spell[] =>
  spellsUpTo(periods, read.on).filter(
    (spell) => spellsWithin([spell], at16Or17(read)).length > 0 && (isAdult(read) || !covers([spell], read.on)),
  )

const placementFacts = (read: InterpretedHistory): Facts => {
  const { privatelyFostered, healthOrEducationPlacements } = read.history
  return {
    privatelyFosteredAt16Or17: ifKnown(privatelyFostered, (periods) => endedSpellsAt16Or17(read, periods).length > 0),
    monthsInHealthOrEducation: ifKnown(healthOrEducationPlacements, (periods) =>
      Math.max(0, ...endedSpellsAt16Or17(read, periods).map(wholeMonthsIn)),
    ),
  }
}

/**
 * Reduces a care history to facts of the status catalogue, under one interpretation of the law. A fact is unknown if a
 * part of the history that it needs is unknown.
 *
 * @returns Ages in whole years, stays in whole months, and times in care in days: the first and the last day count, and
 * no day from the 18th birthday on.
 */
export const reduceHistory = (dated: DatedHistory, interpretation: Interpretation): Facts => {
  const born = dated.history.dateOfBirth ?? undefined
  if (born === undefined) return shortBreakFacts(dated)
  const read = interpretHistory(dated, born, interpretation)
  return {
    age: wholeYears(born, dated.on),
    ...shortBreakFacts(dated),
    ...careFacts(read),
    ...afterCareFacts(read),
    specialGuardianship: guardianshipKind(read),
    ...placementFacts(read),
  }
}

/** The part of a history that each reduced fact needs, apart from the date of birth. */
const partByFact: Readonly<Record<string, HistoryPart>> = {
  age: 'dateOfBirth',
  dateOfBirth: 'dateOfBirth',
  inCareNow: 'careEpisodes',
  daysInCareSince14: 'careEpisodes',
  inCareAt16Or17: 'careEpisodes',
  lookedAfterUntil18: 'careEpisodes',
  longestShortBreak: 'careEpisodes',
  shortBreakDaysIn12Months: 'careEpisodes',
  monthsWithParent: 'livedWithParentAfterCare',
  daysInCareBeforeHeldAt16: 'detainedOrInHospital',
  specialGuardianship: 'specialGuardianship',
  privatelyFosteredAt16Or17: 'privatelyFostered',
  monthsInHealthOrEducation: 'healthOrEducationPlacements',
}

const partNeededFor = (history: CareHistory, fact: string): HistoryPart => {
  if (!history.dateOfBirth) return 'dateOfBirth'
  const isListed = Boolean(history.careEpisodes && history.livedWithParentAfterCare)
  // With both lists known, it is the order that leaves the months open.
  if (fact === 'monthsWithParent' && isListed) return 'specialGuardianship'
  return partByFact[fact]!
}

/** The parts of a history to ask for when some reduced facts are missing: the date of birth before any other part. */
export const partsNeededFor = ({ history }: DatedHistory, facts: readonly string[]): readonly HistoryPart[] => [
  ...new Set(facts.map((fact) => partNeededFor(history, fact))),
]

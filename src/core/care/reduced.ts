// A care history reduced to the few facts that the rules about legal status compare with numbers and words.
import { covers, monthsIn, within, type Spell, dayAfter, later, dayBefore } from '../rules/days.ts'
import { wholeYears } from '../rules/derive.ts'
import type { Facts } from '../rules/model.ts'
import type { HistoryPart, Told, Period, SpecialGuardianship } from './history.ts'
import {
  type Counting,
  type Read,
  at16Or17,
  daysBeforeHeldAt16,
  daysInCareSince14,
  isAdult,
  readAs,
} from './in-care.ts'
import { breakFacts, breaksOf } from './short-breaks.ts'
import { upTo, lastDay } from './spells.ts'

/** Whether an order is in force, or was at 18; `null` is not known. What was in force on the last day before 18 was. */
const isInForce = (read: Read, { to, inForceAt18 }: SpecialGuardianship): boolean | null => {
  if (to !== undefined) return to === null || to >= lastDay(read, read.bounds)
  if (isAdult(read)) return inForceAt18 ?? null
  // Before 18 an order goes on unless something is said against it.
  return inForceAt18 === false ? null : true
}

/** Whether it came straight from care. Where that is not said, a time in care that reaches to the order says so. */
const isFromCare = ({ care }: Read, { from, lookedAfterImmediatelyBefore }: SpecialGuardianship): boolean | null =>
  lookedAfterImmediatelyBefore ?? (covers(care, from) || covers(care, dayBefore(from)) ? true : null)

const orderOf = (read: Read, order: SpecialGuardianship): string | null => {
  const inForce = isInForce(read, order)
  const fromCare = isFromCare(read, order)
  if (inForce === false) return 'ended'
  if (fromCare === false) return 'not-from-care'
  return inForce && fromCare ? 'from-care' : null
}

/** The kind of order, as the status rules name it; `null` is not known. */
const guardianship = (read: Read): string | null => {
  const order = read.history.specialGuardianship ?? null
  return order === null || order === 'none' ? order : orderOf(read, order)
}

/** The stay with a parent that still goes on, or did at 18. Other than usual: not one that ended later. */
const standingStay = (read: Read, stays: readonly Period[]): Spell | undefined => {
  const last = lastDay(read, read.bounds)
  const stay = upTo(stays, read.on).find((one) => covers([one], last))
  const endedAfter18 = isAdult(read) && stay !== undefined && stay.to < read.on
  return endedAfter18 && read.reading.has('home-ended-after-18') ? undefined : stay
}

/**
 * Whole months of the stay with a parent since care last ended; other than usual from its beginning, even if that was
 * in care. A stay that ended before 18 has broken down, and counts for nothing.
 */
const monthsWithParent = (read: Read, stays: readonly Period[]): number => {
  const last = lastDay(read, read.bounds)
  const careEnded = read.care.at(-1)?.to
  const stay = standingStay(read, stays)
  if (careEnded === undefined || careEnded === last || stay === undefined) return 0
  const from = read.reading.has('home-began-in-care') ? stay.from : later(stay.from, dayAfter(careEnded))
  return monthsIn({ from, to: last })
}

/**
 * Spells that touch the time at 16 and 17 and are over; from 18 on nobody is looked after, accommodated or fostered.
 */
const over = (read: Read, periods: readonly Period[]): readonly Spell[] =>
  upTo(periods, read.on).filter(
    (spell) => within([spell], at16Or17(read)).length > 0 && (isAdult(read) || !covers([spell], read.on)),
  )

/** The part of a history that each reduced fact needs beside the date of birth. */
const parts: Readonly<Record<string, HistoryPart>> = {
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

/** The parts of a history that some facts wait for: nothing can be worked out without the date of birth. */
export const partsFor = ({ history }: Told, facts: readonly string[]): readonly HistoryPart[] => [
  ...new Set(facts.map((fact) => (history.dateOfBirth ? parts[fact]! : 'dateOfBirth'))),
]

/** What a part of the history says, or `null` where that part is not known. */
const told = <Part, Value>(part: Part | null | undefined, say: (part: Part) => Value): Value | null =>
  part === undefined || part === null ? null : say(part)

const isInCareAt16Or17 = (read: Read): boolean => {
  // Other than usual: short breaks at 16 or 17 are being looked after, if too short to count towards the weeks.
  const breaks = read.reading.has('short-breaks-at-16-or-17') ? upTo(breaksOf(read.history), read.on) : []
  return within([...read.care, ...breaks], at16Or17(read)).length > 0
}

const careFacts = (read: Read): Facts =>
  read.history.careEpisodes
    ? {
        inCareNow: covers(read.care, read.on),
        daysInCareSince14: daysInCareSince14(read),
        inCareAt16Or17: isInCareAt16Or17(read),
        lookedAfterUntil18: isAdult(read) && covers(read.care, read.bounds.lastAsChild),
      }
    : {}

const afterCareFacts = (read: Read): Facts => {
  const { careEpisodes, livedWithParentAfterCare, detainedOrInHospital } = read.history
  if (!careEpisodes) return {}
  if (read.care.length === 0) return { monthsWithParent: 0, daysInCareBeforeHeldAt16: 0 }
  return {
    monthsWithParent: told(livedWithParentAfterCare, (stays) => monthsWithParent(read, stays)),
    daysInCareBeforeHeldAt16: told(detainedOrInHospital, (held) => daysBeforeHeldAt16(read, held)),
  }
}

const otherFacts = (read: Read): Facts => ({
  specialGuardianship: guardianship(read),
  privatelyFosteredAt16Or17: told(read.history.privatelyFostered, (periods) => over(read, periods).length > 0),
  monthsInHealthOrEducation: told(read.history.healthOrEducationPlacements, (periods) =>
    Math.max(0, ...over(read, periods).map(monthsIn)),
  ),
})

/**
 * Reduces a care history to facts of the status catalogue, in one reading of the law: ages and months in whole years
 * and months, times in care in days with both ends counted and none from the 18th birthday on. What is not known stays
 * unknown.
 */
export const reduceHistory = (one: Told, counting: Counting): Facts => {
  const born = one.history.dateOfBirth ?? undefined
  if (born === undefined) return breakFacts(one)
  const read = readAs(one, born, counting)
  return {
    age: wholeYears(born, one.on),
    ...breakFacts(one),
    ...careFacts(read),
    ...afterCareFacts(read),
    ...otherFacts(read),
  }
}

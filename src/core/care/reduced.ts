// A care history reduced to the few facts that the rules about legal status compare with numbers and words.
import { covers, monthsIn, within } from '../days.ts'
import { wholeYears } from '../derive.ts'
import type { Facts } from '../model.ts'
import type { HistoryPart, Told } from './history.ts'
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
import { monthsWithParent, over } from './since-care.ts'
import { guardianship } from './special-guardianship.ts'
import { upTo } from './spells.ts'

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

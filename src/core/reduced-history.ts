// A care history reduced to the few facts that the rules about legal status compare with numbers and words.
import type { HistoryPart, Period, Told } from './care-history.ts'
import {
  type Bounds,
  type BreakTests,
  type Reading,
  boundsOf,
  breakLengths,
  breaksOf,
  careSpells,
  earlier,
  upTo,
} from './care-spells.ts'
import { type Spell, covers, dayAfter, dayBefore, daysIn, monthsIn, within } from './days.ts'
import { wholeYears } from './derive.ts'
import type { Facts } from './model.ts'

/** The part of a history that each reduced fact needs beside the date of birth. */
export const partOf: Readonly<Record<string, HistoryPart>> = {
  age: 'dateOfBirth',
  dateOfBirth: 'dateOfBirth',
  inCareNow: 'careEpisodes',
  daysInCareSince14: 'careEpisodes',
  inCareAt16Or17: 'careEpisodes',
  lookedAfterUntil18: 'careEpisodes',
  longestShortBreak: 'careEpisodes',
  shortBreakDaysIn12Months: 'careEpisodes',
  monthsWithParent: 'livedWithParentAfterCare',
  heldAt16: 'detainedOrInHospital',
  specialGuardianship: 'specialGuardianship',
  privatelyFosteredAt16Or17: 'privatelyFostered',
  monthsInHealthOrEducation: 'healthOrEducationPlacements',
}

/** A told history with what follows from the date of birth, in one reading. */
type Read = Told & { readonly bounds: Bounds; readonly care: readonly Spell[]; readonly reading: Reading }

const at16Or17 = ({ bounds, on }: Read): Spell => ({ from: bounds.turns16, to: earlier(on, bounds.lastAsChild) })

/** Days since 14. Other than usual: a spell that began before is left out whole. */
const daysSince14 = ({ bounds, care, reading }: Read): number => {
  const { turns14, lastAsChild } = bounds
  const spells = reading.has('spell-across-14th-birthday') ? care.filter(({ from }) => from >= turns14) : care
  return daysIn(within(spells, { from: turns14, to: lastAsChild }))
}

const isAdult = ({ on, bounds }: Read): boolean => on > bounds.lastAsChild

/** Whole months of the stay with a parent, since care last ended, that still goes on, or did at 18. */
const monthsWithParent = (read: Read, stays: readonly Period[]): number => {
  const { on, bounds, care, reading } = read
  const last = earlier(on, bounds.lastAsChild)
  const careEnded = care.at(-1)?.to
  if (careEnded === undefined || careEnded === last) return 0
  const whole = upTo(stays, on).find((stay) => covers([stay], last))
  if (whole === undefined) return 0
  const endedAfter18 = isAdult(read) && whole.to < on
  if (endedAfter18 && reading.has('home-ended-after-18')) return 0
  return Math.max(0, ...within([whole], { from: dayAfter(careEnded), to: last }).map(monthsIn))
}

/** Detained or in hospital on the 16th birthday, straight from care. */
const heldAt16 = ({ on, bounds, care }: Read, held: readonly Period[]): boolean =>
  on >= bounds.turns16 &&
  upTo(held, on)
    .filter((spell) => covers([spell], bounds.turns16))
    .some(({ from }) => covers(care, from) || covers(care, dayBefore(from)))

/** Spells that touch the time at 16 and 17 and are over. */
const over = (read: Read, periods: readonly Period[]): readonly Spell[] =>
  upTo(periods, read.on).filter(
    (spell) => within([spell], at16Or17(read)).length > 0 && (isAdult(read) || !covers([spell], read.on)),
  )

type Order = Exclude<Told['history']['specialGuardianship'], 'none' | null | undefined>

/** Whether an order is in force, or was at 18; `null` is not known. */
const isInForce = ({ on, bounds }: Read, { to, inForceAt18 }: Order): boolean | null => {
  const isOver = typeof to === 'string' && to < earlier(on, dayAfter(bounds.lastAsChild))
  if (isOver || on <= bounds.lastAsChild) return !isOver
  return inForceAt18 ?? null
}

const orderOf = (read: Read, order: Order): string | null => {
  const inForce = isInForce(read, order)
  const { lookedAfterImmediatelyBefore: fromCare } = order
  if (inForce === false) return 'ended'
  if (fromCare === false) return 'not-from-care'
  return inForce && fromCare ? 'from-care' : null
}

const guardianship = (read: Read): string | null => {
  const order = read.history.specialGuardianship ?? null
  return order === null || order === 'none' ? order : orderOf(read, order)
}

/** What a part of the history says, or `null` where that part is not known. */
const told = <Part, Value>(part: Part | null | undefined, say: (part: Part) => Value): Value | null =>
  part === undefined || part === null ? null : say(part)

const careFacts = (read: Read): Facts =>
  read.history.careEpisodes
    ? {
        inCareNow: covers(read.care, read.on),
        daysInCareSince14: daysSince14(read),
        inCareAt16Or17:
          within(
            // Other than usual: short breaks at 16 or 17 are being looked after, if too short to count towards the weeks.
            read.reading.has('short-breaks-at-16-or-17')
              ? [...read.care, ...upTo(breaksOf(read.history), read.on)]
              : read.care,
            at16Or17(read),
          ).length > 0,
        lookedAfterUntil18: isAdult(read) && covers(read.care, read.bounds.lastAsChild),
      }
    : {}

const sinceCareFacts = (read: Read): Facts => {
  const { careEpisodes, livedWithParentAfterCare, detainedOrInHospital } = read.history
  if (!careEpisodes) return {}
  if (read.care.length === 0) return { monthsWithParent: 0, heldAt16: false }
  return {
    monthsWithParent: told(livedWithParentAfterCare, (stays) => monthsWithParent(read, stays)),
    heldAt16: told(detainedOrInHospital, (held) => heldAt16(read, held)),
  }
}

const otherFacts = (read: Read): Facts => {
  const { history } = read
  return {
    specialGuardianship: guardianship(read),
    privatelyFosteredAt16Or17: told(history.privatelyFostered, (periods) => over(read, periods).length > 0),
    monthsInHealthOrEducation: told(history.healthOrEducationPlacements, (periods) =>
      Math.max(0, ...over(read, periods).map(monthsIn)),
    ),
  }
}

/**
 * The facts about short breaks, which the two tests for them compare with days.
 *
 * @returns `null` for each where the times in care are not known.
 */
export const breakFacts = (one: Told): Facts => {
  const { longest, in12Months } = breakLengths(one)
  return one.history.careEpisodes
    ? { longestShortBreak: longest, shortBreakDaysIn12Months: in12Months }
    : { longestShortBreak: null, shortBreakDaysIn12Months: null }
}

/**
 * Reduces a care history to facts of the status catalogue, in one reading of the law: ages and months in whole years
 * and months, times in days with both ends counted, nothing after the 18th birthday. What is not known stays unknown.
 */
export const reduceHistory = (one: Told, tests: BreakTests, reading: Reading): Facts => {
  const born = one.history.dateOfBirth ?? undefined
  if (born === undefined) return breakFacts(one)
  const bounds = boundsOf(born)
  const read: Read = { ...one, bounds, reading, care: careSpells(one, bounds, { tests, reading }) }
  return {
    age: wholeYears(born, one.on),
    ...breakFacts(one),
    ...careFacts(read),
    ...sinceCareFacts(read),
    ...otherFacts(read),
  }
}

/** When somebody was in care, private fostering and long stays away from home among it; undefined is not known. */
export const timeInCare = (one: Told, tests: BreakTests): 'at-16-or-17' | 'only-before-16' | 'never' | undefined => {
  const { history, on } = one
  const born = history.dateOfBirth ?? undefined
  if (born === undefined) return undefined
  const bounds = boundsOf(born)
  const care = careSpells(one, bounds, { tests, reading: new Set() })
  const others = [history.privatelyFostered, history.healthOrEducationPlacements]
  const spells = [...care, ...others.flatMap((periods) => upTo(periods ?? [], on))]
  if (within(spells, { from: bounds.turns16, to: earlier(on, bounds.lastAsChild) }).length > 0) return 'at-16-or-17'
  if ([history.careEpisodes, ...others].some((part) => part === undefined || part === null)) return undefined
  return spells.length > 0 ? 'only-before-16' : 'never'
}

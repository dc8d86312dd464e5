// What came after care: stays with a parent, and stays elsewhere that are routes of their own.
import { type Spell, covers, dayAfter, later, monthsIn, within } from '../days.ts'
import type { Period } from './history.ts'
import { type Read, at16Or17, isAdult } from './in-care.ts'
import { lastDay, upTo } from './spells.ts'

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
export const monthsWithParent = (read: Read, stays: readonly Period[]): number => {
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
export const over = (read: Read, periods: readonly Period[]): readonly Spell[] =>
  upTo(periods, read.on).filter(
    (spell) => within([spell], at16Or17(read)).length > 0 && (isAdult(read) || !covers([spell], read.on)),
  )

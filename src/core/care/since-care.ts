// What came after care: stays with a parent, and stays elsewhere that are routes of their own.
import { type Spell, covers, dayAfter, later, monthsIn, within } from './days.ts'
import type { Period } from './history.ts'
import { type Read, at16Or17, isAdult } from './in-care.ts'
import { lastDay, upTo } from './spells.ts'

/**
 * Whole months of the stay with a parent that still goes on, or did at 18, since care last ended. Other than usual:
 * from its beginning, even if that was in care; or none where it ended after 18. A stay that ended has broken down.
 */
export const monthsWithParent = (read: Read, stays: readonly Period[]): number => {
  const { on, care, reading } = read
  const last = lastDay(read, read.bounds)
  const careEnded = care.at(-1)?.to
  const stay = upTo(stays, on).find((one) => covers([one], last))
  if (careEnded === undefined || careEnded === last || stay === undefined) return 0
  if (reading.has('home-ended-after-18') && isAdult(read) && stay.to < on) return 0
  const from = reading.has('home-began-in-care') ? stay.from : later(stay.from, dayAfter(careEnded))
  return monthsIn({ from, to: last })
}

/** Spells that touch the time at 16 and 17 and are over; from 18 on nobody is looked after, accommodated or fostered. */
export const over = (read: Read, periods: readonly Period[]): readonly Spell[] =>
  upTo(periods, read.on).filter(
    (spell) => within([spell], at16Or17(read)).length > 0 && (isAdult(read) || !covers([spell], read.on)),
  )

// Special guardianship: whether an order is in force, or was at 18, and whether the child went to it from care.
import { covers, dayBefore } from '../days.ts'
import type { SpecialGuardianship } from './history.ts'
import { type Read, isAdult } from './in-care.ts'
import { lastDay } from './spells.ts'

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
export const guardianship = (read: Read): string | null => {
  const order = read.history.specialGuardianship ?? null
  return order === null || order === 'none' ? order : orderOf(read, order)
}

// Special guardianship (Children Act 1989, section 24(1A)): whether an order is in force, or was at 18, whether the child
// went to it from care, and the time that it adds to time with a parent.
import { covers, dayBefore } from '../rules/days.ts'
import { type Period, type SpecialGuardianship } from './history.ts'
import { type InterpretedHistory, isAdult } from './in-care.ts'
import { lastDayAsChild } from './spells.ts'

/** Whether an order is in force, or was on the last day before the 18th birthday; `null` if that is not known. */
export const isInForce = (read: InterpretedHistory, { to, inForceAt18 }: SpecialGuardianship): boolean | null => {
  if (to !== undefined) return to === null || to >= lastDayAsChild(read, read.bounds)
  if (isAdult(read)) return inForceAt18 ?? null
  // Before 18 an order counts as in force, unless the history denies it.
  return inForceAt18 === false ? null : true
}

/** Whether the child went to the order straight from care. If that was not answered, care up to the order proves it. */
const isFromCare = (
  { care }: InterpretedHistory,
  { from, lookedAfterImmediatelyBefore }: SpecialGuardianship,
): boolean | null => lookedAfterImmediatelyBefore ?? (covers(care, from) || covers(care, dayBefore(from)) ? true : null)

const orderKind = (read: InterpretedHistory, order: SpecialGuardianship): string | null => {
  const inForce = isInForce(read, order)
  const fromCare = isFromCare(read, order)
  if (inForce === false) return 'ended'
  if (fromCare === false) return 'not-from-care'
  return inForce && fromCare ? 'from-care' : null
}

/** The kind of special guardianship, as the status rules name it; `null` if it is not known. */
export const guardianshipKind = (read: InterpretedHistory): string | null => {
  const order = read.history.specialGuardianship ?? null
  return order === null || order === 'none' ? order : orderKind(read, order)
}

/** The time under an order, which is time with someone who has parental responsibility. */
const timeUnderOrder = ({ from, to = null }: SpecialGuardianship): Period => ({ from, to })

const areOverlapping = (a: Period, b: Period): boolean =>
  (a.to === null || a.to >= b.from) && (b.to === null || b.to >= a.from)

/** The stays with a parent, and the time under an order if no stay says where the person lived then. */
export const withTimeUnderOrder = (stays: readonly Period[], order: SpecialGuardianship): readonly Period[] => {
  const time = timeUnderOrder(order)
  return stays.some((stay) => areOverlapping(stay, time)) ? stays : [...stays, time]
}

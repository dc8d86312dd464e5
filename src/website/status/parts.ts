// The parts of a care history, in the order in which pages ask for them.
import type { CareHistory, HistoryPart } from '../../core/care/history.ts'

/** A detail that a part asks about each stay, besides its days. */
export type StayDetail = 'basis' | 'authority' | 'fromCare'

export type StatusPart = {
  readonly id: HistoryPart
  readonly address: string
  /** The details of each stay; absent for the date of birth, which has no stays. */
  readonly stays?: readonly StayDetail[]
}

export const statusParts: readonly StatusPart[] = [
  { id: 'dateOfBirth', address: '/status/date-of-birth' },
  { id: 'careEpisodes', address: '/status/times-in-care', stays: ['basis', 'authority'] },
  { id: 'livedWithParentAfterCare', address: '/status/back-with-a-parent', stays: [] },
  { id: 'detainedOrInHospital', address: '/status/custody-or-hospital', stays: [] },
  { id: 'specialGuardianship', address: '/status/special-guardian', stays: ['fromCare'] },
  { id: 'privatelyFostered', address: '/status/private-fostering', stays: [] },
  { id: 'healthOrEducationPlacements', address: '/status/long-stays-away', stays: [] },
  { id: 'disputedCare', address: '/status/help-that-was-not-called-care', stays: ['authority'] },
]

type GuardianshipOrder = Exclude<NonNullable<CareHistory['specialGuardianship']>, 'none'>
type ListPart = Exclude<HistoryPart, 'dateOfBirth' | 'specialGuardianship'>

/** A stay with ISO dates; `to` is null while it goes on. Details that its part does not ask for are absent. */
export type Stay = {
  readonly from: string
  readonly to: string | null
  readonly basis?: NonNullable<CareHistory['careEpisodes']>[number]['basis']
  readonly authority?: string
  readonly fromCare?: boolean | null
}

/** Maps a stay to an order. The end date, or its absence, already shows whether it was in force at 18. */
const guardianshipOrder = ({ from, to, fromCare = null }: Stay): GuardianshipOrder => ({
  from,
  to,
  lookedAfterImmediatelyBefore: fromCare,
})

/** The stays in one part of a care history. */
export const staysOf = (history: CareHistory, { id }: StatusPart): readonly Stay[] => {
  if (id === 'dateOfBirth') return []
  if (id !== 'specialGuardianship') return history[id] ?? []
  const order = history.specialGuardianship
  if (!order || order === 'none') return []
  return [{ from: order.from, to: order.to ?? null, fromCare: order.lookedAfterImmediatelyBefore ?? null }]
}

/** Replaces the stays in one part. Special guardianship has one order at most: the last stay. */
export const withStays = (history: CareHistory, { id }: StatusPart, stays: readonly Stay[]): CareHistory => {
  if (id === 'specialGuardianship') {
    const last = stays.at(-1)
    return { ...history, [id]: last ? guardianshipOrder(last) : 'none' }
  }
  return { ...history, [id as ListPart]: stays }
}

/** Marks one part as "I do not know". */
export const withUnknown = (history: CareHistory, { id }: StatusPart): CareHistory => ({ ...history, [id]: null })

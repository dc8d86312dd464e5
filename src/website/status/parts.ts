// The parts of a care history as pages ask for them, in the order in which they are asked.
import type { CareHistory, HistoryPart } from '../../core/care/history.ts'

/** What is asked of each stay beside its days. */
export type Extra = 'basis' | 'authority' | 'fromCare'

export type Part = {
  readonly id: HistoryPart
  readonly address: string
  /** Absent for the date of birth, which is no stay. */
  readonly stays?: readonly Extra[]
}

export const parts: readonly Part[] = [
  { id: 'dateOfBirth', address: '/status/date-of-birth' },
  { id: 'careEpisodes', address: '/status/times-in-care', stays: ['basis', 'authority'] },
  { id: 'livedWithParentAfterCare', address: '/status/back-with-a-parent', stays: [] },
  { id: 'detainedOrInHospital', address: '/status/custody-or-hospital', stays: [] },
  { id: 'specialGuardianship', address: '/status/special-guardian', stays: ['fromCare'] },
  { id: 'privatelyFostered', address: '/status/private-fostering', stays: [] },
  { id: 'healthOrEducationPlacements', address: '/status/long-stays-away', stays: [] },
  { id: 'disputedCare', address: '/status/help-that-was-not-called-care', stays: ['authority'] },
]

type Order = Exclude<NonNullable<CareHistory['specialGuardianship']>, 'none'>
type ListPart = Exclude<HistoryPart, 'dateOfBirth' | 'specialGuardianship'>

/** A stay as a form gives it: what a part has no use for is left out. */
export type Stay = {
  readonly from: string
  readonly to: string | null
  readonly basis?: NonNullable<CareHistory['careEpisodes']>[number]['basis']
  readonly authority?: string
  readonly fromCare?: boolean | null
}

/** Whoever knows the end of an order, or that it goes on, knows whether it was in force at 18. */
const orderOf = ({ from, to, fromCare = null }: Stay): Order => ({ from, to, lookedAfterImmediatelyBefore: fromCare })

/** The stays that a part of a history holds. */
export const staysOf = (history: CareHistory, { id }: Part): readonly Stay[] => {
  if (id === 'dateOfBirth') return []
  if (id !== 'specialGuardianship') return history[id] ?? []
  const order = history.specialGuardianship
  if (!order || order === 'none') return []
  return [{ from: order.from, to: order.to ?? null, fromCare: order.lookedAfterImmediatelyBefore ?? null }]
}

/** A history whose part holds some stays and no others; there is one order at most. */
export const withStays = (history: CareHistory, { id }: Part, stays: readonly Stay[]): CareHistory => {
  if (id === 'specialGuardianship') {
    const last = stays.at(-1)
    return { ...history, [id]: last ? orderOf(last) : 'none' }
  }
  return { ...history, [id as ListPart]: stays }
}

/** A history whose part was asked and is not known. */
export const withUnknown = (history: CareHistory, { id }: Part): CareHistory => ({ ...history, [id]: null })

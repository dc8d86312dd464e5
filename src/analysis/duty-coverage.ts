// Lists the duties of the Act with the entitlements of an offer that answer them.
import type { StatutoryDuty, DutyRegister } from '../core/rules/duties.ts'
import type { Offer } from '../core/rules/model.ts'

/** A duty, and the ids of the entitlements that answer it in an offer. It is unanswered if it should have one. */
export type AnsweredDuty = Omit<StatutoryDuty, 'answeredBy'> & {
  readonly answeredBy: readonly string[]
  readonly isUnanswered: boolean
}

/**
 * Finds which entitlements of an offer answer each duty.
 *
 * @returns Every duty of the register, in its order. A duty whose entitlements the offer lacks is unanswered; one with a
 * `because` needs none.
 */
export const dutyCoverage = ({ duties }: DutyRegister, { entitlements }: Offer): readonly AnsweredDuty[] =>
  duties.map(({ answeredBy = [], ...duty }) => {
    const answering = answeredBy.filter((id) => entitlements.some((entitlement) => entitlement.id === id))
    return { ...duty, answeredBy: answering, isUnanswered: duty.because === undefined && answering.length === 0 }
  })

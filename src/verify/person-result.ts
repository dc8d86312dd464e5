// Finds a person's result by the oracle: evaluates every ground, and takes the best that holds.
import type { Amount, Entitlement, Ground, Offer, Outcome } from '../core/rules/model.ts'
import { outcomeForStrength, outcomes } from '../core/rules/model.ts'
import { evaluate } from './evaluate.ts'
import type { Person } from './population.ts'

/** The result of an entitlement or a need for one person; `ground` is undefined if no ground holds. */
export type PersonResult = {
  readonly outcome: Outcome
  readonly amount: Amount | null
  readonly ground: Ground | undefined
}

const noGroundHolds: PersonResult = { outcome: 'not-entitled', amount: null, ground: undefined }

/** The place of an outcome; the best is 0. */
export const outcomeRank = (outcome: Outcome): number => outcomes.indexOf(outcome)

/** Whether an amount is larger than another that is paid alike. */
const isLargerAmount = (one: Amount | null, other: Amount | null): boolean =>
  one !== null && other !== null && one.per === other.per && one.gbp > other.gbp

export const isBetterResult = (one: PersonResult, other: PersonResult): boolean =>
  one.outcome === other.outcome
    ? isLargerAmount(one.amount, other.amount)
    : outcomeRank(one.outcome) < outcomeRank(other.outcome)

/** Writes `upTo` only where it is true. */
const plainAmount = ({ gbp, per, upTo }: Amount): Amount => ({ gbp, per, ...(upTo ? { upTo } : {}) })

const amountKey = (amount: Amount | null): string =>
  amount ? `${amount.gbp} ${amount.per} ${String(amount.upTo ?? false)}` : ''

export const isSameAmount = (one: PersonResult, other: PersonResult): boolean =>
  amountKey(one.amount) === amountKey(other.amount)

export const isSameResult = (one: PersonResult, other: PersonResult): boolean =>
  one.outcome === other.outcome && isSameAmount(one, other)

/** The best result; of equal results, the first. */
export const bestResult = (all: readonly PersonResult[]): PersonResult =>
  all.reduce((best, next) => (isBetterResult(next, best) ? next : best), noGroundHolds)

/** The result of some grounds for a person. Every fact that the grounds name must be known. */
export const resultOfGrounds = (grounds: readonly Ground[], person: Person): PersonResult =>
  bestResult(
    grounds
      .filter(({ when }) => evaluate(when, person))
      .map((ground) => ({
        outcome: outcomeForStrength[ground.strength],
        amount: ground.amount ? plainAmount(ground.amount) : null,
        ground,
      })),
  )

/** The entitlement of an offer with an id. */
export const entitlementIn = ({ entitlements }: Offer, id: string): Entitlement | undefined =>
  entitlements.find((entitlement) => entitlement.id === id)

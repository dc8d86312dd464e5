// What a person gets, by the oracle: every ground is evaluated for the person, and the best that holds counts.
import type { Amount, Entitlement, Ground, Offer, Outcome } from '../core/rules/model.ts'
import { outcomeOf, outcomes } from '../core/rules/model.ts'
import { evaluate } from './evaluate.ts'
import type { Person } from './population.ts'

export type Got = { readonly outcome: Outcome; readonly amount: Amount | null; readonly ground: Ground | undefined }

const nothing: Got = { outcome: 'not-entitled', amount: null, ground: undefined }

export const rankOf = (outcome: Outcome): number => outcomes.indexOf(outcome)

/** The larger amount counts only between two that are paid alike. */
const isMore = (one: Amount | null, other: Amount | null): boolean =>
  one !== null && other !== null && one.per === other.per && one.gbp > other.gbp

export const isBetter = (one: Got, other: Got): boolean =>
  one.outcome === other.outcome ? isMore(one.amount, other.amount) : rankOf(one.outcome) < rankOf(other.outcome)

/** "Up to" is said where it is so, and not otherwise. */
const saidAmount = ({ gbp, per, upTo }: Amount): Amount => ({ gbp, per, ...(upTo ? { upTo } : {}) })

const amountKey = (amount: Amount | null): string =>
  amount ? `${amount.gbp} ${amount.per} ${String(amount.upTo ?? false)}` : ''

export const isSameAmount = (one: Got, other: Got): boolean => amountKey(one.amount) === amountKey(other.amount)

export const isSame = (one: Got, other: Got): boolean => one.outcome === other.outcome && isSameAmount(one, other)

/** The first of the best. */
export const bestOf = (all: readonly Got[]): Got =>
  all.reduce((best, one) => (isBetter(one, best) ? one : best), nothing)

/** What some grounds give to a person about whom every fact that they name is known. */
export const gets = (grounds: readonly Ground[], person: Person): Got =>
  bestOf(
    grounds
      .filter(({ when }) => evaluate(when, person))
      .map((ground) => ({
        outcome: outcomeOf[ground.strength],
        amount: ground.amount ? saidAmount(ground.amount) : null,
        ground,
      })),
  )

export const entitlementIn = ({ entitlements }: Offer, id: string): Entitlement | undefined =>
  entitlements.find((entitlement) => entitlement.id === id)

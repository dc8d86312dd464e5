// The worth of an entitlement: how soon somebody needs it, and how much it brings.
import * as z from 'zod'

export const Amount = z.strictObject({
  gbp: z.number().positive(),
  per: z.enum(['once', 'week', 'term', 'year']),
  upTo: z.boolean().optional(),
})
export type Amount = z.infer<typeof Amount>

/** How soon somebody who can get an entitlement needs it: today, in the next weeks, or when there is time. */
export const urgencies = ['now', 'soon', 'later'] as const
type Urgency = (typeof urgencies)[number]

/** How much an entitlement brings. A whole number is an estimate in pounds a year, and only puts it in order. */
const EntitlementValue = z.union([Amount, z.int().positive()])
type EntitlementValue = z.infer<typeof EntitlementValue>

/** The worth as an entitlement's file says it. */
export const worthFields = { urgency: z.enum(urgencies).optional(), value: EntitlementValue.optional() }

type Valued = {
  readonly urgency?: Urgency | undefined
  readonly value?: EntitlementValue | undefined
  readonly grounds: readonly { readonly amount?: Amount | undefined }[]
}

/** An entitlement's urgency and value, as answers have them. */
export type Worth = { readonly urgency: Urgency; readonly value?: EntitlementValue }

const timesAYear: Readonly<Record<Amount['per'], number>> = { once: 1, week: 52, term: 3, year: 1 }

/** Returns about how many pounds a value brings in a year. It compares values, and is never shown. */
const poundsAYear = (value: EntitlementValue): number =>
  typeof value === 'number' ? value : value.gbp * timesAYear[value.per]

/** Compares two worths for sorting: what is needed sooner first, then what brings more. */
export const byWorth = (a: Worth, b: Worth): number =>
  urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) || poundsAYear(b.value ?? 0) - poundsAYear(a.value ?? 0)

/** Returns the worth of an entitlement. Without a `value` of its own, it is the highest amount of its grounds. */
export const worthOf = ({ urgency = 'soon', value, grounds }: Valued): Worth => {
  const amounts = grounds.flatMap(({ amount }) => amount ?? [])
  const [highest] = amounts.toSorted((a, b) => poundsAYear(b) - poundsAYear(a))
  const worth = value ?? highest
  return { urgency, ...(worth === undefined ? {} : { value: worth }) }
}

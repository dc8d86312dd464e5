// The worth of an entitlement, as answers and offers have it.
import * as z from 'zod'
import { urgencies } from '../core/rules/worth.ts'
import { Amount } from './words.ts'

/** How soon an entitlement is needed, and how much it brings. */
export const worthShape = {
  urgency: z.enum(urgencies).meta({ description: 'How soon somebody who can get it needs it.' }),
  value: z.union([Amount, z.int()]).optional().meta({
    description:
      'How much it brings at most. A whole number is an estimate in pounds a year: use it for the order only.',
  }),
}

// The schemas of a timeline.
import * as z from 'zod'
import { AuthorityId, EntitlementId } from '../http/ids.ts'
import { OfferUsed } from './check-schemas.ts'
import { Amount, Answer, Day, NextStep, Outcome } from './words.ts'

const Cause = z
  .union([
    z.object({ kind: z.literal('birthday'), age: z.int() }),
    z.object({ kind: z.literal('derived'), fact: z.string() }),
    z.object({ kind: z.literal('ruleset'), id: z.string() }),
  ])
  .meta({ id: 'Cause', description: 'A birthday, a fact that follows from one on a day of its own, or a new ruleset.' })

const OutcomeChange = z
  .object({
    id: EntitlementId,
    title: z.string(),
    from: Answer,
    to: Answer,
    atLeast: Outcome.optional().meta({
      description: 'The worst that is then still possible; only where it cannot be told.',
    }),
    amount: z
      .object({ before: Amount.nullable(), after: Amount.nullable() })
      .optional()
      .meta({ description: 'Only where it differs.' }),
    before: z
      .array(NextStep.extend({ askBefore: Day.optional().meta({ description: 'The day by which to take it.' }) }))
      .meta({ description: 'What to do before it, where it ends or lowers.' }),
  })
  .meta({
    id: 'OutcomeChange',
    description: 'One entitlement before and after. One that an offer lacks is not-entitled there.',
  })

const TimelineChange = z
  .object({
    on: Day.optional(),
    age: z.int().optional(),
    because: z.array(Cause),
    entitlements: z.array(OutcomeChange),
  })
  .meta({ id: 'TimelineChange', description: '`on` where the date of birth is known, otherwise `age`.' })

export const TimelineAnswer = z
  .object({
    authority: AuthorityId,
    on: Day,
    offer: OfferUsed,
    notice: z.string().meta({ description: 'To be shown with every answer.' }),
    changes: z.array(TimelineChange),
    assumes: z.string().meta({ description: 'What is taken to stay as it is.' }),
  })
  .meta({ id: 'TimelineAnswer', description: 'What changes when, to the 26th birthday.' })

// The schemas of the answer to a check.
import * as z from 'zod'
import { owers, themes } from '../core/rules/catalogue.ts'
import { AuthorityId, EntitlementId, OfferId } from '../http/ids.ts'
import { Amount, Answer, Basis, Citation, Day, Digest, NextStep, Outcome, Strength, Value } from './words.ts'

const Otherwise = z
  .object({
    fact: z.string(),
    to: z.union([Value, z.array(Value)]).meta({ description: 'A list where several values have one effect.' }),
    text: z.string(),
  })
  .meta({ id: 'Otherwise', description: 'One fact that would be otherwise.' })

const Question = z
  .object({
    fact: z.string(),
    type: z.enum(['choice', 'integer', 'boolean', 'date']),
    text: z.string(),
    hint: z.string().optional(),
    why: z.string(),
    options: z.array(z.object({ value: Value, text: z.string() })).optional(),
    minimum: z.int().optional(),
    maximum: z.int().optional(),
  })
  .meta({ id: 'Question', description: 'What to ask next: the missing fact that settles most.' })

const Met = z.boolean().nullable().meta({ description: '`null` is not known.' })

type Reasoned =
  | { id: string; fact: string; text: string; met: boolean | null }
  | { all: Reasoned[]; met: boolean | null }
  | { any: Reasoned[]; met: boolean | null }
  | { not: Reasoned[]; met: boolean | null }

export const Reason: z.ZodType<Reasoned> = z
  .lazy(() =>
    z.union([
      z.object({ id: z.string(), fact: z.string(), text: z.string(), met: Met }),
      z.object({ all: z.array(Reason), met: Met }),
      z.object({ any: z.array(Reason), met: Met }),
      z.object({ not: z.array(Reason), met: Met }),
    ]),
  )
  .meta({ id: 'Reason', description: 'A condition in its own shape: what it asks, in words, and whether it is met.' })

const GroundAnswer = z
  .object({
    id: z.string(),
    basis: Basis,
    strength: Strength,
    outcome: Answer,
    reasons: z.array(Reason),
    amount: Amount.optional(),
    nextSteps: z.array(NextStep),
    citations: z.array(Citation),
    confirm: z.string().optional().meta({ description: 'What the council still has to confirm.' }),
  })
  .meta({ id: 'GroundAnswer', description: 'One route to an entitlement, and whether it holds.' })

const WouldChange = z
  .object({
    changes: z.array(Otherwise),
    outcome: Outcome,
    warning: z.string().optional().meta({ description: 'What else the same steps would end or lower.' }),
  })
  .meta({ id: 'WouldChange', description: 'A smallest set of steps that leads to a better outcome for the need.' })

const WouldLose = z.object({ ...Otherwise.shape, outcome: Outcome }).meta({
  id: 'WouldLose',
  description: 'A single event that would end or lower it, while nothing else would meet the need as well.',
})

const FromAge = z.object({ age: z.int(), on: Day.optional(), outcome: Outcome, text: z.string() }).meta({
  id: 'FromAge',
  description: 'Time alone brings more of it: from which age, and when if the date of birth is known.',
})

const EntitlementAnswer = z
  .object({
    id: EntitlementId,
    title: z.string(),
    theme: z.enum(themes),
    need: z.string().meta({ description: 'Entitlements of equal worth that meet the same need share it.' }),
    owedBy: z.enum(owers),
    owedByText: z.string().meta({ description: 'Who owes it to this person, in words.' }),
    outcome: Answer,
    possible: z.array(Outcome).optional().meta({ description: 'Where it cannot be told: what is still open.' }),
    atLeast: Outcome.optional().meta({ description: 'Where it cannot be told: the worst that is still open.' }),
    amount: Amount.optional(),
    summary: z.string(),
    grounds: z.array(GroundAnswer),
    missing: z.array(z.string()).meta({ description: 'Facts that are not known and that matter.' }),
    nextSteps: z.array(NextStep),
    wouldChange: z.array(WouldChange).max(5).meta({ description: 'Fewest steps and best outcome first.' }),
    fromAge: FromAge.optional(),
    wouldLose: z.array(WouldLose),
  })
  .meta({ id: 'EntitlementAnswer', description: 'What one person gets of one entitlement, and why.' })

export const OfferUsed = z
  .object({
    id: OfferId,
    digest: Digest,
    effectiveFrom: Day.optional(),
    status: z.enum(['published', 'proposed']),
    rulesets: z.array(z.object({ id: z.string(), digest: Digest })),
  })
  .meta({ id: 'OfferUsed', description: 'The rules that were used. `effectiveFrom` is absent for a proposal.' })

const Presumed = z
  .object({ fact: z.string(), value: Value, text: z.string() })
  .meta({ id: 'Presumed', description: 'A fact that was not given and is taken to be so.' })

export const CheckAnswer = z
  .object({
    authority: AuthorityId,
    on: Day,
    offer: OfferUsed,
    notice: z.string().meta({ description: 'To be shown with every answer.' }),
    entitlements: z.array(EntitlementAnswer),
    presumed: z.array(Presumed),
    missing: z.array(z.string()).meta({ description: 'Facts that are not known and that matter to any entitlement.' }),
    nextQuestion: Question.nullable().meta({
      description: '`null` where nothing that may still be asked can change an outcome: the journey ends there.',
    }),
  })
  .meta({ id: 'CheckAnswer', description: 'What one person can get: every entitlement of the offer, exactly once.' })

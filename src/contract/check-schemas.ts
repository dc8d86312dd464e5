// The schemas of the answer to a check.
import * as z from 'zod'
import { owers, themes } from '../core/rules/catalogue.ts'
import { AuthorityId, EntitlementId, OfferId } from '../http/ids.ts'
import { Amount, Answer, Basis, Citation, Day, Digest, NextStep, Outcome, Strength, Value } from './words.ts'
import { worthShape } from './worth.ts'

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

const OutcomeAnswer = z
  .object({
    id: EntitlementId,
    title: z.string(),
    theme: z.enum(themes),
    ...worthShape,
    outcome: Answer,
    possible: z.array(Outcome).optional().meta({ description: 'Where it cannot be told: what is still open.' }),
    atLeast: Outcome.optional().meta({ description: 'Where it cannot be told: the worst that is still open.' }),
    amount: Amount.optional(),
    missing: z.array(z.string()).meta({ description: 'Facts that are not known and that matter.' }),
  })
  .meta({ id: 'OutcomeAnswer', description: 'What one person gets of one entitlement.' })

const reasonedShape = {
  ...OutcomeAnswer.shape,
  need: z.string().meta({ description: 'Entitlements of equal worth that meet the same need share it.' }),
  owedBy: z.enum(owers),
  owedByText: z.string().meta({ description: 'Who owes it to this person, in words.' }),
  summary: z.string(),
}

const outlookShape = {
  wouldChange: z.array(WouldChange).max(5).meta({ description: 'Fewest steps and best outcome first.' }),
  fromAge: FromAge.optional(),
  wouldLose: z.array(WouldLose),
}

const ReasonedGround = z
  .object({
    id: z.string(),
    basis: Basis,
    strength: Strength,
    outcome: Answer,
    reasons: z
      .array(z.object({ text: z.string(), met: Met }))
      .min(1)
      .meta({ description: 'The conditions that decide, in words: for a no those that fail.' }),
    citations: z.array(z.string()).min(1).meta({ description: 'Ids in `sources`.' }),
  })
  .meta({ id: 'ReasonedGround', description: 'The ground that decides, or for a no the nearest one.' })

const ReasonedAnswer = z
  .object({
    ...reasonedShape,
    ground: ReasonedGround,
    nextSteps: z.array(z.string()).meta({ description: 'Ids in `steps`.' }),
    ...outlookShape,
  })
  .meta({ id: 'ReasonedAnswer', description: 'What one person gets of one entitlement, why, and what to do.' })

const FullAnswer = z
  .object({ ...reasonedShape, grounds: z.array(GroundAnswer), nextSteps: z.array(NextStep), ...outlookShape })
  .meta({ id: 'FullAnswer', description: 'What one person gets of one entitlement, with every ground.' })

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

const checkShape = {
  authority: AuthorityId,
  on: Day,
  offer: OfferUsed,
  notice: z.string().meta({ description: 'To be shown with every answer.' }),
}

const restShape = {
  presumed: z.array(Presumed),
  missing: z.array(z.string()).meta({ description: 'Facts that are not known and that matter to any entitlement.' }),
  nextQuestion: Question.nullable().meta({
    description: '`null` where nothing that may still be asked can change an outcome: the journey ends there.',
  }),
}

export const OutcomesAnswer = z
  .object({ ...checkShape, detail: z.literal('outcomes'), entitlements: z.array(OutcomeAnswer), ...restShape })
  .meta({ id: 'OutcomesAnswer', description: 'What one person can get: outcomes alone.' })

export const ReasonsAnswer = z
  .object({
    ...checkShape,
    detail: z.literal('reasons'),
    entitlements: z.array(ReasonedAnswer),
    sources: z
      .record(z.string(), Citation)
      .meta({ description: 'The sources of the grounds, by ids that are valid in this answer alone.' }),
    steps: z
      .record(z.string(), NextStep)
      .meta({ description: 'The next steps, by ids that are valid in this answer alone.' }),
    ...restShape,
  })
  .meta({ id: 'ReasonsAnswer', description: 'What one person can get, with the reasons that decide.' })

export const FullCheckAnswer = z
  .object({ ...checkShape, detail: z.literal('full'), entitlements: z.array(FullAnswer), ...restShape })
  .meta({ id: 'FullCheckAnswer', description: 'What one person can get, with every ground and every condition.' })

export const CheckAnswer = z.discriminatedUnion('detail', [OutcomesAnswer, ReasonsAnswer, FullCheckAnswer]).meta({
  id: 'CheckAnswer',
  description: 'What one person can get, at the detail that was asked for: each entitlement exactly once.',
})

// The schemas of answers that are the same for everybody: facts, offers, decision tables and problems.
import * as z from 'zod'
import { owers, heads, themes } from '../core/rules/catalogue.ts'
import { LeadTime } from '../core/rules/steps.ts'
import { AuthorityId, EntitlementId, OfferId } from '../http/ids.ts'
import { problemTypes } from '../http/problem-types.ts'
import { Amount, Basis, Citation, Condition, Day, Digest, NextStep, Outcome, Region, Strength, Value } from './words.ts'
import { worthShape } from './worth.ts'

const LabelledValue = z.object({ value: Value, text: z.string() })

export const Fact = z
  .object({
    id: z.string(),
    type: z.enum(['choice', 'integer', 'boolean', 'date']),
    question: z.string(),
    hint: z.string().optional(),
    why: z.string().meta({ description: 'Why it is asked.' }),
    canChange: z.boolean().meta({ description: 'Whether a person can change it.' }),
    sensitive: z.boolean(),
    options: z.array(LabelledValue).optional().meta({ description: 'The allowed values of a choice or boolean.' }),
    minimum: z.int().optional(),
    maximum: z.int().optional(),
    derivedFrom: z
      .array(z.string())
      .optional()
      .meta({ description: 'Dates that it follows from, all of which are needed; give them, or the fact itself.' }),
    presumed: LabelledValue.optional().meta({ description: 'What is taken to be so where it is not given.' }),
  })
  .meta({ id: 'Fact', description: 'What may be asked about a person.' })

export const FactList = z.object({ items: z.array(Fact) }).meta({ id: 'FactList' })

const Ruleset = z
  .object({
    id: z.string(),
    digest: Digest,
    title: z.string(),
    publishedOn: Day.optional(),
    effectiveFrom: Day.optional(),
    source: z.url(),
    unconfirmed: z.array(z.string()).meta({ description: 'What the authority has not confirmed.' }),
  })
  .meta({ id: 'Ruleset', description: 'All that one authority gives. The days are absent for a proposal.' })

const offerSummaryFields = {
  id: OfferId,
  authority: AuthorityId,
  status: z.enum(['published', 'proposed']),
  effectiveFrom: Day.optional(),
  title: z.string(),
  digest: Digest,
  meaningDigest: Digest.meta({ description: 'Of outcome and amount for everybody: wording does not change it.' }),
  rulesets: z.array(Ruleset),
}

const OfferSummary = z
  .object(offerSummaryFields)
  .meta({ id: 'OfferSummary', description: 'What a person meets on a day, in brief.' })

export const OfferList = z.object({ items: z.array(OfferSummary) }).meta({ id: 'OfferList' })

const RuleStep = z
  .object({
    ...NextStep.shape,
    when: Condition.optional().meta({ description: 'For whom it is; `onlyIf` says it in words.' }),
    publicFund: z.boolean().optional().meta({ description: 'Acting on it claims a public fund: see `warning`.' }),
  })
  .meta({ id: 'RuleStep', description: 'A step as the rules have it, whoever reads it.' })

const TimedStep = z
  .object({
    ...RuleStep.shape,
    age: z.int().optional(),
    askBefore: LeadTime.optional().meta({ description: 'How long before the change to ask, as a duration.' }),
  })
  .meta({ id: 'TimedStep', description: 'A step to take before the birthday of an `age`, or before any that ends it.' })

const Ground = z
  .object({
    id: z.string(),
    basis: Basis,
    strength: Strength,
    when: Condition,
    amount: Amount.optional(),
    nextSteps: z.array(RuleStep),
    citations: z.array(Citation),
    confirm: z.string().optional(),
    from: AuthorityId.meta({ description: 'The authority whose rule it is.' }),
  })
  .meta({ id: 'Ground', description: 'One route to an entitlement.' })

const Entitlement = z
  .object({
    id: EntitlementId,
    title: z.string(),
    theme: z.enum(themes),
    serves: z
      .array(z.enum(heads))
      .optional()
      .meta({ description: 'Heads of a local offer that it serves beside its theme.' }),
    need: z.string(),
    owedBy: z.enum(owers),
    summary: z.string(),
    ...worthShape,
    ifNot: z.array(RuleStep).optional(),
    beforeItEnds: z.array(TimedStep).optional(),
    grounds: z.array(Ground),
  })
  .meta({ id: 'Entitlement', description: 'One thing that a person may get.' })

export const Offer = z
  .object({ ...offerSummaryFields, entitlements: z.array(Entitlement) })
  .meta({ id: 'Offer', description: 'What a person meets on a day, whole.' })

const Cell = z
  .object({ people: Region, outcome: Outcome, amount: Amount.optional(), grounds: z.array(z.string()) })
  .meta({ id: 'Cell', description: 'People who get the same. `grounds` are those that hold.' })

const Certificate = z
  .object({
    classes: z.record(z.string(), z.int()).meta({ description: 'For each fact, how many classes it falls into.' }),
    cells: z.int().meta({ description: 'All combinations of classes.' }),
    impossible: z.int().meta({ description: 'Those in which nobody can be.' }),
    evaluated: z.int().meta({ description: 'The rest: every one of them is listed.' }),
  })
  .meta({ id: 'Certificate', description: 'Proof that nobody was left out.' })

export const DecisionTable = z
  .object({
    offer: z.object({ id: OfferId, digest: Digest }),
    entitlement: EntitlementId,
    facts: z.array(z.string()),
    cells: z.array(Cell),
    certificate: Certificate,
  })
  .meta({ id: 'DecisionTable', description: 'What every possible person gets of one entitlement.' })

export const Health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' })

const ProblemUri = z
  .string()
  .regex(new RegExp(`/problems/(${Object.keys(problemTypes).join('|')})$`))
  .meta({
    format: 'uri-reference',
    description:
      'What went wrong: the address of a page that explains it. It is absolute where the service knows its address: ' +
      'programs compare its last part.',
  })
const problemFields = { title: z.string(), status: z.int(), detail: z.string() }

export const ProblemPage = z
  .object({ type: ProblemUri, ...problemFields })
  .meta({ id: 'ProblemPage', description: 'What a problem type means, with its usual status.' })

const ProblemError = z.object({
  pointer: z.string().meta({ description: 'A JSON pointer into the body, or into the query read as an object.' }),
  detail: z.string(),
})

export const Problem = z
  .object({
    type: ProblemUri,
    ...problemFields,
    instance: z
      .string()
      .regex(/^urn:uuid:[0-9a-f-]{36}$/)
      .meta({ description: 'The request id.' }),
    errors: z.array(ProblemError).optional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong (RFC 9457). No value of a request is ever echoed.' })

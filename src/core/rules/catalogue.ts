// The fact catalogue: every fact that the rules may use, with the words to ask for it and to report it.
import * as z from 'zod'
import { type Condition, Value } from './condition.ts'
import { factId } from './ids.ts'

export const Sentence = z.string().trim().min(1)
export const Url = z.url({ protocol: /^https?$/ })
export const FactId = z.string().regex(factId)

/** A calendar day, `YYYY-MM-DD`. Days sort as text. */
export const IsoDate = z.iso.date({ error: 'must be a real date, like 2024-10-20' })
export type IsoDate = z.infer<typeof IsoDate>

/**
 * An allowed value of a choice or boolean. `text` is its label on a page. `met` and `unmet` are phrases for a person
 * who has the value and for one who has not: "you live in {area}".
 */
export const Option = z.strictObject({ value: Value, text: Sentence, met: Sentence, unmet: Sentence })
export type Option = z.infer<typeof Option>

/** Phrases for comparisons of whole numbers. `{value}`, `{from}` and `{to}` stand for the numbers. */
const IntegerPhrases = z.strictObject({
  is: Sentence,
  isNot: Sentence,
  under: Sentence,
  atLeast: Sentence,
  between: Sentence,
})

/**
 * How a whole number follows from a date. The set is closed, so that rules need no code.
 *
 * - `whole-years` and `whole-years-on-31-august` count the years since the date `fact`, and grow as time passes.
 * - `whole-years-at` counts the years from the date `fact` to the date `at`. Time does not change it.
 * - `year-from-august` is the year in which the date `fact` lies, if years start on 1 August. Time does not change it.
 */
const DerivedFrom = z.discriminatedUnion('by', [
  z.strictObject({ fact: FactId, by: z.enum(['whole-years', 'whole-years-on-31-august']) }),
  z.strictObject({ fact: FactId, by: z.literal('whole-years-at'), at: FactId }),
  z.strictObject({ fact: FactId, by: z.literal('year-from-august') }),
])
export type DerivedFrom = z.infer<typeof DerivedFrom>

/** The fields of every fact, whatever its type. */
const factFields = {
  id: FactId,
  question: Sentence,
  hint: Sentence.optional(),
  why: Sentence,
  about: Sentence,
  canChange: z.boolean(),
  sensitive: z.boolean(),
}
/** The value that a fact takes unless the person gives another, in words. Only for rare, sensitive facts. */
const presumed = z.strictObject({ value: Value, text: Sentence }).optional()

export const Fact = z.discriminatedUnion('type', [
  z.strictObject({ ...factFields, type: z.literal('choice'), options: z.array(Option).min(2), presumed }),
  z.strictObject({ ...factFields, type: z.literal('boolean'), options: z.array(Option).length(2), presumed }),
  z.strictObject({
    ...factFields,
    type: z.literal('integer'),
    minimum: z.int(),
    maximum: z.int(),
    phrases: IntegerPhrases,
    derivedFrom: DerivedFrom.optional(),
    presumed,
  }),
  z.strictObject({ ...factFields, type: z.literal('date') }),
])
export type Fact = z.infer<typeof Fact>
export type IntegerFact = Extract<Fact, { type: 'integer' }>

/** A combination of facts that no person can have, with the reason. No join, change, region or gap includes it. */
type Impossible = { readonly when: Condition; readonly because: string }

/** A fact that the law changes when a person reaches an age. */
export type Transition = {
  readonly fact: string
  readonly from: readonly Value[]
  readonly to: Value
  readonly when: Condition
  readonly because: string
}

/**
 * A step that a person can take, or an event that life may bring: a fact changes from any `from` value to any `to`
 * value. `text` describes it: "If you moved out of {area}".
 */
export const PossibleChange = z.strictObject({
  fact: FactId,
  from: z.array(Value).min(1),
  to: z.array(Value).min(1),
  text: Sentence,
})
export type PossibleChange = z.infer<typeof PossibleChange>

export const NextStep = z.strictObject({
  text: Sentence,
  url: Url.optional(),
  phone: z
    .string()
    .regex(/^[0-9 +]+$/)
    .optional(),
})
export type NextStep = z.infer<typeof NextStep>

/**
 * Money and housing that a limit on somebody's stay may forbid. Only people whose `fact` has a `safe` value may claim
 * them; `warning` says what everybody else does first. `named` are words of steps that speak of such a fund.
 */
export const PublicFunds = z.strictObject({
  fact: FactId,
  safe: z.array(Value).min(1),
  named: z.array(Sentence).min(1),
  warning: Sentence,
  url: Url.optional(),
})
export type PublicFunds = z.infer<typeof PublicFunds>

/** Those who may owe an entitlement. The catalogue has a `Duty` for each. */
export const owers = ['responsible-council', 'home-council', 'national'] as const
export const Ower = z.enum(owers)
export type Ower = z.infer<typeof Ower>

/**
 * An ower in words. With `decidedBy`, the authority itself owes the entitlement if that fact has that value; otherwise
 * the contact in `otherwise` does. `decides` names who decides case by case, if that is not the ower.
 */
export const Duty = z.strictObject({
  text: Sentence,
  decides: Sentence.optional(),
  decidedBy: z.strictObject({ fact: FactId, value: Value }).optional(),
  otherwise: NextStep.optional(),
})
export type Duty = z.infer<typeof Duty>

/** Templates for one-sentence summaries. `{because}` stands for the reasons, `{facts}` for the missing facts. */
export const SummaryTemplates = z.strictObject({ entitled: Sentence, notEntitled: Sentence, open: Sentence })
type SummaryTemplates = z.infer<typeof SummaryTemplates>

/** The catalogue of one `facts.yaml`. */
export type Catalogue = {
  /** Present only if the answers are not about what a person can get. */
  readonly sayings?: SummaryTemplates | undefined
  readonly facts: readonly Fact[]
  readonly impossible: readonly Impossible[]
  readonly transitions: readonly Transition[]
  /** Changes that a person can bring about. */
  readonly steps: readonly PossibleChange[]
  /** Changes that life may bring. */
  readonly events: readonly PossibleChange[]
  readonly owedBy: Readonly<Record<Ower, Duty>>
  /** Present if any step is a public fund. */
  readonly publicFunds?: PublicFunds | undefined
}

/** Returns the fact with an id. @throws Error if the catalogue has no such fact, which is a mistake of the caller. */
export const factById = ({ facts }: Pick<Catalogue, 'facts'>, id: string): Fact => {
  const fact = facts.find((candidate) => candidate.id === id)
  if (!fact) throw new Error(`no such fact: ${id}`)
  return fact
}

/** The heads of a local offer (Children and Social Work Act 2017, section 2(2)), in the Act's order. */
export const heads = [
  'health-and-wellbeing',
  'relationships',
  'education-and-training',
  'employment',
  'accommodation',
  'participation-in-society',
] as const
export type Head = (typeof heads)[number]

/** The headings under which entitlements are listed: the Act's heads, and two more. */
export const themes = [
  ...heads,
  'money',
  // Only the status rules use this theme; it is no head of a local offer.
  'legal-status',
] as const

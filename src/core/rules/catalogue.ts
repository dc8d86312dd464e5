// The fact catalogue: what may be asked about a person, and how to say it.
import * as z from 'zod'
import { type Condition, Value } from './condition.ts'
import { factId } from './ids.ts'

export const Sentence = z.string().trim().min(1)
export const Url = z.url({ protocol: /^https?$/ })
export const FactId = z.string().regex(factId)

/** An allowed value with its label on a page, and how to say that it is or is not so: "you live in {area}". */
export const Option = z.strictObject({ value: Value, text: Sentence, met: Sentence, unmet: Sentence })
export type Option = z.infer<typeof Option>

/** How to say a comparison of whole numbers; `{value}`, `{from}` and `{to}` stand for the numbers. */
const IntegerPhrases = z.strictObject({
  is: Sentence,
  isNot: Sentence,
  under: Sentence,
  atLeast: Sentence,
  between: Sentence,
})

/**
 * A closed set: how one fact follows from others. The years of a date pass with time. `whole-years-at` does not: it
 * counts them on the day that `at` gives. Nor does `year-from-august`: the year, from 1 August, that a date lies in.
 */
const DerivedFrom = z.discriminatedUnion('by', [
  z.strictObject({ fact: FactId, by: z.enum(['whole-years', 'whole-years-on-31-august']) }),
  z.strictObject({ fact: FactId, by: z.literal('whole-years-at'), at: FactId }),
  z.strictObject({ fact: FactId, by: z.literal('year-from-august') }),
])
export type DerivedFrom = z.infer<typeof DerivedFrom>

const asked = {
  id: FactId,
  question: Sentence,
  hint: Sentence.optional(),
  why: Sentence,
  about: Sentence,
  canChange: z.boolean(),
  sensitive: z.boolean(),
}
const presumed = z.strictObject({ value: Value, text: Sentence }).optional()

export const Fact = z.discriminatedUnion('type', [
  z.strictObject({ ...asked, type: z.literal('choice'), options: z.array(Option).min(2), presumed }),
  z.strictObject({ ...asked, type: z.literal('boolean'), options: z.array(Option).length(2), presumed }),
  z.strictObject({
    ...asked,
    type: z.literal('integer'),
    minimum: z.int(),
    maximum: z.int(),
    phrases: IntegerPhrases,
    derivedFrom: DerivedFrom.optional(),
    presumed,
  }),
  z.strictObject({ ...asked, type: z.literal('date') }),
])
export type Fact = z.infer<typeof Fact>
export type IntegerFact = Extract<Fact, { type: 'integer' }>

/** People who cannot exist, and why: left out of every join, change, region and gap. */
type Impossible = { readonly when: Condition; readonly because: string }

/** A fact that the law changes when a person reaches an age. */
export type Transition = {
  readonly fact: string
  readonly from: readonly Value[]
  readonly to: Value
  readonly when: Condition
  readonly because: string
}

/** A fact that may come to be otherwise, from any of some values to any of others: "If you moved out of {area}". */
export const Change = z.strictObject({
  fact: FactId,
  from: z.array(Value).min(1),
  to: z.array(Value).min(1),
  text: Sentence,
})
export type Change = z.infer<typeof Change>

export const NextStep = z.strictObject({
  text: Sentence,
  url: Url.optional(),
  phone: z
    .string()
    .regex(/^[0-9 +]+$/)
    .optional(),
})
export type NextStep = z.infer<typeof NextStep>

/** What to do before a birthday, or before any that matters where none is given. */
export const TimedStep = NextStep.extend({ age: z.int().positive().optional() })

export const owers = ['responsible-council', 'home-council', 'national'] as const
export const Ower = z.enum(owers)
export type Ower = z.infer<typeof Ower>

/**
 * Who owes an entitlement: the authority itself where `fact` has `value`, otherwise somebody else. `decides` says who
 * decides case by case, where that is not who owes it.
 */
export const Duty = z.strictObject({
  text: Sentence,
  decides: Sentence.optional(),
  decidedBy: z.strictObject({ fact: FactId, value: Value }).optional(),
  otherwise: NextStep.optional(),
})
export type Duty = z.infer<typeof Duty>

/** How a catalogue's own answers are summed up; `{because}` stands for the reasons, `{facts}` for what is missing. */
export const Sayings = z.strictObject({ entitled: Sentence, notEntitled: Sentence, open: Sentence })
type Sayings = z.infer<typeof Sayings>

export type Catalogue = {
  /** Only where answers are not about what somebody can get. */
  readonly sayings?: Sayings | undefined
  readonly facts: readonly Fact[]
  readonly impossible: readonly Impossible[]
  readonly transitions: readonly Transition[]
  /** What a person can do. */
  readonly steps: readonly Change[]
  /** What life may bring. */
  readonly events: readonly Change[]
  readonly owedBy: Readonly<Record<Ower, Duty>>
}

/** A fact by its id. @throws Error if there is none: a mistake of the caller. */
export const factOf = ({ facts }: Pick<Catalogue, 'facts'>, id: string): Fact => {
  const fact = facts.find((one) => one.id === id)
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

export const themes = [
  ...heads,
  'money',
  // Of the status rules only: no heading of a local offer.
  'legal-status',
] as const

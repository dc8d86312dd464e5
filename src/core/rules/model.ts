// The nouns of the rules: authorities, versions, entitlements, offers, outcomes. Start reading here.
import * as z from 'zod'
import { type Catalogue, FactId, NextStep, Ower, Sentence, Url, TimedStep, heads, themes } from './catalogue.ts'
import { type Condition, Value } from './condition.ts'
import { kebabId } from './ids.ts'

/** A calendar day, `YYYY-MM-DD`; days sort as text. */
export const IsoDate = z.iso.date({ error: 'must be a real date, like 2024-10-20' })
export type IsoDate = z.infer<typeof IsoDate>

/** The authority whose entitlements everybody has. */
export const LAW = 'england'

const KebabId = z.string().regex(kebabId)

/** A council. `england` is an authority too, without this file. */
export const Authority = z.strictObject({
  name: Sentence,
  area: Sentence,
  code: z.string().regex(/^E\d{8}$/),
  validFrom: IsoDate,
  validTo: IsoDate.optional(),
  website: Url,
  contacts: z.strictObject({
    'responsible-council': NextStep,
    'home-council': NextStep,
    /** Whom to call at night and at weekends, where a number is published. */
    outOfHours: NextStep.required({ phone: true }).optional(),
  }),
  /** How its pages look; what is wrong with a colour is said where rules are read. */
  brand: z.strictObject({ colour: z.string().regex(/^#[0-9a-f]{6}$/) }),
})
export type Authority = z.infer<typeof Authority> & { readonly id: string }

/** That people alike in all but one fact get different things towards a need is known, and why. */
export const Equity = z.strictObject({
  need: KebabId,
  fact: FactId,
  reason: Sentence,
  reference: Sentence,
  reviewed: IsoDate,
})
export type Equity = z.infer<typeof Equity>

const said = {
  title: Sentence,
  publishedOn: IsoDate,
  summary: Sentence,
  source: Url,
  unconfirmed: z.array(Sentence).optional(),
  equity: z.array(Equity).optional(),
}

/** `version.yaml` of a dated folder. */
export const PublishedVersion = z.strictObject(said)
/** `version.yaml` of a folder under `proposed/`: it pins the rulesets that it builds on. */
export const ProposedVersion = z.strictObject({
  ...said,
  publishedOn: IsoDate.optional(),
  basedOn: Sentence,
  law: Sentence,
})

export const Citation = z.strictObject({
  title: Sentence,
  section: Sentence,
  url: Url,
  readOn: IsoDate,
  confidence: z.enum(['read', 'inferred']),
})
export type Citation = z.infer<typeof Citation>

export const Amount = z.strictObject({
  gbp: z.number().positive(),
  per: z.enum(['once', 'week', 'term', 'year']),
  upTo: z.boolean().optional(),
})
export type Amount = z.infer<typeof Amount>

export const bases = ['duty', 'power', 'local-offer', 'national-scheme'] as const
export const strengths = ['right', 'on-request', 'discretion'] as const
type Strength = (typeof strengths)[number]

/** A ground without its condition, which `conditionProblems` checks against the catalogue. */
export const GroundWords = z.strictObject({
  id: KebabId,
  basis: z.enum(bases),
  strength: z.enum(strengths),
  amount: Amount.optional(),
  nextSteps: z.array(NextStep).min(1),
  citations: z.array(Citation).min(1),
  confirm: Sentence.optional(),
})
/** One route to an entitlement. `from` is the authority whose file holds it. */
export type Ground = z.infer<typeof GroundWords> & { readonly when: Condition; readonly from: string }

/** What an entitlement says of itself, where it is first defined. */
export const EntitlementWords = z.strictObject({
  title: Sentence,
  theme: z.enum(themes),
  /** Heads that it serves beside its theme. */
  serves: z.array(z.enum(heads)).min(1).optional(),
  need: KebabId,
  owedBy: Ower,
  summary: Sentence,
  /** What else to try, whenever the answer is no. */
  ifNot: z.array(NextStep).min(1).optional(),
  /** What to do in time, where a birthday ends or lowers it. */
  beforeItEnds: z.array(TimedStep).min(1).optional(),
})
export type EntitlementWords = z.infer<typeof EntitlementWords>

/** One entitlement's file in one version: whole, or its end. `words` is absent where a council adds to the law. */
export type EntitlementFile =
  | { readonly id: string; readonly path: string; readonly ends: true }
  | {
      readonly id: string
      readonly path: string
      readonly ends: false
      readonly words?: EntitlementWords
      readonly grounds: readonly Ground[]
    }

/** One folder: what one authority changes from one day, or proposes to change. Ids are `authority/folder`. */
export type Version = {
  readonly id: string
  readonly authority: string
  readonly title: string
  readonly summary: string
  readonly source: string
  readonly unconfirmed: readonly string[]
  readonly equity?: readonly Equity[]
  readonly entitlements: readonly EntitlementFile[]
  /** SHA-256 of every file, by path in the rules folder: `sha256-` and hex digits. */
  readonly digests: Readonly<Record<string, string>>
} & (
  | {
      readonly status: 'published'
      readonly effectiveFrom: IsoDate
      readonly correction: number
      readonly publishedOn: IsoDate
    }
  | { readonly status: 'proposed'; readonly basedOn: string; readonly law: string }
)
export type Published = Extract<Version, { status: 'published' }>
export type Proposed = Extract<Version, { status: 'proposed' }>

/** Everything that a rules folder holds, checked. */
export type Rules = {
  readonly catalogue: Catalogue
  readonly authorities: readonly Authority[]
  readonly versions: readonly Version[]
}

/** One thing a person may get, whole: the law's grounds, then those that the council adds. */
export type Entitlement = EntitlementWords & { readonly id: string; readonly grounds: readonly Ground[] }

/** All that an authority gives on a day; the id is that of its latest version. */
export type Ruleset = { readonly id: string; readonly digest: string; readonly versions: readonly Version[] }

/** What a person meets on a day: the council's ruleset in force and England's. */
export type Offer = {
  readonly id: string
  readonly authority: string
  readonly status: 'published' | 'proposed'
  /** The later start of the pair; absent for a proposal. */
  readonly effectiveFrom?: IsoDate
  readonly digest: string
  /** England's first. */
  readonly rulesets: readonly Ruleset[]
  readonly entitlements: readonly Entitlement[]
}

/** Best first: the order that "gain", "loss" and "best ground" use. */
export const outcomes = ['entitled', 'on-request', 'discretionary', 'not-entitled'] as const
export type Outcome = (typeof outcomes)[number]
export type Answer = Outcome | 'cannot-tell'

export const outcomeOf: Readonly<Record<Strength, Outcome>> = {
  right: 'entitled',
  'on-request': 'on-request',
  discretion: 'discretionary',
}

/** What is known about a person: absent means not asked, `null` asked and not known; never "false". */
export type Facts = Readonly<Record<string, Value | null>>

/** Something wrong with a rules file: where, what, and how to fix it. */
export type Problem = {
  readonly file: string
  readonly line: number
  readonly column: number
  /** Path inside the file, as in `grounds[0].when.all[1].fact`. */
  readonly at: string
  readonly problem: string
  readonly help: string
}

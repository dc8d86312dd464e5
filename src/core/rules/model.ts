// The nouns of the rules: authorities, versions, entitlements, grounds, offers and outcomes. Start reading here.
import * as z from 'zod'
import { Authority } from './authority.ts'
import { type Catalogue, FactId, IsoDate, Ower, Sentence, Url, heads, themes } from './catalogue.ts'
import { type Condition, Value } from './condition.ts'
import type { Registers } from './registers.ts'
import { kebabId } from './ids.ts'
import type { Register } from './sources.ts'
import { RuleStep, TimedStep } from './steps.ts'
import { Amount, worthFields } from './worth.ts'

export { Amount, Authority, IsoDate }

/** The id of the authority that stands for the law. Every offer includes its entitlements. */
export const LAW = 'england'
export const KebabId = z.string().regex(kebabId)

/** A gap that the authority knows of: people who differ only in `fact` fare differently for `need`, for `reason`. */
export const KnownGap = z.strictObject({
  need: KebabId,
  fact: FactId,
  reason: Sentence,
  reference: Sentence,
  reviewed: IsoDate,
})
export type KnownGap = z.infer<typeof KnownGap>

const versionFields = {
  title: Sentence,
  publishedOn: IsoDate,
  summary: Sentence,
  source: Url,
  unconfirmed: z.array(Sentence).optional(),
  equity: z.array(KnownGap).optional(),
}

/** The `version.yaml` of a dated folder. */
export const PublishedVersion = z.strictObject(versionFields)
/** The `version.yaml` of a folder under `proposed/`. It pins the versions on which the proposal builds. */
export const ProposedVersion = z.strictObject({
  ...versionFields,
  publishedOn: IsoDate.optional(),
  basedOn: Sentence,
  law: Sentence,
})

/** The source of a rule: `read` if the author read these very words on `readOn`, otherwise `inferred`. */
export const Citation = z.strictObject({
  title: Sentence,
  section: Sentence,
  url: Url,
  readOn: IsoDate,
  confidence: z.enum(['read', 'inferred']),
})
export type Citation = z.infer<typeof Citation>

export const bases = ['duty', 'power', 'local-offer', 'national-scheme'] as const
export const strengths = ['right', 'on-request', 'discretion'] as const
type Strength = (typeof strengths)[number]

/** A ground without its condition; `conditionProblems` checks the condition against the catalogue. */
export const GroundWords = z.strictObject({
  id: KebabId,
  basis: z.enum(bases),
  strength: z.enum(strengths),
  amount: Amount.optional(),
  nextSteps: z.array(RuleStep).min(1),
  citations: z.array(Citation).min(1),
  confirm: Sentence.optional(),
})
/** One route to an entitlement: it holds for a person if `when` does. `from` is the authority that wrote it. */
export type Ground = z.infer<typeof GroundWords> & { readonly when: Condition; readonly from: string }

/** An entitlement without its grounds, as in the file that first defines it. */
export const EntitlementWords = z.strictObject({
  title: Sentence,
  theme: z.enum(themes),
  /** Other heads of the local offer that it serves, besides its theme. */
  serves: z.array(z.enum(heads)).min(1).optional(),
  /** Entitlements with the same need are different routes to things of equal worth. */
  need: KebabId,
  owedBy: Ower,
  summary: Sentence,
  ...worthFields,
  /** Steps to suggest if the answer is no. */
  ifNot: z.array(RuleStep).min(1).optional(),
  /** Steps to take before a birthday ends or lowers it. */
  beforeItEnds: z.array(TimedStep).min(1).optional(),
})
export type EntitlementWords = z.infer<typeof EntitlementWords>

/** One entitlement's file in one version: its grounds, or its end. A council's addition to the law has no `words`. */
export type EntitlementFile =
  | { readonly id: string; readonly path: string; readonly ends: true }
  | {
      readonly id: string
      readonly path: string
      readonly ends: false
      readonly words?: EntitlementWords
      readonly grounds: readonly Ground[]
    }

/** One folder: the changes that an authority makes from a day, or proposes. Ids are `authority/folder`. */
export type Version = {
  readonly id: string
  readonly authority: string
  readonly title: string
  readonly summary: string
  readonly source: string
  readonly unconfirmed: readonly string[]
  readonly equity?: readonly KnownGap[]
  readonly entitlements: readonly EntitlementFile[]
  /** The SHA-256 of every file, `sha256-` and hex digits, by the file's path in the rules folder. */
  readonly digests: Readonly<Record<string, string>>
} & (
  | {
      readonly status: 'published'
      readonly effectiveFrom: IsoDate
      /** 1 for the first version that starts on a day; from 2 for its corrections, which are merged over it. */
      readonly correction: number
      readonly publishedOn: IsoDate
    }
  | { readonly status: 'proposed'; readonly basedOn: string; readonly law: string }
)
export type Published = Extract<Version, { status: 'published' }>
export type Proposed = Extract<Version, { status: 'proposed' }>

/** The content of a rules folder, checked. */
export type Rules = Registers & {
  readonly catalogue: Catalogue
  /** What the files of every authority can cite and name; a council's own contacts are in its `Authority`. */
  readonly register: Register
  readonly authorities: readonly Authority[]
  readonly versions: readonly Version[]
}

/** One thing that a person may get, with all its grounds: the law's first, then the council's. */
export type Entitlement = EntitlementWords & { readonly id: string; readonly grounds: readonly Ground[] }

/** An authority's versions up to a day, merged, latest wins. Its id is that of the latest version. */
export type Ruleset = { readonly id: string; readonly digest: string; readonly versions: readonly Version[] }

/** The entitlements open to a person on a day: the ruleset of England and the council's, as in force then. */
export type Offer = {
  readonly id: string
  readonly authority: string
  readonly status: 'published' | 'proposed'
  /** The later of the two rulesets' start days; absent for a proposal. */
  readonly effectiveFrom?: IsoDate
  readonly digest: string
  /** England's first, then the council's. */
  readonly rulesets: readonly Ruleset[]
  readonly entitlements: readonly Entitlement[]
}

/** What a person gets of an entitlement, best first. "Gain", "loss" and "best ground" use this order. */
export const outcomes = ['entitled', 'on-request', 'discretionary', 'not-entitled'] as const
export type Outcome = (typeof outcomes)[number]
/** An outcome, or `cannot-tell` if facts are missing on which it depends. */
export type Answer = Outcome | 'cannot-tell'

export const outcomeForStrength: Readonly<Record<Strength, Outcome>> = {
  right: 'entitled',
  'on-request': 'on-request',
  discretion: 'discretionary',
}

/** The known facts of a person. Absent means not asked, `null` means asked and not known; neither means "no". */
export type Facts = Readonly<Record<string, Value | null>>

/** Something wrong with a rules file: its place, a description, and the way to fix it. */
export type Problem = {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The path inside the file, like `grounds[0].when.all[1].fact`. */
  readonly at: string
  readonly problem: string
  readonly help: string
}

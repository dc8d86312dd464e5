// Versions: which are published, in which order they are laid over each other, and which are in force on a day.
import * as z from 'zod'
import { Sentence } from './catalogue.ts'
import { Value } from './condition.ts'
import { type EntitlementFile, IsoDate, type Offer, type Published, type Version, outcomes } from './model.ts'

type Stated = { readonly status: 'published' | 'proposed' }

/** Whether a version, or a folder of one, is published. */
export const isPublished = <One extends Stated>(one: One): one is Extract<One, { readonly status: 'published' }> =>
  one.status === 'published'

/** Whether it is proposed. */
export const isProposed = <One extends Stated>(one: One): one is Extract<One, { readonly status: 'proposed' }> =>
  one.status === 'proposed'

type Started = Pick<Published, 'effectiveFrom' | 'correction'>

/** The order in which published versions are laid over each other. */
export const byStart = (one: Started, other: Started): number =>
  one.effectiveFrom.localeCompare(other.effectiveFrom) || one.correction - other.correction

/** The same order with proposals, which are laid over all that is published. */
export const byLayer = (one: Version, other: Version): number =>
  isPublished(one) && isPublished(other) ? byStart(one, other) : Number(isProposed(one)) - Number(isProposed(other))

/** Those in force on a day, as it is known now or was known on another day. ISO dates sort as text. */
export const inForceOn = (versions: readonly Published[], on: IsoDate, knownOn?: IsoDate): readonly Published[] =>
  versions.filter((version) => version.effectiveFrom <= on && (knownOn === undefined || version.publishedOn <= knownOn))

/** Those up to one of them, it included. */
export const upTo = (versions: readonly Published[], id: string): readonly Published[] =>
  versions.slice(0, versions.findIndex((version) => version.id === id) + 1)

/** The version that an offer begins with: the latest of all that are laid over each other in it. */
export const latestVersion = ({ rulesets }: Offer): Version =>
  rulesets.map(({ versions }) => versions.at(-1)!).reduce((latest, one) => (byLayer(one, latest) < 0 ? latest : one))

/** The file of an entitlement that does not end with it. */
export type Whole = Extract<EntitlementFile, { ends: false }>

/** Whether a file is one. */
export const isWhole = (file: EntitlementFile): file is Whole => !file.ends

/** An example that a lawyer can read, beside the entitlement it is about; run on the whole offer of its day. */
export const Case = z.strictObject({
  name: Sentence,
  on: IsoDate,
  facts: z.record(z.string(), Value.nullable()),
  outcomes: z.record(z.string(), z.enum([...outcomes, 'cannot-tell'])),
  /** The grounds that hold, by entitlement. */
  because: z.record(z.string(), z.array(z.string())).optional(),
})
/** `offer` is set where the case stands in a proposal's folder. */
export type Case = z.infer<typeof Case> & { readonly file: string; readonly authority: string; readonly offer?: string }

// Sorts and selects versions: published or proposed, the order in which they are merged, and those in force on a day.
import type { Value } from './condition.ts'
import { type EntitlementFile, type IsoDate, type Offer, type Published, type Version, outcomes } from './model.ts'

type WithStatus = { readonly status: 'published' | 'proposed' }

/** Returns whether a version, or its folder, is published. */
export const isPublished = <Item extends WithStatus>(
  item: Item,
): item is Extract<Item, { readonly status: 'published' }> => item.status === 'published'

/** Returns whether a version, or its folder, is a proposal. */
export const isProposed = <Item extends WithStatus>(
  item: Item,
): item is Extract<Item, { readonly status: 'proposed' }> => item.status === 'proposed'

type WithStart = Pick<Published, 'effectiveFrom' | 'correction'>

/** Sorts published versions, oldest first: the order in which they are merged. */
export const byStart = (a: WithStart, b: WithStart): number =>
  a.effectiveFrom.localeCompare(b.effectiveFrom) || a.correction - b.correction

/** Sorts versions, published ones by `byStart` and then proposals, which are merged over all published versions. */
export const byMergeOrder = (a: Version, b: Version): number =>
  isPublished(a) && isPublished(b) ? byStart(a, b) : Number(isProposed(a)) - Number(isProposed(b))

/** Returns the versions in force on a day, as known now or as published by `knownOn`. ISO dates sort as text. */
export const versionsInForce = (versions: readonly Published[], on: IsoDate, knownOn?: IsoDate): readonly Published[] =>
  versions.filter((version) => version.effectiveFrom <= on && (knownOn === undefined || version.publishedOn <= knownOn))

/** Returns the versions up to the one with an id, itself included; none if no version has the id. */
export const versionsUpTo = (versions: readonly Published[], id: string): readonly Published[] =>
  versions.slice(0, versions.findIndex((version) => version.id === id) + 1)

/** Returns the latest of all versions that an offer merges. The offer starts with it. */
export const latestVersion = ({ rulesets }: Offer): Version =>
  rulesets
    .map(({ versions }) => versions.at(-1)!)
    .reduce((latest, version) => (byMergeOrder(version, latest) < 0 ? latest : version))

/** An entitlement's file that has grounds, and so does not end the entitlement. */
export type FileWithGrounds = Extract<EntitlementFile, { ends: false }>

/** Returns whether an entitlement's file has grounds, and so does not end the entitlement. */
export const hasGrounds = (file: EntitlementFile): file is FileWithGrounds => !file.ends

/** The outcomes that a case can expect. */
export const expectedOutcomes = [...outcomes, 'cannot-tell'] as const
export type ExpectedOutcome = (typeof expectedOutcomes)[number]

/** Keys and list indexes from the top of a file. */
type PathToPart = readonly (string | number)[]

/**
 * An example that a lawyer can read, next to its entitlement's file. Tests run it on the whole offer of its day.
 * `offer` is set only if the case is in a proposal's folder.
 */
export type PolicyCase = {
  readonly name: string
  readonly on: IsoDate
  readonly facts: Readonly<Record<string, Value | null>>
  readonly outcomes: Readonly<Record<string, ExpectedOutcome>>
  /** The ids of the grounds that hold, by entitlement. */
  readonly because?: Readonly<Record<string, readonly string[]>>
  readonly file: string
  readonly authority: string
  readonly offer?: string
  /** Where the file has the case, its day, and what it expects of each entitlement. */
  readonly at: PathToPart
  readonly onAt: PathToPart
  readonly expectedAt: Readonly<Record<string, PathToPart>>
}

// The base of a draft: everything published up to its first day, and the checks of the draft against it.
import { nodesOf } from '../../core/rules/condition.ts'
import { type EntitlementFile, IsoDate, LAW, type Problem, type Published, type Rules } from '../../core/rules/model.ts'
import { byStart, isPublished } from '../../core/rules/versions.ts'
import { type FactsAndLimits, axesOf, cellCount } from '../../core/tables/classes.ts'
import { orphanAdditions } from '../files/additions.ts'
import { type KnownFacts, knownFactsOf } from '../files/known-facts.ts'
import { type KnownRegister, registerOf } from '../files/register.ts'
import { sizeProblems } from '../files/sizes.ts'
import { lawEntitlementIds, type EntitlementSource, sourceProblems } from '../files/sources.ts'
import type { Document } from '../yaml/document.ts'
import { inside, type Place, problemAt, problemAtKey, rootOf } from '../yaml/place.ts'
import { quote } from '../yaml/problem.ts'

export type DraftBase = {
  readonly catalogue: FactsAndLimits
  readonly known: KnownFacts
  readonly register: KnownRegister
  /** The fact that names the responsible council. No ground of the law may test it. */
  readonly untested: string | undefined
  /** Ids of the entitlements that the law gives on any day. */
  readonly ofLaw: ReadonlySet<string>
  /** The versions published with a first day no later than the draft's, in time order. */
  readonly versions: readonly Published[]
}

/** A published file as a source. Its folder was checked before, so no problem here has a place in it. */
const publishedSource = (
  { id, authority, effectiveFrom, correction }: Published,
  file: EntitlementFile,
): EntitlementSource => {
  const value = file.ends ? { ends: true } : { grounds: file.grounds }
  const document: Document = { file: file.path, value, locate: () => ({ line: 1, column: 1 }) }
  const folder = { path: id, id, authority, status: 'published', effectiveFrom, correction } as const
  return { kind: 'entitlement', path: file.path, folder, entitlement: file.id, place: rootOf(document), file }
}

const publishedSources = (versions: readonly Published[]): readonly EntitlementSource[] =>
  versions.flatMap((version) => version.entitlements.map((file) => publishedSource(version, file)))

/** The base of an authority's draft with this first day. If `effectiveFrom` is not a date, the base is everything published. */
export const draftBaseOf = (rules: Rules, authority: string, effectiveFrom: unknown): DraftBase => {
  const { catalogue, versions, register, authorities } = rules
  const day = IsoDate.safeParse(effectiveFrom)
  const published = versions.filter(isPublished).sort(byStart)
  return {
    catalogue,
    known: knownFactsOf(catalogue),
    register: registerOf(
      register,
      authorities.find(({ id }) => id === authority),
    ),
    untested: catalogue.owedBy['responsible-council'].decidedBy?.fact,
    ofLaw: lawEntitlementIds(publishedSources(published)),
    versions: published.filter(({ effectiveFrom: start }) => !day.success || start <= day.data),
  }
}

/** The ids of the versions that a proposal of an authority is pinned to; empty if there is none yet. */
export const pinsOf = (
  { versions }: DraftBase,
  authority: string,
): { readonly basedOn: string; readonly law: string } => {
  const lastOf = (id: string): string => versions.findLast((version) => version.authority === id)?.id ?? ''
  return { basedOn: lastOf(authority), law: lastOf(LAW) }
}

/** Reports a council's additions to entitlements that the law does not give on the draft's first day. */
const draftAdditionProblems = (base: DraftBase, sources: readonly EntitlementSource[]): readonly Problem[] => {
  const ofLaw = base.versions.filter(({ authority }) => authority === LAW)
  const files = sources.flatMap(({ file }) => file ?? [])
  const found = orphanAdditions({ law: ofLaw, files, when: `under ${quote(pinsOf(base, LAW).law)}` })
  return found.flatMap(({ id, problem, help }) => {
    const place = sources.find(({ entitlement }) => entitlement === id)?.place
    return place === undefined ? [] : [problemAt(place, problem, help)]
  })
}

const draftLawProblems = (base: DraftBase, root: Place, sources: readonly EntitlementSource[]): readonly Problem[] => {
  if (base.versions.some(({ authority }) => authority === LAW)) return draftAdditionProblems(base, sources)
  const at = inside(root, 'effectiveFrom')
  if (at.value === undefined) return []
  return [problemAt(at, `no law is in force on ${quote(at.value)}`, 'start it no earlier than the law')]
}

/** The most comparisons of a draft, over all its cells. Somebody waits while it is decided: this takes some seconds. */
const maxComparisons = 500_000

const draftSizeProblems = (
  { catalogue }: DraftBase,
  root: Place,
  sources: readonly EntitlementSource[],
): readonly Problem[] => {
  const whens = sources
    .flatMap(({ file }) => (file === undefined || file.ends ? [] : file.grounds))
    .map(({ when }) => when)
  const decisions = whens.reduce((sum, when) => sum + cellCount(axesOf(catalogue, [when])) * nodesOf(when).length, 0)
  if (decisions <= maxComparisons) return []
  const [count, limit] = [decisions, maxComparisons].map((number) => number.toLocaleString('en-GB'))
  const problem = `${count!} comparisons to decide; at most ${limit!} are allowed`
  const help = 'test fewer facts or fewer ages, or split it into two drafts'
  return [problemAtKey(inside(root, 'entitlements'), problem, help)]
}

/** The sources of a base, and those of a draft laid over them. */
export const mergedSources = (
  { versions }: Pick<DraftBase, 'versions'>,
  sources: readonly EntitlementSource[],
): readonly EntitlementSource[] => [...publishedSources(versions), ...sources]

/** Problems that appear only between a draft's entitlements and its base. */
export const baseProblems = (
  base: DraftBase,
  root: Place,
  sources: readonly EntitlementSource[],
): readonly Problem[] => {
  const merged = mergedSources(base, sources)
  const isLaw = inside(root, 'authority').value === LAW
  const found = [...sourceProblems(merged), ...sizeProblems(merged, base.catalogue)]
  return [
    ...draftSizeProblems(base, root, sources),
    ...found.filter(({ file }) => file === root.document.file),
    ...(isLaw ? [] : draftLawProblems(base, root, sources)),
  ]
}

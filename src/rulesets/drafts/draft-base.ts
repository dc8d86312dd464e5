// What a draft builds on: all that is published up to its first day, and what the draft has to agree on with it.
import { nodesOf } from '../../core/rules/condition.ts'
import { type EntitlementFile, IsoDate, LAW, type Problem, type Published, type Rules } from '../../core/rules/model.ts'
import { byStart, isPublished } from '../../core/rules/versions.ts'
import { axesOf, cellsOf } from '../../core/tables/classes.ts'
import { addsToNothing } from '../files/additions.ts'
import type { KnownFacts } from '../files/known-facts.ts'
import { sizeProblems } from '../files/sizes.ts'
import { lawIds, type Source, sourceProblems } from '../files/sources.ts'
import type { Document } from '../yaml/document.ts'
import { inside, type Place, problemAt, problemAtKey, rootOf } from '../yaml/place.ts'
import { quote } from '../yaml/problem.ts'

export type Base = {
  readonly known: KnownFacts
  /** The fact that says which council owes a duty, where no ground of the law may test it. */
  readonly untested: string | undefined
  /** The entitlements that the law gives, on whichever day. */
  readonly ofLaw: ReadonlySet<string>
  /** What is published with a first day up to that of the draft, in time order. */
  readonly versions: readonly Published[]
}

/** A published file as a source. It was checked with its folder: no problem is ever reported in it here. */
const publishedSource = ({ id, authority, effectiveFrom, correction }: Published, file: EntitlementFile): Source => {
  const value = file.ends ? { ends: true } : { grounds: file.grounds }
  const document: Document = { file: file.path, value, locate: () => ({ line: 1, column: 1 }) }
  const folder = { path: id, id, authority, status: 'published', effectiveFrom, correction } as const
  return { kind: 'entitlement', path: file.path, folder, entitlement: file.id, place: rootOf(document), file }
}

const publishedSources = (versions: readonly Published[]): readonly Source[] =>
  versions.flatMap((version) => version.entitlements.map((file) => publishedSource(version, file)))

/** What a draft with some first day builds on; one without a day that can be read, on all that is published. */
export const baseOf = ({ catalogue, versions }: Rules, effectiveFrom: unknown): Base => {
  const day = IsoDate.safeParse(effectiveFrom)
  const published = versions.filter(isPublished).sort(byStart)
  return {
    known: { byId: new Map(catalogue.facts.map((fact) => [fact.id, fact])), faulty: new Set() },
    untested: catalogue.owedBy['responsible-council'].decidedBy?.fact,
    ofLaw: lawIds(publishedSources(published)),
    versions: published.filter(({ effectiveFrom: start }) => !day.success || start <= day.data),
  }
}

/** The versions that a proposal of an authority is pinned to; nothing where there is none yet. */
export const pinsOf = ({ versions }: Base, authority: string): { readonly basedOn: string; readonly law: string } => {
  const lastOf = (id: string): string => versions.findLast((one) => one.authority === id)?.id ?? ''
  return { basedOn: lastOf(authority), law: lastOf(LAW) }
}

/** What a council's draft adds to and the law does not give on its first day. */
const draftAdditionProblems = (base: Base, sources: readonly Source[]): readonly Problem[] => {
  const ofLaw = base.versions.filter(({ authority }) => authority === LAW)
  const files = sources.flatMap(({ file }) => file ?? [])
  const found = addsToNothing({ law: ofLaw, files, when: `under ${quote(pinsOf(base, LAW).law)}` })
  return found.flatMap(({ id, problem, help }) => {
    const place = sources.find(({ entitlement }) => entitlement === id)?.place
    return place === undefined ? [] : [problemAt(place, problem, help)]
  })
}

const draftLawProblems = (base: Base, root: Place, sources: readonly Source[]): readonly Problem[] => {
  if (base.versions.some(({ authority }) => authority === LAW)) return draftAdditionProblems(base, sources)
  const at = inside(root, 'effectiveFrom')
  if (at.value === undefined) return []
  return [problemAt(at, `no law is in force on ${quote(at.value)}`, 'start it no earlier than the law does')]
}

/** A draft is decided while somebody waits: its comparisons in all cells together, some seconds' work. */
const maxComparisons = 500_000

const draftSizeProblems = ({ known }: Base, root: Place, sources: readonly Source[]): readonly Problem[] => {
  const facts = [...known.byId.values()]
  const whens = sources
    .flatMap(({ file }) => (file === undefined || file.ends ? [] : file.grounds))
    .map(({ when }) => when)
  const decisions = whens.reduce((sum, when) => sum + cellsOf(axesOf(facts, [when])) * nodesOf(when).length, 0)
  if (decisions <= maxComparisons) return []
  const problem = `${decisions.toLocaleString('en-GB')} comparisons to decide, of at most ${maxComparisons.toLocaleString('en-GB')}`
  const help = 'test fewer facts or fewer ages, or make two drafts of it'
  return [problemAtKey(inside(root, 'entitlements'), problem, help)]
}

/** What only shows between a draft's entitlements and those that it builds on. */
export const baseProblems = (base: Base, root: Place, sources: readonly Source[]): readonly Problem[] => {
  const all = [...publishedSources(base.versions), ...sources]
  const isLaw = inside(root, 'authority').value === LAW
  const found = [...sourceProblems(all), ...sizeProblems(all, [...base.known.byId.values()])]
  return [
    ...draftSizeProblems(base, root, sources),
    ...found.filter(({ file }) => file === root.document.file),
    ...(isLaw ? [] : draftLawProblems(base, root, sources)),
  ]
}

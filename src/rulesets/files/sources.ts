// Checks entitlement files of all versions against each other: endings, and ids of grounds.
import { type EntitlementFile, LAW, type Problem } from '../../core/rules/model.ts'
import { isPublished } from '../../core/rules/versions.ts'
import type { RulesFileOf, VersionFolder } from '../layout.ts'
import { inside, type Place, problemAt, problemAtKey } from '../yaml/place.ts'
import { quote, suggest } from '../yaml/problem.ts'
import { groundIds, isEnding } from './entitlement.ts'

/** An entitlement's file. `place` is undefined if it is unreadable, `file` if it has any problem. */
export type EntitlementSource = RulesFileOf<'entitlement'> & {
  readonly place: Place | undefined
  readonly file: EntitlementFile | undefined
}

const isOfPublished = ({ folder }: Pick<EntitlementSource, 'folder'>): boolean => isPublished(folder)
export const isLawSource = ({ folder }: Pick<EntitlementSource, 'folder'>): boolean => folder.authority === LAW

/** The sources that a folder may refer to: the law's, its authority's, and its own if it is a proposal. */
export const sourcesWithin = (
  sources: readonly EntitlementSource[],
  { path, authority }: VersionFolder,
): readonly EntitlementSource[] =>
  sources.filter(
    (source) =>
      source.folder.path === path ||
      (isOfPublished(source) && (isLawSource(source) || source.folder.authority === authority)),
  )

/** The needs that sources meet; undefined if a source is unreadable. */
export const sourceNeeds = (sources: readonly EntitlementSource[]): readonly string[] | undefined => {
  const needs = sources.flatMap(({ place }) => (place === undefined ? [] : inside(place, 'need').value))
  const isWhole = sources.every(({ place }) => place !== undefined)
  return isWhole ? [...new Set(needs.filter((need) => typeof need === 'string'))] : undefined
}

/** Whether a file defines its entitlement and does not end it. An unreadable file is taken to define it. */
const defines = ({ place }: Pick<EntitlementSource, 'place'>): boolean => place === undefined || !isEnding(place)

/** Ids of the entitlements that the law gives on any day. */
export const lawEntitlementIds = (
  sources: readonly Pick<EntitlementSource, 'folder' | 'place' | 'entitlement'>[],
): ReadonlySet<string> =>
  new Set(
    sources
      .filter((source) => isLawSource(source) && isOfPublished(source) && defines(source))
      .map(({ entitlement }) => entitlement),
  )

type EndingEntitlement = { readonly at: Place; readonly id: string; readonly earlier: readonly EntitlementSource[] }

const endingProblem = (
  { at, id, earlier }: EndingEntitlement,
  ofLaw: boolean,
  ids: readonly string[],
): Problem | undefined => {
  const own = earlier.filter(({ entitlement }) => entitlement === id)
  const last = own.at(-1)
  if (last !== undefined && defines(last)) return undefined
  if (last !== undefined) return problemAtKey(at, `${quote(id)} has already ended`, 'remove this file')
  if (ofLaw) return problemAtKey(at, `a council cannot end ${quote(id)}, which the law gives`, 'remove this file')
  const near = suggest(id, ids)
  const help = near.startsWith('did') ? `${near} if so, rename the file` : 'remove this file'
  return problemAtKey(at, `${quote(id)} ends, but no earlier version has it`, help)
}

const endingProblems = (sources: readonly EntitlementSource[], ofLaw: ReadonlySet<string>): readonly Problem[] =>
  sources.flatMap((source, i) => {
    if (source.place === undefined || !isEnding(source.place)) return []
    const { authority } = source.folder
    const earlier = sources
      .slice(0, i)
      .filter((before) => isOfPublished(before) && before.folder.authority === authority)
    const ids = earlier.map(({ entitlement }) => entitlement)
    const ends = { at: inside(source.place, 'ends'), id: source.entitlement, earlier }
    return endingProblem(ends, authority !== LAW && ofLaw.has(source.entitlement), ids) ?? []
  })

/** The ids of the law's grounds of an entitlement, each with the path of its file. */
const lawGroundFiles = (sources: readonly EntitlementSource[], id: string): ReadonlyMap<unknown, string> =>
  new Map(
    sources
      .filter((source) => isLawSource(source) && source.entitlement === id)
      .flatMap(({ place, path }) => (place === undefined ? [] : groundIds(place).map(({ value }) => [value, path]))),
  )

const groundIdProblems = (sources: readonly EntitlementSource[]): readonly Problem[] =>
  sources.flatMap((source) => {
    if (isLawSource(source) || source.place === undefined) return []
    const taken = lawGroundFiles(sources, source.entitlement)
    return groundIds(source.place).flatMap((at) => {
      const file = taken.get(at.value)
      const problem = `${quote(at.value)} is the id of a ground of the law`
      return file === undefined
        ? []
        : [problemAt(at, problem, `choose another id: ${quote(file)} already uses this one`)]
    })
  })

/** Problems that appear only between files. Sources must be in the order in which their folders are merged. */
export const sourceProblems = (sources: readonly EntitlementSource[]): readonly Problem[] => [
  ...endingProblems(sources, lawEntitlementIds(sources)),
  ...groundIdProblems(sources),
]

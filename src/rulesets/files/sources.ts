// Every entitlement file of every version, and what they have to agree on with each other.
import { type EntitlementFile, LAW, type Problem } from '../../core/rules/model.ts'
import { isPublished } from '../../core/rules/versions.ts'
import type { FileOf, Folder } from '../layout.ts'
import { inside, type Place, problemAt, problemAtKey } from '../yaml/place.ts'
import { quote, suggest } from '../yaml/problem.ts'
import { groundIds, isEnding } from './entitlement.ts'

/** `place` is missing where the file cannot be read, `file` where anything at all is wrong with it. */
export type Source = FileOf<'entitlement'> & {
  readonly place: Place | undefined
  readonly file: EntitlementFile | undefined
}

const isOfPublished = ({ folder }: Pick<Source, 'folder'>): boolean => isPublished(folder)
export const isOfLaw = ({ folder }: Pick<Source, 'folder'>): boolean => folder.authority === LAW

/** The sources that a folder may speak of: the law's, its authority's, and its own where it is a proposal. */
export const within = (sources: readonly Source[], { path, authority }: Folder): readonly Source[] =>
  sources.filter(
    (source) =>
      source.folder.path === path ||
      (isOfPublished(source) && (isOfLaw(source) || source.folder.authority === authority)),
  )

/** The needs that some sources meet; not said where one of them cannot be read. */
export const needsOf = (sources: readonly Source[]): readonly string[] | undefined => {
  const needs = sources.flatMap(({ place }) => (place === undefined ? [] : inside(place, 'need').value))
  const isWhole = sources.every(({ place }) => place !== undefined)
  return isWhole ? [...new Set(needs.filter((need) => typeof need === 'string'))] : undefined
}

/** A file that cannot be read is taken to define what it is named after. */
const defines = ({ place }: Pick<Source, 'place'>): boolean => place === undefined || !isEnding(place)

/** The entitlements that the law gives, on whichever day. */
export const lawIds = (sources: readonly Pick<Source, 'folder' | 'place' | 'entitlement'>[]): ReadonlySet<string> =>
  new Set(sources.filter((one) => isOfLaw(one) && isOfPublished(one) && defines(one)).map((one) => one.entitlement))

type EndingEntitlement = { readonly at: Place; readonly id: string; readonly earlier: readonly Source[] }

const endingProblem = (
  { at, id, earlier }: EndingEntitlement,
  ofLaw: boolean,
  ids: readonly string[],
): Problem | undefined => {
  const own = earlier.filter(({ entitlement }) => entitlement === id)
  const last = own.at(-1)
  if (last !== undefined && defines(last)) return undefined
  if (last !== undefined) return problemAtKey(at, `${quote(id)} has ended already`, 'remove this file')
  if (ofLaw) return problemAtKey(at, `a council cannot end ${quote(id)}, which the law gives`, 'remove this file')
  const near = suggest(id, ids)
  const help = near.startsWith('did') ? `${near} the file has its name` : 'remove this file'
  return problemAtKey(at, `${quote(id)} ends and was never given`, help)
}

const endingProblems = (sources: readonly Source[], ofLaw: ReadonlySet<string>): readonly Problem[] =>
  sources.flatMap((source, i) => {
    if (source.place === undefined || !isEnding(source.place)) return []
    const { authority } = source.folder
    const earlier = sources.slice(0, i).filter((one) => isOfPublished(one) && one.folder.authority === authority)
    const ids = earlier.map(({ entitlement }) => entitlement)
    const ends = { at: inside(source.place, 'ends'), id: source.entitlement, earlier }
    return endingProblem(ends, authority !== LAW && ofLaw.has(source.entitlement), ids) ?? []
  })

/** Ground ids of the law's files of an entitlement, each with the file that has it. */
const lawGroundFiles = (sources: readonly Source[], id: string): ReadonlyMap<unknown, string> =>
  new Map(
    sources
      .filter((one) => isOfLaw(one) && one.entitlement === id)
      .flatMap(({ place, path }) => (place === undefined ? [] : groundIds(place).map(({ value }) => [value, path]))),
  )

const groundIdProblems = (sources: readonly Source[]): readonly Problem[] =>
  sources.flatMap((source) => {
    if (isOfLaw(source) || source.place === undefined) return []
    const taken = lawGroundFiles(sources, source.entitlement)
    return groundIds(source.place).flatMap((at) => {
      const file = taken.get(at.value)
      const problem = `${quote(at.value)} is the id of a ground of the law`
      return file === undefined ? [] : [problemAt(at, problem, `choose another id: ${quote(file)} has this one`)]
    })
  })

/** What only shows between files. Sources are in the order in which their folders are laid over each other. */
export const sourceProblems = (sources: readonly Source[]): readonly Problem[] => [
  ...endingProblems(sources, lawIds(sources)),
  ...groundIdProblems(sources),
]

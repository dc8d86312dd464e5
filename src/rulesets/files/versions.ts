// Assembles versions: each folder's `version.yaml` and entitlement files.
import { LAW, type Problem, type Version } from '../../core/rules/model.ts'
import { digestOfValue, fileDigests } from '../digests.ts'
import type { VersionFolder, RulesFile } from '../layout.ts'
import type { RuleFiles } from '../read.ts'
import { namedParts } from '../register-digests.ts'
import type { Document } from '../yaml/document.ts'
import { rootOf } from '../yaml/place.ts'
import { additionProblems } from './additions.ts'
import { readEntitlement } from './entitlement.ts'
import { equityProblems } from './equity.ts'
import type { FactsRead } from './facts-file.ts'
import { type DescribedFolder, folderProblems, foldersOf, readVersion } from './folders.ts'
import type { KnownRegister } from './register.ts'
import { sizeProblems } from './sizes.ts'
import { lawEntitlementIds, sourceNeeds, type EntitlementSource, sourceProblems, sourcesWithin } from './sources.ts'

/** The files of a rules folder, parsed as YAML. Unreadable files have no document. */
export type ParsedFiles = {
  readonly texts: RuleFiles
  readonly files: readonly RulesFile[]
  readonly documents: ReadonlyMap<string, Document>
}

/** What the rules of every authority can name. */
export type NamedInRules = { readonly facts: FactsRead; readonly registerFor: (authority: string) => KnownRegister }

type SourcesRead = { readonly sources: readonly EntitlementSource[]; readonly problems: readonly Problem[] }

const readSources = (
  { files, documents }: ParsedFiles,
  folders: readonly VersionFolder[],
  { facts, registerFor }: NamedInRules,
): SourcesRead => {
  const all = folders.flatMap((folder) =>
    files
      .filter((file) => file.kind === 'entitlement')
      .filter((file) => file.folder.path === folder.path)
      .map((file) => {
        const document = documents.get(file.path)
        return { ...file, place: document === undefined ? undefined : rootOf(document) }
      }),
  )
  const ofLaw = lawEntitlementIds(all)
  const read = all.map((source) => {
    const { authority } = source.folder
    const isLaw = authority === LAW
    const context = {
      id: source.entitlement,
      authority,
      known: facts.known,
      register: registerFor(authority),
      isAddition: !isLaw && ofLaw.has(source.entitlement),
      untested: isLaw ? facts.responsible : undefined,
    }
    const { file, problems } =
      source.place === undefined ? { file: undefined, problems: [] } : readEntitlement(source.place, context)
    return { source: { ...source, file }, problems }
  })
  return { sources: read.map(({ source }) => source), problems: read.flatMap(({ problems }) => problems) }
}

/** Digests of the parts of the register that some files name, under the names that `digests.yaml` gives them. */
const namedDigests = (sources: readonly EntitlementSource[], register: KnownRegister) => {
  const named = sources.flatMap(({ place }) => (place === undefined ? [] : Object.entries(namedParts(place, register))))
  return Object.fromEntries(named.map(([path, part]) => [`sources.yaml#${path}`, digestOfValue(part)]))
}

type AssembledFrom = { readonly parsed: ParsedFiles; readonly named: NamedInRules }

const assembleVersion = (
  { parsed, named }: AssembledFrom,
  described: DescribedFolder,
  sources: readonly EntitlementSource[],
): Version => {
  const { path, id, authority } = described.folder
  const { title, summary, source, unconfirmed = [], equity } = described.words
  const ownSources = sources.filter(({ folder }) => folder.path === path)
  const entitlements = ownSources.flatMap(({ file }) => file ?? [])
  const own = parsed.files.filter((file) => 'folder' in file && file.folder.path === path)
  const register = named.registerFor(authority)
  const digests = { ...fileDigests(parsed.texts, own), ...namedDigests(ownSources, register) }
  const words = { title, summary, source, unconfirmed, ...(equity ? { equity } : {}) }
  const common = { id, authority, ...words, entitlements, digests }
  if (described.status === 'proposed') {
    const { basedOn, law } = described.words
    return { ...common, status: 'proposed', basedOn, law }
  }
  const { effectiveFrom, correction } = described.folder
  return { ...common, status: 'published', effectiveFrom, correction, publishedOn: described.words.publishedOn }
}

export type VersionsRead = SourcesRead & { readonly versions: readonly Version[] }

/** Reads every version, and reports the problems in its files and between them. */
export const readVersions = (parsed: ParsedFiles, named: NamedInRules): VersionsRead => {
  const folders = foldersOf(parsed.files)
  const { known } = named.facts
  const { sources, problems } = readSources(parsed, folders, named)
  const read = folders.map((folder) => {
    const document = parsed.documents.get(`${folder.path}/version.yaml`)
    if (document === undefined) return { described: [], problems: [] }
    const { described, problems: ofVersion } = readVersion(folder, document, folders)
    const needs = sourceNeeds(sourcesWithin(sources, folder))
    return { described, problems: [...ofVersion, ...equityProblems(rootOf(document), { known, needs })] }
  })
  const versions = read
    .flatMap(({ described }) => described)
    .map((folder) => assembleVersion({ parsed, named }, folder, sources))
  const found = [
    ...folderProblems(folders, parsed.files),
    ...problems,
    ...read.flatMap((version) => version.problems),
    ...sourceProblems(sources),
    ...sizeProblems(sources, named.facts.catalogue ?? { facts: [...known.byId.values()], impossible: [] }),
  ]
  const isWhole = versions.length === folders.length && sources.every(({ file }) => file !== undefined)
  // Versions in force together can be checked only if all of them are readable.
  return { versions, sources, problems: isWhole ? [...found, ...additionProblems(versions)] : found }
}

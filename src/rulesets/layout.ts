// Classifies each file of a rules folder by its path alone: no file lists the others.
import { kebabId } from '../core/rules/ids.ts'
import { IsoDate, LAW, type Problem } from '../core/rules/model.ts'
import { didYouMean } from '../core/spelling.ts'
import { problemOfFile, quote, suggest } from './yaml/problem.ts'

export type VersionFolder = { readonly path: string; readonly id: string; readonly authority: string } & (
  | { readonly status: 'published'; readonly effectiveFrom: IsoDate; readonly correction: number }
  | { readonly status: 'proposed'; readonly name: string }
)
export type PublishedFolder = Extract<VersionFolder, { status: 'published' }>
export type ProposedFolder = Extract<VersionFolder, { status: 'proposed' }>

export type RulesFile = { readonly path: string } & (
  | { readonly kind: 'facts' }
  | { readonly kind: 'digests' }
  | { readonly kind: 'sources' }
  | { readonly kind: 'councils' }
  | { readonly kind: 'other-councils' }
  | { readonly kind: 'duties' }
  /** Care histories: examples for the tests of the status rules. */
  | { readonly kind: 'histories' }
  | { readonly kind: 'authority'; readonly authority: string }
  | { readonly kind: 'version'; readonly folder: VersionFolder }
  | { readonly kind: 'entitlement'; readonly folder: VersionFolder; readonly entitlement: string }
  | { readonly kind: 'cases'; readonly folder: VersionFolder; readonly entitlement: string }
)
export type RulesFileOf<Kind extends RulesFile['kind']> = Extract<RulesFile, { kind: Kind }>

type Layout = { readonly files: readonly RulesFile[]; readonly problems: readonly Problem[] }

/** Whether a name is a valid id. Inherited JavaScript properties are refused: no look-up by id may find them. */
export const isId = (name: string): boolean => kebabId.test(name) && !(name in {})

export const idHelp = 'use small letters and digits, joined by hyphens, as in `council-tax`'
const unexpectedFile = (path: string, help: string): Problem => problemOfFile(path, 'unexpected file', help)

/** The files beside the authorities' folders, each named after its kind. */
const topKinds = ['facts', 'sources', 'digests', 'councils', 'other-councils', 'duties', 'histories'] as const

const classifyTopFile = (path: string): RulesFile | Problem => {
  const kind = topKinds.find((one) => path === `${one}.yaml`)
  if (kind !== undefined) return { kind, path }
  const names = topKinds.filter((one) => one !== 'histories').map((one) => `${one}.yaml`)
  return unexpectedFile(path, suggest(path, names))
}

const classifyAuthorityFile = (path: string, authority: string, name: string): RulesFile | Problem => {
  if (authority === LAW)
    return unexpectedFile(path, `move it into the folder of a version: ${quote(LAW)} has no files of its own`)
  if (name === 'authority.yaml') return { kind: 'authority', path, authority }
  const near = suggest(name, ['authority.yaml'])
  return unexpectedFile(path, near.startsWith('did') ? near : 'move it into the folder of a version')
}

const readDatedFolder = (authority: string, name: string): VersionFolder | Problem => {
  const path = `${authority}/${name}`
  const [day = '', correction, ...rest] = name.split('.')
  if (!IsoDate.safeParse(day).success || rest.length > 0) {
    const help = didYouMean(name, ['proposed']) ?? 'name it after its first day, as in `2024-10-14`'
    return problemOfFile(path, `${quote(name)} is not a date`, help)
  }
  if (correction !== undefined && !/^([2-9]|[1-9]\d+)$/.test(correction))
    return problemOfFile(path, `${quote(name)} is not a correction`, `corrections count from 2, as in \`${day}.2\``)
  const number = Number(correction ?? 1)
  return { path, id: path, authority, status: 'published', effectiveFrom: day, correction: number }
}

const readProposedFolder = (authority: string, name: string): VersionFolder | Problem => {
  const path = `${authority}/proposed/${name}`
  if (IsoDate.safeParse(name).success || !isId(name))
    return problemOfFile(path, `${quote(name)} cannot name a proposal`, `${idHelp}, and no date`)
  return { path, id: `${authority}/${name}`, authority, status: 'proposed', name }
}

const classifyVersionFile = (path: string, folder: VersionFolder | Problem): RulesFile | Problem => {
  if ('problem' in folder) return folder
  const name = path.slice(folder.path.length + 1)
  if (name === 'version.yaml') return { kind: 'version', path, folder }
  const entitlement = name.replace(/\.yaml$/, '').replace(/\.cases$/, '')
  if (!isId(entitlement)) return problemOfFile(path, `${quote(entitlement)} cannot name an entitlement`, idHelp)
  return { kind: name.endsWith('.cases.yaml') ? 'cases' : 'entitlement', path, folder, entitlement }
}

const moveHelp = 'move it into the folder of a version'

const classifyInProposed = (
  path: string,
  authority: string,
  [name = '', ...rest]: readonly string[],
): RulesFile | Problem => {
  if (rest.length === 1) return classifyVersionFile(path, readProposedFolder(authority, name))
  const example = quote(`${authority}/proposed/<name>/${name}`)
  return unexpectedFile(path, rest.length === 0 ? `give the proposal a folder, as in ${example}` : moveHelp)
}

const classifyInAuthority = (
  path: string,
  authority: string,
  [name = '', ...rest]: readonly string[],
): RulesFile | Problem => {
  if (rest.length === 0) return classifyAuthorityFile(path, authority, name)
  if (name === 'proposed') return classifyInProposed(path, authority, rest)
  return rest.length === 1
    ? classifyVersionFile(path, readDatedFolder(authority, name))
    : unexpectedFile(path, moveHelp)
}

const classifyFile = (path: string): RulesFile | Problem => {
  if (path.endsWith('.yml')) return problemOfFile(path, 'the name ends in `.yml`', 'rename it to end in `.yaml`')
  if (!path.endsWith('.yaml')) return unexpectedFile(path, 'move it elsewhere: the names of rules files end in `.yaml`')
  const [authority = '', ...rest] = path.split('/')
  if (rest.length === 0) return classifyTopFile(path)
  if (!isId(authority)) return problemOfFile(authority, `${quote(authority)} cannot name an authority`, idHelp)
  return classifyInAuthority(path, authority, rest)
}

/** Classifies files by their paths. A folder with a wrong name is one problem, however many files are in it. */
export const classifyFiles = (paths: readonly string[]): Layout => {
  const found = [...paths].sort().map(classifyFile)
  const problems = found.filter((result) => 'problem' in result)
  const distinct = new Map(problems.map((problem) => [problem.file + problem.problem, problem]))
  return { files: found.filter((result) => 'kind' in result), problems: [...distinct.values()] }
}

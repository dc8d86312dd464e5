// Digests of values and rules files, and `digests.yaml`, which records every published file's digest to detect changes.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import * as z from 'zod'
import type { Problem } from '../core/rules/model.ts'
import { correctionFolder } from './correction-folder.ts'
import { readRegister } from './files/register.ts'
import { classifyFiles, type RulesFile } from './layout.ts'
import type { RuleFiles } from './read.ts'
import { lastingParts } from './register-digests.ts'
import { parseDocument } from './yaml/document.ts'
import { inside, type Place, problemAtKey, rootOf } from './yaml/place.ts'
import { byReadingOrder, problemOfFile, quote } from './yaml/problem.ts'
import { checkSchema } from './yaml/schema.ts'

const digestsFile = 'digests.yaml'
const registerFile = 'sources.yaml'
const recordHelp = 'record it with `npx local-offer digests --record`'
const unrecordedHelp =
  'publish its folder with `npx local-offer publish`, or record what is no version of its own with `digests --record`'

const RecordedDigests = z.strictObject({
  released: z.boolean(),
  files: z.record(z.string(), z.string().regex(/^sha256-[0-9a-f]{64}$/)),
})
/** `place` is where `files` is in `digests.yaml`; absent if there is no such file yet. */
type RecordedDigests = z.infer<typeof RecordedDigests> & { readonly place?: Place }

/** SHA-256 of a text, as `sha256-` and hex digits. CRLF counts as LF, so a Windows checkout has the same digests. */
export const digestOfText = (text: string): string =>
  `sha256-${createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')}`

/** SHA-256 of a value's canonical JSON (RFC 8785): the order of keys does not change the digest. */
export const digestOfValue = (value: unknown): string => digestOfText(canonicalize(value) ?? '')

/** Digests of the version and entitlement files of a list, by path. */
export const fileDigests = (files: RuleFiles, among: readonly RulesFile[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    among
      .filter(({ kind }) => kind === 'version' || kind === 'entitlement')
      .map((file) => [file.path, digestOfText(files.get(file.path) ?? '')]),
  )

/** Digests of what published files can name: `sources.yaml#sources.children-act-1989`. */
const registerDigests = (files: RuleFiles): Readonly<Record<string, string>> => {
  const { document } = parseDocument(registerFile, files.get(registerFile) ?? '')
  const { register } = readRegister(document, true)
  return Object.fromEntries(
    Object.entries(lastingParts(register)).map(([path, part]) => [`${registerFile}#${path}`, digestOfValue(part)]),
  )
}

/** Digests of all that is published: the files of dated folders, and what they can name. */
const publishedDigests = (files: RuleFiles): Readonly<Record<string, string>> => ({
  ...fileDigests(
    files,
    classifyFiles([...files.keys()]).files.filter((file) => 'folder' in file && file.folder.status === 'published'),
  ),
  ...(files.has(registerFile) ? registerDigests(files) : {}),
})

const readRecordedDigests = (files: RuleFiles): RecordedDigests | readonly Problem[] => {
  const text = files.get(digestsFile)
  if (text === undefined) return { released: false, files: {} }
  const { document, problems } = parseDocument(digestsFile, text)
  if (document === undefined) return problems
  const checked = checkSchema(rootOf(document), RecordedDigests)
  if (!checked.ok) return [...problems, ...checked.problems]
  return problems.length > 0 ? problems : { ...checked.value, place: inside(rootOf(document), 'files') }
}

const isProblemList = (recorded: RecordedDigests | readonly Problem[]): recorded is readonly Problem[] =>
  Array.isArray(recorded)

/** Whether a name in `digests.yaml` is that of a part of the register, and not of a file. */
export const isOfRegister = (name: string): boolean => name.startsWith(`${registerFile}#`)

/** A part of the register that changed: the ids of published files would mean something else. */
const changedPartProblem = (part: string): Problem => {
  const [file, id] = part.split('#')
  const help = 'undo the edit; what is new gets an id of its own, and a source that was read again one more day'
  return problemOfFile(file!, `${quote(id)} changed since it was published`, help)
}

/** A published file that is no longer as recorded; without `digest` it is gone. */
type ChangedFile = { readonly path: string; readonly recorded: string; readonly digest: string | undefined }

const changedAmong = (recorded: RecordedDigests, actual: Readonly<Record<string, string>>): readonly ChangedFile[] =>
  Object.entries(recorded.files)
    .map(([path, digest]) => ({ path, recorded: digest, digest: actual[path] }))
    .filter((file) => file.digest !== file.recorded)

/** The published files that are no longer as recorded; none if `digests.yaml` cannot be read. */
export const changedFiles = (files: RuleFiles): readonly ChangedFile[] => {
  const recorded = readRecordedDigests(files)
  return isProblemList(recorded) ? [] : changedAmong(recorded, publishedDigests(files))
}

const editHelp = (files: RuleFiles, path: string): string => {
  const name = correctionFolder(files, path).split('/').at(-1)!
  return `put it back, and add your change as the correction ${quote(name)}: \`npx local-offer move-edit ${path}\` does both`
}

const changedProblems = (recorded: RecordedDigests, files: RuleFiles): readonly Problem[] =>
  changedAmong(recorded, publishedDigests(files)).flatMap(({ path, digest }) => {
    if (digest !== undefined && isOfRegister(path)) return [changedPartProblem(path)]
    if (digest !== undefined) return [problemOfFile(path, 'changed since it was published', editHelp(files, path))]
    const help = 'put the file back: a published file is never removed'
    return recorded.place === undefined
      ? []
      : [problemAtKey(inside(recorded.place, path), `${quote(path)} is recorded, but the file is missing`, help)]
  })

/** Reports every published file that is changed or gone, and a `digests.yaml` that cannot be read. */
export const digestProblems = (files: RuleFiles): readonly Problem[] => {
  if (!files.has(digestsFile)) return [problemOfFile(digestsFile, 'the file is missing', recordHelp)]
  const recorded = readRecordedDigests(files)
  return isProblemList(recorded) ? recorded : changedProblems(recorded, files)
}

/** Reports every published file that is not recorded yet; none if `digests.yaml` cannot be read. */
export const unrecordedProblems = (files: RuleFiles): readonly Problem[] => {
  const recorded = readRecordedDigests(files)
  if (isProblemList(recorded)) return []
  return (
    Object.keys(publishedDigests(files))
      // What no published file names yet may still change.
      .filter((file) => !isOfRegister(file) && !Object.hasOwn(recorded.files, file))
      .map((file) => problemOfFile(file, 'published but not recorded', unrecordedHelp))
  )
}

const formatDigests = (released: boolean, digests: Readonly<Record<string, string>>): string => {
  const lines = Object.keys(digests).map((file) => `  ${file}: ${digests[file]}\n`)
  return [
    '# The SHA-256 of every published file. Written by `npx local-offer digests --record`.\n',
    `released: ${released}\n`,
    lines.length === 0 ? 'files: {}\n' : `files:\n${lines.join('')}`,
  ].join('')
}

/**
 * The text of `digests.yaml` for these files. A file that is changed or gone is refused, unless it is to be overwritten;
 * after the release always.
 */
export const recordDigests = (
  files: RuleFiles,
  { overwrite = false } = {},
): { readonly text: string } | { readonly refused: readonly Problem[] } => {
  const recorded = readRecordedDigests(files)
  if (isProblemList(recorded)) return { refused: recorded }
  const refused = overwrite && !recorded.released ? [] : changedProblems(recorded, files)
  return refused.length > 0
    ? { refused: [...refused].sort(byReadingOrder) }
    : { text: formatDigests(recorded.released, publishedDigests(files)) }
}

// Reads the files of a rules folder as text, without parsing them.
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Problem } from '../core/rules/model.ts'
import { problemOfFile } from './yaml/problem.ts'

/** File texts by path relative to the rules folder, with `/` as separator. */
export type RuleFiles = ReadonlyMap<string, string>

const hasTooManyFiles = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && ['EMFILE', 'ENFILE'].includes(String(cause.code))

/** Thrown if the rules folder is missing or unreadable. `problem` is the message to print. */
export class NoRulesFolder extends Error {
  readonly problem: Problem

  constructor(folder: string, cause: unknown) {
    super(`no rules folder at ${folder}`, { cause })
    this.problem = hasTooManyFiles(cause)
      ? problemOfFile(folder, 'too many files are open', 'let the process open more, at least 1024: `ulimit -n 1024`')
      : problemOfFile(
          folder,
          'the rules folder cannot be read',
          'set `RULES_DIR` to a readable folder, or leave it unset to use the folder `rules`',
        )
  }
}

const catalogueSuffix = `${sep}facts.yaml`

/** Tests whether a path is in a nested rules folder: one with its own `facts.yaml`, which is read separately. */
const isInNestedRules = (paths: readonly string[], root: string): ((path: string) => boolean) => {
  const folders = paths
    .filter((path) => path.endsWith(catalogueSuffix))
    .map((path) => path.slice(0, 1 - catalogueSuffix.length))
  const nested = folders.filter((folder) => folder !== join(root, sep))
  return (path) => nested.some((folder) => path.startsWith(folder))
}

/** Hidden files and folders of editors, file systems and git, and notes for people. */
const isIgnored = (path: string): boolean => {
  const names = path.split(sep)
  return names.some((name) => name.startsWith('.')) || names.at(-1) === 'README.md'
}

/** The text of a YAML file. Other files are refused by their name, so their text is not read. */
const readText = async (path: string): Promise<string> => (/\.ya?ml$/.test(path) ? readFile(path, 'utf8') : '')

const readFolder = async (folder: string): Promise<RuleFiles> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const all = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isIgnored(relative(folder, path)))
  const isNested = isInNestedRules(all, folder)
  const files = new Map<string, string>()
  // One after the other: a process may have few file handles.
  for (const path of all.filter((one) => !isNested(one)))
    files.set(relative(folder, path).split(sep).join('/'), await readText(path))
  return files
}

/** Reads every file of a rules folder; files other than YAML get an empty text. @throws NoRulesFolder if it cannot. */
export const readRules = async (folder: string): Promise<RuleFiles> =>
  readFolder(folder).catch((error: unknown) => {
    throw new NoRulesFolder(folder, error)
  })

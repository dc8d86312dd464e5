// The files of a rules folder, as text. Nothing is understood here.
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Problem } from '../core/rules/model.ts'
import { problemOfFile } from './yaml/problem.ts'

/** Text by path in the rules folder, with `/` between its parts. */
export type RuleFiles = ReadonlyMap<string, string>

/** There is no folder to read rules from. */
export class NoRulesFolder extends Error {
  readonly problem: Problem

  constructor(folder: string, cause: unknown) {
    super(`no rules folder at ${folder}`, { cause })
    const help = 'set `RULES_DIR` to a folder that can be read, or leave it unset for the rules that come along'
    this.problem = problemOfFile(folder, 'the rules folder cannot be read', help)
  }
}

const catalogueSuffix = `${sep}facts.yaml`

/** A folder inside with a catalogue of its own holds other rules, which are read by themselves. */
const isInNestedRules = (paths: readonly string[], root: string): ((path: string) => boolean) => {
  const others = paths
    .filter((path) => path.endsWith(catalogueSuffix))
    .map((path) => path.slice(0, 1 - catalogueSuffix.length))
  const inner = others.filter((folder) => folder !== join(root, sep))
  return (path) => inner.some((folder) => path.startsWith(folder))
}

/** What editors and file systems leave behind, and notes for people, are no rules. */
const isIgnored = (name: string): boolean => name.startsWith('.') || name === 'README.md'

/** What is no YAML is never understood: its name is enough to refuse it. */
const readText = async (path: string): Promise<string> => (/\.ya?ml$/.test(path) ? readFile(path, 'utf8') : '')

const readFolder = async (folder: string): Promise<RuleFiles> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = entries
    .filter((entry) => !entry.isDirectory() && !isIgnored(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  const isOfOthers = isInNestedRules(found, folder)
  const paths = found.filter((path) => !isOfOthers(path))
  const texts = await Promise.all(paths.map(readText))
  return new Map(paths.map((path, i) => [relative(folder, path).split(sep).join('/'), texts[i]!]))
}

/** Every file of a folder, those that are no YAML without their text; throws `NoRulesFolder` where that cannot be read. */
export const readRules = async (folder: string): Promise<RuleFiles> =>
  readFolder(folder).catch((error: unknown) => {
    throw new NoRulesFolder(folder, error)
  })

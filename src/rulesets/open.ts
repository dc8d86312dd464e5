// Opens a rules folder: reads, checks and decides its rules, and the status rules in a folder inside it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Book, compileBook } from '../core/book.ts'
import type { Problem } from '../core/rules/model.ts'
import type { PolicyCase } from '../core/rules/versions.ts'
import { digestOfValue } from './digests.ts'
import { type LoadOptions, loadRules } from './load.ts'
import { NoRulesFolder, readRules, type RuleFiles } from './read.ts'

/** One folder's rules, decided, its policy cases, and the texts of all its files. */
export type Rulebook = { readonly book: Book; readonly cases: readonly PolicyCase[]; readonly texts: RuleFiles }

type Broken = { readonly ok: false; readonly problems: readonly Problem[] }
type OpenedFolder = ({ readonly ok: true } & Rulebook) | Broken

/** `statuses` are the status rules, if the folder has any. */
type OpenedRules = ({ readonly ok: true; readonly statuses: Rulebook | undefined } & Rulebook) | Broken

/** The folder of the status rules, inside the main one. Their facts come from a care history. */
const statusFolder = 'england/leaving-care-statuses'

/** The given rules folder, and the folder of status rules inside it if there is one. */
export const rulesFolders = (folder: string): readonly string[] =>
  [folder, join(folder, statusFolder)].filter((path, i) => i === 0 || existsSync(path))

/** Prefixes the file of each problem with the folder of the status rules. */
export const placeInStatusFolder = <Located extends { readonly file: string }>(problems: readonly Located[]) =>
  problems.map((problem) => ({ ...problem, file: `${statusFolder}/${problem.file}` }))

const isCasesFile = (path: string): boolean => path.endsWith('.cases.yaml')

type OpenOptions = { readonly withCases: boolean } & LoadOptions

const openFolder = async (folder: string, { withCases, allowsUnrecorded }: OpenOptions): Promise<OpenedFolder> => {
  const files = await readRules(folder).catch((error: unknown) => {
    if (error instanceof NoRulesFolder) return error.problem
    throw error
  })
  if ('problem' in files) return { ok: false, problems: [files] }
  const texts = withCases ? files : new Map([...files].filter(([path]) => !isCasesFile(path)))
  const loaded = loadRules(texts, { allowsUnrecorded })
  if (!loaded.ok) return loaded
  return { ok: true, book: await compileBook(loaded.rules, digestOfValue), cases: loaded.cases, texts: files }
}

const openingProblems = (opened: OpenedFolder | undefined): readonly Problem[] =>
  opened === undefined || opened.ok ? [] : opened.problems

/**
 * Opens the rules of a folder as a book, or returns every problem of every file in it.
 *
 * @param options With `withCases: false` the case files are skipped. The server does so: only tests need them. With
 *   `allowsUnrecorded: true` published files need not be recorded yet.
 */
export const openRules = async (
  folder: string,
  { withCases = true, allowsUnrecorded = false } = {},
): Promise<OpenedRules> => {
  const options = { withCases, allowsUnrecorded }
  const [opened, statuses] = await Promise.all(rulesFolders(folder).map(async (path) => openFolder(path, options)))
  if (opened!.ok && (statuses === undefined || statuses.ok)) return { ...opened!, statuses }
  return { ok: false, problems: [...openingProblems(opened), ...placeInStatusFolder(openingProblems(statuses))] }
}

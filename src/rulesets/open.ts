// Opens a rules folder: read, check, compile; with it the rules about legal status that stand under England.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Book, bookOf } from '../core/book.ts'
import type { Problem } from '../core/rules/model.ts'
import type { Case } from '../core/rules/versions.ts'
import { digestOfValue } from './digests.ts'
import { loadRules } from './load.ts'
import { NoRulesFolder, readRules } from './read.ts'

/** The rules of one folder with the cases beside them. */
export type Rulebook = { readonly book: Book; readonly cases: readonly Case[] }

type Broken = { readonly ok: false; readonly problems: readonly Problem[] }
type OpenedFolder = ({ readonly ok: true } & Rulebook) | Broken

/** `statuses` are the rules about legal status, where the folder has them. */
type OpenedRules = ({ readonly ok: true; readonly statuses: Rulebook | undefined } & Rulebook) | Broken

/** A rules folder of its own inside another: the facts that a care history is reduced to, and what they make. */
const statusFolder = 'england/leaving-care-statuses'

/** A rules folder, and the one about legal status in it. */
export const rulesFolders = (folder: string): readonly string[] =>
  [folder, join(folder, statusFolder)].filter((one, i) => i === 0 || existsSync(one))

/** Problems with the place of their folder. */
export const inStatusFolder = <Placed extends { readonly file: string }>(problems: readonly Placed[]) =>
  problems.map((one) => ({ ...one, file: `${statusFolder}/${one.file}` }))

const isCasesFile = (path: string): boolean => path.endsWith('.cases.yaml')

const openFolder = async (folder: string, withCases: boolean): Promise<OpenedFolder> => {
  const files = await readRules(folder).catch((error: unknown) => {
    if (error instanceof NoRulesFolder) return error.problem
    throw error
  })
  if ('problem' in files) return { ok: false, problems: [files] }
  const read = withCases ? files : new Map([...files].filter(([path]) => !isCasesFile(path)))
  const loaded = loadRules(read)
  if (!loaded.ok) return loaded
  return { ok: true, book: await bookOf(loaded.rules, digestOfValue), cases: loaded.cases }
}

const openingProblems = (opened: OpenedFolder | undefined): readonly Problem[] =>
  opened === undefined || opened.ok ? [] : opened.problems

/**
 * The book of a rules folder, or every problem of every file in it. Policy cases are tests: whoever only answers can
 * leave them unread.
 */
export const openRules = async (folder: string, { withCases = true } = {}): Promise<OpenedRules> => {
  const [opened, statuses] = await Promise.all(rulesFolders(folder).map(async (one) => openFolder(one, withCases)))
  if (opened!.ok && (statuses === undefined || statuses.ok)) return { ...opened!, statuses }
  return { ok: false, problems: [...openingProblems(opened), ...inStatusFolder(openingProblems(statuses))] }
}

// Opens a rules folder: read, check, compile; with it the rules about legal status that stand under England.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Book, bookOf } from '../core/book.ts'
import type { Case } from '../core/case.ts'
import type { Problem } from '../core/model.ts'
import { digestOfValue } from './canonical.ts'
import { loadRules } from './load.ts'
import { NoRulesFolder, readRules } from './read.ts'

type Broken = { readonly ok: false; readonly problems: readonly Problem[] }
type OpenedFolder = { readonly ok: true; readonly book: Book; readonly cases: readonly Case[] } | Broken

/** `statuses` are the rules about legal status, where the folder has them. */
type Opened =
  | { readonly ok: true; readonly book: Book; readonly cases: readonly Case[]; readonly statuses: Book | undefined }
  | Broken

/** A rules folder of its own inside another: the facts that a care history is reduced to, and what they make. */
export const statusFolder = 'england/leaving-care-statuses'

const isCases = (path: string): boolean => path.endsWith('.cases.yaml')

const openFolder = async (folder: string, withCases: boolean): Promise<OpenedFolder> => {
  const files = await readRules(folder).catch((error: unknown) => {
    if (error instanceof NoRulesFolder) return error.problem
    throw error
  })
  if ('problem' in files) return { ok: false, problems: [files] }
  const read = withCases ? files : new Map([...files].filter(([path]) => !isCases(path)))
  const loaded = loadRules(read)
  if (!loaded.ok) return loaded
  return { ok: true, book: await bookOf(loaded.rules, digestOfValue), cases: loaded.cases }
}

const openStatuses = async (folder: string): Promise<OpenedFolder | undefined> =>
  existsSync(join(folder, statusFolder)) ? openFolder(join(folder, statusFolder), false) : undefined

const problemsOf = (opened: OpenedFolder | undefined): readonly Problem[] =>
  opened === undefined || opened.ok ? [] : opened.problems

/**
 * The book of a rules folder, or every problem of every file in it. Policy cases are tests: whoever only answers can
 * leave them unread.
 */
export const openRules = async (folder: string, { withCases = true } = {}): Promise<Opened> => {
  const opened = await openFolder(folder, withCases)
  const statuses = await openStatuses(folder)
  if (opened.ok && (statuses === undefined || statuses.ok)) return { ...opened, statuses: statuses?.book }
  const ofStatuses = problemsOf(statuses).map((one) => ({ ...one, file: `${statusFolder}/${one.file}` }))
  return { ok: false, problems: [...problemsOf(opened), ...ofStatuses] }
}

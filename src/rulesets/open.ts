// Opens a rules folder: read, check, compile.
import { type Book, bookOf } from '../core/book.ts'
import type { Case } from '../core/case.ts'
import type { Problem } from '../core/model.ts'
import { digestOfValue } from './canonical.ts'
import { loadRules } from './load.ts'
import { NoRulesFolder, readRules } from './read.ts'

type Opened =
  | { readonly ok: true; readonly book: Book; readonly cases: readonly Case[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const isCases = (path: string): boolean => path.endsWith('.cases.yaml')

/**
 * The book of a rules folder, or every problem of every file in it. Policy cases are tests: whoever only answers can
 * leave them unread.
 */
export const openRules = async (folder: string, { withCases = true } = {}): Promise<Opened> => {
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

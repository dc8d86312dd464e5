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

/** The book of a rules folder, or every problem of every file in it. */
export const openRules = async (folder: string): Promise<Opened> => {
  const files = await readRules(folder).catch((error: unknown) => {
    if (error instanceof NoRulesFolder) return error.problem
    throw error
  })
  if ('problem' in files) return { ok: false, problems: [files] }
  const loaded = loadRules(files)
  if (!loaded.ok) return loaded
  return { ok: true, book: await bookOf(loaded.rules, digestOfValue), cases: loaded.cases }
}

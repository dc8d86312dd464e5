// Opens the rules for a command.
import type { Book } from '../core/book.ts'
import type { Problem } from '../core/rules/model.ts'
import { NoRulesFolder, type RuleFiles, readRules } from '../rulesets/read.ts'
import { formatProblem } from '../rulesets/yaml/problem.ts'
import type { Invocation } from './invocation.ts'
import { type TextOutput, printLine } from './terminal.ts'

/** Thrown where a rules folder has problems; ends the command. */
export class BrokenRules extends Error {
  readonly folder: string
  readonly problems: readonly Problem[]

  constructor(folder: string, problems: readonly Problem[]) {
    super(`broken rules in ${folder}`)
    this.folder = folder
    this.problems = problems
  }
}

/** Prints every problem as `file:line:column`. */
export const printProblems = (output: TextOutput, problems: readonly Problem[]): void => {
  for (const problem of problems) printLine(output, formatProblem(problem))
}

/** Says how many more problems there are than the printed ones. */
export const moreText = (more: number): string => `and ${more.toLocaleString('en-GB')} more`

type Books = { readonly book: Book; readonly statuses: Book | undefined }

/** The book of the rules folder, and the book of the status rules in it. @throws BrokenRules */
export const openBooks = async ({ openRulesFolder, rulesFolder }: Invocation): Promise<Books> => {
  const folder = rulesFolder()
  const opened = await openRulesFolder(folder)
  if (!opened.ok) throw new BrokenRules(folder, opened.problems)
  return { book: opened.book, statuses: opened.statuses?.book }
}

/** The book of the rules folder. @throws BrokenRules */
export const openBook = async (invocation: Invocation): Promise<Book> => (await openBooks(invocation)).book

/** The files of a rules folder. @throws BrokenRules if it cannot be read. */
export const readFiles = async (folder: string): Promise<RuleFiles> =>
  readRules(folder).catch((error: unknown) => {
    throw error instanceof NoRulesFolder ? new BrokenRules(folder, [error.problem]) : error
  })

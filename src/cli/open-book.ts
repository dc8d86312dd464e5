// Opens the rules for a command, or prints every problem in them and stops.
import type { Book } from '../core/book.ts'
import type { Problem } from '../core/rules/model.ts'
import { openRules } from '../rulesets/open.ts'
import { formatProblem } from '../rulesets/yaml/problem.ts'
import { exitCodes } from './exit-codes.ts'

/** Every problem to standard error, as `file:line:column`. */
export const printProblems = (problems: readonly Problem[]): void => {
  for (const problem of problems) console.error(formatProblem(problem))
}

type Books = { readonly book: Book; readonly statuses: Book | undefined }

/** The book of a rules folder, and that of the status rules in it; ends the process where they are broken. */
export const openBooks = async (folder: string): Promise<Books> => {
  const opened = await openRules(folder, { withCases: false })
  if (opened.ok) return { book: opened.book, statuses: opened.statuses?.book }
  printProblems(opened.problems)
  console.error(`\n${opened.problems.length} problem(s) in \`${folder}\``)
  process.exit(exitCodes.couldNotRun)
}

/** The book of a rules folder; ends the process where the rules are broken. */
export const openBook = async (folder: string): Promise<Book> => (await openBooks(folder)).book

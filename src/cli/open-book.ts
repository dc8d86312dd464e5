// Opens the rules for a command, or prints every problem in them and stops.
import type { Book } from '../core/book.ts'
import type { Problem } from '../core/model.ts'
import { openRules } from '../rulesets/open.ts'
import { formatProblem } from '../rulesets/problem.ts'
import { exitCodes } from './exit-codes.ts'

/** Every problem to standard error, as `file:line:column`. */
export const printProblems = (problems: readonly Problem[]): void => {
  for (const problem of problems) console.error(formatProblem(problem))
}

/** The book of a rules folder; ends the process where the rules are broken. */
export const openBook = async (folder: string): Promise<Book> => {
  const opened = await openRules(folder, { withCases: false })
  if (opened.ok) return opened.book
  printProblems(opened.problems)
  console.error(`\n${opened.problems.length} problem(s) in \`${folder}\``)
  process.exit(exitCodes.couldNotRun)
}

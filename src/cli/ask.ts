// Asks for missing facts, one question at a time, for as long as an answer can change an outcome.
import { createInterface } from 'node:readline'
import type { Question } from '../core/ahead/next-question.ts'
import type { AnsweredCheck } from '../core/checker.ts'
import type { Value } from '../core/rules/condition.ts'
import type { Facts } from '../core/rules/model.ts'
import type { PersonRequest } from './person.ts'
import { type Terminal, printLine } from './terminal.ts'

/** Prints to standard error, so that standard output carries the answer alone. */
const printQuestion = ({ stderr, colours: { bold, dim } }: Terminal, question: Question): void => {
  const { text, hint, why, options = [] } = question
  printLine(stderr, `\n${bold(text)}`)
  if (hint !== undefined) printLine(stderr, dim(hint))
  printLine(stderr, dim(`Why we ask: ${why}`))
  for (const [i, option] of options.entries()) printLine(stderr, `  ${i + 1}. ${option.text}`)
  printLine(stderr, dim('Press Enter alone if you do not know.'))
}

/** The value that a line answers; `null` for an empty line, `undefined` for a line that is no answer. */
const answerValue = ({ options, minimum, maximum }: Question, line: string): Value | null | undefined => {
  const text = line.trim()
  if (text === '') return null
  if (options) return (options[Number(text) - 1] ?? options.find(({ value }) => String(value) === text))?.value
  const number = Number(text)
  return Number.isInteger(number) && number >= minimum! && number <= maximum! ? number : undefined
}

const answerFormat = ({ options, minimum, maximum }: Question): string =>
  options ? `a number from 1 to ${options.length}` : `a whole number from ${minimum!} to ${maximum!}`

/** The facts that the tables of the request's offer use. */
const factsUsed = ({ book, offer }: PersonRequest): ReadonlySet<string> =>
  new Set(book.checkerOf(offer).tabled.flatMap(({ table }) => table.grid.axes.map(({ fact }) => fact.id)))

type Interview = { readonly facts: Facts; readonly answers: number }
type NextQuestion = (facts: Facts) => Question | undefined

/** Asks the first question, then reads an answer from each line, until no question is left or the lines end. */
const interview = async (
  { terminal, given }: PersonRequest,
  lines: AsyncIterable<string>,
  nextQuestion: NextQuestion,
): Promise<Interview> => {
  let facts = given
  let answers = 0
  let question = nextQuestion(facts)
  if (!question) return { facts, answers }
  printQuestion(terminal, question)
  for await (const line of lines) {
    const value = answerValue(question, line)
    if (value === undefined) {
      const help = `Please type ${answerFormat(question)}, or press Enter alone if you do not know.`
      printLine(terminal.stderr, terminal.colours.yellow(help))
      continue
    }
    facts = { ...facts, [question.fact]: value }
    answers += 1
    question = nextQuestion(facts)
    if (!question) break
    printQuestion(terminal, question)
  }
  return { facts, answers }
}

/**
 * Asks until no unknown fact can change an outcome, or the input ends.
 *
 * @returns The given facts with the answers; `null` is an answer of "do not know".
 */
export const askAll = async (request: PersonRequest, check: (facts: Facts) => AnsweredCheck): Promise<Facts> => {
  const { stdin, stderr, colours } = request.terminal
  const lines = createInterface(stdin)
  try {
    const { facts, answers } = await interview(request, lines, (answered) => check(answered).nextQuestion)
    const used = factsUsed(request)
    const known = Object.keys(facts).filter((fact) => used.has(fact)).length
    const saved = Math.max(0, used.size - known)
    printLine(stderr, colours.dim(`\n${answers} question(s) asked, ${saved} saved.\n`))
    return facts
  } finally {
    // Leaving the loop does not close the input, and an open input keeps the process alive.
    lines.close()
  }
}

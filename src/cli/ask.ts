// Asks one question after another for as long as an answer can change something; works when it is piped.
import { createInterface } from 'node:readline'
import pc from 'picocolors'
import type { Question } from '../core/ahead/next-question.ts'
import type { Answered } from '../core/checker.ts'
import type { Value } from '../core/rules/condition.ts'
import type { Facts } from '../core/rules/model.ts'
import type { Asked } from './person.ts'

/** Questions go where the answer does not, so that the answer alone can be piped on. */
const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const choices = ({ options }: Question): readonly string[] =>
  (options ?? []).map(({ text }, i) => `  ${i + 1}. ${text}`)

const show = (question: Question): void => {
  say(`\n${pc.bold(question.text)}`)
  if (question.hint !== undefined) say(pc.dim(question.hint))
  say(pc.dim(`Why we ask: ${question.why}`))
  for (const line of choices(question)) say(line)
  say(pc.dim('Press Enter alone if you do not know.'))
}

/** The value that a line means; `undefined` where it means none. */
const understood = ({ options, minimum, maximum }: Question, line: string): Value | null | undefined => {
  const text = line.trim()
  if (text === '') return null
  if (options) return (options[Number(text) - 1] ?? options.find(({ value }) => String(value) === text))?.value
  const number = Number(text)
  return Number.isInteger(number) && number >= minimum! && number <= maximum! ? number : undefined
}

const wanted = ({ options, minimum, maximum }: Question): string =>
  options ? `a number from 1 to ${options.length}` : `a whole number from ${minimum!} to ${maximum!}`

/**
 * Asks until nothing that is still unknown can change an outcome, or the input ends.
 *
 * @returns What was given with what was answered; not known is `null`.
 */
export const askAll = async ({ given, book, offer }: Asked, check: (facts: Facts) => Answered): Promise<Facts> => {
  let facts = given
  let asked = 0
  let question = check(facts).nextQuestion
  if (question) show(question)
  for await (const line of createInterface(process.stdin)) {
    if (!question) break
    const value = understood(question, line)
    if (value === undefined) {
      say(pc.yellow(`Please type ${wanted(question)}, or press Enter alone if you do not know.`))
      continue
    }
    facts = { ...facts, [question.fact]: value }
    asked += 1
    question = check(facts).nextQuestion
    if (!question) break
    show(question)
  }
  const named = new Set(book.checkerOf(offer).tabled.flatMap(({ table }) => table.grid.axes.map(({ fact }) => fact.id)))
  const answered = Object.keys(facts).filter((fact) => named.has(fact)).length
  say(pc.dim(`\n${asked} question(s) asked, ${Math.max(0, named.size - answered)} saved.\n`))
  return facts
}

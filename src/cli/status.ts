// `local-offer status`: works out a legal status from a care history; `--then check` also checks what it gives.
import { readFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import * as z from 'zod'
import type { Book } from '../core/book.ts'
import { statusAnswer } from '../core/care/answer.ts'
import { CareHistory } from '../core/care/history.ts'
import { historyProblems } from '../core/care/problems.ts'
import { findLegalStatus } from '../core/care/status.ts'
import { type Facts, IsoDate, type Offer } from '../core/rules/model.ts'
import { today } from '../today.ts'
import { authorityNamed, dayNamed, offerInForce, refuse } from './arguments.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'
import { openBooks } from './open-book.ts'
import { checkAnswerText } from './print-answer.ts'
import { statusAnswerText } from './print-status.ts'
import { type Colours, printJson, printLine } from './terminal.ts'

const HistoryFile = z.strictObject({ authority: z.string().optional(), on: IsoDate.optional(), ...CareHistory.shape })

/** Prints the lines and ends the command. */
type RefuseLines = (lines: readonly string[]) => never

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const readHistory = async (file: string, refuseLines: RefuseLines) => {
  const text = await readFile(file, 'utf8').catch(() => refuseLines([`\`${file}\` cannot be read`]))
  const json = parseJson(text)
  if (json === undefined) return refuseLines([`\`${file}\` is not JSON`])
  const parsed = HistoryFile.safeParse(json)
  if (parsed.success) return parsed.data
  return refuseLines(parsed.error.issues.map(({ path, message }) => `${file}: /${path.join('/')} ${message}`))
}

type CheckedStatus = {
  readonly book: Book
  readonly offer: Offer
  readonly answer: { readonly facts: Facts; readonly on: IsoDate }
}

/** What the facts of a status give, as `check` prints it. */
const entitlementsText = ({ book, offer, answer: { facts, on } }: CheckedStatus, colours: Colours): string => {
  const checked = book.checkerOf(offer).check(facts)
  // INVARIANT: facts that follow from one history can be had together.
  if (!checked.ok) throw new Error('the facts of a status contradict each other')
  return checkAnswerText({ checked, offer, on }, colours)
}

type StatusOptions = { readonly json?: boolean; readonly then?: string; readonly on?: string }

/** The answer for the history in a file, and the book of the rules. */
const answerHistory = async (invocation: Invocation, command: Command, file: string) => {
  const options = command.opts<StatusOptions>()
  const refuseLines: RefuseLines = (lines) => refuse(command, lines.join('\n'))
  const { book, statuses } = await openBooks(invocation)
  if (statuses === undefined) return refuseLines([`\`${invocation.rulesFolder()}\` has no rules about legal status`])
  const {
    authority: given,
    on = dayNamed(command, options.on ?? today()),
    ...history
  } = await readHistory(file, refuseLines)
  const authority = authorityNamed(command, book, given)
  const problems = historyProblems({ history, on })
  if (problems.length > 0) return refuseLines(problems.map(({ pointer, detail }) => `${file}: ${pointer} ${detail}`))
  const status = findLegalStatus(statuses, { history, on })
  if (status === undefined)
    return refuseLines([`there are no rules about legal status on ${on}: the first start later`])
  const { catalogue } = book.checkerOf(book.offers.inForce(authority, on) ?? book.offers.all[0]!)
  return { book, answer: statusAnswer({ history, on, authority, catalogue }, status) }
}

const printStatus = async (invocation: Invocation, command: Command, file: string): Promise<ExitCode> => {
  const { stdout, colours } = invocation.terminal
  const { json, then } = command.opts<StatusOptions>()
  const { book, answer } = await answerHistory(invocation, command, file)
  const offer = then === 'check' ? offerInForce(command, book, answer) : undefined
  if (json) printJson(stdout, answer)
  else printLine(stdout, statusAnswerText(answer, colours))
  if (offer) printLine(stdout, `\n${entitlementsText({ book, offer, answer }, colours)}`)
  return answer.status === 'cannot-tell' ? exitCodes.cannotTell : exitCodes.fine
}

export const statusCommand = (invocation: Invocation): Command =>
  invocation
    .createCommand('status')
    .description('work out the legal status from a care history, and show every test')
    .argument('<history>', 'a JSON file in the format of POST /v1/leaving-care-statuses')
    .option('--on <YYYY-MM-DD>', 'the day to answer for, if the file names none')
    .addOption(
      new Option('--then <command>', 'then run this command for the person').choices(['check']).conflicts('json'),
    )
    .option('--json', 'print JSON')
    .action(
      invocation.exitingWith((file: string, _options: StatusOptions, command: Command) =>
        printStatus(invocation, command, file),
      ),
    )

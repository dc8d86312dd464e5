// `local-offer status`: a legal status worked out from a care history; with `--then check` what it gives, too.
import { readFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import * as z from 'zod'
import type { Book } from '../core/book.ts'
import { statusAnswer } from '../core/care/answer.ts'
import { CareHistory } from '../core/care/history.ts'
import { historyProblems } from '../core/care/problems.ts'
import { legalStatus } from '../core/care/status.ts'
import { type Facts, IsoDate, type Offer } from '../core/rules/model.ts'
import { today } from '../today.ts'
import { exitCodes } from './exit-codes.ts'
import { authorityNamed, dayNamed, offerInForce, refuse } from './named.ts'
import { openBooks } from './open-book.ts'
import { answerText } from './print-answer.ts'
import { statusText } from './print-status.ts'

const HistoryFile = z.strictObject({ authority: z.string().optional(), on: IsoDate.optional(), ...CareHistory.shape })
type Refuse = (lines: readonly string[]) => never

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const readHistory = async (file: string, refuseAll: Refuse) => {
  const text = await readFile(file, 'utf8').catch(() => refuseAll([`\`${file}\` cannot be read`]))
  const json = parse(text)
  if (json === undefined) return refuseAll([`\`${file}\` is not JSON`])
  const parsed = HistoryFile.safeParse(json)
  if (parsed.success) return parsed.data
  return refuseAll(parsed.error.issues.map(({ path, message }) => `${file}: /${path.join('/')} ${message}`))
}

/** What the facts of a status give, as `check` prints it. */
const checkText = (
  book: Book,
  offer: Offer,
  { facts, on }: { readonly facts: Facts; readonly on: IsoDate },
): string => {
  const checked = book.checkerOf(offer).check(facts)
  // INVARIANT: facts that follow from one history can be had together.
  if (!checked.ok) throw new Error('the facts of a status contradict each other')
  return answerText(offer, checked, on)
}

type Options = { readonly json?: boolean; readonly then?: string; readonly on?: string }

/** The answer about the history in a file, with the rules that it stands on. */
const work = async (command: Command, file: string, folder: string) => {
  const options = command.opts<Options>()
  const refuseAll: Refuse = (lines) => refuse(command, lines.join('\n'))
  const { book, statuses } = await openBooks(folder)
  if (statuses === undefined) return refuseAll([`\`${folder}\` has no rules about legal status`])
  const {
    authority: given,
    on = dayNamed(command, options.on ?? today()),
    ...history
  } = await readHistory(file, refuseAll)
  const authority = authorityNamed(command, book, given)
  const problems = historyProblems({ history, on })
  if (problems.length > 0) return refuseAll(problems.map(({ pointer, detail }) => `${file}: ${pointer} ${detail}`))
  const found = legalStatus(statuses, { history, on })
  if (found === undefined) return refuseAll([`there are no rules about legal status on ${on}: the first start later`])
  const { catalogue } = book.checkerOf(book.offers.inForce(authority, on) ?? book.offers.all[0]!)
  return { book, answer: statusAnswer({ history, on, authority, catalogue }, found) }
}

const run = async (command: Command, file: string, folder: string): Promise<void> => {
  const { json, then } = command.opts<Options>()
  const { book, answer } = await work(command, file, folder)
  const offer = then === 'check' ? offerInForce(command, book, answer) : undefined
  console.log(json ? JSON.stringify(answer, null, 2) : statusText(answer))
  if (offer) console.log(`\n${checkText(book, offer, answer)}`)
  if (answer.status === 'cannot-tell') process.exitCode = exitCodes.cannotTell
}

export const statusCommand = (folder: () => string): Command => {
  const command = new Command('status')
  return command
    .description('the legal status that follows from a care history, with every test')
    .argument('<history>', 'a JSON file, as POST /v1/leaving-care-statuses takes it')
    .option('--on <YYYY-MM-DD>', 'the day asked about, where the file does not say')
    .addOption(
      new Option('--then <command>', 'goes on to what the person can get').choices(['check']).conflicts('json'),
    )
    .option('--json', 'print JSON')
    .action((file: string) => run(command, file, folder()))
}

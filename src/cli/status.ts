// `local-offer status`: a legal status worked out from a care history, in plain words; with `--then check` the offer too.
import { readFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import pc from 'picocolors'
import { z } from 'zod'
import type { Book } from '../core/book.ts'
import { CareHistory } from '../core/care/history.ts'
import type { Reason } from '../core/explain.ts'
import { historyProblems } from '../core/care/problems.ts'
import { legalStatus } from '../core/care/status.ts'
import { IsoDate, type Offer } from '../core/model.ts'
import { statusAnswer } from '../core/care/answer.ts'
import { today } from '../today.ts'
import { exitCodes } from './exit-codes.ts'
import { offerInForce, refuse } from './named.ts'
import { openBooks } from './open-book.ts'
import { answerText, reasonLines } from './print-answer.ts'

const HistoryFile = z.strictObject({ authority: z.string().optional(), on: IsoDate.optional(), ...CareHistory.shape })
type HistoryFile = z.infer<typeof HistoryFile>
type Answer = ReturnType<typeof statusAnswer>
type Refuse = (lines: readonly string[]) => never

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const readHistory = async (file: string, refuseAll: Refuse): Promise<HistoryFile> => {
  const text = await readFile(file, 'utf8').catch(() => refuseAll([`\`${file}\` cannot be read`]))
  const json = parse(text)
  if (json === undefined) return refuseAll([`\`${file}\` is not JSON`])
  const parsed = HistoryFile.safeParse(json)
  if (parsed.success) return parsed.data
  return refuseAll(parsed.error.issues.map(({ path, message }) => `${file}: /${path.join('/')}: ${message}`))
}

const marks = { met: pc.green('yes'), 'not-met': pc.red('no '), 'cannot-tell': pc.yellow('?  ') } as const

const dayLines = ({ days }: Answer): readonly string[] =>
  days === null
    ? []
    : [
        '',
        `${pc.bold(`${days.counted} days in care since the 14th birthday`)} (91 are 13 weeks)`,
        ...days.episodes.map(
          ({ pointer, days: all, counted, because }) => `  ${pointer}: ${counted} of ${all} days. ${because}`,
        ),
      ]

const testLines = ({ title, outcome, summary, grounds }: Answer['tests'][number]): readonly string[] => [
  `  ${marks[outcome]} ${pc.bold(title)}: ${summary}`,
  ...grounds.flatMap(({ id, outcome: held, reasons, citations }) => [
    pc.dim(`      ${id}: ${held}`),
    ...reasons.flatMap((reason: Reason) => reasonLines(reason, '        ')),
    ...citations.map(({ title: law, section }) => pc.dim(`        law: ${law}, ${section}`)),
  ]),
]

const arguableLines = ({ title, summary, readings }: Answer['arguable'][number]): readonly string[] => [
  `  ${pc.bold(title)}: ${summary}`,
  ...readings.map(({ text, status }) => `    ${text}: ${status}`),
]

const statusText = (answer: Answer): string =>
  [
    `${pc.bold(pc.underline(answer.status))} on ${answer.on}`,
    answer.summary,
    ...(answer.missing.length > 0 ? [`Not known and needed: ${answer.missing.join(', ')}`] : []),
    ...(answer.responsibleAuthority
      ? [`Responsible: ${answer.responsibleAuthority.id ?? 'the council where you live'}`]
      : []),
    ...dayLines(answer),
    ...['', pc.bold('The tests'), ...answer.tests.flatMap(testLines)],
    ...(answer.arguable.length > 0
      ? ['', pc.bold('Arguable: get advice'), ...answer.arguable.flatMap(arguableLines)]
      : []),
    ...[
      '',
      ...answer.nextSteps.map(({ text, phone, url }) => `next: ${[text, phone, url].filter(Boolean).join(' · ')}`),
    ],
  ].join('\n')

/** What the facts of a status give, as `check` prints it. */
const checkText = (book: Book, offer: Offer, { facts, on }: Answer): string => {
  const checked = book.checkerOf(offer).check(facts)
  // INVARIANT: facts that follow from one history can be had together.
  if (!checked.ok) throw new Error('the facts of a status contradict each other')
  return answerText(offer, checked, on)
}

type Options = { readonly json?: boolean; readonly then?: string; readonly on?: string }

/** The answer about the history in a file, and what goes with it. */
const work = async (command: Command, file: string, folder: string) => {
  const options = command.opts<Options>()
  const refuseAll: Refuse = (lines) => refuse(command, lines.join('\n'))
  const { book, statuses } = await openBooks(folder)
  if (statuses === undefined) return refuseAll([`\`${folder}\` has no rules about legal status`])
  const { authority, on = options.on ?? today(), ...history } = await readHistory(file, refuseAll)
  const problems = historyProblems({ history, on })
  if (problems.length > 0) return refuseAll(problems.map(({ pointer, detail }) => `${file}: ${pointer} ${detail}`))
  const offer = offerInForce(command, book, { authority, on })
  const found = legalStatus(statuses, { history, on })
  if (found === undefined) return refuseAll([`there are no rules about legal status on ${on}: the first start later`])
  const { catalogue } = book.checkerOf(offer)
  return { book, offer, answer: statusAnswer({ history, on, authority: offer.authority, catalogue }, found) }
}

const run = async (command: Command, file: string, folder: string): Promise<void> => {
  const { json, then } = command.opts<Options>()
  const { book, offer, answer } = await work(command, file, folder)
  console.log(json ? JSON.stringify(answer, null, 2) : statusText(answer))
  if (then === 'check') console.log(`\n${checkText(book, offer, answer)}`)
  if (answer.status === 'cannot-tell') process.exitCode = exitCodes.cannotTell
}

export const statusCommand = (folder: () => string): Command => {
  const command = new Command('status')
  return command
    .description('the legal status that follows from a care history, with every test')
    .argument('<history>', 'a JSON file, as POST /v1/leaving-care-statuses takes it')
    .option('--on <YYYY-MM-DD>', 'the day asked about, where the file does not say')
    .addOption(new Option('--then <command>', 'goes on to what the person can get').choices(['check']))
    .option('--json', 'print JSON')
    .action((file: string) => run(command, file, folder()))
}

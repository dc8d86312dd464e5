// `local-offer publish`: checks a new version, shows who gains and who loses, and records its digests after a yes.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { compareOffers } from '../analysis/comparison/compare.ts'
import { offerUpdates } from '../analysis/comparison/history.ts'
import type { Book } from '../core/book.ts'
import type { IsoDate, Problem } from '../core/rules/model.ts'
import type { PolicyCase } from '../core/rules/versions.ts'
import { didYouMean } from '../core/spelling.ts'
import { changesSentence } from '../report/summary.ts'
import { digestOfValue } from '../rulesets/digests.ts'
import { classifyFiles, type PublishedFolder } from '../rulesets/layout.ts'
import type { RuleFiles } from '../rulesets/read.ts'
import { today } from '../today.ts'
import { dayNamed, refuse } from './arguments.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { findingsOf } from './findings.ts'
import type { Invocation } from './invocation.ts'
import { printProblems, readFiles } from './open-book.ts'
import { comparisonText } from './print-comparison.ts'
import { type Terminal, printLine } from './terminal.ts'
import { digestsFile, openWithDigests, recordFolder } from './unpublished.ts'
import { folderNamed } from './version-folder.ts'

type PublishOptions = { readonly on: string; readonly yes?: boolean }

/** A version to publish: its folder, the files of all rules, and their digests with its own. */
type Candidate = { readonly folder: PublishedFolder; readonly files: RuleFiles; readonly digests: string }

const stop = ({ stderr }: Terminal, problems: readonly Problem[], what: string): void => {
  printProblems(stderr, problems)
  printLine(stderr, `\nnot published: ${problems.length} ${what}`)
}

/** The folder of a version that is not published yet. Refuses any other. */
const unpublishedFolder = (command: Command, files: RuleFiles, path: string): PublishedFolder => {
  const folder = folderNamed(command, path)
  if (folder.status === 'proposed')
    return refuse(command, `\`${path}\` is a proposal; move its files to a folder that is named after the first day`)
  const found = classifyFiles([...files.keys()]).files.flatMap((file) => ('folder' in file ? [file.folder.path] : []))
  if (found.includes(path)) return folder
  const help = didYouMean(path, [...new Set(found)]) ?? 'make it with `npx local-offer new-version`'
  return refuse(command, `there is no version \`${path}\`; ${help}`)
}

/** Checks the rules with the version in them. Prints what stops it; undefined if something does. */
const checkedBook = async (terminal: Terminal, { folder, files, digests }: Candidate, on: IsoDate) => {
  const opened = await openWithDigests(files, digests)
  if (!opened.ok) {
    stop(terminal, opened.problems, 'problem(s)')
    return exitCodes.couldNotRun
  }
  const { alarms, advisories } = await findingsOf(opened, files, on)
  if (alarms.length > 0) {
    stop(terminal, alarms, 'alarm(s)')
    return exitCodes.foundDifferences
  }
  printChecked(terminal, folder, { cases: opened.cases, advisories: advisories.length })
  return opened.book
}

const printChecked = (
  { stdout }: Terminal,
  { path }: PublishedFolder,
  { cases, advisories }: { cases: readonly PolicyCase[]; advisories: number },
): void => {
  const own = cases.filter(({ file }) => file.startsWith(`${path}/`))
  printLine(stdout, `0 problems, 0 alarms, ${advisories} advisory note(s), which \`npx local-offer lint\` lists`)
  printLine(stdout, `${cases.length} cases hold, ${own.length} of them in \`${path}\`\n`)
}

/** Prints who gains and who loses against the offer before. */
const printEffect = ({ stdout, colours }: Terminal, book: Book, { path, authority }: PublishedFolder): void => {
  const update = offerUpdates(book.offers, authority).find(({ versions }) => versions.some(({ id }) => id === path))
  // INVARIANT: a version that loads is in force on its first day, so an offer begins with it.
  if (update === undefined) throw new Error(`no offer begins with ${path}`)
  const { base, offer } = update
  if (base === undefined) {
    printLine(stdout, `${offer.id} is the first offer of ${authority}\n`)
    return
  }
  const comparison = compareOffers({ book, digest: digestOfValue }, base, offer)
  printLine(stdout, `${comparisonText(comparison, colours)}\n\n${changesSentence({ comparison })}\n`)
}

const asksYes = async ({ stdin, stderr }: Terminal, question: string): Promise<boolean> => {
  const lines = createInterface(stdin)
  printLine(stderr, question)
  try {
    for await (const line of lines) return /^y(es)?$/i.test(line.trim())
    return false
  } finally {
    lines.close()
  }
}

/** Whether to record: by `--yes`, or by the answer of a person at the terminal. Refuses where nobody can answer. */
const isAgreed = (terminal: Terminal, command: Command, path: string): boolean | Promise<boolean> => {
  if (command.opts<PublishOptions>().yes) return true
  if (!terminal.stdin.isTTY)
    return refuse(command, 'not published: nobody can answer here; read the above and add `--yes` to publish')
  return asksYes(terminal, `Publish \`${path}\`? Its files can never be changed after that. Type yes or no:`)
}

const afterwards = [
  '`npm run to-confirm` lists what is inferred or awaits the council in docs/to-confirm.md.',
  '`npm run openapi` writes new facts and ids to the client’s types.',
  'Add who gains and who loses to CHANGELOG.md, under Rules.',
  '`npm test` runs the cases, and everything else.',
]

const record = async ({ stdout }: Terminal, root: string, { folder, digests }: Candidate): Promise<void> => {
  await writeFile(join(root, digestsFile), digests)
  printLine(stdout, `Published \`${folder.path}\`: its files are recorded in \`${digestsFile}\`.\n\nWhat to do next:`)
  for (const [i, step] of afterwards.entries()) printLine(stdout, `  ${i + 1}. ${step}`)
}

const publish = async ({ terminal, rulesFolder }: Invocation, command: Command, path: string): Promise<ExitCode> => {
  const on = dayNamed(command, command.opts<PublishOptions>().on)
  const files = await readFiles(rulesFolder())
  const folder = unpublishedFolder(command, files, path)
  const recorded = recordFolder(files, path)
  if (recorded.kind === 'published-already')
    return refuse(command, `\`${path}\` is published already; to correct it, use \`npx local-offer new-version\``)
  if (recorded.kind === 'broken') {
    stop(terminal, recorded.problems, 'problem(s)')
    return exitCodes.couldNotRun
  }
  const candidate = { folder, files, digests: recorded.digests }
  const book = await checkedBook(terminal, candidate, on)
  if (typeof book === 'number') return book
  printEffect(terminal, book, folder)
  if (!(await isAgreed(terminal, command, path))) return refuse(command, 'not published: nothing is recorded')
  await record(terminal, rulesFolder(), candidate)
  return exitCodes.fine
}

export const publishCommand = (invocation: Invocation): Command => {
  const command = invocation.createCommand('publish')
  return command
    .description('check a new version, show who gains and who loses, and record its digests after a yes')
    .argument('<version>', 'the folder of the version, like southend-on-sea/2027-04-01')
    .option('--on <YYYY-MM-DD>', 'the day to check citations and needs on', today())
    .option('--yes', 'publish without asking, for scripts')
    .action(invocation.exitingWith((path: string) => publish(invocation, command, path)))
}

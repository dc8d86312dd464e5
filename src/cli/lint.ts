// `local-offer lint`: every problem of a rules folder or of a draft, and what to look at before publishing it.
import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { type Coverage, coverageText } from '../analysis/lint/condition-coverage.ts'
import { type Lint, lint } from '../analysis/lint/lint.ts'
import { IsoDate, type Problem } from '../core/rules/model.ts'
import { latestVersion } from '../core/rules/versions.ts'
import { draftReader } from '../drafts.ts'
import { type Rulebook, inStatusFolder, openRules, rulesFolders } from '../rulesets/open.ts'
import { readRules, type RuleFiles } from '../rulesets/read.ts'
import { locating } from '../rulesets/yaml/locate.ts'
import { inOrder } from '../rulesets/yaml/problem.ts'
import { today } from '../today.ts'
import { exitCodes } from './exit-codes.ts'
import { refuse } from './named.ts'
import { openBook, printProblems } from './open-book.ts'

type Options = { readonly on: string; readonly json?: boolean; readonly draft?: string }
type Counts = Readonly<Record<string, number>>

/** Everything that the command found; alarms and advisories only where there are no problems. */
type Found = {
  readonly problems: readonly Problem[]
  readonly alarms: readonly Problem[]
  readonly advisories: readonly Problem[]
  readonly coverage?: Coverage
  readonly counts: Counts
}

const broken = (problems: readonly Problem[]): Found => ({ problems, alarms: [], advisories: [], counts: {} })

const entitlementsIn = ({ book }: Rulebook): number =>
  new Set(book.offers.all.flatMap((offer) => offer.entitlements.map(({ id }) => id))).size

const countsOf = (rulebook: Rulebook, statuses: Rulebook | undefined): Counts => ({
  versions: rulebook.book.rules.versions.length,
  offers: rulebook.book.offers.all.length,
  entitlements: entitlementsIn(rulebook),
  facts: rulebook.book.rules.catalogue.facts.length,
  cases: rulebook.cases.length,
  ...(statuses && { statusTests: entitlementsIn(statuses), statusCases: statuses.cases.length }),
})

const located = ({ alarms, advisories }: Lint, texts: RuleFiles): Pick<Found, 'alarms' | 'advisories'> => {
  const locate = locating(texts)
  return { alarms: alarms.map(locate).sort(inOrder), advisories: advisories.map(locate).sort(inOrder) }
}

type Linted = Pick<Found, 'alarms' | 'advisories'> & { readonly coverage: Coverage }

const nothing: Linted = { alarms: [], advisories: [], coverage: { seen: 0, demanded: 0 } }

const lintRules = async ({ book, cases }: Rulebook, folder: string, on: IsoDate): Promise<Linted> => {
  const found = await lint(book, { on, cases })
  return { ...located(found, await readRules(folder)), coverage: found.coverage }
}

const lintFolder = async (folder: string, on: IsoDate): Promise<Found> => {
  const opened = await openRules(folder)
  if (!opened.ok) return broken(opened.problems)
  const { statuses } = opened
  const [inner] = rulesFolders(folder).slice(1)
  const found = await lintRules(opened, folder, on)
  const ofStatuses = statuses && inner ? await lintRules(statuses, inner, on) : nothing
  return {
    problems: [],
    alarms: [...found.alarms, ...inStatusFolder(ofStatuses.alarms)],
    advisories: [...found.advisories, ...inStatusFolder(ofStatuses.advisories)],
    coverage: {
      seen: found.coverage.seen + ofStatuses.coverage.seen,
      demanded: found.coverage.demanded + ofStatuses.coverage.demanded,
    },
    counts: countsOf(opened, statuses),
  }
}

const lintDraft = async (folder: string, { on, file, text }: { on: IsoDate; file: string; text: string }) => {
  const draft = await draftReader(await openBook(folder), file)(text, on)
  if (!draft.ok) return broken(draft.problems)
  const { alarms, advisories, offer } = draft
  return { problems: [], alarms, advisories, counts: { entitlements: latestVersion(offer).entitlements.length } }
}

const exitCodeOf = ({ problems, alarms }: Found): number => {
  if (problems.length > 0) return exitCodes.couldNotRun
  return alarms.length > 0 ? exitCodes.foundDifferences : exitCodes.fine
}

const print = ({ problems, alarms, advisories, coverage, counts }: Found): void => {
  printProblems(problems)
  printProblems(alarms)
  printProblems(advisories.map((one) => ({ ...one, problem: `advisory: ${one.problem}` })))
  const words = (name: string): string => name.replace(/[A-Z]/, (letter) => ` ${letter.toLowerCase()}`)
  const looked = Object.entries(counts).map(([name, count]) => `${count} ${words(name)}`)
  console.log(`${problems.length} problem(s)${looked.length > 0 ? ` in ${looked.join(', ')}` : ''}`)
  if (problems.length > 0) return
  console.log(`${alarms.length} alarm(s), ${advisories.length} advisory note(s)`)
  if (coverage) console.log(`condition coverage by the cases: ${coverageText(coverage)}`)
}

const run = async (command: Command, folder: string): Promise<void> => {
  const { on, json, draft: file } = command.opts<Options>()
  if (!IsoDate.safeParse(on).success) refuse(command, `\`${on}\` is not a date; write it like 2026-04-01`)
  const text = file && (await readFile(file, 'utf8').catch(() => refuse(command, `\`${file}\` cannot be read`)))
  const isDraft = file !== undefined && text !== undefined
  const found = isDraft ? await lintDraft(folder, { on, file, text }) : await lintFolder(folder, on)
  process.exitCode = exitCodeOf(found)
  const { counts, ...rest } = found
  if (json) console.log(JSON.stringify({ ...rest, ...counts }, null, 2))
  else print(found)
}

export const lintCommand = (folder: () => string): Command => {
  const command = new Command('lint')
  return command
    .description('every problem of the rules, and what to look at before publishing, with file, line and column')
    .option('--on <YYYY-MM-DD>', 'the day on which citations and needs are looked at', today())
    .option('--draft <file>', 'the problems of one draft instead, a version in one YAML file')
    .option('--json', 'print JSON')
    .action(() => run(command, folder()))
}

// `local-offer lint`: every problem of a rules folder or a draft, and what to review before publishing it.
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { type Coverage, coverageText } from '../analysis/lint/condition-coverage.ts'
import type { FailingCase } from '../core/book.ts'
import { IsoDate, type Problem } from '../core/rules/model.ts'
import { latestVersion } from '../core/rules/versions.ts'
import { draftReader } from '../drafts.ts'
import { unrecordedProblems } from '../rulesets/digests.ts'
import { type Rulebook, placeInStatusFolder, openRules, rulesFolders } from '../rulesets/open.ts'
import { readRules } from '../rulesets/read.ts'
import { today } from '../today.ts'
import { refuse } from './arguments.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { type PlacedFindings, findingsOf } from './findings.ts'
import type { Invocation } from './invocation.ts'
import { moreText, openBook, printProblems } from './open-book.ts'
import { type Terminal, printJson, printLine } from './terminal.ts'

type LintOptions = { readonly on: string; readonly json?: boolean; readonly draft?: string }
type RulesCounts = Readonly<Record<string, number>>

/** All findings of the command; alarms and advisories only where there are no problems. */
type LintResult = {
  readonly problems: readonly Problem[]
  readonly alarms: readonly Problem[]
  readonly advisories: readonly Problem[]
  /** How many more findings a draft has; 0 for a folder, whose findings are all listed. */
  readonly more: number
  readonly coverage?: Coverage
  readonly counts: RulesCounts
}

const brokenResult = (problems: readonly Problem[], more = 0): LintResult => ({
  problems,
  alarms: [],
  advisories: [],
  more,
  counts: {},
})

const entitlementCount = ({ book }: Rulebook): number =>
  new Set(book.offers.all.flatMap((offer) => offer.entitlements.map(({ id }) => id))).size

const countRules = (rulebook: Rulebook, statuses: Rulebook | undefined): RulesCounts => ({
  versions: rulebook.book.rules.versions.length,
  offers: rulebook.book.offers.all.length,
  entitlements: entitlementCount(rulebook),
  facts: rulebook.book.rules.catalogue.facts.length,
  cases: rulebook.cases.length,
  ...(statuses && { statusTests: entitlementCount(statuses), statusCases: statuses.cases.length }),
})

/** `unrecorded` are the published files to record, once no alarm is left. */
type LintedRules = PlacedFindings & { readonly unrecorded: readonly Problem[] }

const noWarnings: LintedRules = { alarms: [], advisories: [], unrecorded: [], coverage: { seen: 0, demanded: 0 } }

const lintRules = async (rulebook: Rulebook, folder: string, on: IsoDate): Promise<LintedRules> => {
  const texts = await readRules(folder)
  return { ...(await findingsOf(rulebook, texts, on)), unrecorded: unrecordedProblems(texts) }
}

const lintFolder = async (folder: string, on: IsoDate): Promise<LintResult> => {
  const opened = await openRules(folder, { allowsUnrecorded: true })
  if (!opened.ok) return brokenResult(opened.problems)
  const { statuses } = opened
  const [statusFolder] = rulesFolders(folder).slice(1)
  const outer = await lintRules(opened, folder, on)
  const inner = statuses && statusFolder ? await lintRules(statuses, statusFolder, on) : noWarnings
  const alarms = [...outer.alarms, ...placeInStatusFolder(inner.alarms)]
  return {
    problems: alarms.length > 0 ? [] : [...outer.unrecorded, ...placeInStatusFolder(inner.unrecorded)],
    more: 0,
    alarms,
    advisories: [...outer.advisories, ...placeInStatusFolder(inner.advisories)],
    coverage: {
      seen: outer.coverage.seen + inner.coverage.seen,
      demanded: outer.coverage.demanded + inner.coverage.demanded,
    },
    counts: countRules(opened, statuses),
  }
}

type DraftFile = { readonly on: IsoDate; readonly file: string; readonly text: string }

/** A failing case as an alarm, in the words of one that stands in a file. */
const caseAlarm = (failing: FailingCase): Problem => ({ ...failing, problem: `${failing.problem} ("${failing.name}")` })

const lintDraft = async (invocation: Invocation, { on, file, text }: DraftFile): Promise<LintResult> => {
  const draft = await draftReader(await openBook(invocation), file)(text, on)
  if (!draft.ok) return brokenResult(draft.problems, draft.more)
  const { cases, advisories, offer } = draft
  const alarms = [...cases.failing.map(caseAlarm), ...draft.alarms]
  const more = cases.more + draft.more
  const counts = { entitlements: latestVersion(offer).entitlements.length, cases: cases.total }
  return { problems: [], alarms, advisories, more, counts }
}

const lintExitCode = ({ problems, alarms }: LintResult): ExitCode => {
  if (problems.length > 0) return exitCodes.couldNotRun
  return alarms.length > 0 ? exitCodes.foundDifferences : exitCodes.fine
}

/** `statusTests` as `status tests`. */
const countName = (key: string): string => key.replace(/[A-Z]/, (letter) => ` ${letter.toLowerCase()}`)

const printResult = ({ stdout, stderr }: Terminal, result: LintResult): void => {
  const { problems, alarms, advisories, more, coverage, counts } = result
  printProblems(stderr, problems)
  printProblems(stderr, alarms)
  printProblems(
    stderr,
    advisories.map((advisory) => ({ ...advisory, problem: `advisory: ${advisory.problem}` })),
  )
  if (more > 0) printLine(stderr, moreText(more))
  const counted = Object.entries(counts).map(([key, count]) => `${count} ${countName(key)}`)
  printLine(stdout, `${problems.length} problem(s)${counted.length > 0 ? ` in ${counted.join(', ')}` : ''}`)
  if (problems.length > 0) return
  printLine(stdout, `${alarms.length} alarm(s), ${advisories.length} advisory note(s)`)
  if (coverage) printLine(stdout, `condition coverage by the cases: ${coverageText(coverage)}`)
}

const runLint = async (invocation: Invocation, command: Command): Promise<ExitCode> => {
  const { on, json, draft: file } = command.opts<LintOptions>()
  if (!IsoDate.safeParse(on).success) refuse(command, `\`${on}\` is not a date; write it like 2026-04-01`)
  const text = file && (await readFile(file, 'utf8').catch(() => refuse(command, `\`${file}\` cannot be read`)))
  const isDraft = file !== undefined && text !== undefined
  const result = isDraft
    ? await lintDraft(invocation, { on, file, text })
    : await lintFolder(invocation.rulesFolder(), on)
  const { counts, ...findings } = result
  if (json) printJson(invocation.terminal.stdout, { ...findings, ...counts })
  else printResult(invocation.terminal, result)
  return lintExitCode(result)
}

export const lintCommand = (invocation: Invocation): Command =>
  invocation
    .createCommand('lint')
    .description('report every problem of the rules, and what to review before publishing, with file, line and column')
    .option('--on <YYYY-MM-DD>', 'the day to check citations and needs on', today())
    .option('--draft <file>', 'lint one draft instead: a version in one YAML file')
    .option('--json', 'print JSON')
    .action(invocation.exitingWith((_options: LintOptions, command: Command) => runLint(invocation, command)))

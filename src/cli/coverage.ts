// `local-offer coverage`: which statutory headings a local offer serves on a day.
import type { Command } from 'commander'
import { type ServedHeading, type StatutoryCoverage, statutoryCoverage } from '../analysis/statutory-coverage.ts'
import { today } from '../today.ts'
import { offerInForce } from './arguments.ts'
import { exitCodes } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'
import { openBook } from './open-book.ts'
import { type Colours, printJson, printLine } from './terminal.ts'

const idsText = (ids: readonly string[]): string => (ids.length === 0 ? 'none' : ids.join(', '))

const headingLines =
  ({ bold, dim }: Colours) =>
  ({ title, section, byLaw, byChoice }: ServedHeading): readonly string[] => [
    '',
    `${bold(title)} ${dim(`(${section})`)}`,
    ...(byLaw.length + byChoice.length === 0
      ? ['  none']
      : [`  by law: ${idsText(byLaw)}`, `  we choose to: ${idsText(byChoice)}`]),
  ]

const servedHeadingsText = ({ offer, headings, besides }: StatutoryCoverage, colours: Colours): string =>
  [offer, ...headings.flatMap(headingLines(colours)), '', `Under no heading of the Act: ${idsText(besides)}`].join('\n')

type CoverageOptions = { readonly authority?: string; readonly on: string; readonly json?: boolean }

export const coverageCommand = (invocation: Invocation): Command =>
  invocation
    .createCommand('coverage')
    .description('list the statutory headings that a local offer serves, and those that it does not')
    .option('--authority <id>', 'the council; optional if there is only one')
    .option('--on <YYYY-MM-DD>', 'the day to answer for', today())
    .option('--json', 'print JSON')
    .action(
      invocation.exitingWith(async ({ authority, on, json }: CoverageOptions, command: Command) => {
        const { stdout, colours } = invocation.terminal
        const book = await openBook(invocation)
        const coverage = statutoryCoverage(offerInForce(command, book, { authority, on }))
        if (json) printJson(stdout, coverage)
        else printLine(stdout, servedHeadingsText(coverage, colours))
        return exitCodes.fine
      }),
    )

// `local-offer coverage`: which statutory headings a local offer serves on a day.
import type { Command } from 'commander'
import { type AnsweredDuty, dutyCoverage } from '../analysis/duty-coverage.ts'
import { type ServedHeading, type StatutoryCoverage, statutoryCoverage } from '../analysis/statutory-coverage.ts'
import type { DutyRegister } from '../core/rules/duties.ts'
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

const dutyLines = ({ bold, dim }: Colours, { section, kind, text, confidence, because, ...duty }: AnsweredDuty) => [
  `${bold(section)} ${text} ${dim(`(${kind}${confidence === 'read' ? '' : ', not read itself'})`)}`,
  `  ${duty.isUnanswered ? bold('UNANSWERED') : (because ?? idsText(duty.answeredBy))}`,
]

/** The duties of the Act, each with what answers it. The unanswered are counted first. */
const dutiesText = ({ act, part }: DutyRegister, duties: readonly AnsweredDuty[], colours: Colours): string => {
  const unanswered = duties.filter(({ isUnanswered }) => isUnanswered).length
  const title = `${act}, ${part}: ${duties.length} duties and powers, ${unanswered || 'none'} without an entitlement`
  return ['', colours.bold(title), '', ...duties.flatMap((duty) => dutyLines(colours, duty))].join('\n')
}

type CoverageOptions = { readonly authority?: string; readonly on: string; readonly json?: boolean }

export const coverageCommand = (invocation: Invocation): Command =>
  invocation
    .createCommand('coverage')
    .description(
      'list the headings and the duties in law, with the entitlements that answer each; fails if one has none',
    )
    .option('--authority <id>', 'the council; optional if there is only one')
    .option('--on <YYYY-MM-DD>', 'the day to answer for', today())
    .option('--json', 'print JSON')
    .action(
      invocation.exitingWith(async ({ authority, on, json }: CoverageOptions, command: Command) => {
        const { stdout, colours } = invocation.terminal
        const book = await openBook(invocation)
        const offer = offerInForce(command, book, { authority, on })
        const coverage = statutoryCoverage(offer)
        const { duties: register } = book.rules
        const duties = register ? dutyCoverage(register, offer) : []
        if (json) printJson(stdout, { ...coverage, duties })
        else
          printLine(
            stdout,
            servedHeadingsText(coverage, colours) + (register ? `\n${dutiesText(register, duties, colours)}` : ''),
          )
        return duties.some(({ isUnanswered }) => isUnanswered) ? exitCodes.foundDifferences : exitCodes.fine
      }),
    )

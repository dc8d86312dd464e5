// `local-offer coverage`: which statutory headings of a local offer are served, on a day.
import { Command } from 'commander'
import pc from 'picocolors'
import { type Served, type StatutoryCoverage, statutoryCoverage } from '../analysis/statutory-coverage.ts'
import { today } from '../today.ts'
import { offerInForce } from './named.ts'
import { openBook } from './open-book.ts'

const words = (ids: readonly string[]): string => (ids.length === 0 ? 'none' : ids.join(', '))

const headingLines = ({ title, section, byLaw, byChoice }: Served): readonly string[] => [
  '',
  `${pc.bold(title)} ${pc.dim(`(${section})`)}`,
  ...(byLaw.length + byChoice.length === 0
    ? ['  none']
    : [`  by law: ${words(byLaw)}`, `  we choose to: ${words(byChoice)}`]),
]

const headingsText = ({ offer, headings, besides }: StatutoryCoverage): string =>
  [offer, ...headings.flatMap(headingLines), '', `Under no heading of the Act: ${words(besides)}`].join('\n')

export const coverageCommand = (folder: () => string): Command => {
  const command = new Command('coverage')
  return command
    .description('which statutory headings of a local offer are served, and which are not')
    .option('--authority <id>', 'the council asked; it may be left out where there is only one')
    .option('--on <YYYY-MM-DD>', 'the day asked about', today())
    .option('--json', 'print JSON')
    .action(async ({ authority, on, json }: { authority?: string; on: string; json?: boolean }) => {
      const book = await openBook(folder())
      const coverage = statutoryCoverage(offerInForce(command, book, { authority, on }))
      console.log(json ? JSON.stringify(coverage, null, 2) : headingsText(coverage))
    })
}

// `local-offer cliff-edges`: the birthdays, and other days of an age, on which people get less than the day before.
import type { Command } from 'commander'
import { cliffEdgeRows } from '../analysis/csv-rows.ts'
import { findCliffEdges } from '../analysis/gaps/cliff-edges.ts'
import { digestOfValue } from '../rulesets/digests.ts'
import { findOffer } from './arguments.ts'
import type { Invocation } from './invocation.ts'
import { openBook } from './open-book.ts'
import { type Format, countsText, printReport } from './report.ts'
import type { Colours } from './terminal.ts'

type CliffEdgesReport = ReturnType<typeof findCliffEdges>

const cliffEdgesText = ({ offer, cliffEdges: edges, certificate }: CliffEdgesReport, { bold }: Colours): string =>
  [
    `${bold(offer.id)}: days of an age on which people get less`,
    ...(edges.length > 0 ? [''] : ['', 'None found.']),
    ...edges.map(({ need, text }) => `${bold(need)} ${text}`),
    '',
    countsText('counts of a need by an age', certificate.needs, certificate),
  ].join('\n')

export const cliffEdgesCommand = (invocation: Invocation): Command =>
  invocation
    .createCommand('cliff-edges')
    .description('find the birthdays, and other days of an age, on which people get less')
    .argument('<offer>', 'an offer or proposal, by its id or as authority@date')
    .option('--json', 'print the exact report')
    .option('--csv', 'print CSV')
    .action(
      invocation.exitingWith(async (offerId: string, format: Format, command: Command) => {
        const { stdout, colours } = invocation.terminal
        const book = await openBook(invocation)
        const offer = findOffer(command, book, offerId)
        return printReport({ command, format, stdout }, () => {
          const report = findCliffEdges({ book, digest: digestOfValue }, offer)
          const rows = () => cliffEdgeRows(report, book.domain.catalogue.facts)
          const text = () => cliffEdgesText(report, colours)
          return { report, rows, text, hasFindings: report.cliffEdges.length > 0 }
        })
      }),
    )

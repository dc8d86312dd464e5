// `local-offer cliff-edges`: on which birthday, or other day of an age, people get less than the day before.
import { Command } from 'commander'
import pc from 'picocolors'
import { cliffEdgeRows } from '../analysis/csv-rows.ts'
import { cliffEdges } from '../analysis/gaps/cliff-edges.ts'
import { digestOfValue } from '../rulesets/digests.ts'
import { offerNamed } from './named.ts'
import { openBook } from './open-book.ts'
import { type Format, countsText, print } from './report.ts'

const edgesText = ({ offer, cliffEdges: found, certificate }: ReturnType<typeof cliffEdges>): string =>
  [
    `${pc.bold(offer.id)}: days of an age on which people get less`,
    ...(found.length > 0 ? [''] : ['', 'None found.']),
    ...found.map(({ need, text }) => `${pc.bold(need)} ${text}`),
    '',
    countsText('counts of a need by an age', certificate.needs, certificate),
  ].join('\n')

export const cliffEdgesCommand = (folder: () => string): Command =>
  new Command('cliff-edges')
    .description('on which birthday, or other day of an age, people get less')
    .argument('<offer>', 'an offer by its id, or as authority@date, also a proposal')
    .option('--json', 'print the exact report')
    .option('--csv', 'print CSV')
    .action(async (offerId: string, options: Format, command: Command) => {
      const book = await openBook(folder())
      const offer = offerNamed(command, book, offerId)
      print(command, options, () => {
        const report = cliffEdges({ book, digest: digestOfValue }, offer)
        const rows = () => cliffEdgeRows(report, book.domain.catalogue.facts)
        return { report, rows, text: () => edgesText(report), found: report.cliffEdges.length > 0 }
      })
    })

// `local-offer compare`: who gains and who loses between two offers.
import { Command } from 'commander'
import pc from 'picocolors'
import type { Change } from '../analysis/changes.ts'
import { type Comparison, compare } from '../analysis/compare.ts'
import { changeRows } from '../analysis/csv-rows.ts'
import type { Book } from '../core/book.ts'
import type { Offer } from '../core/model.ts'
import { digestOfValue } from '../rulesets/canonical.ts'
import { offerNamed } from './named.ts'
import { openBook } from './open-book.ts'
import { type Format, countsText, print, withFormats } from './report.ts'

const colours = { gain: pc.green, loss: pc.red, change: pc.yellow } as const

const changeLines = (change: Change): readonly string[] => [
  `  ${colours[change.direction](change.direction.padEnd(6))} ${change.text}`,
  pc.dim(
    `         comes from: ${change.attribution}; ${change.cells} cell(s); for example ${JSON.stringify(change.witness.facts)}`,
  ),
]

const changesText = (changes: readonly Change[]): readonly string[] =>
  [...new Set(changes.map(({ entitlement }) => entitlement))].flatMap((id) => [
    '',
    pc.bold(id),
    ...changes.filter(({ entitlement }) => entitlement === id).flatMap(changeLines),
  ])

const listed = (title: string, ids: readonly string[]): readonly string[] =>
  ids.length > 0 ? ['', `${title}: ${ids.join(', ')}`] : []

const text = ({ offer, base, changes, added, removed, wording, certificate }: Comparison): string => {
  const reworded = wording.map(({ entitlement, ground, field }) =>
    [entitlement, ground, field].filter(Boolean).join(' '),
  )
  return [
    `${pc.bold(offer.id)} against ${base.id}`,
    ...(changes.length > 0 ? changesText(changes) : ['', 'Nobody gets anything else.']),
    ...listed('Added', added),
    ...listed('Removed', removed),
    ...listed('Reworded, with no effect on what anybody gets', reworded),
    '',
    countsText('entitlements', certificate.entitlements, certificate),
  ].join('\n')
}

const printComparison = (command: Command, book: Book, [base, offer]: readonly [Offer, Offer]): void => {
  print(command, command.opts<Format>(), () => {
    const report = compare({ book, digest: digestOfValue }, base, offer)
    const { changes, added, removed, wording } = report
    return {
      report,
      rows: () => changeRows(report, book.world.catalogue.facts),
      text: () => text(report),
      found: [changes, added, removed, wording].some((found) => found.length > 0),
    }
  })
}

export const compareCommand = (folder: () => string): Command => {
  const command = withFormats(new Command('compare'))
  return command
    .description('who gains and who loses between two offers')
    .argument('<base>', 'an offer by its id, or as authority@date')
    .argument('<offer>', 'the offer to compare with it, also a proposal')
    .action(async (baseId: string, offerId: string) => {
      const book = await openBook(folder())
      printComparison(command, book, [offerNamed(command, book, baseId), offerNamed(command, book, offerId)])
    })
}

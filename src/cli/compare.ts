// `local-offer compare`: who gains and who loses between two offers.
import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import pc from 'picocolors'
import type { Change } from '../analysis/comparison/changes.ts'
import { type Comparison, compare } from '../analysis/comparison/compare.ts'
import { changeRows } from '../analysis/csv-rows.ts'
import { comparableFacts } from '../analysis/gaps/gaps.ts'
import type { Book } from '../core/book.ts'
import type { Offer } from '../core/rules/model.ts'
import { usualFact } from '../report/evidence.ts'
import { reporting } from '../report/report.ts'
import { digestOfValue } from '../rulesets/digests.ts'
import { withDraft } from '../rulesets/drafts/draft.ts'
import { formatProblem } from '../rulesets/yaml/problem.ts'
import { offerNamed, oneOf, refuse } from './named.ts'
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

type Options = Format & { readonly by?: string }

type Compared = { readonly base: Offer; readonly offer: Offer; readonly isDraft?: boolean }

const printComparison = (command: Command, book: Book, { base, offer, isDraft = false }: Compared): void => {
  const { by: given, ...format } = command.opts<Options>()
  if (given !== undefined && !format.html) return refuse(command, 'use `--by` with `--html`, or `local-offer gaps`')
  const by = given ?? usualFact(book.domain.catalogue)
  const word = oneOf(command, 'fact to compare by', { word: by, allowed: comparableFacts(book.domain) })
  const source = { book, digest: digestOfValue }
  print(command, format, () => {
    const report = compare(source, base, offer)
    const { changes, added, removed, wording } = report
    return {
      report,
      rows: () => changeRows(report, book.domain.catalogue.facts),
      text: () => text(report),
      html: () => reporting(source)({ base, offer, by: word, isDraft }),
      found: [changes, added, removed, wording].some((found) => found.length > 0),
    }
  })
}

const isFile = (name: string): boolean => /\.ya?ml$/.test(name)

/** The rules with a draft among them; ends the command where it cannot be read or has problems. */
const drafted = async (command: Command, published: Book, file: string) => {
  const text = await readFile(file, 'utf8').catch(() => refuse(command, `the draft \`${file}\` cannot be read`))
  const read = await withDraft(text, published, file)
  return read.ok ? read : refuse(command, read.problems.map(formatProblem).join('\n'))
}

export const compareCommand = (folder: () => string): Command => {
  const command = withFormats(new Command('compare'))
  return command
    .description('who gains and who loses between two offers')
    .argument('<base>', 'an offer by its id, or as authority@date')
    .argument('<offer>', 'the offer to compare with it, also a proposal, or a draft: a `.yaml` file')
    .option('--html', 'print a page to read and print')
    .option('--by <fact>', 'with `--html`: the fact by which its equity findings compare people')
    .action(async (baseId: string, offerId: string) => {
      const published = await openBook(folder())
      if (!isFile(offerId)) {
        const [base, offer] = [baseId, offerId].map((id) => offerNamed(command, published, id))
        printComparison(command, published, { base: base!, offer: offer! })
        return
      }
      const { book, offer } = await drafted(command, published, offerId)
      printComparison(command, book, { base: offerNamed(command, book, baseId), offer, isDraft: true })
    })
}

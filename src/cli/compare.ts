// `local-offer compare`: who gains and who loses between two offers, or by a draft.
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { RegionChange } from '../analysis/comparison/changes.ts'
import { type Comparison, compareOffers } from '../analysis/comparison/compare.ts'
import { changeRows } from '../analysis/csv-rows.ts'
import { comparableFacts } from '../analysis/gaps/gaps.ts'
import type { Book } from '../core/book.ts'
import type { Offer } from '../core/rules/model.ts'
import { defaultComparedFact } from '../report/evidence.ts'
import { reportWriter } from '../report/report.ts'
import { digestOfValue } from '../rulesets/digests.ts'
import { bookWithDraft } from '../rulesets/drafts/draft.ts'
import { formatProblem } from '../rulesets/yaml/problem.ts'
import { findOffer, oneOf, refuse } from './arguments.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'
import { moreText, openBook } from './open-book.ts'
import { type Format, countsText, printReport, withFormats } from './report.ts'
import type { Colours, Terminal } from './terminal.ts'

const directionColours = { gain: 'green', loss: 'red', change: 'yellow' } as const

const changeLines =
  (colours: Colours) =>
  ({ direction, text, attribution, cells, witness }: RegionChange): readonly string[] => [
    `  ${colours[directionColours[direction]](direction.padEnd(6))} ${text}`,
    colours.dim(`         comes from: ${attribution}; ${cells} cell(s); for example ${JSON.stringify(witness.facts)}`),
  ]

/** The changes under the ids of their entitlements. */
const entitlementChangeLines = (changes: readonly RegionChange[], colours: Colours): readonly string[] =>
  [...new Set(changes.map(({ entitlement }) => entitlement))].flatMap((id) => [
    '',
    colours.bold(id),
    ...changes.filter(({ entitlement }) => entitlement === id).flatMap(changeLines(colours)),
  ])

const idsLines = (title: string, ids: readonly string[]): readonly string[] =>
  ids.length > 0 ? ['', `${title}: ${ids.join(', ')}`] : []

/** What a comparison found, without its title and its counts. */
export const changesText = ({ changes, added, removed, wording }: Comparison, colours: Colours): string => {
  const reworded = wording.map(({ entitlement, ground, field }) =>
    [entitlement, ground, field].filter(Boolean).join(' '),
  )
  return [
    ...(changes.length > 0 ? entitlementChangeLines(changes, colours) : ['', 'Nobody gets anything else.']),
    ...idsLines('Added', added),
    ...idsLines('Removed', removed),
    ...idsLines('Reworded, with no effect on what anybody gets', reworded),
  ].join('\n')
}

const comparisonText = (comparison: Comparison, colours: Colours): string => {
  const { offer, base, certificate } = comparison
  return [
    `${colours.bold(offer.id)} against ${base.id}`,
    changesText(comparison, colours),
    '',
    countsText('entitlements', certificate.entitlements, certificate),
  ].join('\n')
}

type CompareOptions = Format & { readonly by?: string }

type OfferPair = { readonly book: Book; readonly base: Offer; readonly offer: Offer; readonly isDraft?: boolean }

const printComparison = (command: Command, { stdout, colours }: Terminal, pair: OfferPair): ExitCode => {
  const { book, base, offer, isDraft = false } = pair
  const { by: given, ...format } = command.opts<CompareOptions>()
  if (given !== undefined && !format.html) return refuse(command, 'use `--by` with `--html`, or `local-offer gaps`')
  const word = given ?? defaultComparedFact(book.domain.catalogue)
  const by = oneOf(command, 'fact to compare by', { word, allowed: comparableFacts(book.domain) })
  const source = { book, digest: digestOfValue }
  return printReport({ command, format, stdout }, () => {
    const report = compareOffers(source, base, offer)
    const { changes, added, removed, wording } = report
    return {
      report,
      rows: () => changeRows(report, book.domain.catalogue.facts),
      text: () => comparisonText(report, colours),
      html: () => reportWriter(source)({ base, offer, by, isDraft }),
      hasFindings: [changes, added, removed, wording].some((findings) => findings.length > 0),
    }
  })
}

const isDraftFile = (name: string): boolean => /\.ya?ml$/.test(name)

/** The book with a draft added to it. Refuses a draft that cannot be read or has problems. */
const addDraft = async (command: Command, published: Book, file: string) => {
  const text = await readFile(file, 'utf8').catch(() => refuse(command, `the draft \`${file}\` cannot be read`))
  const draft = await bookWithDraft(text, published, file)
  if (draft.ok) return draft
  const more = draft.more > 0 ? [moreText(draft.more)] : []
  return refuse(command, [...draft.problems.map(formatProblem), ...more].join('\n'))
}

type OfferIds = { readonly baseId: string; readonly offerId: string }

/** The two offers that the arguments name, in a book that has both. */
const findOffers = async (command: Command, published: Book, { baseId, offerId }: OfferIds): Promise<OfferPair> => {
  if (isDraftFile(offerId)) {
    const { book, offer } = await addDraft(command, published, offerId)
    return { book, base: findOffer(command, book, baseId), offer, isDraft: true }
  }
  const base = findOffer(command, published, baseId)
  return { book: published, base, offer: findOffer(command, published, offerId) }
}

export const compareCommand = (invocation: Invocation): Command => {
  const command = withFormats(invocation.createCommand('compare'))
  return command
    .description('list who gains and who loses between two offers')
    .argument('<base>', 'an offer, by its id or as authority@date')
    .argument('<offer>', 'the offer, proposal or draft (a `.yaml` file) to compare with it')
    .option('--html', 'print an HTML page')
    .option('--by <fact>', 'with `--html`: the fact to compare people by')
    .action(
      invocation.exitingWith(async (baseId: string, offerId: string) => {
        const pair = await findOffers(command, await openBook(invocation), { baseId, offerId })
        return printComparison(command, invocation.terminal, pair)
      }),
    )
}

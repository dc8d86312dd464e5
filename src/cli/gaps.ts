// `local-offer gaps`: where people alike in all but one fact fare differently, and how a new version changes that.
import type { Command } from 'commander'
import { gapChangeRows, gapRows } from '../analysis/csv-rows.ts'
import { peopleText, councilCatalogue } from '../analysis/describe.ts'
import { needsReview, reviewFirst } from '../analysis/gaps/difference.ts'
import { gapChangeKinds, type GapChange, type GapChangeReport, findGapChanges } from '../analysis/gaps/gap-changes.ts'
import { type Gap, type GapReport, comparableFacts, findGaps } from '../analysis/gaps/gaps.ts'
import type { Book } from '../core/book.ts'
import type { Catalogue } from '../core/rules/catalogue.ts'
import type { Offer } from '../core/rules/model.ts'
import { digestOfValue } from '../rulesets/digests.ts'
import { findOffer, oneOf } from './arguments.ts'
import type { Invocation } from './invocation.ts'
import { openBook } from './open-book.ts'
import { type Format, type PrintableReport, countsText, printReport, withFormats } from './report.ts'
import type { Colours } from './terminal.ts'

type GapsOptions = Format & { readonly by: string; readonly base?: string }

const gapLines =
  ({ bold, dim }: Colours) =>
  (gap: Gap): readonly string[] => {
    const keys = Object.keys(gap.witness.values)
    const width = Math.max(...keys.map((key) => key.length))
    return [
      '',
      `${bold(gap.need)} ${dim(`${gap.entitlements.join(', ')}; ${gap.basis.join(', ')}; ${gap.cells} cell(s)`)}`,
      ...keys.map((key) => `  ${key.padEnd(width)}  ${gap.outcomes[key]!}`),
      `  ${gap.text}`,
    ]
  }

const gapsText = (report: GapReport, colours: Colours): string => {
  const { offer, by, note, certificate } = report
  return [
    `${colours.bold(offer.id)}: people alike in all but \`${by}\``,
    ...(report.gaps.length > 0
      ? reviewFirst(report.gaps, ({ explained }) => !explained).flatMap(gapLines(colours))
      : ['', 'No difference found.']),
    ...(note ? ['', `\`${by}\`: ${note}`] : []),
    '',
    countsText('needs', certificate.needs, certificate),
  ].join('\n')
}

const outcomesText = (gap: Gap | null): string =>
  gap
    ? Object.entries(gap.outcomes)
        .map(([key, outcome]) => `${key} ${outcome}`)
        .join(', ')
    : 'alike'

const gapChangeLines =
  (catalogue: Catalogue, { bold }: Colours) =>
  ({ before, after }: GapChange): readonly string[] => {
    const { need, people } = (after ?? before)!
    return [
      `  ${bold(need)} ${peopleText(catalogue, people)}`,
      `    before: ${outcomesText(before)}`,
      `    after:  ${outcomesText(after)}`,
    ]
  }

const gapChangesText = (report: GapChangeReport, catalogue: Catalogue, colours: Colours): string =>
  [
    `${colours.bold(report.offer.id)} against ${report.base.id}: people alike in all but \`${report.by}\``,
    ...gapChangeKinds.flatMap((kind) => [
      '',
      `${kind} (${report[kind].length})`,
      ...reviewFirst(report[kind], needsReview).flatMap(gapChangeLines(catalogue, colours)),
    ]),
    ...(report.note ? ['', `\`${report.by}\`: ${report.note}`] : []),
    '',
    countsText('needs', report.certificate.needs, report.certificate),
  ].join('\n')

type GapsInput = { readonly book: Book; readonly offer: Offer; readonly by: string }

const printableGaps = ({ book, offer, by }: GapsInput, colours: Colours): PrintableReport => {
  const report = findGaps({ book, digest: digestOfValue }, offer, by)
  return {
    report,
    rows: () => gapRows(report, book.domain.catalogue.facts),
    text: () => gapsText(report, colours),
    hasFindings: report.gaps.length > 0,
  }
}

const printableGapChanges = ({ book, offer, by }: GapsInput, base: Offer, colours: Colours): PrintableReport => {
  const report = findGapChanges({ book, digest: digestOfValue }, { base, offer }, by)
  return {
    report,
    rows: () => gapChangeRows(report, book.domain.catalogue.facts),
    text: () => gapChangesText(report, councilCatalogue(book, [base, offer]), colours),
    hasFindings: gapChangeKinds.some((kind) => report[kind].length > 0),
  }
}

export const gapsCommand = (invocation: Invocation): Command =>
  withFormats(invocation.createCommand('gaps'))
    .description('find people alike in all but one fact who get different things')
    .argument('<offer>', 'an offer or proposal, by its id or as authority@date')
    .requiredOption('--by <fact>', 'the fact to compare people by')
    .option('--base <offer>', 'another offer: report how its gaps change')
    .action(
      invocation.exitingWith(async (offerId: string, options: GapsOptions, command: Command) => {
        const { stdout, colours } = invocation.terminal
        const book = await openBook(invocation)
        const offer = findOffer(command, book, offerId)
        const base = options.base === undefined ? undefined : findOffer(command, book, options.base)
        const by = oneOf(command, 'fact to compare by', { word: options.by, allowed: comparableFacts(book.domain) })
        const input = { book, offer, by }
        return printReport({ command, format: options, stdout }, () =>
          base ? printableGapChanges(input, base, colours) : printableGaps(input, colours),
        )
      }),
    )

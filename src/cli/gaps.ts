// `local-offer gaps`: where people alike in all but one fact fare differently, and what a new version makes of it.
import { Command } from 'commander'
import pc from 'picocolors'
import { gapChangeRows, gapRows } from '../analysis/csv-rows.ts'
import { peopleText, wordsOf } from '../analysis/describe.ts'
import { gapChangeKinds, type GapChange, type GapChanges, gapChanges } from '../analysis/gaps/gap-changes.ts'
import { type Gap, type Gaps, comparableFacts, gaps } from '../analysis/gaps/gaps.ts'
import type { Catalogue } from '../core/rules/catalogue.ts'
import type { Offer } from '../core/rules/model.ts'
import { digestOfValue } from '../rulesets/digests.ts'
import { offerNamed, oneOf } from './named.ts'
import { openBook } from './open-book.ts'
import { type Format, type Printable, countsText, print, withFormats } from './report.ts'

type Options = Format & { readonly by: string; readonly base?: string }

const gapLines = (gap: Gap): readonly string[] => {
  const keys = Object.keys(gap.witness.values)
  const width = Math.max(...keys.map((key) => key.length))
  return [
    '',
    `${pc.bold(gap.need)} ${pc.dim(`${gap.entitlements.join(', ')}; ${gap.basis.join(', ')}; ${gap.cells} cell(s)`)}`,
    ...keys.map((key) => `  ${key.padEnd(width)}  ${gap.outcomes[key]!}`),
    `  ${gap.text}`,
  ]
}

const gapsText = ({ offer, by, gaps: found, note, certificate }: Gaps): string =>
  [
    `${pc.bold(offer.id)}: people alike in all but \`${by}\``,
    ...(found.length > 0 ? found.flatMap(gapLines) : ['', 'No difference found.']),
    ...(note ? ['', `\`${by}\`: ${note}`] : []),
    '',
    countsText('needs', certificate.needs, certificate),
  ].join('\n')

const pairText = (gap: Gap | null): string =>
  gap
    ? Object.entries(gap.outcomes)
        .map(([key, outcome]) => `${key} ${outcome}`)
        .join(', ')
    : 'alike'

const changeLines =
  (catalogue: Catalogue) =>
  ({ before, after }: GapChange): readonly string[] => {
    const { need, people } = (after ?? before)!
    return [
      `  ${pc.bold(need)} ${peopleText(catalogue, people)}`,
      `    before: ${pairText(before)}`,
      `    after:  ${pairText(after)}`,
    ]
  }

const changesText = (report: GapChanges, catalogue: Catalogue): string =>
  [
    `${pc.bold(report.offer.id)} against ${report.base.id}: people alike in all but \`${report.by}\``,
    ...gapChangeKinds.flatMap((fate) => [
      '',
      `${fate} (${report[fate].length})`,
      ...report[fate].flatMap(changeLines(catalogue)),
    ]),
    ...(report.note ? ['', `\`${report.by}\`: ${report.note}`] : []),
    '',
    countsText('needs', report.certificate.needs, report.certificate),
  ].join('\n')

type Asked = { readonly book: Awaited<ReturnType<typeof openBook>>; readonly offer: Offer; readonly by: string }

const ofOne = ({ book, offer, by }: Asked): Printable => {
  const report = gaps({ book, digest: digestOfValue }, offer, by)
  const rows = () => gapRows(report, book.domain.catalogue.facts)
  return { report, rows, text: () => gapsText(report), found: report.gaps.length > 0 }
}

const ofTwo = ({ book, offer, by }: Asked, base: Offer): Printable => {
  const report = gapChanges({ book, digest: digestOfValue }, { base, offer }, by)
  const rows = () => gapChangeRows(report, book.domain.catalogue.facts)
  return {
    report,
    rows,
    text: () => changesText(report, wordsOf(book, [base, offer])),
    found: gapChangeKinds.some((fate) => report[fate].length > 0),
  }
}

export const gapsCommand = (folder: () => string): Command =>
  withFormats(new Command('gaps'))
    .description('where people alike in all but one fact get different things')
    .argument('<offer>', 'an offer by its id, or as authority@date, also a proposal')
    .requiredOption('--by <fact>', 'the fact to compare people by')
    .option('--base <offer>', 'another offer: say what becomes of its gaps')
    .action(async (offerId: string, options: Options, command: Command) => {
      const book = await openBook(folder())
      const offer = offerNamed(command, book, offerId)
      const base = options.base === undefined ? undefined : offerNamed(command, book, options.base)
      const by = oneOf(command, 'fact to compare by', { word: options.by, allowed: comparableFacts(book.domain) })
      print(command, options, () => (base ? ofTwo({ book, offer, by }, base) : ofOne({ book, offer, by })))
    })

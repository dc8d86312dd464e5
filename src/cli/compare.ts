// `local-offer compare`: who gains and who loses between two offers, or by a draft.
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { compareOffers } from '../analysis/comparison/compare.ts'
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
import { comparisonText } from './print-comparison.ts'
import { type Format, printReport, withFormats } from './report.ts'
import type { Terminal } from './terminal.ts'

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

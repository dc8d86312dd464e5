// The auditors' start page: the latest change in plain words, the proposals, and every report.
import { countInDirection } from '../../analysis/comparison/changes.ts'
import { compareOffers } from '../../analysis/comparison/compare.ts'
import type { Book } from '../../core/book.ts'
import type { IsoDate, Offer } from '../../core/rules/model.ts'
import { latestVersion } from '../../core/rules/versions.ts'
import { refusingTooManyCells } from '../../http/report-forms.ts'
import type { Resource } from '../../http/resource.ts'
import type { Job } from '../../http/work.ts'
import { inForceText } from '../../report/words.ts'
import type { WebsiteDeps } from '../deps.ts'
import { offerChoices, comparePath, ruleSetPath, defaultPairs } from '../offer-links.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'

type Pair = { readonly offer: string; readonly base: string }

/** How many groups of people gain and lose between the offers of each pair. */
export const changeCountsJob: Job<readonly Pair[], readonly { readonly gains: number; readonly losses: number }[]> = {
  name: 'change-counts',
  kind: 'report',
  prepare: (deps) => (pairs) => {
    const { offers } = deps.book
    return pairs.map(({ offer, base }) => {
      const { changes } = compareOffers(deps, offers.withId(base)!, offers.withId(offer)!)
      return { gains: countInDirection(changes, 'gain'), losses: countInDirection(changes, 'loss') }
    })
  },
}

type OfferPair = { readonly offer: Offer; readonly base: Offer }

const reportEntry = ({ offer, base }: OfferPair) => ({
  id: offer.id,
  base: base.id,
  title: latestVersion(offer).title,
  summary: latestVersion(offer).summary,
  status: inForceText(offer),
  href: comparePath(offer, base),
  rules: ruleSetPath(offer.id),
})

/** The offer in force and the proposals, each with the offer that it is compared with. */
const countedPairs = (book: Book, council: string, on: IsoDate): readonly OfferPair[] => {
  const inForce = book.offers.inForce(council, on)
  return defaultPairs(book, council, on).filter(({ offer }) => offer === inForce || offer.status === 'proposed')
}

const pairsInput = (pairs: readonly OfferPair[]): readonly Pair[] =>
  pairs.map(({ offer, base }) => ({ offer: offer.id, base: base.id }))

/** The input of the page's counts. */
export const countsInput = (book: Book, council: string, on: IsoDate): readonly Pair[] =>
  pairsInput(countedPairs(book, council, on))

/** The entries of reports, with the counts of their changes. */
const countedEntries = async ({ makeReport }: WebsiteDeps, pairs: readonly OfferPair[]) => {
  const input = pairsInput(pairs)
  const counts = await refusingTooManyCells(makeReport(changeCountsJob, input))
  return pairs.map((pair, i) => ({ ...reportEntry(pair), ...counts[i]! }))
}

export const auditorStartPage = ({ show, words, council }: Site, deps: WebsiteDeps): Resource => {
  const { book, today } = deps
  return page('/audit', {
    get: async (_req, res) => {
      const { id } = council()
      const pairs = defaultPairs(book, id, today())
      const published = pairs.filter(({ offer }) => offer.status === 'published')
      const proposals = pairs.filter(({ offer }) => offer.status === 'proposed')
      const counted = await countedEntries(deps, countedPairs(book, id, today()))
      const latest = counted.find((entry) => published.some(({ offer }) => offer.id === entry.id))
      const values = {
        latest,
        proposals: counted.filter((entry) => entry !== latest),
        reports: published.map(reportEntry),
        hasPeers: book.rules.peers !== undefined,
        choices: offerChoices(book, id),
        chosen: { offer: (proposals[0] ?? published[0])?.offer.id, base: latest?.id },
      }
      show(res, { template: 'audit/landing', heading: words().say('audit.landing.heading'), isPublic: true, values })
    },
  })
}

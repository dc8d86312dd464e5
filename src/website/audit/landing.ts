// The auditors' start page: the latest change in plain words, the proposals, and every report.
import { countInDirection } from '../../analysis/comparison/changes.ts'
import { compareOffers } from '../../analysis/comparison/compare.ts'
import type { Offer } from '../../core/rules/model.ts'
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

/** The entries of reports, with the counts of their changes. */
const countedEntries = async ({ makeReport }: WebsiteDeps, pairs: readonly OfferPair[]) => {
  const input = pairs.map(({ offer, base }) => ({ offer: offer.id, base: base.id }))
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
      const inForce = published.filter(({ offer }) => offer === book.offers.inForce(id, today()))
      const counted = await countedEntries(deps, [...inForce, ...proposals])
      const values = {
        latest: counted.slice(0, inForce.length)[0],
        proposals: counted.slice(inForce.length),
        reports: published.map(reportEntry),
        choices: offerChoices(book, id),
        chosen: { offer: (proposals[0] ?? published[0])?.offer.id, base: inForce[0]?.offer.id },
      }
      show(res, { template: 'audit/landing', heading: words().say('audit.landing.heading'), isPublic: true, values })
    },
  })
}

// The auditors' start page: the latest change in plain words, the proposals, and every report.
import { countInDirection } from '../../analysis/comparison/changes.ts'
import { compareOffers } from '../../analysis/comparison/compare.ts'
import { remembered } from '../../core/remember.ts'
import type { Offer } from '../../core/rules/model.ts'
import { latestVersion } from '../../core/rules/versions.ts'
import { refuseTooManyCells } from '../../http/report-forms.ts'
import type { Resource } from '../../http/resource.ts'
import { inForceText } from '../../report/words.ts'
import type { WebsiteDeps } from '../deps.ts'
import { offerChoices, comparePath, ruleSetPath, defaultPairs } from '../offer-links.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'

/** Counts the groups of people who gain and who lose between two offers. */
const changeCounts = (deps: WebsiteDeps) =>
  remembered((offer: Offer) =>
    remembered((base: Offer) => {
      const { changes } = refuseTooManyCells(() => compareOffers(deps, base, offer))
      return { gains: countInDirection(changes, 'gain'), losses: countInDirection(changes, 'loss') }
    }),
  )

export const auditorStartPage = ({ show, words, council }: Site, deps: WebsiteDeps): Resource => {
  const { book, today } = deps
  const effect = changeCounts(deps)
  const reportEntry = ({ offer, base }: { offer: Offer; base: Offer }) => ({
    id: offer.id,
    base: base.id,
    title: latestVersion(offer).title,
    summary: latestVersion(offer).summary,
    status: inForceText(offer),
    href: comparePath(offer, base),
    rules: ruleSetPath(offer.id),
  })
  return page('/audit', {
    get: (_req, res) => {
      const { id } = council()
      const pairs = defaultPairs(book, id, today())
      const published = pairs.filter(({ offer }) => offer.status === 'published')
      const proposals = pairs.filter(({ offer }) => offer.status === 'proposed')
      const inForce = published.find(({ offer }) => offer === book.offers.inForce(id, today()))
      const values = {
        latest: inForce && { ...reportEntry(inForce), ...effect(inForce.offer)(inForce.base) },
        proposals: proposals.map((one) => ({ ...reportEntry(one), ...effect(one.offer)(one.base) })),
        reports: published.map(reportEntry),
        choices: offerChoices(book, id),
        chosen: { offer: (proposals[0] ?? published[0])?.offer.id, base: inForce?.offer.id },
      }
      show(res, { template: 'audit/landing', heading: words().say('audit.landing.heading'), isPublic: true, values })
    },
  })
}

// The page of one entitlement's decision table: every kind of person, and what they get.
import { buildDecisionTable } from '../../analysis/decision-table.ts'
import { amountText, peopleText, councilCatalogue } from '../../analysis/describe.ts'
import { capitalize } from '../../core/answers/phrases.ts'
import { Refusal } from '../../http/problem.ts'
import type { Resource } from '../../http/resource.ts'
import { offerFromPath } from '../../http/selection.ts'
import type { WebsiteDeps } from '../deps.ts'
import { ruleSetPath } from '../offer-links.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'

export const decisionTablePage = ({ show, words }: Site, { book }: WebsiteDeps): Resource =>
  page('/audit/offers/:offer/entitlements/:entitlement/table', {
    get: (req, res) => {
      const offer = offerFromPath(book, String(req.params['offer']))
      const { tabled: all } = book.checkerOf(offer)
      const tabled = all.find(({ entitlement }) => entitlement.id === req.params['entitlement'])
      if (!tabled) throw new Refusal('unknown-entitlement')
      const catalogue = councilCatalogue(book, [offer])
      const { cells, certificate } = buildDecisionTable(book.domain, offer, tabled)
      const { id, title } = tabled.entitlement
      const values = {
        id,
        offer: { id: offer.id, digest: offer.digest, href: ruleSetPath(offer.id) },
        certificate,
        path: `/audit/offers/${offer.id}/entitlements/${id}/table`,
        cells: cells.map(({ people, amount, ...cell }) => ({
          ...cell,
          people: peopleText(catalogue, people),
          amount: amount && capitalize(amountText(amount)),
        })),
      }
      const heading = words().say('audit.table.heading', { title })
      show(res, { template: 'audit/table', heading, isPublic: true, values })
    },
  })

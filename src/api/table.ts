// `GET /v1/offers/{offer}/entitlements/{entitlement}/table`: a decision table, as JSON or CSV.
import { tableRows } from '../analysis/csv-rows.ts'
import { decisionTable } from '../analysis/decision-table.ts'
import { remembered } from '../core/remember.ts'
import type { Offer } from '../core/rules/model.ts'
import type { Tabled } from '../core/tables/domain.ts'
import type { Deps } from '../http/deps.ts'
import { Refusal } from '../http/problem.ts'
import { asData, dataTypes } from '../http/report-forms.ts'
import { negotiated, send } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { offerAt } from '../http/selection.ts'
import { refuseQuery } from '../http/validation.ts'

export const table = ({ book }: Deps): Resource => {
  const makeForms = (offer: Offer, tabled: Tabled) => {
    const report = decisionTable(book.domain, offer, tabled)
    const facts = tabled.table.grid.axes.map(({ fact }) => fact)
    const makers = asData(report, () => tableRows(report, facts))
    return remembered((type: (typeof dataTypes)[number]) => makers[type]())
  }
  const forms = remembered((offer: Offer) => remembered((tabled: Tabled) => makeForms(offer, tabled)))
  return resource('/v1/offers/:offer/entitlements/:entitlement/table', {
    get: (req, res) => {
      refuseQuery(req)
      const offer = offerAt(book, String(req.params['offer']))
      const tabled = book
        .checkerOf(offer)
        .tabled.find(({ entitlement }) => entitlement.id === req.params['entitlement'])
      if (!tabled) throw new Refusal('unknown-entitlement')
      const type = negotiated(req, dataTypes)
      res.vary('Accept')
      res.setHeader('Content-Location', `/v1/offers/${offer.id}/entitlements/${tabled.entitlement.id}/table`)
      send(res, forms(offer)(tabled)(type))
    },
  })
}

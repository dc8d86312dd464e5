// `GET /v1/offers/{offer}/entitlements/{entitlement}/table`: a decision table, as JSON or CSV.
import { tableRows } from '../analysis/csv-rows.ts'
import { buildDecisionTable } from '../analysis/decision-table.ts'
import { remembered } from '../core/remember.ts'
import type { Offer } from '../core/rules/model.ts'
import type { TabledEntitlement } from '../core/tables/domain.ts'
import type { Deps } from '../http/deps.ts'
import { Refusal } from '../http/problem.ts'
import { dataTexts, dataTypes, formOf } from '../http/report-forms.ts'
import { negotiateType, sendPublic } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { offerFromPath } from '../http/selection.ts'
import { refuseQuery } from '../http/validation.ts'

export const tableResource = ({ book }: Deps): Resource => {
  const makeTexts = (offer: Offer, tabled: TabledEntitlement) => {
    const report = buildDecisionTable(book.domain, offer, tabled)
    const facts = tabled.table.grid.axes.map(({ fact }) => fact)
    return dataTexts(report, tableRows(report, facts))
  }
  const texts = remembered((offer: Offer) => remembered((tabled: TabledEntitlement) => makeTexts(offer, tabled)))
  return resource('/v1/offers/:offer/entitlements/:entitlement/table', {
    get: (req, res) => {
      refuseQuery(req)
      const offer = offerFromPath(book, String(req.params['offer']))
      const tabled = book
        .checkerOf(offer)
        .tabled.find(({ entitlement }) => entitlement.id === req.params['entitlement'])
      if (!tabled) throw new Refusal('unknown-entitlement')
      const type = negotiateType(req, dataTypes)
      res.vary('Accept')
      res.setHeader('Content-Location', `/v1/offers/${offer.id}/entitlements/${tabled.entitlement.id}/table`)
      sendPublic(res, formOf(texts(offer)(tabled), type))
    },
  })
}

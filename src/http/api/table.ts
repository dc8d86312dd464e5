// The decision table of one entitlement, as JSON or CSV.
import type { Tabled } from '../../core/world.ts'
import type { Offer } from '../../core/model.ts'
import type { Deps } from '../deps.ts'
import { Refusal } from '../problem.ts'
import { json, negotiated, remembered, representation, type Representation, send } from '../representation.ts'
import { refuseQuery } from '../requests.ts'
import { type Resource, resource } from '../resource.ts'
import { offerAt } from '../selection.ts'
import { decisionTable } from './decision-table.ts'
import { tableCsv } from './table-csv.ts'

const types = ['application/json', 'text/csv'] as const
type Forms = Readonly<Record<(typeof types)[number], Representation>>

export const table = ({ book }: Deps): Resource => {
  const formsOf = (offer: Offer, tabled: Tabled): Forms => {
    const decided = decisionTable(book.world, offer, tabled)
    const facts = tabled.table.grid.axes.map(({ fact }) => fact)
    const csv = representation('text/csv; charset=utf-8; header=present', tableCsv(decided, facts))
    return { 'application/json': json(decided), 'text/csv': csv }
  }
  const forms = remembered((offer: Offer) => remembered((tabled: Tabled) => formsOf(offer, tabled)))
  return resource('/v1/offers/:offer/entitlements/:entitlement/table', {
    get: (req, res) => {
      refuseQuery(req)
      const offer = offerAt(book, String(req.params['offer']))
      const tabled = book
        .checkerOf(offer)
        .tabled.find(({ entitlement }) => entitlement.id === req.params['entitlement'])
      if (!tabled) throw new Refusal('unknown-entitlement')
      const type = negotiated(req, types)
      res.vary('Accept')
      res.setHeader('Content-Location', `/v1/offers/${offer.id}/entitlements/${tabled.entitlement.id}/table`)
      send(res, forms(offer)(tabled)[type])
    },
  })
}

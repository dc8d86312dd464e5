// `GET /v1/offers/{offer}/cliff-edges`: the birthdays, and other days of an age, on which people get less.
import { cliffEdgeRows } from '../analysis/csv-rows.ts'
import { cliffEdges as cliffEdgesIn } from '../analysis/gaps/cliff-edges.ts'
import type { Deps } from '../http/deps.ts'
import { asData, dataTypes, reportsOf, sendReport } from '../http/report-forms.ts'
import { negotiated } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { offerAt } from '../http/selection.ts'
import { refuseQuery } from '../http/validation.ts'

export const cliffEdges = (deps: Deps): Resource => {
  const { book } = deps
  const reports = reportsOf<(typeof dataTypes)[number]>()
  return resource('/v1/offers/:offer/cliff-edges', {
    get: (req, res) => {
      refuseQuery(req)
      const offer = offerAt(book, String(req.params['offer']))
      const type = negotiated(req, dataTypes)
      const address = `/v1/offers/${offer.id}/cliff-edges`
      const forms = reports(address, () => {
        const report = cliffEdgesIn(deps, offer)
        return asData(report, () => cliffEdgeRows(report, book.domain.catalogue.facts))
      })
      sendReport(res, address, forms(type))
    },
  })
}

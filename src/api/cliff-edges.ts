// `GET /v1/offers/{offer}/cliff-edges`: the birthdays, and other days of an age, on which people get less.
import { cliffEdgeRows } from '../analysis/csv-rows.ts'
import { findCliffEdges as cliffEdgesIn } from '../analysis/gaps/cliff-edges.ts'
import type { Deps } from '../http/deps.ts'
import { dataForms, dataTypes, rememberReports, sendReport } from '../http/report-forms.ts'
import { negotiateType } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { offerFromPath } from '../http/selection.ts'
import { refuseQuery } from '../http/validation.ts'

export const cliffEdgesResource = (deps: Deps): Resource => {
  const { book } = deps
  const reports = rememberReports<(typeof dataTypes)[number]>()
  return resource('/v1/offers/:offer/cliff-edges', {
    get: (req, res) => {
      refuseQuery(req)
      const offer = offerFromPath(book, String(req.params['offer']))
      const type = negotiateType(req, dataTypes)
      const address = `/v1/offers/${offer.id}/cliff-edges`
      const forms = reports(address, () => {
        const report = cliffEdgesIn(deps, offer)
        return dataForms(report, () => cliffEdgeRows(report, book.domain.catalogue.facts))
      })
      sendReport(res, address, forms(type))
    },
  })
}

// On which birthday, or other day of an age, people get less than the day before.
import { cliffEdges as cliffEdgesIn } from '../../analysis/cliff-edges.ts'
import { cliffEdgeRows } from '../../analysis/csv-rows.ts'
import type { Deps } from '../deps.ts'
import { negotiated } from '../representation.ts'
import { refuseQuery } from '../requests.ts'
import { type Resource, resource } from '../resource.ts'
import { offerAt } from '../selection.ts'
import { asData, dataTypes, reportsOf, sendReport } from './report-forms.ts'

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
        return asData(report, () => cliffEdgeRows(report, book.world.catalogue.facts))
      })
      sendReport(res, address, forms(type))
    },
  })
}

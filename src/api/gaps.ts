// `GET .../gaps`: gaps between people alike in all but one fact, in one offer or across a comparison.
import { gapChangeRows, gapRows } from '../analysis/csv-rows.ts'
import { gapChanges } from '../analysis/gaps/gap-changes.ts'
import { gaps as gapsIn } from '../analysis/gaps/gaps.ts'
import type { Deps } from '../http/deps.ts'
import { asData, comparedBy, dataTypes, reportsOf, sendReport } from '../http/report-forms.ts'
import { negotiated } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { offerAt } from '../http/selection.ts'

export const gaps = (deps: Deps): Resource => {
  const { book } = deps
  const reports = reportsOf<(typeof dataTypes)[number]>()
  return resource('/v1/offers/:offer/gaps', {
    get: (req, res) => {
      const by = comparedBy(book, req)
      const offer = offerAt(book, String(req.params['offer']))
      const type = negotiated(req, dataTypes)
      const address = `/v1/offers/${offer.id}/gaps?by=${by}`
      const forms = reports(address, () => {
        const report = gapsIn(deps, offer, by)
        return asData(report, () => gapRows(report, book.domain.catalogue.facts))
      })
      sendReport(res, address, forms(type))
    },
  })
}

export const comparisonGaps = (deps: Deps): Resource => {
  const { book } = deps
  const reports = reportsOf<(typeof dataTypes)[number]>()
  return resource('/v1/offers/:offer/comparisons/:base/gaps', {
    get: (req, res) => {
      const by = comparedBy(book, req)
      const [offer, base] = [offerAt(book, String(req.params['offer'])), offerAt(book, String(req.params['base']))]
      const type = negotiated(req, dataTypes)
      const address = `/v1/offers/${offer.id}/comparisons/${base.id}/gaps?by=${by}`
      const forms = reports(address, () => {
        const report = gapChanges(deps, { base, offer }, by)
        return asData(report, () => gapChangeRows(report, book.domain.catalogue.facts))
      })
      sendReport(res, address, forms(type))
    },
  })
}

// `GET .../gaps`: gaps between people alike in all but one fact, in one offer or across a comparison.
import { gapChangeRows, gapRows } from '../analysis/csv-rows.ts'
import { findGapChanges } from '../analysis/gaps/gap-changes.ts'
import { findGaps as gapsIn } from '../analysis/gaps/gaps.ts'
import type { Deps } from '../http/deps.ts'
import { dataForms, readComparedFact, dataTypes, rememberReports, sendReport } from '../http/report-forms.ts'
import { negotiateType } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { offerFromPath } from '../http/selection.ts'

export const gapsResource = (deps: Deps): Resource => {
  const { book } = deps
  const reports = rememberReports<(typeof dataTypes)[number]>()
  return resource('/v1/offers/:offer/gaps', {
    get: (req, res) => {
      const by = readComparedFact(book, req)
      const offer = offerFromPath(book, String(req.params['offer']))
      const type = negotiateType(req, dataTypes)
      const address = `/v1/offers/${offer.id}/gaps?by=${by}`
      const forms = reports(address, () => {
        const report = gapsIn(deps, offer, by)
        return dataForms(report, () => gapRows(report, book.domain.catalogue.facts))
      })
      sendReport(res, address, forms(type))
    },
  })
}

export const comparisonGapsResource = (deps: Deps): Resource => {
  const { book } = deps
  const reports = rememberReports<(typeof dataTypes)[number]>()
  return resource('/v1/offers/:offer/comparisons/:base/gaps', {
    get: (req, res) => {
      const by = readComparedFact(book, req)
      const [offer, base] = [
        offerFromPath(book, String(req.params['offer'])),
        offerFromPath(book, String(req.params['base'])),
      ]
      const type = negotiateType(req, dataTypes)
      const address = `/v1/offers/${offer.id}/comparisons/${base.id}/gaps?by=${by}`
      const forms = reports(address, () => {
        const report = findGapChanges(deps, { base, offer }, by)
        return dataForms(report, () => gapChangeRows(report, book.domain.catalogue.facts))
      })
      sendReport(res, address, forms(type))
    },
  })
}

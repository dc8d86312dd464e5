// `GET /v1/offers/{offer}/comparisons/{base}`: who gains and who loses, as data and as a printable report.
import { compareOffers } from '../analysis/comparison/compare.ts'
import { changeRows } from '../analysis/csv-rows.ts'
import type { Offer } from '../core/rules/model.ts'
import type { Deps } from '../http/deps.ts'
import { dataForms, dataTypes, rememberReports, sendReport } from '../http/report-forms.ts'
import { negotiateType, representation } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { offerFromPath } from '../http/selection.ts'
import { refuseQuery } from '../http/validation.ts'
import { defaultComparedFact } from '../report/evidence.ts'
import { reportWriter } from '../report/report.ts'
import { stylePolicy } from './styled.ts'

const comparisonTypes = [...dataTypes, 'text/html'] as const

export const comparisonResource = (deps: Deps): Resource => {
  const { book } = deps
  const { catalogue } = book.domain
  const report = reportWriter(deps)
  const reports = rememberReports<(typeof comparisonTypes)[number]>()
  const policy = stylePolicy()

  const makeForms = (base: Offer, offer: Offer) => () => {
    const changes = compareOffers(deps, base, offer)
    const page = () => report({ base, offer, by: defaultComparedFact(catalogue) })
    return {
      ...dataForms(changes, () => changeRows(changes, catalogue.facts)),
      'text/html': () => representation('text/html; charset=utf-8', page()),
    }
  }
  return resource('/v1/offers/:offer/comparisons/:base', {
    get: (req, res) => {
      refuseQuery(req)
      const [offer, base] = [
        offerFromPath(book, String(req.params['offer'])),
        offerFromPath(book, String(req.params['base'])),
      ]
      const type = negotiateType(req, comparisonTypes)
      const address = `/v1/offers/${offer.id}/comparisons/${base.id}`
      if (type === 'text/html') res.setHeader('Content-Security-Policy', policy)
      sendReport(res, address, reports(address, makeForms(base, offer))(type))
    },
  })
}

// `GET /v1/offers/{offer}/comparisons/{base}`: who gains and who loses, as data and as a printable report.
import { compare } from '../analysis/comparison/compare.ts'
import { changeRows } from '../analysis/csv-rows.ts'
import type { Offer } from '../core/rules/model.ts'
import type { Deps } from '../http/deps.ts'
import { asData, dataTypes, reportsOf, sendReport } from '../http/report-forms.ts'
import { negotiated, representation } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { offerAt } from '../http/selection.ts'
import { refuseQuery } from '../http/validation.ts'
import { usualFact } from '../report/evidence.ts'
import { reporting } from '../report/report.ts'
import { stylePolicy } from './styled.ts'

const comparisonTypes = [...dataTypes, 'text/html'] as const

export const comparison = (deps: Deps): Resource => {
  const { book } = deps
  const { catalogue } = book.domain
  const report = reporting(deps)
  const reports = reportsOf<(typeof comparisonTypes)[number]>()
  const policy = stylePolicy()

  const makeForms = (base: Offer, offer: Offer) => () => {
    const changes = compare(deps, base, offer)
    const page = () => report({ base, offer, by: usualFact(catalogue) })
    return {
      ...asData(changes, () => changeRows(changes, catalogue.facts)),
      'text/html': () => representation('text/html; charset=utf-8', page()),
    }
  }
  return resource('/v1/offers/:offer/comparisons/:base', {
    get: (req, res) => {
      refuseQuery(req)
      const [offer, base] = [offerAt(book, String(req.params['offer'])), offerAt(book, String(req.params['base']))]
      const type = negotiated(req, comparisonTypes)
      const address = `/v1/offers/${offer.id}/comparisons/${base.id}`
      if (type === 'text/html') res.setHeader('Content-Security-Policy', policy)
      sendReport(res, address, reports(address, makeForms(base, offer))(type))
    },
  })
}

// `GET /v1/offers/{offer}/comparisons/{base}`: who gains and who loses, as data and as a printable report.
import { compareOffers } from '../analysis/comparison/compare.ts'
import { changeRows } from '../analysis/csv-rows.ts'
import type { Deps } from '../http/deps.ts'
import { type DataTexts, dataTexts, dataTypes, formOf, refusingTooManyCells, sendReport } from '../http/report-forms.ts'
import { type Representation, negotiateType } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { offerFromPath } from '../http/selection.ts'
import { refuseQuery } from '../http/validation.ts'
import type { Job } from '../http/work.ts'
import { defaultComparedFact } from '../report/evidence.ts'
import { reportWriter } from '../report/report.ts'
import { stylePolicy } from './styled.ts'

const comparisonTypes = [...dataTypes, 'text/html'] as const

type ComparisonInput = { readonly offer: string; readonly base: string }

export const comparisonJob: Job<ComparisonInput, DataTexts> = {
  name: 'comparison',
  kind: 'report',
  prepare: (deps) => (input) => {
    const { offers, domain } = deps.book
    const report = compareOffers(deps, offers.withId(input.base)!, offers.withId(input.offer)!)
    return dataTexts(report, changeRows(report, domain.catalogue.facts))
  },
}

export const comparisonPageJob: Job<ComparisonInput, { readonly 'text/html': string }> = {
  name: 'comparison-page',
  kind: 'report',
  prepare: (deps) => {
    const { offers, domain } = deps.book
    const write = reportWriter(deps)
    return (input) => {
      const [base, offer] = [offers.withId(input.base)!, offers.withId(input.offer)!]
      return { 'text/html': write({ base, offer, by: defaultComparedFact(domain.catalogue) }) }
    }
  },
}

/** @returns A function that returns one form of a comparison. */
const comparisonForms =
  ({ makeReport }: Deps) =>
  async (input: ComparisonInput, type: (typeof comparisonTypes)[number]): Promise<Representation> =>
    type === 'text/html'
      ? formOf(await makeReport(comparisonPageJob, input), type)
      : formOf(await makeReport(comparisonJob, input), type)

export const comparisonResource = (deps: Deps): Resource => {
  const { book } = deps
  const form = comparisonForms(deps)
  const policy = stylePolicy()
  return resource('/v1/offers/:offer/comparisons/:base', {
    get: async (req, res) => {
      refuseQuery(req)
      const [offer, base] = [
        offerFromPath(book, String(req.params['offer'])),
        offerFromPath(book, String(req.params['base'])),
      ]
      const type = negotiateType(req, comparisonTypes)
      const found = await refusingTooManyCells(form({ offer: offer.id, base: base.id }, type))
      if (type === 'text/html') res.setHeader('Content-Security-Policy', policy)
      sendReport(res, `/v1/offers/${offer.id}/comparisons/${base.id}`, found)
    },
  })
}

// `GET .../gaps`: gaps between people alike in all but one fact, in one offer or across a comparison.
import { gapChangeRows, gapRows } from '../analysis/csv-rows.ts'
import { findGapChanges } from '../analysis/gaps/gap-changes.ts'
import { findGaps } from '../analysis/gaps/gaps.ts'
import type { Deps } from '../http/deps.ts'
import {
  type DataTexts,
  dataTexts,
  dataTypes,
  formOf,
  readComparedFact,
  refusingTooManyCells,
  sendReport,
} from '../http/report-forms.ts'
import { negotiateType } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { offerFromPath } from '../http/selection.ts'
import type { Job } from '../http/work.ts'

type GapsInput = { readonly offer: string; readonly by: string }

export const gapsJob: Job<GapsInput, DataTexts> = {
  name: 'gaps',
  kind: 'report',
  prepare: (deps) => (input) => {
    const { book } = deps
    const report = findGaps(deps, book.offers.withId(input.offer)!, input.by)
    return dataTexts(report, gapRows(report, book.domain.catalogue.facts))
  },
}

export const comparisonGapsJob: Job<GapsInput & { readonly base: string }, DataTexts> = {
  name: 'comparison-gaps',
  kind: 'report',
  prepare: (deps) => (input) => {
    const { offers, domain } = deps.book
    const [base, offer] = [offers.withId(input.base)!, offers.withId(input.offer)!]
    const report = findGapChanges(deps, { base, offer }, input.by)
    return dataTexts(report, gapChangeRows(report, domain.catalogue.facts))
  },
}

export const gapsResource = ({ book, makeReport }: Deps): Resource =>
  resource('/v1/offers/:offer/gaps', {
    get: async (req, res) => {
      const by = readComparedFact(book, req)
      const offer = offerFromPath(book, String(req.params['offer']))
      const type = negotiateType(req, dataTypes)
      const texts = await refusingTooManyCells(makeReport(gapsJob, { offer: offer.id, by }))
      sendReport(res, `/v1/offers/${offer.id}/gaps?by=${by}`, formOf(texts, type))
    },
  })

export const comparisonGapsResource = ({ book, makeReport }: Deps): Resource =>
  resource('/v1/offers/:offer/comparisons/:base/gaps', {
    get: async (req, res) => {
      const by = readComparedFact(book, req)
      const [offer, base] = [
        offerFromPath(book, String(req.params['offer'])),
        offerFromPath(book, String(req.params['base'])),
      ]
      const type = negotiateType(req, dataTypes)
      const texts = await refusingTooManyCells(makeReport(comparisonGapsJob, { offer: offer.id, base: base.id, by }))
      sendReport(res, `/v1/offers/${offer.id}/comparisons/${base.id}/gaps?by=${by}`, formOf(texts, type))
    },
  })

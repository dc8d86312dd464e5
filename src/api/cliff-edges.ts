// `GET /v1/offers/{offer}/cliff-edges`: the birthdays, and other days of an age, on which people get less.
import { cliffEdgeRows } from '../analysis/csv-rows.ts'
import { findCliffEdges } from '../analysis/gaps/cliff-edges.ts'
import type { Deps } from '../http/deps.ts'
import { type DataTexts, dataTexts, dataTypes, formOf, refusingTooManyCells, sendReport } from '../http/report-forms.ts'
import { negotiateType } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { offerFromPath } from '../http/selection.ts'
import { refuseQuery } from '../http/validation.ts'
import type { Job } from '../http/work.ts'

export const cliffEdgesJob: Job<{ readonly offer: string }, DataTexts> = {
  name: 'cliff-edges',
  kind: 'report',
  prepare: (deps) => (input) => {
    const { book } = deps
    const report = findCliffEdges(deps, book.offers.withId(input.offer)!)
    return dataTexts(report, cliffEdgeRows(report, book.domain.catalogue.facts))
  },
}

export const cliffEdgesResource = ({ book, makeReport }: Deps): Resource =>
  resource('/v1/offers/:offer/cliff-edges', {
    get: async (req, res) => {
      refuseQuery(req)
      const offer = offerFromPath(book, String(req.params['offer']))
      const type = negotiateType(req, dataTypes)
      const texts = await refusingTooManyCells(makeReport(cliffEdgesJob, { offer: offer.id }))
      sendReport(res, `/v1/offers/${offer.id}/cliff-edges`, formOf(texts, type))
    },
  })

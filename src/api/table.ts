// `GET /v1/offers/{offer}/entitlements/{entitlement}/table`: a decision table, as JSON or CSV.
import { tableRows } from '../analysis/csv-rows.ts'
import { buildDecisionTable } from '../analysis/decision-table.ts'
import type { Book } from '../core/book.ts'
import type { Offer } from '../core/rules/model.ts'
import type { TabledEntitlement } from '../core/tables/domain.ts'
import type { Deps } from '../http/deps.ts'
import { Refusal } from '../http/problem.ts'
import { type DataTexts, dataTexts, dataTypes, formOf, sendReport } from '../http/report-forms.ts'
import { negotiateType } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { offerFromPath } from '../http/selection.ts'
import { refuseQuery } from '../http/validation.ts'
import type { Job } from '../http/work.ts'

const tabledIn = (book: Book, offer: Offer, entitlement: string): TabledEntitlement | undefined =>
  book.checkerOf(offer).tabled.find(({ entitlement: { id } }) => id === entitlement)

export const tableJob: Job<{ readonly offer: string; readonly entitlement: string }, DataTexts> = {
  name: 'table',
  kind: 'report',
  prepare:
    ({ book }) =>
    ({ offer: id, entitlement }) => {
      const offer = book.offers.withId(id)!
      const tabled = tabledIn(book, offer, entitlement)!
      const report = buildDecisionTable(book.domain, offer, tabled)
      const facts = tabled.table.grid.axes.map(({ fact }) => fact)
      return dataTexts(report, tableRows(report, facts))
    },
}

export const tableResource = ({ book, makeReport }: Deps): Resource =>
  resource('/v1/offers/:offer/entitlements/:entitlement/table', {
    get: async (req, res) => {
      refuseQuery(req)
      const offer = offerFromPath(book, String(req.params['offer']))
      const entitlement = String(req.params['entitlement'])
      if (!tabledIn(book, offer, entitlement)) throw new Refusal('unknown-entitlement')
      const type = negotiateType(req, dataTypes)
      const texts = await makeReport(tableJob, { offer: offer.id, entitlement })
      sendReport(res, `/v1/offers/${offer.id}/entitlements/${entitlement}/table`, formOf(texts, type))
    },
  })

// The examples of reports in their other forms: as CSV, made from those in JSON as the service makes it, with columns
// for the facts alone that come up in them; and as a page, of which only the frame is shown.
import { type Rows, changeRows, cliffEdgeRows, gapChangeRows, gapRows, tableRows } from '../analysis/csv-rows.ts'
import type { Fact } from '../core/rules/catalogue.ts'
import { csvText } from '../report/data.ts'
import { pageOf } from './discovery-examples.ts'
import { decisionTable } from './offer-examples.ts'
import { cliffEdges, comparison, gapChanges, gaps } from './report-examples.ts'

/** A test holds each example to its schema, so that it is what it is taken for here. */
const csv = (rows: (report: never, facts: readonly Fact[]) => Rows, report: unknown, named: string): string => {
  const facts = named.split(' ').map((id) => ({ id, type: id === 'age' ? 'integer' : 'choice' }))
  return csvText(rows(report as never, facts as unknown as readonly Fact[]))
}

const adviser = 'age leavingCareStatus lookedAfterBy supportFrom21'
const tax = 'age leavingCareStatus lookedAfterBy home councilTaxHome'

export const decisionTableCsv = csv(tableRows, decisionTable, adviser)
export const comparisonCsv = csv(changeRows, comparison, adviser)
export const gapsCsv = csv(gapRows, gaps, tax)
export const gapChangesCsv = csv(gapChangeRows, gapChanges, tax)
export const cliffEdgesCsv = csv(cliffEdgeRows, cliffEdges, 'age leavingCareStatus livesWithFormerFosterCarer')

export const comparisonPage = pageOf('southend-on-sea@2024-10-14 against southend-on-sea@2020-04-01')

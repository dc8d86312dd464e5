// Refuses reports on drafts whose tables would take too long, before anything is computed for them.
import type { ReportSource } from '../analysis/cells/certificate.ts'
import { TooManyCells } from '../analysis/cells/refine.ts'
import { comparedCells } from '../analysis/comparison/compare.ts'
import { gapCells } from '../analysis/gaps/size.ts'
import { timeDependentFacts } from '../core/rules/derive.ts'
import type { ReportRequest } from './evidence.ts'

/** A cell of a report takes some microseconds. Reports on published offers have half a million. */
const maxReportCells = 1_500_000

const refuseMore = (cells: number): void => {
  if (cells > maxReportCells)
    throw new TooManyCells(`a report on these offers has ${cells} cells; at most ${maxReportCells} are allowed`)
}

type TwoOffers = Pick<ReportRequest, 'base' | 'offer'>

/** @throws TooManyCells if a comparison by `compareOffers` would have too many cells. */
export const refuseLargeComparison = (source: ReportSource, { base, offer }: TwoOffers): void => {
  refuseMore(comparedCells(source, base, offer))
}

/** @throws TooManyCells if the evidence of `evidenceFinder` would have too many cells. */
export const refuseLargeReport = (source: ReportSource, { base, offer, by }: ReportRequest): void => {
  const { book } = source
  const ages = timeDependentFacts(book.domain.catalogue.facts).map(({ id }) => id)
  const facts = [...new Set([by, ...ages])]
  const ofSides = facts.map((fact) => gapCells(book, [base], fact) + gapCells(book, [offer], fact))
  refuseMore(
    ofSides.reduce((sum, cells) => sum + cells, comparedCells(source, base, offer) + gapCells(book, [base, offer], by)),
  )
}

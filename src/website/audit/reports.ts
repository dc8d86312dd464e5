// Computes the evidence for reports and remembers the latest; each example person links to a check.
import { refuseTooManyCells, rememberLatest } from '../../http/report-forms.ts'
import { type ReportRequest, type Evidence, evidenceFinder } from '../../report/evidence.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Site } from '../site.ts'
import { openCheckForm } from './opening.ts'

export type FindEvidence = (request: ReportRequest) => Evidence

/** @returns A function that returns the evidence, and throws a Refusal if two tables are too large to combine. */
export const evidenceForPages = ({ words }: Site, deps: WebsiteDeps): FindEvidence => {
  const investigate = evidenceFinder(deps)
  const known = rememberLatest<Evidence>()
  return (request) => {
    const { base, offer, by } = request
    const found = known(`${offer.id} ${base.id} ${by}`, () => refuseTooManyCells(() => investigate(request)))
    return { ...found, checkLink: openCheckForm({ offer: offer.id, on: deps.today() }, words()) }
  }
}

// Computes the evidence for reports and remembers the latest; each example person links to a check.
import { attempted, latest } from '../../http/report-forms.ts'
import { type Asked, type Evidence, investigating } from '../../report/evidence.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Site } from '../site.ts'
import { openingOf } from './opening.ts'

export type FindOut = (request: Asked) => Evidence

/** @returns A function that returns the evidence, and throws a Refusal if two tables are too large to combine. */
export const evidenceOf = ({ words }: Site, deps: WebsiteDeps): FindOut => {
  const investigate = investigating(deps)
  const known = latest<Evidence>()
  return (request) => {
    const { base, offer, by } = request
    const found = known(`${offer.id} ${base.id} ${by}`, () => attempted(() => investigate(request)))
    return { ...found, opening: openingOf({ offer: offer.id, on: deps.today() }, words()) }
  }
}

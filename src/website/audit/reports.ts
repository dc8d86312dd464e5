// What reports on two offers are made of, found out once, with a way from each example to a check.
import { attempted, latest } from '../../http/report-forms.ts'
import { type Asked, type Evidence, investigating } from '../../report/evidence.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Site } from '../site.ts'
import { openingOf } from './opening.ts'

export type FindOut = (asked: Asked) => Evidence

/** @returns A function that throws a Refusal if two tables are too large to be laid over each other. */
export const evidenceOf = ({ words }: Site, deps: WebsiteDeps): FindOut => {
  const investigate = investigating(deps)
  const known = latest<Evidence>()
  return (asked) => {
    const { base, offer, by } = asked
    const found = known(`${offer.id} ${base.id} ${by}`, () => attempted(() => investigate(asked)))
    return { ...found, opening: openingOf({ offer: offer.id, on: deps.today() }, words()) }
  }
}

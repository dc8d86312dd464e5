// Verification: whether a report says what a recount by a separate, simple path says.
import type { Catalogue } from '../core/rules/catalogue.ts'
import type { Offer } from '../core/rules/model.ts'
import { verifyComparison } from './comparison.ts'
import type { Digest } from './counts.ts'
import { Disagreement, recordAt, wordAt } from './disagreement.ts'
import { verifyGaps } from './gaps.ts'

type Verdict =
  | { readonly agrees: true; readonly people: number }
  | { readonly agrees: false; readonly at: string; readonly message: string }

/** What a report is held against. */
type Against = {
  readonly catalogue: Catalogue
  /** The offer with exactly this id. */
  readonly offerOf: (id: string) => Offer | undefined
  readonly digest: Digest
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value is of a kind that is recounted: a comparison, a report on gaps or one on their changes. */
export const isRecountable = (report: unknown): boolean =>
  isObject(report) && ['changes', 'gaps', 'base'].some((key) => key in report)

const offerAt = (at: string, value: unknown, { offerOf }: Against): Offer => {
  const { id } = recordAt(at, value, ['id', 'digest'])
  const offer = offerOf(wordAt(`${at}.id`, id))
  if (!offer) throw new Disagreement(`${at}.id`, 'the rules make no such offer')
  return offer
}

const recount = (report: unknown, against: Against): number => {
  const { catalogue, digest } = against
  if (!isObject(report)) throw new Disagreement('report', 'must be an object')
  const offer = offerAt('offer', report['offer'], against)
  const base = 'base' in report ? offerAt('base', report['base'], against) : undefined
  if ('changes' in report && base) return verifyComparison(report, { catalogue, base, offer, digest })
  if ('gaps' in report || base) return verifyGaps(report, { catalogue, base, offer, digest })
  throw new Disagreement('report', 'is neither a comparison nor a report on gaps')
}

/**
 * Holds a comparison, a report on gaps or one on their changes against the rules: every possible person is judged again
 * by the oracle, in a plain loop that shares nothing with what made the report.
 *
 * @param report Anything, as it was read from a file.
 * @returns How many people were judged, or the first place where the report and the recount differ. Only the words of
 * `text` are not recounted; like all else they are held by the digest.
 */
export const verify = (report: unknown, against: Against): Verdict => {
  try {
    return { agrees: true, people: recount(report, against) }
  } catch (error) {
    if (!(error instanceof Disagreement)) throw error
    return { agrees: false, at: error.at, message: error.message }
  }
}

// Verifies reports: recounts them by a separate, simple path and compares.
import type { Catalogue } from '../core/rules/catalogue.ts'
import type { Offer } from '../core/rules/model.ts'
import { verifyComparison } from './comparison.ts'
import type { DigestFunction } from './counts.ts'
import { Disagreement, recordAt, wordAt } from './disagreement.ts'
import { verifyGaps } from './gaps.ts'

type Verdict =
  | { readonly agrees: true; readonly people: number }
  | { readonly agrees: false; readonly at: string; readonly message: string }

/** The rules to verify a report against. */
type VerifyContext = {
  readonly catalogue: Catalogue
  /** Returns the offer with exactly this id. */
  readonly offerOf: (id: string) => Offer | undefined
  readonly digest: DigestFunction
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether `verify` can recount a value: a comparison, a report on gaps, or a report on changes of gaps. */
export const isRecountable = (report: unknown): boolean =>
  isObject(report) && ['changes', 'gaps', 'base'].some((key) => key in report)

const reportedOffer = (at: string, value: unknown, { offerOf }: VerifyContext): Offer => {
  const { id } = recordAt(at, value, ['id', 'digest'])
  const offer = offerOf(wordAt(`${at}.id`, id))
  if (!offer) throw new Disagreement(`${at}.id`, 'the rules make no such offer')
  return offer
}

const recountReport = (report: unknown, against: VerifyContext): number => {
  const { catalogue, digest } = against
  if (!isObject(report)) throw new Disagreement('report', 'must be an object')
  const offer = reportedOffer('offer', report['offer'], against)
  const base = 'base' in report ? reportedOffer('base', report['base'], against) : undefined
  if ('changes' in report && base) return verifyComparison(report, { catalogue, base, offer, digest })
  if ('gaps' in report || base) return verifyGaps(report, { catalogue, base, offer, digest })
  throw new Disagreement('report', 'is neither a comparison nor a report on gaps')
}

/**
 * Verifies a comparison, a report on gaps, or a report on changes of gaps against the rules. The oracle judges every
 * possible person again, in a plain loop that shares no code with the report's own analysis.
 *
 * @param report Any value, as read from a file.
 * @returns How many people were judged, or the first place where the report and the recount differ. Only the words of
 * `text` are not recounted; the digest protects them, as it does everything else.
 */
export const verify = (report: unknown, against: VerifyContext): Verdict => {
  try {
    return { agrees: true, people: recountReport(report, against) }
  } catch (error) {
    if (!(error instanceof Disagreement)) throw error
    return { agrees: false, at: error.at, message: error.message }
  }
}

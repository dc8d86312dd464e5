// Recounts the gaps of an offer, or how they change from one offer to another.
import type { Catalogue } from '../core/rules/catalogue.ts'
import type { Condition } from '../core/rules/condition.ts'
import type { Offer } from '../core/rules/model.ts'
import { type DigestFunction, countPopulation, mustCertify } from './counts.ts'
import { Disagreement, listAt, must, mustNameOffer, recordAt, mustEqual, wordAt } from './disagreement.ts'
import { type GapClaim, gapChangeClaimAt, gapClaimAt } from './gap-claims.ts'
import { type RecordedReason, type NeedRecount, recountGaps } from './gap-recount.ts'
import { isNamed } from './population.ts'

/** The offers that a report on gaps is about. */
type GapSubject = {
  readonly catalogue: Catalogue
  /** The offer before, in a report on changes of gaps. */
  readonly base: Offer | undefined
  readonly offer: Offer
  readonly digest: DigestFunction
}

const gapChangeLists = ['opened', 'closed', 'narrowed', 'widened', 'changed', 'unchanged']

const offerConditions = ({ entitlements }: Offer): readonly Condition[] =>
  entitlements.flatMap(({ grounds }) => grounds.map(({ when }) => when))

const recordedReason = ({ rulesets }: Offer, need: string, by: string): RecordedReason => {
  const records = rulesets.flatMap(({ versions }) => versions.flatMap(({ equity = [] }) => equity))
  const last = records.filter((record) => record.need === need && record.fact === by).at(-1)
  return last ? { reason: last.reason, reference: last.reference, reviewed: last.reviewed } : null
}

/** The entitlements of an offer that meet a need, and the recorded reason for a difference by a fact. */
const needSide = (offer: Offer, need: string, by: string) => ({
  side: offer.entitlements.filter((entitlement) => entitlement.need === need),
  explained: recordedReason(offer, need, by),
})

const gapClaimsIn = (read: Readonly<Record<string, unknown>>, isPaired: boolean): readonly GapClaim[] => {
  if (!isPaired) return listAt('gaps', read['gaps']).map((gap, i) => gapClaimAt(`gaps[${i}]`, gap))
  return gapChangeLists.flatMap((kind) =>
    listAt(kind, read[kind]).map((pair, i) => gapChangeClaimAt(`${kind}[${i}]`, pair, kind)),
  )
}

/** @throws Disagreement unless the claims of each list are in the order of the needs. */
const mustBeOrderedByNeed = (claims: readonly GapClaim[], needs: readonly string[]): void => {
  const places = claims.map(({ need }) => needs.indexOf(String(need)))
  claims.forEach(({ at, changeKind }, i) => {
    must(places[i]! >= 0, `${at}.need`, 'no entitlement meets such a need')
    const isFirst = i === 0 || claims[i - 1]!.changeKind !== changeKind
    must(isFirst || places[i - 1]! <= places[i]!, at, 'is out of order')
  })
}

const mustNote = (found: unknown, conditions: readonly Condition[], by: string): void => {
  mustEqual('note', found, isNamed(conditions, by) ? undefined : 'not used by any rule; indirect effect not measured')
}

/** Reads the compared fact, which must be no date. */
const comparedFactAt = (value: unknown, { facts }: Catalogue): string => {
  const by = wordAt('by', value)
  const fact = facts.find(({ id }) => id === by)
  if (!fact || fact.type === 'date') throw new Disagreement('by', 'is no fact that people can be compared by')
  return by
}

/**
 * Recounts the gaps of an offer, or how they change from the base to the offer.
 *
 * @param report The report of `gaps` or `gapChanges`, as read from a file.
 * @returns How many people were judged.
 * @throws Disagreement at the first place where the report differs.
 */
export const verifyGaps = (report: unknown, { catalogue, base, offer, digest }: GapSubject): number => {
  const lists = base ? ['base', ...gapChangeLists] : ['gaps']
  const read = recordAt('report', report, ['offer', 'by', ...lists, 'note?', 'certificate'])
  mustNameOffer('offer', read['offer'], offer)
  if (base) mustNameOffer('base', read['base'], base)
  const by = comparedFactAt(read['by'], catalogue)
  const sides = base ? [base, offer] : [offer]
  mustNote(read['note'], sides.flatMap(offerConditions), by)
  const needs = [...new Set(sides.flatMap(({ entitlements }) => entitlements.map(({ need }) => need)))].sort()
  const claims = gapClaimsIn(read, base !== undefined)
  mustBeOrderedByNeed(claims, needs)
  const recounted = needs.map((id) => {
    const need: NeedRecount = { catalogue, by, before: base && needSide(base, id, by), after: needSide(offer, id, by) }
    const own = claims.filter((claim) => claim.need === id)
    return { id, population: recountGaps(need, own) }
  })
  const parts = recounted.map(({ id, population }) => countPopulation(id, population))
  mustCertify(read, { name: 'needs', parts }, digest)
  return recounted.reduce((sum, { population }) => sum + population.people.length, 0)
}

// The recount of the gaps of an offer, and of what becomes of them under another.
import type { Catalogue } from '../core/rules/catalogue.ts'
import type { Condition } from '../core/rules/condition.ts'
import type { Offer } from '../core/rules/model.ts'
import { type Digest, countedOf, mustCertify } from './counts.ts'
import { Disagreement, listAt, must, recordAt, same, wordAt } from './disagreement.ts'
import { type GapClaim, pairClaim, plainClaim } from './gap-claims.ts'
import { type Explained, type Need, recountGaps } from './gap-recount.ts'
import { isNamed } from './population.ts'

/** What a report on gaps speaks of; `base` where it speaks of two offers. */
type Subject = {
  readonly catalogue: Catalogue
  readonly base: Offer | undefined
  readonly offer: Offer
  readonly digest: Digest
}

const gapChangeKinds = ['opened', 'closed', 'narrowed', 'widened', 'changed', 'unchanged']

const conditionsOf = ({ entitlements }: Offer): readonly Condition[] =>
  entitlements.flatMap(({ grounds }) => grounds.map(({ when }) => when))

const explainedIn = ({ rulesets }: Offer, need: string, by: string): Explained => {
  const records = rulesets.flatMap(({ versions }) => versions.flatMap(({ equity = [] }) => equity))
  const own = records.filter((record) => record.need === need && record.fact === by).at(-1)
  return own ? { reason: own.reason, reference: own.reference, reviewed: own.reviewed } : null
}

const sideIn = (offer: Offer, need: string, by: string) => ({
  side: offer.entitlements.filter((entitlement) => entitlement.need === need),
  explained: explainedIn(offer, need, by),
})

const claimsIn = (read: Readonly<Record<string, unknown>>, isPaired: boolean): readonly GapClaim[] => {
  if (!isPaired) return listAt('gaps', read['gaps']).map((gap, i) => plainClaim(`gaps[${i}]`, gap))
  return gapChangeKinds.flatMap((fate) =>
    listAt(fate, read[fate]).map((pair, i) => pairClaim(`${fate}[${i}]`, pair, fate)),
  )
}

const mustGoByNeed = (claims: readonly GapClaim[], needs: readonly string[]): void => {
  const places = claims.map(({ need }) => needs.indexOf(String(need)))
  claims.forEach(({ at, fate }, i) => {
    must(places[i]! >= 0, `${at}.need`, 'no entitlement meets such a need')
    const isFirst = i === 0 || claims[i - 1]!.fate !== fate
    must(isFirst || places[i - 1]! <= places[i]!, at, 'is out of order')
  })
}

const mustNote = (found: unknown, conditions: readonly Condition[], by: string): void => {
  same('note', found, isNamed(conditions, by) ? undefined : 'not used by any rule; indirect effect not measured')
}

/** The compared fact, if it can be compared by. */
const byAt = (value: unknown, { facts }: Catalogue): string => {
  const by = wordAt('by', value)
  const fact = facts.find(({ id }) => id === by)
  if (!fact || fact.type === 'date') throw new Disagreement('by', 'is no fact that people can be compared by')
  return by
}

const named = ({ id, digest }: Offer) => ({ id, digest })

/**
 * Recounts the gaps of an offer, or what becomes of them under another.
 *
 * @param report What `gaps` or `gapChanges` gave, as it was read from a file.
 * @returns How many people were judged.
 * @throws Disagreement at the first place where it differs.
 */
export const verifyGaps = (report: unknown, { catalogue, base, offer, digest }: Subject): number => {
  const lists = base ? ['base', ...gapChangeKinds] : ['gaps']
  const read = recordAt('report', report, ['offer', 'by', ...lists, 'note?', 'certificate'])
  same('offer', read['offer'], named(offer))
  if (base) same('base', read['base'], named(base))
  const by = byAt(read['by'], catalogue)
  const sides = base ? [base, offer] : [offer]
  mustNote(read['note'], sides.flatMap(conditionsOf), by)
  const needs = [...new Set(sides.flatMap(({ entitlements }) => entitlements.map(({ need }) => need)))].sort()
  const claims = claimsIn(read, base !== undefined)
  mustGoByNeed(claims, needs)
  const recounted = needs.map((id) => {
    const need: Need = { catalogue, by, before: base && sideIn(base, id, by), after: sideIn(offer, id, by) }
    const own = claims.filter((claim) => claim.need === id)
    return { id, population: recountGaps(need, own) }
  })
  const parts = recounted.map(({ id, population }) => countedOf(id, population))
  mustCertify(read, { name: 'needs', parts }, digest)
  return recounted.reduce((sum, { population }) => sum + population.people.length, 0)
}

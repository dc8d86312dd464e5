// Summarises an offer: its rulesets, and digests that distinguish two copies.
import { remembered } from '../core/remember.ts'
import type { Offer, Ruleset } from '../core/rules/model.ts'
import { latestVersion } from '../core/rules/versions.ts'
import type { Deps } from './deps.ts'

/** Identifies the rules behind an answer. */
export const rulesUsed = ({ id, digest, effectiveFrom, status, rulesets }: Offer) => ({
  id,
  digest,
  ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
  status,
  rulesets: rulesets.map((ruleset) => ({ id: ruleset.id, digest: ruleset.digest })),
})

const rulesetSummary = ({ id, digest, versions }: Ruleset) => {
  const version = versions.at(-1)!
  const { title, source, unconfirmed } = version
  const dates =
    version.status === 'published' ? { publishedOn: version.publishedOn, effectiveFrom: version.effectiveFrom } : {}
  return { id, digest, title, ...dates, source, unconfirmed }
}

const offerSummary = (offer: Offer, meaningDigest: string) => {
  const { id, authority, status, effectiveFrom, digest, rulesets } = offer
  return {
    id,
    authority,
    status,
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
    title: latestVersion(offer).title,
    digest,
    meaningDigest,
    rulesets: rulesets.map(rulesetSummary),
  }
}

/** Summarises offers; each summary is made once. */
export const offerSummaries = ({ book, digest }: Pick<Deps, 'book' | 'digest'>) =>
  remembered((offer: Offer) => offerSummary(offer, digest(book.checkerOf(offer).meaning())))

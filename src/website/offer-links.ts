// How these pages name offers, and where they send those who want to know more of them.
import type { Book } from '../core/book.ts'
import type { Ground, Offer } from '../core/rules/model.ts'
import { latestVersion } from '../core/rules/versions.ts'

/** Where people learn about a version or an offer. */
export const ruleSetPath = (id: string): string => `/audit/rule-sets/${id}`

/** Where people read a ground of an offer: in the latest version that wrote its entitlement for its authority. */
export const rulePath = ({ rulesets }: Offer, entitlement: string, { from }: Pick<Ground, 'from'>): string => {
  const versions = rulesets.flatMap((ruleset) => ruleset.versions).filter(({ authority }) => authority === from)
  const version = versions.findLast(({ entitlements }) => entitlements.some(({ id }) => id === entitlement))
  return `${ruleSetPath(version!.id)}#${entitlement}`
}

/** Where two offers are compared. */
export const comparePath = (offer: Offer, base: Offer): string => `/audit/offers/${offer.id}/compare/${base.id}`

export const titleOf = (offer: Offer): string => latestVersion(offer).title

/** The offers of one authority, published ones newest first, then proposals. */
const offersOf = ({ offers }: Book, authority: string): readonly Offer[] =>
  offers.all.filter((offer) => offer.authority === authority)

/** What an offer is compared with unless told otherwise: for a proposal what is in force, else what was before. */
export const usualBase = (book: Book, offer: Offer, on: string): Offer | undefined => {
  if (offer.status === 'proposed') return book.offers.inForce(offer.authority, on)
  const published = offersOf(book, offer.authority).filter(({ status }) => status === 'published')
  return published[published.indexOf(offer) + 1]
}

/** Every offer of an authority that has a usual base, with it. */
export const usualPairs = (book: Book, authority: string, on: string) =>
  offersOf(book, authority).flatMap((offer) => {
    const base = usualBase(book, offer, on)
    return base ? [{ offer, base }] : []
  })

/** Offers to choose from: those of the council first. */
export const choicesOf = (book: Book, council: string): readonly { readonly value: string; readonly text: string }[] =>
  book.offers.all
    .toSorted((one, other) => Number(other.authority === council) - Number(one.authority === council))
    .map((offer) => ({ value: offer.id, text: `${offer.id}: ${titleOf(offer)}` }))

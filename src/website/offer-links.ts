// Titles of offers, and links to the pages about them.
import type { Book } from '../core/book.ts'
import type { Ground, Offer } from '../core/rules/model.ts'
import { latestVersion } from '../core/rules/versions.ts'

/** The page of a version or an offer. @param id The id of either. */
export const ruleSetPath = (id: string): string => `/audit/rule-sets/${id}`

/** The rule behind a ground: its entitlement, in the latest version by the ground's authority that contains it. */
export const rulePath = ({ rulesets }: Offer, entitlement: string, { from }: Pick<Ground, 'from'>): string => {
  const versions = rulesets.flatMap((ruleset) => ruleset.versions).filter(({ authority }) => authority === from)
  const version = versions.findLast(({ entitlements }) => entitlements.some(({ id }) => id === entitlement))
  return `${ruleSetPath(version!.id)}#${entitlement}`
}

/** The page that compares two offers. */
export const comparePath = (offer: Offer, base: Offer): string => `/audit/offers/${offer.id}/compare/${base.id}`

export const offerTitle = (offer: Offer): string => latestVersion(offer).title

/** An authority's offers: published offers, newest first, then proposals. */
const authorityOffers = ({ offers }: Book, authority: string): readonly Offer[] =>
  offers.all.filter((offer) => offer.authority === authority)

/** The offer to compare with by default: the offer in force for a proposal, otherwise the previous offer. */
export const defaultBase = (book: Book, offer: Offer, on: string): Offer | undefined => {
  if (offer.status === 'proposed') return book.offers.inForce(offer.authority, on)
  const published = authorityOffers(book, offer.authority).filter(({ status }) => status === 'published')
  return published[published.indexOf(offer) + 1]
}

/** Each of an authority's offers with its default base, where it has one. */
export const defaultPairs = (book: Book, authority: string, on: string) =>
  authorityOffers(book, authority).flatMap((offer) => {
    const base = defaultBase(book, offer, on)
    return base ? [{ offer, base }] : []
  })

/** The options of a list of offers, the council's own offers first. */
export const offerChoices = (
  book: Book,
  council: string,
): readonly { readonly value: string; readonly text: string }[] =>
  book.offers.all
    .toSorted((one, other) => Number(other.authority === council) - Number(one.authority === council))
    .map((offer) => ({ value: offer.id, text: `${offer.id}: ${offerTitle(offer)}` }))

// Lists an authority's published offers with the versions that each adds.
import { dayBefore } from '../../core/rules/days.ts'
import type { IsoDate, Offer, Published } from '../../core/rules/model.ts'
import type { Offers } from '../../core/rules/offers.ts'
import { byStart, isPublished } from '../../core/rules/versions.ts'

const publishedIn = ({ rulesets }: Offer): readonly Published[] =>
  rulesets.flatMap(({ versions }) => versions.filter(isPublished))

/** The versions of an offer that contain an entitlement, oldest first. The first introduced it; the rest changed it. */
export const versionsOf = (offer: Offer, entitlement: string): readonly Published[] =>
  publishedIn(offer)
    .filter(({ entitlements }) => entitlements.some(({ id }) => id === entitlement))
    .sort(byStart)

/** A published offer, the offer before it, and the versions that make the difference. */
export type OfferUpdate = {
  readonly offer: Offer
  /** Undefined for an authority's first offer. */
  readonly base: Offer | undefined
  readonly versions: readonly Published[]
  /** The latest day on which one of these versions was published. */
  readonly publishedOn: IsoDate
}

/** The offer in force on the day before, as published at the time; for a correction, the offer that it corrects. */
const previousOffer = (offers: Offers, offer: Offer, knownOn: IsoDate): Offer | undefined => {
  const [id, start] = [offer.id, offer.effectiveFrom!]
  const [, number] = /\.(\d+)$/.exec(id) ?? []
  if (number === undefined) return offers.inForce(offer.authority, dayBefore(start), knownOn)
  const corrected = `${offer.authority}@${start}${number === '2' ? '' : `.${Number(number) - 1}`}`
  return offers.all.find((other) => other.id === corrected)
}

/** Lists every published offer of an authority with its new versions, newest first. */
export const offerUpdates = (offers: Offers, authority: string): readonly OfferUpdate[] =>
  offers.all
    .filter((offer) => offer.authority === authority && offer.status === 'published')
    .map((offer) => {
      const all = publishedIn(offer)
      const latest = (versions: readonly Published[]): IsoDate =>
        versions
          .map((one) => one.publishedOn)
          .sort()
          .at(-1)!
      const base = previousOffer(offers, offer, latest(all))
      const old = new Set(base ? publishedIn(base).map(({ id }) => id) : [])
      const versions = all.filter(({ id }) => !old.has(id))
      return { offer, base, versions, publishedOn: latest(versions) }
    })

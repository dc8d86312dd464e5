// History: how an offer came to be, version by version.
import { dayBefore } from '../../core/rules/days.ts'
import type { IsoDate, Offer, Published } from '../../core/rules/model.ts'
import type { Offers } from '../../core/rules/offers.ts'
import { byStart, isPublished } from '../../core/rules/versions.ts'

const publishedIn = ({ rulesets }: Offer): readonly Published[] =>
  rulesets.flatMap(({ versions }) => versions.filter(isPublished))

/** The versions of an offer that hold an entitlement, oldest first: it began with the first, each other changed it. */
export const versionsOf = (offer: Offer, entitlement: string): readonly Published[] =>
  publishedIn(offer)
    .filter(({ entitlements }) => entitlements.some(({ id }) => id === entitlement))
    .sort(byStart)

/** One offer that came into force, what was in force before it, and the versions that make the difference. */
export type Update = {
  readonly offer: Offer
  /** Absent for the first offer there was. */
  readonly base: Offer | undefined
  readonly versions: readonly Published[]
  /** The day on which the last of these versions was published. */
  readonly publishedOn: IsoDate
}

/** What was in force before an offer, as it was known when the offer was: for a correction, what it corrected. */
const baseOf = (offers: Offers, offer: Offer, knownOn: IsoDate): Offer | undefined => {
  const [id, start] = [offer.id, offer.effectiveFrom!]
  const [, number] = /\.(\d+)$/.exec(id) ?? []
  if (number === undefined) return offers.inForce(offer.authority, dayBefore(start), knownOn)
  const corrected = `${offer.authority}@${start}${number === '2' ? '' : `.${Number(number) - 1}`}`
  return offers.all.find((other) => other.id === corrected)
}

/** Every published offer of an authority with what is new in it, newest first. */
export const updatesOf = (offers: Offers, authority: string): readonly Update[] =>
  offers.all
    .filter((offer) => offer.authority === authority && offer.status === 'published')
    .map((offer) => {
      const all = publishedIn(offer)
      const latest = (versions: readonly Published[]): IsoDate =>
        versions
          .map((one) => one.publishedOn)
          .sort()
          .at(-1)!
      const base = baseOf(offers, offer, latest(all))
      const old = new Set(base ? publishedIn(base).map(({ id }) => id) : [])
      const versions = all.filter(({ id }) => !old.has(id))
      return { offer, base, versions, publishedOn: latest(versions) }
    })

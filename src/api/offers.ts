// `GET /v1/offers`: every offer, newest first, or the offers in force on a day.
import type { Book } from '../core/book.ts'
import type { Offer } from '../core/rules/model.ts'
import type { Deps } from '../http/deps.ts'
import { offerSummaries } from '../http/offer-summary.ts'
import { Refusal } from '../http/problem.ts'
import { jsonRepresentation, negotiateType, type Representation, sendPublic } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { knownAuthority } from '../http/selection.ts'
import { invalidRequest, readQuery } from '../http/validation.ts'
import { OffersQuery } from './requests.ts'

type OfferListQuery = ReturnType<typeof readQuery<typeof OffersQuery>>

const selectOffers = (book: Book, { authority, on, knownOn }: OfferListQuery): readonly Offer[] => {
  if (authority !== undefined) knownAuthority(book, authority)
  if (knownOn !== undefined && on === undefined)
    throw invalidRequest([{ pointer: '/knownOn', detail: 'must be given together with `on`' }])
  const offers = book.offers.all.filter((offer) => authority === undefined || offer.authority === authority)
  if (on === undefined) return offers
  const inForce = offers.filter((offer) => book.offers.inForce(offer.authority, on, knownOn) === offer)
  if (inForce.length === 0) throw new Refusal('no-offer-in-force')
  return inForce
}

export const offersResource = (deps: Deps): Resource => {
  const summary = offerSummaries(deps)
  // Many days select the same offers, so few lists are ever made.
  const lists = new Map<string, Representation>()
  return resource('/v1/offers', {
    get: (req, res) => {
      const selected = selectOffers(deps.book, readQuery(OffersQuery, req))
      negotiateType(req, ['application/json'])
      const key = selected.map(({ id }) => id).join()
      const list = lists.get(key) ?? jsonRepresentation({ items: selected.map(summary) })
      lists.set(key, list)
      sendPublic(res, list)
    },
  })
}

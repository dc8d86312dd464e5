// Finds the authority and the offer that a request names.
import type { Book } from '../core/book.ts'
import type { Checker } from '../core/checker.ts'
import { remembering } from '../core/remember.ts'
import { IsoDate, LAW, type Offer } from '../core/rules/model.ts'
import { suggestion } from '../core/spelling.ts'
import { Refusal } from './problem.ts'
import { invalidRequest } from './validation.ts'

type DatedRequest = { readonly authority: string; readonly on: IsoDate; readonly knownOn: IsoDate | undefined }

type OfferRequest = {
  readonly authority?: string | undefined
  readonly on: IsoDate
  readonly knownOn?: IsoDate | undefined
  readonly offer?: string | undefined
}

const authorityIds = ({ rules }: Book): readonly string[] => [...rules.authorities.map(({ id }) => id), LAW]

/** The given authority. @throws Refusal if it does not exist. */
export const knownAuthority = (book: Book, given: string): string => {
  const allowed = authorityIds(book)
  if (allowed.includes(given)) return given
  throw invalidRequest([{ pointer: '/authority', detail: `unknown authority${suggestion(given, allowed)}` }])
}

/** The given authority, or the only council. @throws Refusal if the authority is unknown or ambiguous. */
export const resolveAuthority = (book: Book, given: string | undefined): string => {
  if (given !== undefined) return knownAuthority(book, given)
  const [only, ...others] = book.rules.authorities
  if (only && others.length === 0) return only.id
  throw invalidRequest([{ pointer: '/authority', detail: 'must be given, because there is more than one council' }])
}

/** The catalogue in an authority's words, and its council's name. */
export const catalogueFor = (book: Book, authority: string): Pick<Checker, 'catalogue' | 'council'> => {
  const offer = book.offers.all.find((candidate) => candidate.authority === authority)
  return offer ? book.checkerOf(offer) : { catalogue: book.domain.catalogue, council: authority }
}

/** Whether the id of a missing offer has a real date, which is then before the first offer. */
const isBeforeFirstOffer = (book: Book, id: string): boolean => {
  const [authority, on, ...rest] = id.split('@')
  return rest.length === 0 && authorityIds(book).includes(authority!) && IsoDate.safeParse(on).success
}

/** The offer with the id in an address. @throws Refusal (404) if it does not exist. */
export const offerFromPath = (book: Book, id: string): Offer => {
  const offer = book.offers.withId(id)
  if (offer) return offer
  throw new Refusal(isBeforeFirstOffer(book, id) ? 'no-offer-in-force' : 'unknown-offer')
}

/** The offer with the id in a body. @throws Refusal (422) if it does not exist. */
const offerFromBody = (book: Book, id: string): Offer => {
  const offer = book.offers.withId(id)
  if (offer) return offer
  if (isBeforeFirstOffer(book, id)) throw new Refusal('no-offer-in-force', { status: 422 })
  const ids = book.offers.all.map((other) => other.id)
  throw invalidRequest([{ pointer: '/offer', detail: `unknown offer${suggestion(id, ids)}` }])
}

/** Chooses the offer of a request: by its id, or in force on the day. @throws Refusal if there is no such offer. */
export const offerChooser = (book: Book): ((request: OfferRequest) => Offer) => {
  const known = new Set(authorityIds(book))
  const inForce = remembering(
    ({ authority, on, knownOn }: DatedRequest) => book.offers.inForce(authority, on, knownOn),
    ({ authority, on, knownOn }) => `${authority} ${on} ${knownOn ?? ''}`,
  )
  return ({ authority, on, knownOn, offer: id }) => {
    if (id === undefined) {
      const isKnown = authority !== undefined && known.has(authority)
      const offer = inForce({ authority: isKnown ? authority : resolveAuthority(book, authority), on, knownOn })
      if (offer) return offer
      throw new Refusal('no-offer-in-force', { status: 422 })
    }
    if (knownOn !== undefined)
      throw invalidRequest([{ pointer: '/knownOn', detail: 'cannot be given together with `offer`' }])
    const offer = offerFromBody(book, id)
    if (authority === undefined || knownAuthority(book, authority) === offer.authority) return offer
    throw invalidRequest([{ pointer: '/authority', detail: 'the `offer` belongs to another authority' }])
  }
}

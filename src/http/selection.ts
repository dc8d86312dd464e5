// Which council and which offer a request means.
import type { Book } from '../core/book.ts'
import type { Checker } from '../core/checker.ts'
import { remembering } from '../core/remember.ts'
import { IsoDate, LAW, type Offer } from '../core/rules/model.ts'
import { suggestion } from '../core/spelling.ts'
import { Refusal } from './problem.ts'
import { invalid } from './validation.ts'

type Dated = { readonly authority: string; readonly on: IsoDate; readonly knownOn: IsoDate | undefined }

type Asked = {
  readonly authority?: string | undefined
  readonly on: IsoDate
  readonly knownOn?: IsoDate | undefined
  readonly offer?: string | undefined
}

const authoritiesOf = ({ rules }: Book): readonly string[] => [...rules.authorities.map(({ id }) => id), LAW]

/** The authority that was given, if there is such a one. @throws Refusal otherwise. */
export const knownAuthority = (book: Book, given: string): string => {
  const allowed = authoritiesOf(book)
  if (allowed.includes(given)) return given
  throw invalid([{ pointer: '/authority', detail: `unknown authority${suggestion(given, allowed)}` }])
}

/** The authority that was given, or the only council there is. @throws Refusal if that leaves it open. */
export const authorityOf = (book: Book, given: string | undefined): string => {
  if (given !== undefined) return knownAuthority(book, given)
  const [only, ...others] = book.rules.authorities
  if (only && others.length === 0) return only.id
  throw invalid([{ pointer: '/authority', detail: 'must be given, because there is more than one council' }])
}

/** The catalogue in the words of an authority, and the name of its council. */
export const wordsFor = (book: Book, authority: string): Pick<Checker, 'catalogue' | 'council'> => {
  const offer = book.offers.all.find((one) => one.authority === authority)
  return offer ? book.checkerOf(offer) : { catalogue: book.domain.catalogue, council: authority }
}

/** Whether an offer that does not exist is named by a real day, which is then before the first. */
const isBeforeTheFirst = (book: Book, id: string): boolean => {
  const [authority, on, ...rest] = id.split('@')
  return rest.length === 0 && authoritiesOf(book).includes(authority!) && IsoDate.safeParse(on).success
}

/** The offer that an address names. @throws Refusal if there is none. */
export const offerAt = (book: Book, id: string): Offer => {
  const offer = book.offers.named(id)
  if (offer) return offer
  throw new Refusal(isBeforeTheFirst(book, id) ? 'no-offer-in-force' : 'unknown-offer')
}

const offerNamed = (book: Book, id: string): Offer => {
  const offer = book.offers.named(id)
  if (offer) return offer
  if (isBeforeTheFirst(book, id)) throw new Refusal('no-offer-in-force', { status: 422 })
  const ids = book.offers.all.map((other) => other.id)
  throw invalid([{ pointer: '/offer', detail: `unknown offer${suggestion(id, ids)}` }])
}

/** From a request to the offer it asks for: by its id, or the one in force on the day. It throws if there is none. */
export const offerChooser = (book: Book): ((asked: Asked) => Offer) => {
  const known = new Set(authoritiesOf(book))
  const inForce = remembering(
    ({ authority, on, knownOn }: Dated) => book.offers.inForce(authority, on, knownOn),
    ({ authority, on, knownOn }) => `${authority} ${on} ${knownOn ?? ''}`,
  )
  return ({ authority, on, knownOn, offer: id }) => {
    if (id === undefined) {
      const isKnown = authority !== undefined && known.has(authority)
      const found = inForce({ authority: isKnown ? authority : authorityOf(book, authority), on, knownOn })
      if (found) return found
      throw new Refusal('no-offer-in-force', { status: 422 })
    }
    if (knownOn !== undefined) throw invalid([{ pointer: '/knownOn', detail: 'cannot be given together with `offer`' }])
    const offer = offerNamed(book, id)
    if (authority === undefined || knownAuthority(book, authority) === offer.authority) return offer
    throw invalid([{ pointer: '/authority', detail: 'the `offer` belongs to another authority' }])
  }
}

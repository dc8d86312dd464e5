// The feed: every entitlement in force on a day, of every council, as services; and what describes them.
import { wordsOf } from '../analysis/describe.ts'
import type { Book } from '../core/book.ts'
import { remembering } from '../core/remember.ts'
import type { IsoDate, Offer } from '../core/rules/model.ts'
import type { Service, Taxonomy, Term } from './records.ts'
import { serviceMapper } from './service.ts'
import { taxonomies, termsOf } from './taxonomies.ts'

type Feed = {
  /** The url of each is a path; `at` makes it an address. */
  readonly services: readonly Service[]
  readonly taxonomies: readonly Taxonomy[]
  readonly terms: readonly Term[]
}

const buildFeed = (book: Book, offers: readonly Offer[]): Feed => {
  const services = offers.flatMap((offer) => {
    const authority = book.rules.authorities.find(({ id }) => id === offer.authority)!
    const checker = book.checkerOf(offer)
    return checker.tabled.map(serviceMapper(book.domain, checker, authority))
  })
  return { services, taxonomies: taxonomies(), terms: termsOf(wordsOf(book, offers)) }
}

/** The feed of a day. It is made once for the offers in force, which many days share. */
export const feeds = (book: Book): ((on: IsoDate) => Feed) => {
  const feed = remembering(
    (offers: readonly Offer[]) => buildFeed(book, offers),
    (offers) => offers.map(({ id }) => id).join(),
  )
  return (on) =>
    feed(book.rules.authorities.map(({ id }) => book.offers.inForce(id, on)).filter((offer) => offer !== undefined))
}

/** A service with the full address of its page. */
export const at =
  (address: string) =>
  (service: Service): Service => ({ ...service, url: `${address}${service.url}` })

/** A service as lists have it: without what there may be several of. */
export const brief = (service: Service): object =>
  Object.fromEntries(Object.entries(service).filter(([, value]) => !Array.isArray(value)))

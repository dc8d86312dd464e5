// The feed of a day: every council's entitlements in force as services, with their taxonomies and terms.
import { councilCatalogue } from '../analysis/describe.ts'
import type { Book } from '../core/book.ts'
import { remembering } from '../core/remember.ts'
import type { IsoDate, Offer } from '../core/rules/model.ts'
import type { Service, Taxonomy, Term } from './records.ts'
import { serviceMapper } from './service.ts'
import { taxonomies, termsOf } from './taxonomies.ts'

type Feed = {
  /** The `url` of each service is a path; `withAddress` makes it a full address. */
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
  return { services, taxonomies: taxonomies(), terms: termsOf(councilCatalogue(book, offers)) }
}

/** Makes a function from a day to its feed. Days with the same offers in force share one feed, built once. */
export const feedByDay = (book: Book): ((on: IsoDate) => Feed) => {
  const feed = remembering(
    (offers: readonly Offer[]) => buildFeed(book, offers),
    (offers) => offers.map(({ id }) => id).join(),
  )
  return (on) =>
    feed(book.rules.authorities.map(({ id }) => book.offers.inForce(id, on)).filter((offer) => offer !== undefined))
}

/** Makes a function that puts the site's address before the path of a service's page. */
export const withAddress =
  (address: string) =>
  (service: Service): Service => ({ ...service, url: `${address}${service.url}` })

/** A service as it is in lists: without its arrays. */
export const briefService = (service: Service): object =>
  Object.fromEntries(Object.entries(service).filter(([, value]) => !Array.isArray(value)))

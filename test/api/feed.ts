// Reads the feed of the rules in force over HTTP, like a harvester.
import type { AppDeps } from '../../src/app.ts'
import { Service, Term, feedPageSchema } from '../../src/contract/feed-schemas.ts'
import { book } from '../support/published.ts'
import { running } from '../support/running.ts'

export const client = running({ book })

/** A client of a feed with the given settings. */
export const feedWith = (settings: Partial<AppDeps>) => running({ book, ...settings })

/** The path of a page of the feed. */
export const feed = (path: string): string => `/oruk/v3${path}`

export const listed = async (query = '', feedClient = client) =>
  feedPageSchema(Service).parse((await feedClient.get(feed(`/services?full=true${query}`))).body)

/** Every service, in full. */
export const services = async () => (await listed('&per_page=100')).contents as Service[]

export const terms = async () =>
  feedPageSchema(Term).parse((await client.get(feed('/taxonomy_terms?per_page=100'))).body).contents as Term[]

type Service = ReturnType<typeof Service.parse>
type Term = ReturnType<typeof Term.parse>

/** The service of an entitlement. */
export const serviceOf = async (entitlement: string): Promise<Service> =>
  (await services()).find(({ url }) => url.endsWith(`/${entitlement}`))!

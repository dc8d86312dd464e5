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

type FeedRecord = Readonly<Record<string, unknown>> & { readonly id: string }
type FeedPage = { readonly contents: readonly FeedRecord[]; readonly last_page: boolean }

/** The records of every page of a list, exactly as they were sent. The path has a query. */
export const harvest = async (path: string, feedClient = client, page = 1): Promise<readonly FeedRecord[]> => {
  const response = await feedClient.get(feed(`${path}&page=${page}`))
  const { contents, last_page } = response.body as FeedPage
  return last_page ? contents : [...contents, ...(await harvest(path, feedClient, page + 1))]
}

/** Every service, in full. */
export const services = async () => (await listed('&per_page=100')).contents as Service[]

export const terms = async () =>
  feedPageSchema(Term).parse((await client.get(feed('/taxonomy_terms?per_page=100'))).body).contents as Term[]

type Service = ReturnType<typeof Service.parse>
type Term = ReturnType<typeof Term.parse>

/** The service of an entitlement. */
export const serviceOf = async (entitlement: string): Promise<Service> =>
  (await services()).find(({ url }) => url.endsWith(`/${entitlement}`))!

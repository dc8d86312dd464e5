// A typed client of the API. Paths, bodies and answers have the types of openapi.yaml, facts and ids those of the rules.
import createFetchClient, {
  type Client,
  type ClientPathsWithMethod,
  type FetchResponse,
  type MaybeOptionalInit,
  type ParseAs,
} from 'openapi-fetch'
import type { components, paths } from './schema.ts'

export type { AuthorityId, ComparedFact, EntitlementId, Facts, LaterFacts, LaterId, OfferId } from './ids.ts'

/** Bodies and answers by the names that openapi.yaml gives them. */
export type Schemas = components['schemas']

/** The media types that `data` and `error` have types for. For another send its `Accept`, with `parseAs: 'text'`. */
type Json = `application/${string}json`

type FetchClient = Client<paths, Json>
type Method = 'get' | 'post'

/** The options of a call, which may be left out where an address needs none. */
type Options<Path, Verb extends Method, As extends ParseAs> = Path extends keyof paths
  ? undefined extends MaybeOptionalInit<paths[Path], Verb>
    ? [options?: MaybeOptionalInit<paths[Path], Verb> & { parseAs?: As }]
    : [options: MaybeOptionalInit<paths[Path], Verb> & { parseAs?: As }]
  : never

/**
 * A method of openapi-fetch, but stricter. openapi-fetch infers the type of the options from the call, so that they may
 * have any other key as well; here an unknown key does not compile.
 */
type Ask<Verb extends Method> = <Path extends ClientPathsWithMethod<FetchClient, Verb>, As extends ParseAs = 'json'>(
  path: Path,
  ...options: Options<Path, Verb, As>
) => Promise<FetchResponse<NonNullable<paths[Path][Verb]>, { parseAs: As }, Json>>

export type LocalOfferClient = Pick<FetchClient, 'use' | 'eject'> & { GET: Ask<'get'>; POST: Ask<'post'> }

/**
 * Creates a client of the service at a URL such as `https://localoffer.example`. It has a method for each HTTP method:
 * `POST` takes a path of the API and a body, and resolves to `data`, or to the problem as `error`.
 */
export const createClient = (address: string): LocalOfferClient =>
  createFetchClient<paths, Json>({ baseUrl: address }) as LocalOfferClient

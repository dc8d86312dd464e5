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

/** How much an answer may say, where the body of the request chooses it. */
type DetailOf<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } }
}
  ? 'detail' extends keyof Body
    ? NonNullable<Body['detail']>
    : never
  : never

/** The part of the options that decides how much the answer says. */
type DetailOption<Detail> = [Detail] extends [never] ? unknown : { body: { detail?: Detail } }

/** The options of a call, which may be left out where an address needs none. */
type Options<Path, Verb extends Method, As extends ParseAs, Detail> = Path extends keyof paths
  ? undefined extends MaybeOptionalInit<paths[Path], Verb>
    ? [options?: MaybeOptionalInit<paths[Path], Verb> & { parseAs?: As }]
    : [options: MaybeOptionalInit<paths[Path], Verb> & { parseAs?: As } & DetailOption<Detail>]
  : never

/** Of answers with several details, the one that was asked for. */
type Saying<Data, Detail> = Data extends { detail: unknown } ? Extract<Data, { detail: Detail }> : Data

type Detailed<Answer, Detail> = Answer extends { data: infer Data }
  ? Omit<Answer, 'data'> & { data: Saying<Data, Detail> }
  : Answer

/**
 * A method of openapi-fetch, but stricter. openapi-fetch infers the type of the options from the call, so that they may
 * have any other key as well; here an unknown key does not compile. Without `detail`, an answer says its reasons.
 */
type Ask<Verb extends Method> = <
  Path extends ClientPathsWithMethod<FetchClient, Verb>,
  As extends ParseAs = 'json',
  Detail extends string & DetailOf<Path> = DetailOf<Path> & 'reasons',
>(
  path: Path,
  ...options: Options<Path, Verb, As, Detail>
) => Promise<Detailed<FetchResponse<NonNullable<paths[Path][Verb]>, { parseAs: As }, Json>, Detail>>

export type LocalOfferClient = Pick<FetchClient, 'use' | 'eject'> & { GET: Ask<'get'>; POST: Ask<'post'> }

/**
 * Creates a client of the service at a URL such as `https://localoffer.example`. It has a method for each HTTP method:
 * `POST` takes a path of the API and a body, and resolves to `data`, or to the problem as `error`.
 */
export const createClient = (address: string): LocalOfferClient =>
  createFetchClient<paths, Json>({ baseUrl: address }) as LocalOfferClient

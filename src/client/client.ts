// A typed client of the API: paths, bodies and responses have the types of openapi.yaml.
import createFetchClient, { type Client } from 'openapi-fetch'
import type { paths } from './schema.ts'

export type LocalOfferClient = Client<paths>

/**
 * Creates a client of the service at a URL such as `https://localoffer.example`. It has a method for each HTTP method:
 * `POST` takes a path of the API and a body, and resolves to `data`, or to the problem as `error`.
 */
export const createClient = (address: string): LocalOfferClient => createFetchClient<paths>({ baseUrl: address })

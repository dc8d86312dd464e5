// A typed client of the API: paths, bodies and answers are those of openapi.yaml.
import createFetchClient, { type Client } from 'openapi-fetch'
import type { paths } from './schema.ts'

export type LocalOfferClient = Client<paths>

/**
 * A client of the service at an address, such as `https://localoffer.example`. Its methods are those of HTTP: `POST`
 * takes a path of the contract and a body, and answers `data`, or the problem as `error`.
 */
export const createClient = (address: string): LocalOfferClient => createFetchClient<paths>({ baseUrl: address })

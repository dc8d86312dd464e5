// The routes of the Open Referral UK 3.0 feed: every entitlement in force today as a service.
import { type Request, Router } from 'express'
import { addressOf } from '../http/address.ts'
import type { Deps } from '../http/deps.ts'
import { Refusal } from '../http/problem.ts'
import { json, negotiated, representation, send } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { readQuery, refuseQuery } from '../http/validation.ts'
import { at, brief, feeds } from '../oruk/feed.ts'
import { find } from '../oruk/find.ts'
import { pageOf } from '../oruk/page.ts'
import { LocationsQuery, PageQuery, ServicesQuery } from './feed-requests.ts'

/** The feed's path on this server. */
export const feedPath = '/oruk/v3'

/** The page that defines the profile. */
export const profile = 'https://docs.openreferraluk.org/en/latest/'

type FeedRecord = { readonly id: string }

/** A single record, by its id. */
const recordResource = (path: string, itemsOf: (req: Request) => readonly FeedRecord[]): Resource =>
  resource(path, {
    get: (req, res) => {
      refuseQuery(req)
      const record = itemsOf(req).find(({ id }) => id === req.params['id'])
      if (!record) throw new Refusal('unknown-record')
      negotiated(req, ['application/json'])
      send(res, json(record))
    },
  })

/** A list of records, in pages. */
const listResource = (
  path: string,
  items: readonly unknown[] | (() => readonly unknown[]),
  Query = PageQuery,
): Resource =>
  resource(path, {
    get: (req, res) => {
      const query = readQuery(Query, req)
      negotiated(req, ['application/json'])
      send(res, json(pageOf(typeof items === 'function' ? items() : items, query)))
    },
  })

const aboutResource = (deps: Deps): Resource =>
  resource('/', {
    get: (req, res) => {
      refuseQuery(req)
      const openapi_url = `${addressOf(deps, req)}${feedPath}/openapi.json`
      negotiated(req, ['application/json'])
      send(res, json({ version: 'HSDS-UK-3.0', profile, openapi_url }))
    },
  })

const documentResource = ({ documents }: Deps): Resource => {
  const text = representation('application/json', documents.feed)
  return resource('/openapi.json', {
    get: (req, res) => {
      refuseQuery(req)
      negotiated(req, ['application/json'])
      send(res, text)
    },
  })
}

const serviceResources = (deps: Deps, today: () => ReturnType<ReturnType<typeof feeds>>): readonly Resource[] => [
  resource('/services', {
    get: (req, res) => {
      const { full, page, per_page, ...filters } = readQuery(ServicesQuery, req)
      const matches = find(today().services, filters).map(at(addressOf(deps, req)))
      negotiated(req, ['application/json'])
      send(res, json(pageOf(full === 'true' ? matches : matches.map(brief), { page, per_page })))
    },
  }),
  recordResource('/services/:id', (req) => today().services.map(at(addressOf(deps, req)))),
]

/** The feed's router, to be mounted at `feedPath`. */
export const openReferral = (deps: Deps): Router => {
  const feedOn = feeds(deps.book)
  const today = () => feedOn(deps.today())
  const router = Router({ caseSensitive: true, strict: true })
  const resources = [
    aboutResource(deps),
    documentResource(deps),
    ...serviceResources(deps, today),
    listResource('/taxonomies', () => today().taxonomies),
    recordResource('/taxonomies/:id', () => today().taxonomies),
    listResource('/taxonomy_terms', () => today().terms),
    recordResource('/taxonomy_terms/:id', () => today().terms),
    // No entitlement has a location, so the list is empty.
    listResource('/service_at_locations', [], LocationsQuery),
    recordResource('/service_at_locations/:id', () => []),
  ]
  for (const add of resources) add(router)
  return router
}

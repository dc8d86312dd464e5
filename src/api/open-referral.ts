// The Open Referral UK 3.0 feed: every entitlement in force today as a service.
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

/** Below the address of the service. */
export const feedPath = '/oruk/v3'

/** The page that says what the profile is. */
export const profile = 'https://docs.openreferraluk.org/en/latest/'

type Identified = { readonly id: string }

/** A record by its id. */
const one = (path: string, itemsOf: (req: Request) => readonly Identified[]): Resource =>
  resource(path, {
    get: (req, res) => {
      refuseQuery(req)
      const found = itemsOf(req).find(({ id }) => id === req.params['id'])
      if (!found) throw new Refusal('unknown-record')
      negotiated(req, ['application/json'])
      send(res, json(found))
    },
  })

/** A list, cut into pages. */
const paged = (path: string, items: readonly unknown[] | (() => readonly unknown[]), Query = PageQuery): Resource =>
  resource(path, {
    get: (req, res) => {
      const query = readQuery(Query, req)
      negotiated(req, ['application/json'])
      send(res, json(pageOf(typeof items === 'function' ? items() : items, query)))
    },
  })

const about = (deps: Deps): Resource =>
  resource('/', {
    get: (req, res) => {
      refuseQuery(req)
      const openapi_url = `${addressOf(deps, req)}${feedPath}/openapi.json`
      negotiated(req, ['application/json'])
      send(res, json({ version: 'HSDS-UK-3.0', profile, openapi_url }))
    },
  })

const document = ({ documents }: Deps): Resource => {
  const text = representation('application/json', documents.feed)
  return resource('/openapi.json', {
    get: (req, res) => {
      refuseQuery(req)
      negotiated(req, ['application/json'])
      send(res, text)
    },
  })
}

const services = (deps: Deps, today: () => ReturnType<ReturnType<typeof feeds>>): readonly Resource[] => [
  resource('/services', {
    get: (req, res) => {
      const { full, page, per_page, ...wanted } = readQuery(ServicesQuery, req)
      const found = find(today().services, wanted).map(at(addressOf(deps, req)))
      negotiated(req, ['application/json'])
      send(res, json(pageOf(full === 'true' ? found : found.map(brief), { page, per_page })))
    },
  }),
  one('/services/:id', (req) => today().services.map(at(addressOf(deps, req)))),
]

/** Every address of the feed, to be put below `feedPath`. */
export const openReferral = (deps: Deps): Router => {
  const feedOn = feeds(deps.book)
  const today = () => feedOn(deps.today())
  const router = Router({ caseSensitive: true, strict: true })
  const resources = [
    about(deps),
    document(deps),
    ...services(deps, today),
    paged('/taxonomies', () => today().taxonomies),
    one('/taxonomies/:id', () => today().taxonomies),
    paged('/taxonomy_terms', () => today().terms),
    one('/taxonomy_terms/:id', () => today().terms),
    // No entitlement is bound to a place: an honest empty list.
    paged('/service_at_locations', [], LocationsQuery),
    one('/service_at_locations/:id', () => []),
  ]
  for (const add of resources) add(router)
  return router
}

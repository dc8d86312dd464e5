// The routes of the Open Referral UK 3.0 feed: every entitlement in force today as a service.
import { type Request, Router } from 'express'
import { serviceAddress } from '../http/address.ts'
import type { Deps } from '../http/deps.ts'
import { Refusal } from '../http/problem.ts'
import { jsonRepresentation, negotiateType, representation, sendPublic } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { readQuery, refuseQuery } from '../http/validation.ts'
import { withAddress, briefService, feedByDay } from '../oruk/feed.ts'
import { findServices } from '../oruk/find.ts'
import { paginate } from '../oruk/page.ts'
import { LocationsQuery, PageQuery, ServicesQuery } from './feed-requests.ts'

/** The feed's path on this server. */
export const feedPath = '/oruk/v3'

/** The page that defines the profile. */
export const profileUrl = 'https://docs.openreferraluk.org/en/latest/'

type FeedRecord = { readonly id: string }

/** A single record, by its id. */
const recordResource = (path: string, itemsOf: (req: Request) => readonly FeedRecord[]): Resource =>
  resource(path, {
    get: (req, res) => {
      refuseQuery(req)
      const record = itemsOf(req).find(({ id }) => id === req.params['id'])
      if (!record) throw new Refusal('unknown-record')
      negotiateType(req, ['application/json'])
      sendPublic(res, jsonRepresentation(record))
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
      negotiateType(req, ['application/json'])
      sendPublic(res, jsonRepresentation(paginate(typeof items === 'function' ? items() : items, query)))
    },
  })

const aboutResource = (deps: Deps): Resource =>
  resource('/', {
    get: (req, res) => {
      refuseQuery(req)
      const openapi_url = `${serviceAddress(deps, req)}${feedPath}/openapi.json`
      negotiateType(req, ['application/json'])
      sendPublic(res, jsonRepresentation({ version: 'HSDS-UK-3.0', profile: profileUrl, openapi_url }))
    },
  })

const documentResource = ({ documents }: Deps): Resource => {
  const text = representation('application/json', documents.feed)
  return resource('/openapi.json', {
    get: (req, res) => {
      refuseQuery(req)
      negotiateType(req, ['application/json'])
      sendPublic(res, text)
    },
  })
}

const serviceResources = (deps: Deps, today: () => ReturnType<ReturnType<typeof feedByDay>>): readonly Resource[] => [
  resource('/services', {
    get: (req, res) => {
      const { full, page, per_page, ...filters } = readQuery(ServicesQuery, req)
      const matches = findServices(today().services, filters).map(withAddress(serviceAddress(deps, req)))
      negotiateType(req, ['application/json'])
      sendPublic(
        res,
        jsonRepresentation(paginate(full === 'true' ? matches : matches.map(briefService), { page, per_page })),
      )
    },
  }),
  recordResource('/services/:id', (req) => today().services.map(withAddress(serviceAddress(deps, req)))),
]

/** The feed's router, to be mounted at `feedPath`. */
export const openReferralRouter = (deps: Deps): Router => {
  const feedOn = feedByDay(deps.book)
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

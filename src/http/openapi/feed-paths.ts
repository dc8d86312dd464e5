// Every address of the Open Referral feed, with every answer that it can give.
import * as z from 'zod'
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import { LocationsQuery, PageQuery, ServicesQuery } from '../feed-requests.ts'
import type { ProblemName } from '../problem-types.ts'
import { About, Service, ServiceAtLocation, ServiceInBrief, Taxonomy, Term, pageOf } from './feed-schemas.ts'
import { json, refusals, representation, usual } from './responses.ts'

type Named = Pick<ZodOpenApiOperationObject, 'operationId' | 'summary' | 'description' | 'requestParams'>

/** What can go wrong where nothing is read but the request. */
const fixed: readonly ProblemName[] = ['not-acceptable', 'invalid-request', 'too-many-requests']

type Answered = { readonly schema: z.ZodType; readonly problems?: readonly ProblemName[] }

const reads = (named: Named, { schema, problems = usual }: Answered): ZodOpenApiPathsObject[string] => ({
  get: { ...named, tags: ['Feed'], responses: { ...representation('It.', json(schema)), ...refusals(problems) } },
})

const list = (named: Named, item: z.ZodType): ZodOpenApiPathsObject[string] =>
  reads({ ...named, requestParams: { query: PageQuery } }, { schema: pageOf(item) })

const byId = { path: z.object({ id: z.string() }) }

const one = (named: Named, schema: z.ZodType): ZodOpenApiPathsObject[string] =>
  reads({ ...named, requestParams: byId }, { schema, problems: ['malformed-request', 'unknown-record', ...usual] })

/** As the standard has them: from the address of the feed. */
export const feedPaths: ZodOpenApiPathsObject = {
  '/': reads(
    { operationId: 'getAbout', summary: 'Which standard this is' },
    { schema: About, problems: ['malformed-request', ...fixed] },
  ),
  '/openapi.json': reads(
    { operationId: 'getDocument', summary: 'This document' },
    { schema: z.looseObject({ openapi: z.string() }), problems: fixed },
  ),
  '/services': reads(
    {
      operationId: 'listServices',
      summary: 'Entitlements in force today',
      description: 'In brief unless `full` is true. Every parameter narrows the list.',
      requestParams: { query: ServicesQuery },
    },
    { schema: pageOf(z.union([Service, ServiceInBrief])), problems: ['malformed-request', ...usual] },
  ),
  '/services/{id}': one({ operationId: 'getService', summary: 'One entitlement, whole' }, Service),
  '/taxonomies': list({ operationId: 'listTaxonomies', summary: 'Our own taxonomies' }, Taxonomy),
  '/taxonomies/{id}': one({ operationId: 'getTaxonomy', summary: 'One taxonomy' }, Taxonomy),
  '/taxonomy_terms': list({ operationId: 'listTerms', summary: 'The terms of all taxonomies' }, Term),
  '/taxonomy_terms/{id}': one({ operationId: 'getTerm', summary: 'One term' }, Term),
  '/service_at_locations': reads(
    {
      operationId: 'listServicesAtLocations',
      summary: 'An empty list: no entitlement is bound to a place',
      requestParams: { query: LocationsQuery },
    },
    { schema: pageOf(ServiceAtLocation), problems: fixed },
  ),
  '/service_at_locations/{id}': {
    get: {
      operationId: 'getServiceAtLocation',
      summary: 'There is none',
      tags: ['Feed'],
      requestParams: byId,
      responses: refusals(['malformed-request', 'unknown-record', 'invalid-request', 'too-many-requests']),
    },
  },
}

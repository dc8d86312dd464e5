// Every address of the Open Referral feed, with every answer that it can give.
import * as z from 'zod'
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import { LocationsQuery, PageQuery, ServicesQuery } from '../api/feed-requests.ts'
import type { ProblemName } from '../http/problem-types.ts'
import { about, brief, nothing, pageWith, service, taxonomy, term } from './feed-examples.ts'
import { About, Service, ServiceAtLocation, ServiceInBrief, Taxonomy, Term, pageOf } from './feed-schemas.ts'
import { type Refusals, usual } from './refusals.ts'
import { json, representation } from './responses.ts'

type Named = Pick<ZodOpenApiOperationObject, 'operationId' | 'summary' | 'description' | 'requestParams'>

/** What can go wrong where nothing is read but the request: what was made before cannot fail. */
const fixed: readonly ProblemName[] = ['not-acceptable', 'invalid-request', 'too-many-requests']

type Answered = {
  readonly answer: string
  readonly schema: z.ZodType
  readonly example: unknown
  readonly problems?: readonly ProblemName[]
}

const byId = { path: z.object({ id: z.string().meta({ description: 'A record by its id: a UUID.' }) }) }

/** How addresses are described: each a GET. */
const reading = (refusals: Refusals) => {
  const reads = (named: Named, { answer, schema, example, problems = usual }: Answered) => ({
    get: {
      ...named,
      tags: ['Feed'],
      responses: { ...representation(answer, json(schema, example)), ...refusals(problems) },
    },
  })
  const list = (named: Named, item: z.ZodType, example: unknown) =>
    reads(
      { ...named, requestParams: { query: PageQuery } },
      { answer: 'A page of the list.', schema: pageOf(item), example: pageWith(example) },
    )
  const one = (named: Named, schema: z.ZodType, example: unknown) =>
    reads(
      { ...named, requestParams: byId },
      { answer: 'The record.', schema, example, problems: ['malformed-request', 'unknown-record', ...usual] },
    )
  return { reads, list, one }
}
type Reading = ReturnType<typeof reading>

const services = ({ reads, one }: Reading): ZodOpenApiPathsObject => ({
  '/services': reads(
    {
      operationId: 'listServices',
      summary: 'Entitlements in force today',
      description:
        '`full` says how much of each; the other parameters but those of pages narrow the list. Ages are bounds of the ' +
        'service’s own ages, as in the standard: 22 and 23 do not find what is for 21 to 24. What there is for somebody ' +
        'of 22 are the services whose `minimum_age` is not above, and whose `maximum_age` is not below 22; one that is ' +
        'absent is open. The whole list is one page.',
      requestParams: { query: ServicesQuery },
    },
    {
      answer: 'A page of the list.',
      schema: pageOf(z.union([Service, ServiceInBrief])),
      example: pageWith(brief),
      problems: ['malformed-request', ...usual],
    },
  ),
  '/services/{id}': one({ operationId: 'getService', summary: 'One entitlement, whole' }, Service, service),
})

const vocabulary = ({ list, one }: Reading): ZodOpenApiPathsObject => ({
  '/taxonomies': list({ operationId: 'listTaxonomies', summary: 'Our own taxonomies' }, Taxonomy, taxonomy),
  '/taxonomies/{id}': one({ operationId: 'getTaxonomy', summary: 'One taxonomy' }, Taxonomy, taxonomy),
  '/taxonomy_terms': list({ operationId: 'listTerms', summary: 'The terms of all taxonomies' }, Term, term),
  '/taxonomy_terms/{id}': one({ operationId: 'getTerm', summary: 'One term' }, Term, term),
})

const locations = ({ reads }: Reading, refusals: Refusals): ZodOpenApiPathsObject => ({
  '/service_at_locations': reads(
    {
      operationId: 'listServicesAtLocations',
      summary: 'An empty list: no entitlement is bound to a place',
      requestParams: { query: LocationsQuery },
    },
    { answer: 'The empty list.', schema: pageOf(ServiceAtLocation), example: nothing, problems: fixed },
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
})

/** As the standard has them: from the address of the feed. */
export const feedPathsOf = (refusals: Refusals): ZodOpenApiPathsObject => {
  const some = reading(refusals)
  return {
    '/': some.reads(
      { operationId: 'getAbout', summary: 'Which standard this is' },
      { answer: 'The standard.', schema: About, example: about, problems: ['malformed-request', ...fixed] },
    ),
    '/openapi.json': some.reads(
      { operationId: 'getDocument', summary: 'This document' },
      {
        answer: 'OpenAPI 3.1.',
        schema: z.looseObject({ openapi: z.string() }),
        example: { openapi: '3.1.0', info: { title: 'Local Offer Checker: Open Referral UK feed', version: '3.0.0' } },
        problems: fixed,
      },
    ),
    ...services(some),
    ...vocabulary(some),
    ...locations(some, refusals),
  }
}

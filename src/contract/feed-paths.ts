// The operations of the Open Referral feed, each with every response.
import * as z from 'zod'
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import { LocationsQuery, PageQuery, ServicesQuery } from '../api/feed-requests.ts'
import type { ProblemName } from '../http/problem-types.ts'
import { About, Service, ServiceAtLocation, ServiceInBrief, Taxonomy, Term, feedPageSchema } from './feed-schemas.ts'
import { type Refusals, usualProblems } from './refusals.ts'
import { jsonMedia, publicResponses } from './responses.ts'

type OperationTexts = Pick<ZodOpenApiOperationObject, 'operationId' | 'summary' | 'description' | 'requestParams'>

/** The problems of an operation that sends a body made at the start, so that only the request can be wrong. */
const requestProblems: readonly ProblemName[] = ['not-acceptable', 'invalid-request', 'too-many-requests', 'overloaded']

type FeedAnswer = {
  readonly answer: string
  readonly schema: z.ZodType
  readonly problems?: readonly ProblemName[]
}

const recordParams = { path: z.object({ id: z.string().meta({ description: 'A record by its id: a UUID.' }) }) }

/** Describes GET operations: in general, of a list, and of one record. */
const feedOperations = (refusals: Refusals) => {
  const operation = (texts: OperationTexts, { answer, schema, problems = usualProblems }: FeedAnswer) => ({
    get: {
      ...texts,
      tags: ['Feed'],
      responses: { ...publicResponses(answer, jsonMedia(schema)), ...refusals(problems) },
    },
  })
  const listOperation = (texts: OperationTexts, item: z.ZodType) =>
    operation(
      { ...texts, requestParams: { query: PageQuery } },
      { answer: 'A page of the list.', schema: feedPageSchema(item) },
    )
  const recordOperation = (texts: OperationTexts, schema: z.ZodType) =>
    operation(
      { ...texts, requestParams: recordParams },
      { answer: 'The record.', schema, problems: ['malformed-request', 'unknown-record', ...usualProblems] },
    )
  return { operation, listOperation, recordOperation }
}
type FeedOperations = ReturnType<typeof feedOperations>

const servicePaths = ({ operation, recordOperation }: FeedOperations): ZodOpenApiPathsObject => ({
  '/services': operation(
    {
      operationId: 'listServices',
      summary: 'Entitlements in force today',
      description:
        '`full` says how much of each; the other parameters but those of pages narrow the list. Ages are bounds of the ' +
        'service’s own ages, as in the standard: 22 and 23 do not find what is for 21 to 24. What there is for somebody ' +
        'of 22 are the services whose `minimum_age` is not above, and whose `maximum_age` is not below 22; one that is ' +
        'absent is open. The whole list is one page. No service has a schedule, so none has a time or a day to find it by.',
      requestParams: { query: ServicesQuery },
    },
    {
      answer: 'A page of the list.',
      schema: feedPageSchema(z.union([Service, ServiceInBrief])),
      problems: ['malformed-request', ...usualProblems],
    },
  ),
  '/services/{id}': recordOperation(
    {
      operationId: 'getService',
      summary: 'One entitlement, whole',
      description: 'With its organization, areas, costs, contacts and attributes.',
    },
    Service,
  ),
})

const vocabularyPaths = ({ listOperation, recordOperation }: FeedOperations): ZodOpenApiPathsObject => ({
  '/taxonomies': listOperation(
    {
      operationId: 'listTaxonomies',
      summary: 'Our own taxonomies',
      description: 'The headings of the local offer, by law or by choice, and people’s circumstances.',
    },
    Taxonomy,
  ),
  '/taxonomies/{id}': recordOperation(
    { operationId: 'getTaxonomy', summary: 'One taxonomy', description: 'Its terms are in the list of terms.' },
    Taxonomy,
  ),
  '/taxonomy_terms': listOperation(
    {
      operationId: 'listTerms',
      summary: 'The terms of all taxonomies',
      description: 'Every term that a service may have, also if none has it today.',
    },
    Term,
  ),
  '/taxonomy_terms/{id}': recordOperation(
    { operationId: 'getTerm', summary: 'One term', description: 'With the name of its taxonomy.' },
    Term,
  ),
})

const locationPaths = ({ operation }: FeedOperations, refusals: Refusals): ZodOpenApiPathsObject => ({
  '/service_at_locations': operation(
    {
      operationId: 'listServicesAtLocations',
      summary: 'An empty list: no entitlement is bound to a place',
      description: 'The parameters are the standard’s, and are read as strictly as elsewhere.',
      requestParams: { query: LocationsQuery },
    },
    { answer: 'The empty list.', schema: feedPageSchema(ServiceAtLocation), problems: requestProblems },
  ),
  '/service_at_locations/{id}': {
    get: {
      operationId: 'getServiceAtLocation',
      summary: 'There is none',
      description: 'Every id is a 404 problem.',
      tags: ['Feed'],
      requestParams: recordParams,
      responses: refusals([
        'malformed-request',
        'unknown-record',
        'invalid-request',
        'too-many-requests',
        'overloaded',
      ]),
    },
  },
})

/** The paths of the standard, below the address of the feed. */
export const feedPathsOf = (refusals: Refusals): ZodOpenApiPathsObject => {
  const operations = feedOperations(refusals)
  return {
    '/': operations.operation(
      {
        operationId: 'getAbout',
        summary: 'Which standard this is',
        description: 'The version of the standard, its profile, and the address of this document.',
      },
      { answer: 'The standard.', schema: About, problems: ['malformed-request', ...requestProblems] },
    ),
    '/openapi.json': operations.operation(
      { operationId: 'getDocument', summary: 'This document', description: 'With an example of each answer.' },
      {
        answer: 'OpenAPI 3.1.',
        schema: z.looseObject({ openapi: z.string() }),
        problems: requestProblems,
      },
    ),
    ...servicePaths(operations),
    ...vocabularyPaths(operations),
    ...locationPaths(operations, refusals),
  }
}

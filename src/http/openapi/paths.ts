// Every address and method, with every answer that it can give.
import * as z from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { CheckRequest, FactsQuery, OffersQuery, TimelineRequest } from '../requests.ts'
import { CheckAnswer } from './check-schemas.ts'
import { checkAnswer, checkRequest, timelineRequest } from './examples.ts'
import { DecisionTable, FactList, Health, Offer, OfferList, ProblemPage } from './public-schemas.ts'
import { TimelineAnswer } from './timeline-schemas.ts'
import { discovery } from './discovery-paths.ts'
import { drafts } from './draft-paths.ts'
import { reports } from './report-paths.ts'
import { statuses } from './status-paths.ts'
import { OfferId, canonical, json, notKept, ok, refusals, representation, usual, varying } from './responses.ts'

const checks: ZodOpenApiPathsObject = {
  '/v1/checks': {
    post: {
      operationId: 'check',
      tags: ['Checks'],
      summary: 'What one person can get',
      description:
        'Answers 200 also where nothing is due. Nothing is kept, and facts are not echoed. ' +
        '`offer` chooses the rules by their id; then `on` only fixes the age.',
      requestBody: { required: true, content: json(CheckRequest, checkRequest) },
      responses: {
        200: ok('Every entitlement of the offer, with its reasons.', json(CheckAnswer, checkAnswer), notKept),
        ...refusals(
          [
            ...(['malformed-json', 'body-too-large', 'unsupported-media-type'] as const),
            ...usual,
            ...(['impossible-facts', 'no-offer-in-force'] as const),
          ],
          { 'no-offer-in-force': 422 },
        ),
      },
    },
  },
}

const timelines: ZodOpenApiPathsObject = {
  '/v1/timelines': {
    post: {
      operationId: 'lookAhead',
      tags: ['Checks'],
      summary: 'What changes when, to the 26th birthday',
      description:
        'Needs a date of birth, or an age; with an age only it answers by ages. As a calendar it needs a date of birth. ' +
        'Nothing is kept, and facts are not echoed.',
      requestBody: { required: true, content: json(TimelineRequest, timelineRequest) },
      responses: {
        200: ok(
          'Every day, or age, at which an outcome changes.',
          {
            ...json(TimelineAnswer),
            'text/calendar': { schema: z.string().meta({ description: 'RFC 5545: one all-day event for each day.' }) },
          },
          { ...notKept, ...varying },
        ),
        ...refusals(
          [
            ...(['malformed-json', 'body-too-large', 'unsupported-media-type'] as const),
            ...usual,
            ...(['impossible-facts', 'no-offer-in-force'] as const),
          ],
          { 'no-offer-in-force': 422 },
        ),
      },
    },
  },
}

const facts: ZodOpenApiPathsObject = {
  '/v1/facts': {
    get: {
      operationId: 'listFacts',
      tags: ['Facts'],
      summary: 'What may be asked about a person, in the words of one council',
      requestParams: { query: FactsQuery },
      responses: { ...representation('The fact catalogue.', json(FactList)), ...refusals(usual) },
    },
  },
}

const offers: ZodOpenApiPathsObject = {
  '/v1/offers': {
    get: {
      operationId: 'listOffers',
      tags: ['Offers'],
      summary: 'Every offer, newest first and proposals last, or those in force on a day',
      requestParams: { query: OffersQuery },
      responses: {
        ...representation('Offers, in brief.', json(OfferList)),
        ...refusals(['no-offer-in-force', ...usual]),
      },
    },
  },
  '/v1/offers/{offer}': {
    get: {
      operationId: 'getOffer',
      tags: ['Offers'],
      summary: 'One offer, whole',
      requestParams: { path: z.object({ offer: OfferId }) },
      responses: {
        ...representation('Entitlements, grounds and citations.', json(Offer), canonical),
        ...refusals(['malformed-request', 'unknown-offer', 'no-offer-in-force', ...usual]),
      },
    },
  },
  '/v1/offers/{offer}/entitlements/{entitlement}/table': {
    get: {
      operationId: 'getDecisionTable',
      tags: ['Offers'],
      summary: 'What every possible person gets of one entitlement',
      description:
        'As CSV, whole numbers have two columns, such as `ageFrom` and `ageTo`; an empty bound is open. ' +
        'Grounds that hold are separated by spaces.',
      requestParams: { path: z.object({ offer: OfferId, entitlement: z.string() }) },
      responses: {
        ...representation(
          'The decision table.',
          {
            ...json(DecisionTable),
            'text/csv': { schema: z.string().meta({ description: 'RFC 4180, with a header.' }) },
          },
          { ...canonical, ...varying },
        ),
        ...refusals(['malformed-request', 'unknown-offer', 'unknown-entitlement', 'no-offer-in-force', ...usual]),
      },
    },
  },
}

const healthCheck = (operationId: string, summary: string): ZodOpenApiPathsObject[string] => ({
  get: {
    operationId,
    tags: ['Running it'],
    summary,
    responses: { 200: ok('It does.', json(Health), notKept) },
  },
})

const operations: ZodOpenApiPathsObject = {
  '/problems/{problem}': {
    get: {
      operationId: 'getProblemType',
      tags: ['Problems'],
      summary: 'What a problem type means',
      requestParams: { path: z.object({ problem: z.string() }) },
      responses: {
        ...representation('The problem type.', json(ProblemPage)),
        ...refusals(['malformed-request', 'unknown-route', 'not-acceptable', 'invalid-request', 'too-many-requests']),
      },
    },
  },
  '/.well-known/security.txt': {
    get: {
      operationId: 'getSecurityTxt',
      tags: ['Running it'],
      summary: 'How to report a weakness (RFC 9116)',
      responses: {
        ...representation('Contacts.', { 'text/plain': { schema: z.string() } }),
        ...refusals(['too-many-requests']),
      },
    },
  },
  '/healthcheck/live': healthCheck('checkLive', 'Whether the service runs'),
  '/healthcheck/ready': healthCheck('checkReady', 'Whether the service can answer'),
}

export const paths: ZodOpenApiPathsObject = {
  ...checks,
  ...timelines,
  ...statuses,
  ...facts,
  ...offers,
  ...reports,
  ...drafts,
  ...discovery,
  ...operations,
}

// The operations whose answers are the same for everybody: facts, offers and decision tables.
import * as z from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { FactsQuery, OffersQuery } from '../api/requests.ts'
import { EntitlementId } from '../http/ids.ts'
import { exampleEntitlementId } from './example-requests.ts'
import { DecisionTable, FactList, Offer, OfferList } from './public-schemas.ts'
import { type Refusals, usualProblems } from './refusals.ts'
import { OfferInPath, canonicalHeaders, jsonMedia, publicResponses, textMedia, varyHeaders } from './responses.ts'

const EntitlementInPath = EntitlementId.meta({
  description: 'An entitlement of the offer by its id.',
  examples: [exampleEntitlementId],
})

const tableContent = {
  ...jsonMedia(DecisionTable),
  ...textMedia('text/csv', 'RFC 4180, with a header: one line for each cell.'),
}

const tablePaths = (refusals: Refusals): ZodOpenApiPathsObject => ({
  '/v1/offers/{offer}/entitlements/{entitlement}/table': {
    get: {
      operationId: 'getDecisionTable',
      tags: ['Offers'],
      summary: 'What every possible person gets of one entitlement',
      description:
        'As CSV, whole numbers have two columns, such as `ageFrom` and `ageTo`; an empty bound is open. ' +
        'Grounds that hold are separated by spaces.',
      requestParams: { path: z.object({ offer: OfferInPath, entitlement: EntitlementInPath }) },
      responses: {
        ...publicResponses('The decision table.', tableContent, { ...canonicalHeaders, ...varyHeaders }),
        ...refusals([
          'malformed-request',
          'unknown-offer',
          'unknown-entitlement',
          'no-offer-in-force',
          'busy',
          ...usualProblems,
        ]),
      },
    },
  },
})

export const offerPaths = (refusals: Refusals): ZodOpenApiPathsObject => ({
  '/v1/facts': {
    get: {
      operationId: 'listFacts',
      tags: ['Facts'],
      summary: 'What may be asked about a person, in the words of one council',
      requestParams: { query: FactsQuery },
      responses: { ...publicResponses('The fact catalogue.', jsonMedia(FactList)), ...refusals(usualProblems) },
    },
  },
  '/v1/offers': {
    get: {
      operationId: 'listOffers',
      tags: ['Offers'],
      summary: 'Every offer, newest first and proposals last, or those in force on a day',
      requestParams: { query: OffersQuery },
      responses: {
        ...publicResponses('Offers, in brief.', jsonMedia(OfferList)),
        ...refusals(['no-offer-in-force', ...usualProblems]),
      },
    },
  },
  '/v1/offers/{offer}': {
    get: {
      operationId: 'getOffer',
      tags: ['Offers'],
      summary: 'One offer, whole',
      requestParams: { path: z.object({ offer: OfferInPath }) },
      responses: {
        ...publicResponses('Entitlements, grounds and citations.', jsonMedia(Offer), canonicalHeaders),
        ...refusals(['malformed-request', 'unknown-offer', 'no-offer-in-force', ...usualProblems]),
      },
    },
  },
  ...tablePaths(refusals),
})

// Addresses for those who build on the API: what there is, what it says, and what its words mean.
import * as z from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { FactsQuery } from '../requests.ts'
import { Dictionary, Linkset } from './discovery-schemas.ts'
import { header, json, refusals, representation, usual, varying } from './responses.ts'

const unasked = ['too-many-requests'] as const

export const discovery: ZodOpenApiPathsObject = {
  '/v1/data-dictionary': {
    get: {
      operationId: 'getDataDictionary',
      tags: ['Facts'],
      summary: 'Every fact with its allowed values, and every word of answers, with what each means',
      description: 'In the words of one council: as JSON, as CSV for spreadsheets, and as a page to read.',
      requestParams: { query: FactsQuery },
      responses: {
        ...representation(
          'The data dictionary.',
          {
            ...json(Dictionary),
            'text/csv': { schema: z.string().meta({ description: 'RFC 4180, with a header: one line for each.' }) },
            'text/html': { schema: z.string().meta({ description: 'A page to read.' }) },
          },
          varying,
        ),
        ...refusals(usual),
      },
    },
  },
  '/openapi.yaml': {
    get: {
      operationId: 'getOpenApi',
      tags: ['Running it'],
      summary: 'This document',
      responses: {
        ...representation('OpenAPI 3.1.', { 'application/yaml': { schema: z.string() } }),
        ...refusals(unasked),
      },
    },
  },
  '/.well-known/api-catalog': {
    get: {
      operationId: 'getApiCatalog',
      tags: ['Running it'],
      summary: 'Which APIs there are, and where each is described (RFC 9727)',
      responses: {
        ...representation(
          'Links, as a linkset.',
          { 'application/linkset+json': { schema: Linkset } },
          {
            Link: header('ApiCatalogLink', 'That this is the catalogue.'),
          },
        ),
        ...refusals(['malformed-request', ...unasked]),
      },
    },
  },
}

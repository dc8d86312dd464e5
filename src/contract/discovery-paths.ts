// The operations for people who build on the API: the index, the data dictionary, the contract and the API catalogue.
import * as z from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { FactsQuery } from '../api/requests.ts'
import { Fact } from './public-schemas.ts'
import { type Refusals, usualProblems } from './refusals.ts'
import { headerSchema, jsonMedia, publicResponses, textMedia, varyHeaders } from './responses.ts'

const Word = z
  .object({
    list: z.string().meta({ description: 'The field that has it: `outcome`, `basis`, …' }),
    value: z.string(),
    meaning: z.string(),
  })
  .meta({ id: 'Word', description: 'A word of answers.' })

export const Dictionary = z
  .object({ facts: z.array(Fact), words: z.array(Word) })
  .meta({ id: 'Dictionary', description: 'Facts, and the words of answers.' })

const Link = z.object({ href: z.url(), type: z.string().optional() })

const Context = z.object({
  anchor: z.url(),
  item: z.array(Link).optional(),
  'service-desc': z.array(Link).optional(),
  'service-doc': z.array(Link).optional(),
  status: z.array(Link).optional(),
})

export const Linkset = z
  .object({ linkset: z.array(Context) })
  .meta({ id: 'Linkset', description: 'Links by what they are of (RFC 9264).' })

const IndexEntry = z
  .object({
    name: z.string().meta({ description: 'What a program knows it by.' }),
    method: z.enum(['GET', 'POST']),
    href: z.string().meta({ description: 'Its address, from the root of the service.' }),
    title: z.string(),
  })
  .meta({ id: 'IndexEntry', description: 'An address and what it is for.' })

export const Index = z.object({ items: z.array(IndexEntry) }).meta({ id: 'Index', description: 'What there is.' })

/** The problems of every operation without parameters. */
const plainProblems = ['invalid-request', 'too-many-requests', 'overloaded'] as const

const dictionaryContent = {
  ...jsonMedia(Dictionary),
  ...textMedia('text/csv', 'RFC 4180, with a header: one line for each.'),
  ...textMedia('text/html', 'A page to read.'),
}
const contractContent = textMedia('application/yaml', 'A document of the OpenAPI Specification.')
/** The document, in whole. */
const ContractJson = z.looseObject({ openapi: z.string() })
const catalogContent = { 'application/linkset+json': { schema: Linkset } }
const catalogHeaders = { Link: headerSchema('ApiCatalogLink', 'That this is the catalogue.') }

const indexPath = (refusals: Refusals): ZodOpenApiPathsObject[string] => ({
  get: {
    operationId: 'getIndex',
    tags: ['Running it'],
    summary: 'Where everything begins: the addresses that need nothing to be known before',
    responses: {
      ...publicResponses('The index.', jsonMedia(Index)),
      ...refusals(['not-acceptable', ...plainProblems]),
    },
  },
})

const contractPaths = (refusals: Refusals): ZodOpenApiPathsObject => ({
  '/openapi.yaml': {
    get: {
      operationId: 'getOpenApi',
      tags: ['Running it'],
      summary: 'This document',
      responses: { ...publicResponses('OpenAPI 3.1.', contractContent), ...refusals(plainProblems) },
    },
  },
  '/openapi.json': {
    get: {
      operationId: 'getOpenApiJson',
      tags: ['Running it'],
      summary: 'This document as JSON',
      responses: { ...publicResponses('OpenAPI 3.1.', jsonMedia(ContractJson)), ...refusals(plainProblems) },
    },
  },
})

export const discoveryPaths = (refusals: Refusals): ZodOpenApiPathsObject => ({
  '/v1': indexPath(refusals),
  '/v1/data-dictionary': {
    get: {
      operationId: 'getDataDictionary',
      tags: ['Facts'],
      summary: 'Every fact with its allowed values, and every word of answers, with what each means',
      description: 'In the words of one council: as JSON, as CSV for spreadsheets, and as a page to read.',
      requestParams: { query: FactsQuery },
      responses: {
        ...publicResponses('The data dictionary.', dictionaryContent, varyHeaders),
        ...refusals(usualProblems),
      },
    },
  },
  ...contractPaths(refusals),
  '/.well-known/api-catalog': {
    get: {
      operationId: 'getApiCatalog',
      tags: ['Running it'],
      summary: 'Which APIs there are, and where each is described (RFC 9727)',
      responses: {
        ...publicResponses('Links, as a linkset.', catalogContent, catalogHeaders),
        ...refusals(['malformed-request', ...plainProblems]),
      },
    },
  },
})

// Addresses for those who build on the API: what there is, what it says, and what its words mean.
import * as z from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { FactsQuery } from '../api/requests.ts'
import { catalog, contract, dictionary, dictionaryCsv, dictionaryPage, index } from './discovery-examples.ts'
import { Fact } from './public-schemas.ts'
import { type Refusals, usual } from './refusals.ts'
import { header, json, representation, text, varying } from './responses.ts'

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

const unasked = ['too-many-requests'] as const

const asked = {
  ...json(Dictionary, dictionary),
  ...text('text/csv', 'RFC 4180, with a header: one line for each.', dictionaryCsv),
  ...text('text/html', 'A page to read.', dictionaryPage),
}
const document = text('application/yaml', 'A document of the OpenAPI Specification.', contract)
const links = { 'application/linkset+json': { schema: Linkset, example: catalog } }
const linked = { Link: header('ApiCatalogLink', 'That this is the catalogue.') }

const indexPath = (refusals: Refusals): ZodOpenApiPathsObject[string] => ({
  get: {
    operationId: 'getIndex',
    tags: ['Running it'],
    summary: 'Where everything begins: the addresses that need nothing to be known before',
    responses: {
      ...representation('The index.', json(Index, index)),
      ...refusals(['not-acceptable', 'invalid-request', ...unasked]),
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
        ...representation('The data dictionary.', asked, varying),
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
        ...representation('OpenAPI 3.1.', document),
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
        ...representation('Links, as a linkset.', links, linked),
        ...refusals(['malformed-request', ...unasked]),
      },
    },
  },
})

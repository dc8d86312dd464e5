// The two contracts, as OpenAPI documents: that of the API and that of the Open Referral feed.
import type { Express } from 'express'
import { stringify } from 'yaml'
import { type CreateDocumentOptions, createDocument, type ZodOpenApiObject } from 'zod-openapi'
import { feedPath } from '../api/open-referral.ts'
import { packageVersion } from '../version.ts'
import { withExamples } from './ask-examples.ts'
import { exampleDay, exampleUrl } from './example-requests.ts'
import { feedPathsOf } from './feed-paths.ts'
import { pathsOf } from './paths.ts'
import { refusalsOf } from './refusals.ts'

const apiDescription = [
  'What a care leaver can get, on a day, under which version of the rules, and why. It informs; people decide.',
  'It needs no key, and pages of any site may call it (CORS), without credentials.',
  'Every GET also answers HEAD, and every address answers OPTIONS. Another method is a 405 problem with an Allow header; ' +
    'an address that is not listed here is a 404 problem.',
  'What cannot be read as a request is a 400, 408, 413 or 431 problem (`malformed-request`, `request-too-slow`, ' +
    '`body-too-large`, `headers-too-large`), and the connection closes. An unknown expectation in `Expect` is ignored.',
  'While the service has too much to do, every address but the health checks may answer with the 503 problem `overloaded`, ' +
    'and Retry-After says in how many seconds to ask again.',
  'Errors are RFC 9457 problem details. `type` is the address of a page that explains it. Whoever prefers `text/html` gets ' +
    'a page instead, which has no CORS headers.',
  'Requests are strict: an unknown key or query parameter is a 422 problem that suggests the ' +
    'nearest allowed word. Answers may gain fields, so ignore those that you do not know.',
  'Where something in a request or an answer will go away, the answer says so at least twelve months before, in the headers ' +
    'Deprecation, Sunset and Link.',
  'Which facts may be given is data: GET /v1/facts lists them, and GET /v1/data-dictionary explains them and the words ' +
    'of answers.',
  `An Open Referral UK feed of the entitlements has a document of its own: ${feedPath}/openapi.json.`,
].join('\n\n')

const feedDescription = [
  'The entitlements of local offers that are in force today, as services of the Open Referral UK standard, version 3.0.',
  'What is not known is left out: there are no nulls and no empty texts. Ids are the same whatever the rules say.',
  'last_modified comes from the rules, which record the day on which an authority published a version, and not when a copy ' +
    'of it came here; so modified_after misses a version that came here late, and nothing says which services ended. The ' +
    'whole list is one page, and its ETag says if anything changed: read it whole now and then.',
  'Records have the fields of the standard’s schemas. Besides, contacts have the url and phones of HSDS, because the UK ' +
    'profile has no other field for a telephone number.',
  'Requests are strict: a parameter that is not listed here is a 422 problem, never ignored.',
].join('\n\n')

const license = { name: 'MIT', identifier: 'MIT' }

const apiSource: ZodOpenApiObject = {
  openapi: '3.1.0',
  info: { title: 'Local Offer Checker', version: packageVersion, description: apiDescription, license },
  servers: [{ url: '/', description: 'Wherever the service runs.' }],
  // Everything is public and takes no credentials.
  security: [],
  tags: [
    { name: 'Checks', description: 'What one person can get.' },
    { name: 'Facts', description: 'What may be asked.' },
    { name: 'Offers', description: 'The rules, open to everybody.' },
    { name: 'Reports', description: 'Who gains and who loses, and who is treated differently, everybody counted.' },
    { name: 'Drafts', description: 'Versions that somebody is writing.' },
    { name: 'Problems', description: 'What can go wrong.' },
    { name: 'Running it', description: 'For whoever operates the service.' },
  ],
  paths: pathsOf(refusalsOf()),
}

const feedSource: ZodOpenApiObject = {
  openapi: '3.1.0',
  info: {
    title: 'Local Offer Checker: Open Referral UK feed',
    version: packageVersion,
    description: feedDescription,
    license,
  },
  servers: [{ url: feedPath, description: 'Wherever the service runs.' }],
  security: [],
  tags: [{ name: 'Feed', description: 'Entitlements as services.' }],
  paths: feedPathsOf(refusalsOf()),
}

type SchemaContext = Parameters<NonNullable<CreateDocumentOptions['override']>>[0]

/** Drops the bounds that every integer of JSON is within. */
const dropIntegerBounds = (jsonSchema: SchemaContext['jsonSchema']): void => {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
}

/** Drops what a schema says and its reader does not need. */
const simplifySchema = ({ jsonSchema, io }: SchemaContext): void => {
  // Answers may gain fields; requests may not.
  if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
  // The format implies the pattern, which is a long line.
  if (['date', 'date-time', 'uuid'].includes(jsonSchema.format ?? '')) delete jsonSchema.pattern
  dropIntegerBounds(jsonSchema)
}

const compileContract = (source: ZodOpenApiObject) => createDocument(source, { override: simplifySchema })

/** The contract of the API, without example answers. */
export const apiContract = () => compileContract(apiSource)

/** The first fields of a contract: its own example of the document that the service serves. */
const beginningOf = ({ openapi, info: { title, version } }: ZodOpenApiObject) => ({ openapi, info: { title, version } })

/** The settings of an app that answers example requests. It serves only the first fields of the contracts. */
export const exampleSettings = {
  today: () => exampleDay,
  publicUrl: exampleUrl,
  rateLimit: undefined,
  documents: {
    api: { yaml: stringify(beginningOf(apiSource)), json: JSON.stringify(beginningOf(apiSource)) },
    feed: JSON.stringify(beginningOf(feedSource)),
  },
}

const writtenNote = '# Written by `npm run openapi` from the schemas in src/contract: change those, not this file.\n'

/** The YAML 1.1 schema quotes text that an older parser would read as a date. */
const yamlOptions = { schema: 'yaml-1.1', singleQuote: true, lineWidth: 0, aliasDuplicateObjects: false } as const

/** The text of openapi.yaml. Its example answers come from the app, which has the `exampleSettings`. */
export const openApiText = async (app: Express): Promise<string> =>
  writtenNote + stringify(await withExamples(apiContract(), app), yamlOptions)

/** The text of openapi-oruk.json, which is JSON because the standard serves it at `/openapi.json`. */
export const feedText = async (app: Express): Promise<string> =>
  `${JSON.stringify(await withExamples(compileContract(feedSource), app), null, 2)}\n`

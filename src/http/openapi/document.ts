// The OpenAPI document, made from the schemas that the code uses.
import { stringify } from 'yaml'
import { createDocument } from 'zod-openapi'
import { paths } from './paths.ts'

const description = [
  'What a care leaver can get, on a day, under which version of the rules, and why. It informs; people decide.',
  'Every GET also answers HEAD, and every address answers OPTIONS. Another method is a 405 problem with an Allow header; ' +
    'an address that is not listed here is a 404 problem.',
  'Errors are RFC 9457 problem details. `type` is the address of a page that explains it. Whoever prefers `text/html` gets ' +
    'a page instead.',
  'Requests are strict: an unknown key or query parameter is a 422 problem that suggests the nearest allowed word. ' +
    'Answers may gain fields, so ignore those that you do not know.',
  'Which facts may be given is data: GET /v1/facts lists them.',
].join('\n\n')

const document = () =>
  createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Local Offer Checker',
        version: '1.0.0',
        description,
        license: { name: 'MIT', identifier: 'MIT' },
      },
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
      paths,
    },
    {
      override: ({ jsonSchema, io }) => {
        // Answers may gain fields; requests may not.
        if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
        // The format says it; the pattern fills a line.
        if (jsonSchema.format === 'date') delete jsonSchema.pattern
      },
    },
  )

const note = '# Written by `npm run openapi` from the schemas in src/http: change those, not this file.\n'

/** The text of openapi.yaml. YAML 1.1 rules quote what an older parser would take for a date. */
export const openApiText = (): string =>
  note + stringify(document(), { schema: 'yaml-1.1', singleQuote: true, lineWidth: 0, aliasDuplicateObjects: false })

// The addresses for whoever runs the service, or wants to know what went wrong with a request.
import * as z from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { problemTypes } from '../http/problem-types.ts'
import { Health, ProblemPage } from './public-schemas.ts'
import type { Refusals } from './refusals.ts'
import { json, notKept, ok, representation, text } from './responses.ts'

type Checking = { readonly operationId: string; readonly summary: string; readonly answer: string }

const healthCheck = ({ operationId, summary, answer }: Checking): ZodOpenApiPathsObject[string] => ({
  get: {
    operationId,
    tags: ['Running it'],
    summary,
    responses: { 200: ok(answer, json(Health, { status: 'ok' }), notKept) },
  },
})

const name = 'unknown-offer'
const ProblemName = z.string().meta({ description: 'The last part of the `type` of a problem.', examples: [name] })

const contacts = [
  'Contact: https://www.southend.gov.uk',
  'Expires: 2027-05-22T00:00:00Z',
  'Preferred-Languages: en',
  '',
].join('\n')

export const runningPaths = (refusals: Refusals): ZodOpenApiPathsObject => ({
  '/problems/{problem}': {
    get: {
      operationId: 'getProblemType',
      tags: ['Problems'],
      summary: 'What a problem type means',
      requestParams: { path: z.object({ problem: ProblemName }) },
      responses: {
        ...representation('The problem type.', json(ProblemPage, { type: `/problems/${name}`, ...problemTypes[name] })),
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
        ...representation('Contacts.', text('text/plain', 'Lines of names and values.', contacts)),
        ...refusals(['too-many-requests']),
      },
    },
  },
  '/healthcheck/live': healthCheck({
    operationId: 'checkLive',
    summary: 'Whether the service runs',
    answer: 'The service runs.',
  }),
  '/healthcheck/ready': healthCheck({
    operationId: 'checkReady',
    summary: 'Whether the service can answer',
    answer: 'The service can answer.',
  }),
})

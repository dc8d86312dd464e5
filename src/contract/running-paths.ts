// The operations for operators of the service, and the explanations of problem types.
import * as z from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import type { ProblemName } from '../http/problem-types.ts'
import { problemTypeName } from './example-requests.ts'
import { Health, ProblemPage } from './public-schemas.ts'
import type { Refusals } from './refusals.ts'
import { jsonMedia, uncachedHeaders, okResponse, publicResponses, textMedia, varyHeaders } from './responses.ts'

type HealthCheck = {
  readonly operationId: string
  readonly summary: string
  readonly answer: string
  readonly problems: readonly ProblemName[]
}

const healthCheck = (
  refusals: Refusals,
  { operationId, summary, answer, problems }: HealthCheck,
): ZodOpenApiPathsObject[string] => ({
  get: {
    operationId,
    tags: ['Running it'],
    summary,
    responses: { 200: okResponse(answer, jsonMedia(Health), uncachedHeaders), ...refusals(problems) },
  },
})

const ProblemNameParam = z
  .string()
  .meta({ description: 'The last part of the `type` of a problem.', examples: [problemTypeName] })

const problemContent = { ...jsonMedia(ProblemPage), ...textMedia('text/html', 'A page to read.') }

const explanationProblems: readonly ProblemName[] = [
  'malformed-request',
  'unknown-route',
  'not-acceptable',
  'invalid-request',
  'too-many-requests',
  'overloaded',
]

export const runningPaths = (refusals: Refusals): ZodOpenApiPathsObject => ({
  '/problems/{problem}': {
    get: {
      operationId: 'getProblemType',
      tags: ['Problems'],
      summary: 'What a problem type means',
      requestParams: { path: z.object({ problem: ProblemNameParam }) },
      responses: {
        ...publicResponses('The problem type.', problemContent, varyHeaders),
        ...refusals(explanationProblems),
      },
    },
  },
  '/.well-known/security.txt': {
    get: {
      operationId: 'getSecurityTxt',
      tags: ['Running it'],
      summary: 'How to report a weakness (RFC 9116)',
      responses: {
        ...publicResponses('Contacts.', textMedia('text/plain', 'Lines of names and values.')),
        ...refusals(['invalid-request', 'too-many-requests', 'overloaded']),
      },
    },
  },
  '/healthcheck/live': healthCheck(refusals, {
    operationId: 'checkLive',
    summary: 'Whether the service runs',
    answer: 'The service runs.',
    problems: ['invalid-request'],
  }),
  '/healthcheck/ready': healthCheck(refusals, {
    operationId: 'checkReady',
    summary: 'Whether the service can answer, and goes on answering',
    answer: 'The service can answer.',
    problems: ['invalid-request', 'stopping'],
  }),
})

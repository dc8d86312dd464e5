// The responses of refused requests. Responses with the same status and problems are one component.
import * as z from 'zod'
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import { type ProblemName, problemTypeUri, problemTypes } from '../http/problem-types.ts'
import { exampleUrl } from './example-requests.ts'
import { Problem } from './public-schemas.ts'
import {
  type HeaderSchemas,
  everyResponseHeaders,
  headerSchema,
  rateLimitHeaders,
  uncachedHeaders,
} from './responses.ts'

/** The problems that almost every operation has. */
export const usualProblems: readonly ProblemName[] = [
  'not-acceptable',
  'invalid-request',
  'too-many-requests',
  'internal-error',
  'overloaded',
]

/** The problems of what never becomes a request: no address is read then, and no media type chosen. */
const unreadableProblems: readonly ProblemName[] = ['request-too-slow', 'headers-too-large']

const retryAfter: HeaderSchemas = { 'Retry-After': headerSchema('RetryAfter', 'In how many seconds to try again.') }
const extraHeaders: Partial<Record<ProblemName, HeaderSchemas>> = {
  'too-many-requests': retryAfter,
  busy: retryAfter,
  overloaded: retryAfter,
}

/** A problem without `errors`. The app gives those with errors: see `refused` in example-requests.ts. */
const exampleProblem = (name: ProblemName, status: number) => {
  const { title, detail } = problemTypes[name]
  const instance = 'urn:uuid:9f4b8a52-6c1e-4d7c-8a3f-0d5f6b2c7e11'
  return { value: { type: problemTypeUri(name, exampleUrl), title, status, detail, instance } }
}

/** Its example comes from the app. */
const ErrorPage = z
  .string()
  .meta({ id: 'ErrorPage', description: 'The same as a page to read, for whoever prefers `text/html`.' })

type RefusalParts = { readonly names: readonly ProblemName[]; readonly status: number }

const nameOfResponse = (names: readonly ProblemName[]): string =>
  names.map((name) => name.replaceAll(/(^|-)(.)/g, (_, __, letter: string) => letter.toUpperCase())).join('Or')

const refusalResponse = ({ names, status }: RefusalParts): ZodOpenApiResponseObject => {
  const isRead = !names.some((name) => unreadableProblems.includes(name))
  return {
    id: nameOfResponse(names),
    description: names.map((name) => `${problemTypes[name].title}.`).join(' '),
    headers: z.object({
      ...everyResponseHeaders,
      ...(isRead ? rateLimitHeaders : {}),
      ...uncachedHeaders,
      ...(Object.assign({}, ...names.map((name) => extraHeaders[name])) as HeaderSchemas),
    }),
    content: {
      'application/problem+json': {
        schema: Problem,
        examples: Object.fromEntries(names.map((name) => [name, exampleProblem(name, status)])),
      },
      ...(isRead ? { 'text/html': { schema: ErrorPage } } : {}),
    },
  }
}

/**
 * Makes one response for each status of some problems and of those that no operation can avoid, with an example of each.
 */
export type Refusals = (
  own: readonly ProblemName[],
  statusOf?: Partial<Record<ProblemName, number>>,
) => ZodOpenApiResponsesObject

/** Makes the refusals of one contract, whose operations share responses with the same status and problems. */
export const refusalsOf = (): Refusals => {
  const responses = new Map<string, ZodOpenApiResponseObject>()
  return (own, statusOf = {}) => {
    const names = [...own, ...unreadableProblems]
    const statusIn = (name: ProblemName): number => statusOf[name] ?? problemTypes[name].status
    const statuses = [...new Set(names.map(statusIn))].sort((a, b) => a - b)
    return Object.fromEntries(
      statuses.map((status): [string, ZodOpenApiResponseObject] => {
        const problems = names.filter((name) => statusIn(name) === status)
        const key = `${status} ${problems.join()}`
        const response = responses.get(key) ?? refusalResponse({ names: problems, status })
        responses.set(key, response)
        return [String(status), response]
      }),
    )
  }
}

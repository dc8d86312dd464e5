// What can go wrong, as answers: the same problems of one status are one component.
import * as z from 'zod'
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import { type ProblemName, problemTypes } from '../http/problem-types.ts'
import type { PointedError } from '../http/problem.ts'
import { Problem } from './public-schemas.ts'
import { type Headers, everyHeader, header, limited, notKept } from './responses.ts'

/** Problems that almost every address has. */
export const usual: readonly ProblemName[] = [
  'not-acceptable',
  'invalid-request',
  'too-many-requests',
  'internal-error',
]

const extra: Partial<Record<ProblemName, Headers>> = {
  'too-many-requests': { 'Retry-After': header('RetryAfter', 'In how many seconds to try again.') },
}

const inFacts: PointedError = { pointer: '/facts/age', detail: 'must be a whole number from 0 to 120, or null' }
const inHistory: PointedError = { pointer: '/careEpisodes/0/from', detail: 'must be a real date, like 2024-10-20' }

/** What the errors of these problems look like, where they are not of a query. */
const pointed: Partial<Record<ProblemName, PointedError>> = {
  'impossible-facts': { pointer: '/facts/age', detail: 'a former relevant child is 18 or over' },
  'impossible-history': { pointer: '/careEpisodes/0/to', detail: 'is before its `from`' },
  'invalid-draft': {
    pointer: '',
    detail: '16:23: entitlements[0].grounds[0].when.all[0].fact: unknown fact `hom`; did you mean `home`?',
  },
}

/** An error of an address where these problems come up: in the body, if it has one that is read, or in the query. */
const errorOf = (name: ProblemName, among: readonly ProblemName[], query: PointedError): PointedError | undefined => {
  if (name !== 'invalid-request') return pointed[name]
  if (among.includes('impossible-facts')) return inFacts
  return among.includes('impossible-history') ? inHistory : query
}

const exampleOf = (name: ProblemName, status: number, error: PointedError | undefined) => {
  const { title, detail } = problemTypes[name]
  const instance = 'urn:uuid:9f4b8a52-6c1e-4d7c-8a3f-0d5f6b2c7e11'
  const errors = error === undefined ? {} : { errors: [error] }
  return { value: { type: `/problems/${name}`, title, status, detail, instance, ...errors } }
}

type Refused = { readonly names: readonly ProblemName[]; readonly status: number; readonly query: PointedError }

const refusal = ({ names, status, query }: Refused): ZodOpenApiResponseObject => ({
  id: names.map((name) => name.replaceAll(/(^|-)(.)/g, (_, __, letter: string) => letter.toUpperCase())).join('Or'),
  description: names.map((name) => `${problemTypes[name].title}.`).join(' '),
  headers: z.object({
    ...everyHeader,
    ...limited,
    ...notKept,
    ...(Object.assign({}, ...names.map((name) => extra[name])) as Headers),
  }),
  content: {
    'application/problem+json': {
      schema: Problem,
      examples: Object.fromEntries(names.map((name) => [name, exampleOf(name, status, errorOf(name, names, query))])),
    },
  },
})

/** One response for each status, listing the problems that have it. */
export type Refusals = (
  names: readonly ProblemName[],
  statusOf?: Partial<Record<ProblemName, number>>,
) => ZodOpenApiResponsesObject

/**
 * The refusals of one document, in which the same problems are one component, wherever they are.
 *
 * @param query What a mistake in a query looks like there.
 */
export const refusalsOf = (query: PointedError): Refusals => {
  const made = new Map<string, ZodOpenApiResponseObject>()
  return (names, statusOf = {}) => {
    const statusIn = (name: ProblemName): number => statusOf[name] ?? problemTypes[name].status
    const statuses = [...new Set(names.map(statusIn))].sort((a, b) => a - b)
    return Object.fromEntries(
      statuses.map((status): [string, ZodOpenApiResponseObject] => {
        const those = names.filter((name) => statusIn(name) === status)
        const key = `${status} ${those.join()}`
        const response = made.get(key) ?? refusal({ names: those, status, query })
        made.set(key, response)
        return [String(status), response]
      }),
    )
  }
}

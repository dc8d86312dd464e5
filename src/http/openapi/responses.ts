// The parts that responses are made of: headers, problems, public representations.
import * as z from 'zod'
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import { type ProblemName, problemTypes } from '../problem-types.ts'
import { Problem } from './public-schemas.ts'

export const header = (id: string, description: string) => z.string().meta({ description, header: { id } })

const everyHeader = {
  'X-Request-Id': header('RequestId', 'Our own id for the request. Quote it when you report a fault.'),
}
const limits = z.string().optional()
const limited = {
  'RateLimit-Policy': limits.meta({
    description: 'How many requests one address may make (draft 8). Absent where there is no limit.',
    header: { id: 'RateLimitPolicy' },
  }),
  RateLimit: limits.meta({ description: 'How many of them are left.', header: { id: 'RateLimit' } }),
}
const coded = {
  'Content-Encoding': z
    .string()
    .optional()
    .meta({
      description: '`gzip` where the client takes it and it makes the body smaller. The validator is then another.',
      header: { id: 'ContentEncoding' },
    }),
  Vary: z
    .string()
    .optional()
    .meta({
      description: '`Accept-Encoding`, wherever the body may be compressed.',
      header: { id: 'VaryCoding' },
    }),
}
const kept = {
  ETag: header('ETag', 'A strong validator: send it as If-None-Match.'),
  'Cache-Control': header('Kept', 'For how long to keep it.'),
}

type Headers = Readonly<Record<string, z.ZodType>>
export const canonical: Headers = { 'Content-Location': header('ContentLocation', 'The canonical address.') }
export const varying: Headers = { Vary: header('Vary', 'What the answer depends on: `Accept` and `Accept-Encoding`.') }
export const notKept: Headers = { 'Cache-Control': header('NotKept', '`no-store`: nobody may keep it.') }

export const ok = (description: string, content: ZodOpenApiResponseObject['content'], headers: Headers = {}) =>
  ({
    description,
    headers: z.object({ ...everyHeader, ...limited, ...coded, ...headers }),
    content,
  }) as ZodOpenApiResponseObject

/** 200 and 304 of a public representation. */
export const representation = (
  description: string,
  content: ZodOpenApiResponseObject['content'],
  headers: Headers = {},
): ZodOpenApiResponsesObject => ({
  200: ok(description, content, { ...kept, ...headers }),
  304: {
    description: 'What you have is still right.',
    headers: z.object({ ...everyHeader, ...limited, ...coded, ...kept, ...headers }),
  },
})

const extra: Partial<Record<ProblemName, Headers>> = {
  'too-many-requests': { 'Retry-After': header('RetryAfter', 'In how many seconds to try again.') },
}

const pointed: readonly ProblemName[] = ['invalid-request', 'impossible-facts', 'impossible-history']

const exampleOf = (name: ProblemName, status: number) => {
  const { title, detail } = problemTypes[name]
  const errors = pointed.includes(name) ? { errors: [{ pointer: '/facts/age', detail: 'what is wrong with it' }] } : {}
  const instance = 'urn:uuid:9f4b8a52-6c1e-4d7c-8a3f-0d5f6b2c7e11'
  return { value: { type: `/problems/${name}`, title, status, detail, instance, ...errors } }
}

const refusal = (names: readonly ProblemName[], status: number): ZodOpenApiResponseObject => ({
  id: names.map((name) => name.replaceAll(/(^|-)(.)/g, (_, __, letter: string) => letter.toUpperCase())).join('Or'),
  description: names.map((name) => `${problemTypes[name].title}.`).join(' '),
  headers: z.object({
    ...{ ...everyHeader, ...limited, ...notKept },
    ...(Object.assign({}, ...names.map((name) => extra[name])) as Headers),
  }),
  content: {
    'application/problem+json': {
      schema: Problem,
      examples: Object.fromEntries(names.map((name) => [name, exampleOf(name, status)])),
    },
  },
})

/** The same problems are one component, wherever they are. */
const made = new Map<string, ZodOpenApiResponseObject>()

/** One response for each status, listing the problems that have it. */
export const refusals = (names: readonly ProblemName[], statusOf: Partial<Record<ProblemName, number>> = {}) => {
  const status = (name: ProblemName): number => statusOf[name] ?? problemTypes[name].status
  const statuses = [...new Set(names.map(status))].sort((a, b) => a - b)
  return Object.fromEntries(
    statuses.map((code): [string, ZodOpenApiResponseObject] => {
      const those = names.filter((name) => status(name) === code)
      const response = made.get(`${code} ${those.join()}`) ?? refusal(those, code)
      made.set(`${code} ${those.join()}`, response)
      return [String(code), response]
    }),
  )
}

/** Problems that almost every address has. */
export const usual: readonly ProblemName[] = [
  'not-acceptable',
  'invalid-request',
  'too-many-requests',
  'internal-error',
]

export const OfferId = z.string().meta({
  description: 'An offer by its id. Any date stands for the offer in force on it.',
  examples: ['southend-on-sea@2024-10-14'],
})

export const json = (schema: z.ZodType, example?: unknown) => ({
  'application/json': { schema, ...(example === undefined ? {} : { example }) },
})

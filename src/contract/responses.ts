// The parts of responses: headers, bodies, and the responses of public representations.
import * as z from 'zod'
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import { offerId } from './example-requests.ts'

export const header = (id: string, description: string) => z.string().meta({ description, header: { id } })

export const everyHeader = {
  'X-Request-Id': header('RequestId', 'Our own id for the request. Quote it when you report a fault.'),
}
const rateLimitSchema = z.string().optional()
export const limited = {
  'RateLimit-Policy': rateLimitSchema.meta({
    description: 'How many requests one address may make (draft 8). Absent where there is no limit.',
    header: { id: 'RateLimitPolicy' },
  }),
  RateLimit: rateLimitSchema.meta({ description: 'How many of them are left.', header: { id: 'RateLimit' } }),
}
const codingHeaders = {
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
const cachedHeaders = {
  ETag: header('ETag', 'A strong validator: send it as If-None-Match.'),
  'Cache-Control': header('Kept', 'For how long to keep it.'),
}

export type Headers = Readonly<Record<string, z.ZodType>>
export const canonical: Headers = { 'Content-Location': header('ContentLocation', 'The canonical address.') }
export const varying: Headers = { Vary: header('Vary', 'What the answer depends on: `Accept` and `Accept-Encoding`.') }
export const notKept: Headers = { 'Cache-Control': header('NotKept', '`no-store`: nobody may keep it.') }

export const ok = (description: string, content: ZodOpenApiResponseObject['content'], headers: Headers = {}) =>
  ({
    description,
    headers: z.object({ ...everyHeader, ...limited, ...codingHeaders, ...headers }),
    content,
  }) as ZodOpenApiResponseObject

/** The responses 200 and 304 of a public representation. */
export const representation = (
  description: string,
  content: ZodOpenApiResponseObject['content'],
  headers: Headers = {},
): ZodOpenApiResponsesObject => ({
  200: ok(description, content, { ...cachedHeaders, ...headers }),
  304: {
    description: 'What you have is still right.',
    headers: z.object({ ...everyHeader, ...limited, ...codingHeaders, ...cachedHeaders, ...headers }),
  },
})

export const OfferId = z.string().meta({
  description: 'An offer by its id. Any date stands for the offer in force on it.',
  examples: [offerId],
})

/** A body of JSON. Requests have an example; the examples of answers come from the app. */
export const json = (schema: z.ZodType, example?: unknown) => ({
  'application/json': { schema, ...(example === undefined ? {} : { example }) },
})

/** A body of text. */
export const text = (type: string, description: string) => ({ [type]: { schema: z.string().meta({ description }) } })

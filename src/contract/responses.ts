// The parts of responses: headers, bodies, and the responses of public representations.
import * as z from 'zod'
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import { OfferId } from '../http/ids.ts'
import { exampleOfferId } from './example-requests.ts'

export const headerSchema = (id: string, description: string) => z.string().meta({ description, header: { id } })

const deprecationHeaders = {
  Deprecation: z
    .string()
    .optional()
    .meta({
      description: 'Since when something in the request or the answer should no longer be used (RFC 9745).',
      header: { id: 'Deprecation' },
    }),
  Sunset: z
    .string()
    .optional()
    .meta({ description: 'From when on it may be gone (RFC 8594).', header: { id: 'Sunset' } }),
}

export const everyResponseHeaders = {
  'X-Request-Id': headerSchema(
    'RequestId',
    'The id of the request: the UUID that you sent in this header, or a new one. Quote it when you report a fault.',
  ),
}
const rateLimitSchema = z.string().optional()
export const rateLimitHeaders = {
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
  ETag: headerSchema(
    'ETag',
    'A validator: send it as If-None-Match. It is strong, except for a problem type as a page.',
  ),
  'Cache-Control': headerSchema('Kept', 'For how long to keep it.'),
}

export type HeaderSchemas = Readonly<Record<string, z.ZodType>>
export const canonicalHeaders: HeaderSchemas = {
  'Content-Location': headerSchema('ContentLocation', 'The canonical address.'),
}
export const varyHeaders: HeaderSchemas = {
  Vary: headerSchema('Vary', 'What the answer depends on: `Accept` and `Accept-Encoding`.'),
}
export const uncachedHeaders: HeaderSchemas = {
  'Cache-Control': headerSchema('NotKept', '`no-store`: nobody may keep it.'),
}

export const okResponse = (
  description: string,
  content: ZodOpenApiResponseObject['content'],
  headers: HeaderSchemas = {},
) =>
  ({
    description,
    headers: z.object({
      ...everyResponseHeaders,
      ...deprecationHeaders,
      ...rateLimitHeaders,
      ...codingHeaders,
      ...headers,
    }),
    content,
  }) as ZodOpenApiResponseObject

/** The responses 200 and 304 of a public representation. */
export const publicResponses = (
  description: string,
  content: ZodOpenApiResponseObject['content'],
  headers: HeaderSchemas = {},
): ZodOpenApiResponsesObject => ({
  200: okResponse(description, content, { ...cachedHeaders, ...headers }),
  304: {
    description: 'What you have is still right.',
    headers: z.object({ ...everyResponseHeaders, ...rateLimitHeaders, ...codingHeaders, ...cachedHeaders, ...headers }),
  },
})

/** The id of an offer in an address. */
export const OfferInPath = OfferId.meta({
  description: 'An offer by its id. Any date stands for the offer in force on it.',
  examples: [exampleOfferId],
})

/** A body of JSON. Requests have an example; the examples of answers come from the app. */
export const jsonMedia = (schema: z.ZodType, example?: unknown) => ({
  'application/json': { schema, ...(example === undefined ? {} : { example }) },
})

/** A body of text. */
export const textMedia = (type: string, description: string) => ({
  [type]: { schema: z.string().meta({ description }) },
})

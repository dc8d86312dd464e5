// The parts that answers are made of: headers, bodies, public representations.
import * as z from 'zod'
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi'

export const header = (id: string, description: string) => z.string().meta({ description, header: { id } })

export const everyHeader = {
  'X-Request-Id': header('RequestId', 'Our own id for the request. Quote it when you report a fault.'),
}
const limits = z.string().optional()
export const limited = {
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

export type Headers = Readonly<Record<string, z.ZodType>>
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

export const OfferId = z.string().meta({
  description: 'An offer by its id. Any date stands for the offer in force on it.',
  examples: ['southend-on-sea@2024-10-14'],
})

/** A body of JSON. */
export const json = (schema: z.ZodType, example: unknown) => ({ 'application/json': { schema, example } })

/** A body of some other media type, as text. */
export const text = (type: string, description: string, example: string) => ({
  [type]: { schema: z.string().meta({ description }), example },
})

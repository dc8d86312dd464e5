// What a request may say, besides facts about a person. No value is ever echoed.
import type { Request } from 'express'
import * as z from 'zod'
import { CareHistory } from '../core/care/history.ts'
import { IsoDate } from '../core/model.ts'
import { suggestion } from '../core/nearest.ts'
import { pointerTo } from '../core/pointer.ts'
import { type PointedError, Refusal } from './problem.ts'

const Id = z.string({ error: 'must be text' })
const authority = Id.optional().meta({
  description: 'The council asked. It may be left out where there is only one.',
})
const notAnObject = { error: 'must be a JSON object' }

const Facts = z.unknown().meta({
  description:
    'What is known about the person, by the ids of GET /v1/facts. A fact that is left out has not been asked; ' +
    '`null` means asked and not known.',
  override: { type: 'object', additionalProperties: { type: ['string', 'integer', 'boolean', 'null'] } },
})

export const CheckRequest = z.strictObject(
  {
    authority,
    on: IsoDate.optional().meta({
      description:
        'The day asked about; today in London unless given. It fixes the age and, without `offer`, the rules.',
    }),
    knownOn: IsoDate.optional().meta({
      description: 'The rules as they were known on that day. Not together with `offer`.',
    }),
    offer: Id.optional().meta({
      description: 'An offer by its id, also a proposal. Any date stands for the offer in force on it.',
    }),
    entitlements: z
      .array(Id, { error: 'must be a list of entitlements' })
      .min(1, { error: 'must name at least one' })
      .optional()
      .meta({ description: 'Only these entitlements, and only the questions that they need.' }),
    facts: Facts,
  },
  notAnObject,
)

export const TimelineRequest = z.strictObject(
  {
    authority,
    on: IsoDate.optional().meta({ description: 'The day to look ahead from; today in London unless given.' }),
    offer: Id.optional().meta({
      description:
        'Look ahead under this offer, also a proposal, whatever may start. Otherwise rulesets count as they start.',
    }),
    facts: Facts,
  },
  notAnObject,
)

export const StatusRequest = z.strictObject(
  {
    authority,
    on: IsoDate.optional().meta({ description: 'The day asked about; today in London unless given.' }),
    ...CareHistory.shape,
  },
  notAnObject,
)

export const FactsQuery = z.strictObject({ authority })
export const OffersQuery = z.strictObject({
  authority: Id.optional().meta({ description: 'Only the offers of this authority.' }),
  on: IsoDate.optional().meta({ description: 'Only the offers in force on this day.' }),
  knownOn: IsoDate.optional().meta({ description: 'As they were known on this day. Needs `on`.' }),
})

export const GapsQuery = z.strictObject({
  by: z
    .string({ error: ({ input }) => (input === undefined ? 'must be given' : 'must be text') })
    .meta({ description: 'The fact in which the people compared differ: any of GET /v1/facts but a date.' }),
})

export const DraftQuery = z.strictObject({
  base: z
    .string({ error: ({ input }) => (input === undefined ? 'must be given' : 'must be text') })
    .meta({ description: 'The offer to compare the draft with. Any date stands for the offer in force on it.' }),
})

/** What is wrong inside the alternative that was meant: the one that is right but for something further in. */
const insideUnion = (issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] =>
  (
    issue.errors.find((issues) => issues.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys')) ??
    []
  ).map((one) => ({ ...one, path: [...issue.path, ...one.path] }))

const errorsOf = (issue: z.core.$ZodIssue, keys: readonly string[]): readonly PointedError[] => {
  const further = issue.code === 'invalid_union' ? insideUnion(issue) : []
  if (further.length > 0) return further.flatMap((one) => errorsOf(one, keys))
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      // The words of the top are no help further in.
      detail: `unknown key${issue.path.length === 0 ? suggestion(key, keys) : ''}`,
    }))
  const isMissing = issue.code === 'invalid_type' && issue.expected === 'nonoptional'
  return [{ pointer: pointerTo(issue.path), detail: isMissing ? 'must be given' : issue.message }]
}

/** Reads a part of a request. @throws Refusal with everything that is wrong with it. */
export const read = <Schema extends z.ZodObject>(schema: Schema, input: unknown): z.infer<Schema> => {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const keys = Object.keys(schema.shape)
  throw invalid(parsed.error.issues.flatMap((issue) => errorsOf(issue, keys)))
}

/** Reads the query; a parameter that the address does not take is a mistake, never ignored. */
export const readQuery = <Schema extends z.ZodObject>(schema: Schema, req: Request): z.infer<Schema> =>
  read(schema, req.query)

const NoQuery = z.strictObject({})

/** For addresses that take no query. */
export const refuseQuery = (req: Request): void => {
  if (req.url.includes('?')) readQuery(NoQuery, req)
}

export const invalid = (errors: readonly PointedError[]): Refusal => new Refusal('invalid-request', { errors })

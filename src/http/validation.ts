// Reads the body and the query of a request by a schema, or refuses it with everything that is wrong. No value is ever
// echoed.
import type { Request } from 'express'
import * as z from 'zod'
import { pointerTo } from '../core/answers/facts.ts'
import { suggestion } from '../core/spelling.ts'
import { type PointedError, Refusal } from './problem.ts'

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

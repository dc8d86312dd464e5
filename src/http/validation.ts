// Validates the body and the query of a request against a schema, and lists every error. No value is ever echoed.
import type { Request } from 'express'
import * as z from 'zod'
import { toJsonPointer } from '../core/answers/facts.ts'
import { suggestion } from '../core/spelling.ts'
import { type PointedError, Refusal } from './problem.ts'

/** The issues inside the alternative that the caller meant: the one that matches except deeper inside. */
const innerIssues = (issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] =>
  (
    issue.errors.find((issues) => issues.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys')) ??
    []
  ).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))

const issueErrors = (issue: z.core.$ZodIssue, keys: readonly string[]): readonly PointedError[] => {
  const inner = issue.code === 'invalid_union' ? innerIssues(issue) : []
  if (inner.length > 0) return inner.flatMap((innerIssue) => issueErrors(innerIssue, keys))
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      pointer: toJsonPointer([...issue.path, key]),
      // The top-level keys are no help below the top level.
      detail: `unknown key${issue.path.length === 0 ? suggestion(key, keys) : ''}`,
    }))
  const isMissing = issue.code === 'invalid_type' && issue.expected === 'nonoptional'
  return [{ pointer: toJsonPointer(issue.path), detail: isMissing ? 'must be given' : issue.message }]
}

/** Validates a part of a request. @throws Refusal listing every error. */
export const readInput = <Schema extends z.ZodObject>(schema: Schema, input: unknown): z.infer<Schema> => {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const keys = Object.keys(schema.shape)
  throw invalidRequest(parsed.error.issues.flatMap((issue) => issueErrors(issue, keys)))
}

/** Reads the query. An unknown parameter is an error, never ignored. @throws Refusal listing every error. */
export const readQuery = <Schema extends z.ZodObject>(schema: Schema, req: Request): z.infer<Schema> =>
  readInput(schema, req.query)

const NoQuery = z.strictObject({})

/** Refuses any query, for addresses that have no parameters. */
export const refuseQuery = (req: Request): void => {
  if (req.url.includes('?')) readQuery(NoQuery, req)
}

export const invalidRequest = (errors: readonly PointedError[]): Refusal => new Refusal('invalid-request', { errors })

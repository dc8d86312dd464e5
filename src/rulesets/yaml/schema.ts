// Checks the value at a place against a zod schema.
import type * as z from 'zod'
import type { Problem } from '../../core/rules/model.ts'
import { nearestWord } from '../../core/spelling.ts'
import { allowedKeys, type Issue, issueProblems } from './issues.ts'
import { formatPath, type YamlPath } from './path.ts'
import type { Place } from './place.ts'

export type SchemaResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly Problem[] }

const schemaKeys = (inst: unknown): string =>
  Object.keys((inst as { _zod?: { def?: { shape?: object } } })._zod?.def?.shape ?? {}).join(' ')

/** Paths of the keys that misspelt keys probably mean: these need no second problem for being missing. */
const meantKeys = (issue: Issue): readonly string[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys
        .map((key) => nearestWord(key, allowedKeys(issue)))
        .filter((key) => key !== undefined)
        .map((key) => formatPath([...(issue.path as YamlPath), key]))
    : []

/** Parses the value at a place: returns the schema's output, or every problem. */
export const checkSchema = <Value>(place: Place, schema: z.ZodType<Value>): SchemaResult<Value> => {
  const parsed = schema.safeParse(place.value, {
    // Zod passes the schema only to this function and not to the issue, so the message carries the allowed keys.
    error: (issue) => (issue.code === 'unrecognized_keys' ? schemaKeys(issue.inst) : undefined),
  })
  if (parsed.success) return { ok: true, value: parsed.data }
  const { issues } = parsed.error
  const meant = issues.flatMap(meantKeys)
  const isMisspelt = ({ path }: Issue): boolean => meant.includes(formatPath(path as YamlPath))
  return {
    ok: false,
    problems: issues.filter((issue) => !isMisspelt(issue)).flatMap((issue) => issueProblems(place, issue)),
  }
}

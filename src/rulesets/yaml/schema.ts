// Checks a place against a zod schema.
import type * as z from 'zod'
import type { Problem } from '../../core/rules/model.ts'
import { nearest } from '../../core/spelling.ts'
import { allowedKeys, type Issue, issueProblems } from './issues.ts'
import { formatPath, type Path } from './path.ts'
import type { Place } from './place.ts'

export type Checked<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly Problem[] }

const schemaKeys = (inst: unknown): string =>
  Object.keys((inst as { _zod?: { def?: { shape?: object } } })._zod?.def?.shape ?? {}).join(' ')

/** Paths of keys that unknown ones probably stand for: that they are missing needs no saying. */
const meantKeys = (issue: Issue): readonly string[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys
        .map((key) => nearest(key, allowedKeys(issue)))
        .filter((key) => key !== undefined)
        .map((key) => formatPath([...(issue.path as Path), key]))
    : []

/** The value as the schema reads it, or every problem with it. */
export const check = <Value>(place: Place, schema: z.ZodType<Value>): Checked<Value> => {
  const parsed = schema.safeParse(place.value, {
    // Zod tells a message the schema at fault, and an issue not: the message carries the keys that were allowed.
    error: (issue) => (issue.code === 'unrecognized_keys' ? schemaKeys(issue.inst) : undefined),
  })
  if (parsed.success) return { ok: true, value: parsed.data }
  const { issues } = parsed.error
  const meant = issues.flatMap(meantKeys)
  const isMisspelt = ({ path }: Issue): boolean => meant.includes(formatPath(path as Path))
  return { ok: false, problems: issues.filter((one) => !isMisspelt(one)).flatMap((one) => issueProblems(place, one)) }
}

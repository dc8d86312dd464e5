// The gaps that a report claims, as they were read.
import type { Axis } from '../core/classes.ts'
import { Disagreement, recordAt, same } from './disagreement.ts'
import { type Region, regionAt } from './region.ts'

type Fields = Readonly<Record<string, unknown>>

/** One gap, before, after or both; a report on one offer has only an after. */
export type GapClaim = {
  readonly at: string
  readonly need: unknown
  /** What becomes of it, where two offers are compared. */
  readonly fate: string | undefined
  readonly before: Fields | null
  readonly after: Fields | null
  readonly paths: { readonly before: string; readonly after: string }
}

/** A claim with its people, the values that it is about, and the lines in which it was found to be so. */
export type Placed = GapClaim & {
  readonly region: Region
  readonly keys: readonly string[]
  readonly lines: Set<number>
}

const fields = [
  'need',
  'entitlements',
  'people',
  'outcomes',
  'amounts',
  'basis',
  'explained',
  'text',
  'cells',
  'witness',
]

const gapAt = (at: string, value: unknown): Fields => recordAt(at, value, fields)

export const plainClaim = (at: string, value: unknown): GapClaim => {
  const after = gapAt(at, value)
  return { at, need: after['need'], fate: undefined, before: null, after, paths: { before: at, after: at } }
}

export const pairClaim = (at: string, value: unknown, fate: string): GapClaim => {
  const pair = recordAt(at, value, ['before', 'after'])
  const paths = { before: `${at}.before`, after: `${at}.after` }
  const before = pair['before'] === null ? null : gapAt(paths.before, pair['before'])
  const after = pair['after'] === null ? null : gapAt(paths.after, pair['after'])
  const some = after ?? before
  if (!some) throw new Disagreement(at, 'must be a gap on one side at least')
  if (before && after)
    for (const field of ['need', 'people', 'cells', 'witness'])
      same(`${paths.before}.${field}`, before[field], after[field])
  return { at, need: some['need'], fate, before, after, paths }
}

export const placed = (claim: GapClaim, axes: readonly Axis[]): Placed => {
  const [side, path] = claim.after ? [claim.after, claim.paths.after] : [claim.before!, claim.paths.before]
  const outcomes = side['outcomes']
  const keys = typeof outcomes === 'object' && outcomes !== null ? Object.keys(outcomes) : []
  return { ...claim, region: regionAt(`${path}.people`, side['people'], axes), keys, lines: new Set() }
}

// The recount of what was reworded between two versions of an entitlement.
import { type Entitlement, type Ground, LAW } from '../core/model.ts'

const own = ['title', 'summary', 'theme', 'serves', 'need', 'owedBy', 'ifNot', 'beforeItEnds']
const ofGround = ['basis', 'nextSteps', 'citations', 'confirm']
const deciding = ['strength', 'amount', 'when']

type Fields = Readonly<Record<string, unknown>>

const differing = (before: Fields, after: Fields, fields: readonly string[]) =>
  fields.flatMap((field) => {
    const [old, now] = [before[field] ?? null, after[field] ?? null]
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ field, before: old, after: now }]
  })

const keyOf = ({ id, from }: Ground): string => `${from === LAW ? 'law' : 'council'} ${id}`

/** @param alters Whether somebody gets something else: then what decides is no wording. */
export const wordingOf = (before: Entitlement, after: Entitlement, alters: boolean): readonly unknown[] => {
  const old = new Map(before.grounds.map((ground) => [keyOf(ground), ground]))
  const now = new Set(after.grounds.map(keyOf))
  const fields = alters ? ofGround : [...ofGround, ...deciding]
  const kept = after.grounds.flatMap((ground) => {
    const { id } = ground
    const same = old.get(keyOf(ground))
    if (same) return differing(same, ground, fields).map((one) => ({ ground: id, ...one }))
    return alters ? [] : [{ ground: id, field: 'ground', before: null, after: ground.when }]
  })
  const dropped = before.grounds.filter((ground) => !alters && !now.has(keyOf(ground)))
  const gone = dropped.map(({ id, when }) => ({ ground: id, field: 'ground', before: when, after: null }))
  const all = [...differing(before, after, own), ...kept, ...gone]
  return all.map((one) => ({ entitlement: after.id, ...one }))
}

// What a report must say of one person under two sets of grounds, by the oracle.
import { type Ground, LAW, type Entitlement } from '../core/rules/model.ts'
import { type Got, gets, isSame, isSameAmount, rankOf } from './gets.ts'
import type { Person } from './population.ts'

/** One entitlement on both sides; a side that lacks it has no grounds. */
export type Sides = { readonly before: readonly Ground[]; readonly after: readonly Ground[] }

const swapped = ({ before, after }: Sides, person: Person) => {
  const law = (grounds: readonly Ground[]) => grounds.filter(({ from }) => from === LAW)
  const council = (grounds: readonly Ground[]) => grounds.filter(({ from }) => from !== LAW)
  return {
    byLaw: gets([...law(after), ...council(before)], person),
    byCouncil: gets([...law(before), ...council(after)], person),
  }
}

const attributionOf = (sides: Sides, person: Person, after: Got): string => {
  const { byLaw, byCouncil } = swapped(sides, person)
  const [law, council] = [isSame(byLaw, after), isSame(byCouncil, after)]
  if (law && council) return 'either'
  if (!law && !council) return 'both'
  return law ? 'law' : 'council'
}

const directionOf = (before: Got, after: Got): string => {
  if (before.outcome !== after.outcome) return rankOf(after.outcome) < rankOf(before.outcome) ? 'gain' : 'loss'
  const [old, now] = [before.amount, after.amount]
  if (!old || !now || old.per !== now.per || old.gbp === now.gbp) return 'change'
  return now.gbp > old.gbp ? 'gain' : 'loss'
}

/** What a report must say of a person who gets something else; undefined where they get the same. */
export const differenceOf = (sides: Sides, person: Person) => {
  const [before, after] = [gets(sides.before, person), gets(sides.after, person)]
  if (isSame(before, after)) return undefined
  return {
    from: before.outcome,
    to: after.outcome,
    direction: directionOf(before, after),
    amount: isSameAmount(before, after) ? null : { before: before.amount, after: after.amount },
    attribution: attributionOf(sides, person, after),
  }
}

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

// Works out by the oracle what a comparison must report: the change of one person, and the rewordings.
import { type Ground, LAW, type Entitlement } from '../core/rules/model.ts'
import { type PersonResult, resultOfGrounds, isSameResult, isSameAmount, outcomeRank } from './person-result.ts'
import type { Person } from './population.ts'

// The change of one person.

/** The grounds of one entitlement on both sides; empty if a side lacks the entitlement. */
export type GroundSides = { readonly before: readonly Ground[]; readonly after: readonly Ground[] }

/** A person's results after swapping only the law's grounds, or only the council's. */
const swapLayers = ({ before, after }: GroundSides, person: Person) => {
  const law = (grounds: readonly Ground[]) => grounds.filter(({ from }) => from === LAW)
  const council = (grounds: readonly Ground[]) => grounds.filter(({ from }) => from !== LAW)
  return {
    byLaw: resultOfGrounds([...law(after), ...council(before)], person),
    byCouncil: resultOfGrounds([...law(before), ...council(after)], person),
  }
}

const expectedAttribution = (sides: GroundSides, person: Person, after: PersonResult): string => {
  const { byLaw, byCouncil } = swapLayers(sides, person)
  const [law, council] = [isSameResult(byLaw, after), isSameResult(byCouncil, after)]
  if (law && council) return 'either'
  if (!law && !council) return 'both'
  return law ? 'law' : 'council'
}

const expectedDirection = (before: PersonResult, after: PersonResult): string => {
  if (before.outcome !== after.outcome)
    return outcomeRank(after.outcome) < outcomeRank(before.outcome) ? 'gain' : 'loss'
  const [old, now] = [before.amount, after.amount]
  if (!old || !now || old.per !== now.per || old.gbp === now.gbp) return 'change'
  return now.gbp > old.gbp ? 'gain' : 'loss'
}

/** The change that a report must have for a person; undefined if the person gets the same. */
export const expectedChange = (sides: GroundSides, person: Person) => {
  const [before, after] = [resultOfGrounds(sides.before, person), resultOfGrounds(sides.after, person)]
  if (isSameResult(before, after)) return undefined
  return {
    from: before.outcome,
    to: after.outcome,
    direction: expectedDirection(before, after),
    amount: isSameAmount(before, after) ? null : { before: before.amount, after: after.amount },
    attribution: expectedAttribution(sides, person, after),
  }
}

// The rewordings between two versions of an entitlement.

/** The entitlement's own fields that do not decide results. */
const ownWordKeys = [
  'title',
  'summary',
  'theme',
  'serves',
  'need',
  'owedBy',
  'urgency',
  'value',
  'ifNot',
  'beforeItEnds',
]
/** The fields of a ground that do not decide results, and those that do. */
const groundWordKeys = ['basis', 'nextSteps', 'citations', 'confirm']
const decidingKeys = ['strength', 'amount', 'when']

type FieldsByKey = Readonly<Record<string, unknown>>

const changedFields = (before: FieldsByKey, after: FieldsByKey, fields: readonly string[]) =>
  fields.flatMap((field) => {
    const [old, now] = [before[field] ?? null, after[field] ?? null]
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ field, before: old, after: now }]
  })

const groundKey = ({ id, from }: Ground): string => `${from === LAW ? 'law' : 'council'} ${id}`

/**
 * The rewordings that a report must list.
 *
 * @param alters Whether anybody gets something else. If so, fields that decide results are no rewording.
 */
export const expectedRewordings = (before: Entitlement, after: Entitlement, alters: boolean): readonly unknown[] => {
  const old = new Map(before.grounds.map((ground) => [groundKey(ground), ground]))
  const now = new Set(after.grounds.map(groundKey))
  const fields = alters ? groundWordKeys : [...groundWordKeys, ...decidingKeys]
  const kept = after.grounds.flatMap((ground) => {
    const { id } = ground
    const previous = old.get(groundKey(ground))
    if (previous) return changedFields(previous, ground, fields).map((change) => ({ ground: id, ...change }))
    return alters ? [] : [{ ground: id, field: 'ground', before: null, after: ground.when }]
  })
  const dropped = before.grounds.filter((ground) => !alters && !now.has(groundKey(ground)))
  const gone = dropped.map(({ id, when }) => ({ ground: id, field: 'ground', before: when, after: null }))
  const all = [...changedFields(before, after, ownWordKeys), ...kept, ...gone]
  return all.map((change) => ({ entitlement: after.id, ...change }))
}

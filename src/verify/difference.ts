// What a report must say of one person under two sets of grounds, by the oracle.
import { type Ground, LAW } from '../core/model.ts'
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

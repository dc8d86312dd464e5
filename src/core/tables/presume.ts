// Presumptions: rare, sensitive facts that nobody is asked by default, taken to be so and said to be.
import type { Catalogue } from '../rules/catalogue.ts'
import type { Facts } from '../rules/model.ts'
import { type Digits, indexOf } from './space.ts'
import type { Tabled, World } from './world.ts'

/** A fact that was not given and is taken to be so, in words. */
export type Presumed = { readonly fact: string; readonly value: string | number | boolean; readonly text: string }

type Presuming = { readonly index: number; readonly digit: number; readonly presumed: Presumed }

/** The facts that an offer's rules name and that are presumed where they are not given. */
const presumable = ({ space }: World, catalogue: Catalogue, tabled: readonly Tabled[]): readonly Presuming[] => {
  const used = new Set(tabled.flatMap(({ table }) => table.grid.axes.map((axis) => axis.fact.id)))
  return catalogue.facts.flatMap((fact) => {
    if (!('presumed' in fact) || !fact.presumed || !used.has(fact.id)) return []
    const index = indexOf(space, fact.id)
    const digit = space.digitOf[index]!.get(fact.presumed.value)!
    return [{ index, digit, presumed: { fact: fact.id, ...fact.presumed } }]
  })
}

/** Fills in what is presumed; where what was said rules that out, nothing is presumed. */
export type Presume = (
  stated: Digits,
  facts: Facts,
) => { readonly digits: Digits; readonly presumed: readonly Presumed[] }

/** What an offer's rules presume of people of whom it was not said. */
export const presuming = (world: World, catalogue: Catalogue, tabled: readonly Tabled[]): Presume => {
  const all = presumable(world, catalogue, tabled)
  if (all.length === 0) return (digits) => ({ digits, presumed: [] })
  return (stated, facts) => {
    const made = all.filter(({ presumed }) => facts[presumed.fact] === undefined)
    const digits = made.reduce((known, { index, digit }) => known.with(index, digit), stated)
    if (made.length === 0 || !world.people.isPossible(digits)) return { digits: stated, presumed: [] }
    return { digits, presumed: made.map(({ presumed }) => presumed) }
  }
}

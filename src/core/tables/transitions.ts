// Transitions: facts that the law changes when a person reaches an age.
import type { Catalogue, Transition } from '../rules/catalogue.ts'
import { cellOf, lookupOf } from './grid.ts'
import { type Digits, type Space, indexOf } from './space.ts'
import { type TruthTable, truthTable } from './truth.ts'

/** What is so of a person after every transition that has come due; what is not known stays not known. */
export type Grow = (digits: Digits) => Digits

/** The truth tables of the transitions' conditions, decided by the engine like any other condition. */
export const transitionTables = (catalogue: Catalogue): Promise<readonly TruthTable[]> =>
  Promise.all(catalogue.transitions.map(({ when }) => truthTable(catalogue, when)))

const stepOf = (space: Space, transition: Transition, table: TruthTable): Grow => {
  const fact = indexOf(space, transition.fact)
  const from = transition.from.map((value) => space.digitOf[fact]!.get(value))
  const to = space.digitOf[fact]!.get(transition.to)!
  const lookup = lookupOf(space, table.grid)
  return (digits) =>
    from.includes(digits[fact]) && table.rows[cellOf(lookup, digits)]?.[0] === 1 ? digits.with(fact, to) : digits
}

/** Applies the catalogue's transitions in their order. */
export const growthOf = (space: Space, catalogue: Catalogue, tables: readonly TruthTable[]): Grow => {
  const steps = catalogue.transitions.map((transition, i) => stepOf(space, transition, tables[i]!))
  return (digits) => steps.reduce((grown, step) => step(grown), digits)
}

// Transitions: facts that the law changes when a person reaches an age.
import type { Catalogue, Transition } from '../rules/catalogue.ts'
import { cellOf, lookupOf } from './grid.ts'
import { type CodedPerson, type Space, factIndexOf } from './space.ts'
import { type TruthTable, truthTable } from './truth.ts'

/** Returns a person after every transition that is due. Unknown facts stay unknown. */
export type Grow = (coded: CodedPerson) => CodedPerson

/** Decides the conditions of the transitions, by the engine like any other condition. */
export const transitionTables = (catalogue: Catalogue): Promise<readonly TruthTable[]> =>
  Promise.all(catalogue.transitions.map(({ when }) => truthTable(catalogue, when)))

const applyTransition = (space: Space, transition: Transition, table: TruthTable): Grow => {
  const fact = factIndexOf(space, transition.fact)
  const from = transition.from.map((value) => space.classIndexOf[fact]!.get(value))
  const to = space.classIndexOf[fact]!.get(transition.to)!
  const lookup = lookupOf(space, table.grid)
  return (coded) =>
    from.includes(coded[fact]) && table.rows[cellOf(lookup, coded)]?.[0] === 1 ? coded.with(fact, to) : coded
}

/**
 * Builds the function that applies the catalogue's transitions, in their order.
 *
 * @param tables The result of `transitionTables`.
 */
export const growthOf = (space: Space, catalogue: Catalogue, tables: readonly TruthTable[]): Grow => {
  const steps = catalogue.transitions.map((transition, i) => applyTransition(space, transition, tables[i]!))
  return (coded) => steps.reduce((grown, step) => step(grown), coded)
}

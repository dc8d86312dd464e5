// Presumptions: rare, sensitive facts that nobody is asked by default, taken to be so and said to be.
import type { Catalogue } from '../rules/catalogue.ts'
import type { Facts } from '../rules/model.ts'
import type { Tabled, Domain } from './domain.ts'
import { type CodedPerson, indexOf } from './space.ts'

/** A fact that was not given and is taken to be so, in words. */
export type Presumed = { readonly fact: string; readonly value: string | number | boolean; readonly text: string }

type Presuming = { readonly index: number; readonly classIndex: number; readonly presumed: Presumed }

/** The facts that an offer's rules name and that are presumed where they are not given. */
const presumable = ({ space }: Domain, catalogue: Catalogue, tabled: readonly Tabled[]): readonly Presuming[] => {
  const used = new Set(tabled.flatMap(({ table }) => table.grid.axes.map((axis) => axis.fact.id)))
  return catalogue.facts.flatMap((fact) => {
    if (!('presumed' in fact) || !fact.presumed || !used.has(fact.id)) return []
    const index = indexOf(space, fact.id)
    const classIndex = space.classIndexOf[index]!.get(fact.presumed.value)!
    return [{ index, classIndex, presumed: { fact: fact.id, ...fact.presumed } }]
  })
}

/** Fills in what is presumed; where what was said rules that out, nothing is presumed. */
export type Presume = (
  stated: CodedPerson,
  facts: Facts,
) => { readonly coded: CodedPerson; readonly presumed: readonly Presumed[] }

/** What an offer's rules presume of people of whom it was not said. */
export const presuming = (domain: Domain, catalogue: Catalogue, tabled: readonly Tabled[]): Presume => {
  const all = presumable(domain, catalogue, tabled)
  if (all.length === 0) return (coded) => ({ coded, presumed: [] })
  return (stated, facts) => {
    const made = all.filter(({ presumed }) => facts[presumed.fact] === undefined)
    const coded = made.reduce((known, { index, classIndex }) => known.with(index, classIndex), stated)
    if (made.length === 0 || !domain.people.isPossible(coded)) return { coded: stated, presumed: [] }
    return { coded, presumed: made.map(({ presumed }) => presumed) }
  }
}

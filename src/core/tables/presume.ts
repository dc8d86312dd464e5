// Presumes rare, sensitive facts: nobody is asked for them by default, and answers mention the presumption.
import type { Catalogue } from '../rules/catalogue.ts'
import { leavesOf } from '../rules/condition.ts'
import type { Facts } from '../rules/model.ts'
import type { ClassIndex } from './classes.ts'
import type { TabledEntitlement, Domain } from './domain.ts'
import { type CodedPerson, type FactIndex, factIndexOf } from './space.ts'

/** A fact that was not given, with the presumed value, and the presumption in words. */
export type Presumption = { readonly fact: string; readonly value: string | number | boolean; readonly text: string }

type PresumedFact = { readonly fact: FactIndex; readonly classIndex: ClassIndex; readonly presumed: Presumption }

/** Returns the presumptions for the facts that an offer's rules name, to decide outcomes or for whom steps are. */
const presumedFacts = (
  { space }: Domain,
  catalogue: Catalogue,
  tabled: readonly TabledEntitlement[],
): readonly PresumedFact[] => {
  const named = new Set(
    tabled.flatMap(({ table, stepJudges }) => [
      ...table.grid.axes.map((axis) => axis.fact.id),
      ...stepJudges.flatMap(({ condition }) => leavesOf(condition).map(({ fact }) => fact)),
    ]),
  )
  return catalogue.facts.flatMap((fact) => {
    if (!('presumed' in fact) || !fact.presumed || !named.has(fact.id)) return []
    const index = factIndexOf(space, fact.id)
    const classIndex = space.classIndexOf[index]!.get(fact.presumed.value)!
    return [{ fact: index, classIndex, presumed: { fact: fact.id, ...fact.presumed } }]
  })
}

/**
 * Adds the presumed facts to a person, and returns the presumptions made. It presumes only facts that are absent:
 * `null` was asked and is not known. It presumes nothing if the known facts rule the presumptions out.
 */
export type Presume = (
  stated: CodedPerson,
  facts: Facts,
) => { readonly coded: CodedPerson; readonly presumed: readonly Presumption[] }

/**
 * Builds the function that presumes facts for one offer.
 *
 * @param catalogue The catalogue in the words of the offer's council.
 */
export const preparePresumptions = (
  domain: Domain,
  catalogue: Catalogue,
  tabled: readonly TabledEntitlement[],
): Presume => {
  const presumable = presumedFacts(domain, catalogue, tabled)
  if (presumable.length === 0) return (coded) => ({ coded, presumed: [] })
  return (stated, facts) => {
    const made = presumable.filter(({ presumed }) => facts[presumed.fact] === undefined)
    const coded = made.reduce((known, { fact, classIndex }) => known.with(fact, classIndex), stated)
    if (made.length === 0 || !domain.people.isPossible(coded)) return { coded: stated, presumed: [] }
    return { coded, presumed: made.map(({ presumed }) => presumed) }
  }
}

// The ways in which a person's facts may change, alone or together.
import type { PossibleChange } from '../rules/catalogue.ts'
import type { Value } from '../rules/condition.ts'
import type { Domain } from '../tables/domain.ts'
import { type CodedPerson, factIndexOf } from '../tables/space.ts'

/** A change of one fact to another value. `fact` is its index in the space. */
export type FactChange = {
  readonly fact: number
  readonly classIndex: number
  readonly value: Value
  readonly change: PossibleChange
}

/**
 * Compiles the changes that the catalogue lists.
 *
 * @returns A function from a person to the changes open to them now. A fact that is not known cannot change.
 */
export const factChangesFrom = (
  { space }: Domain,
  changes: readonly PossibleChange[],
): ((coded: CodedPerson) => readonly FactChange[]) => {
  const compiled = changes.map((change) => {
    const fact = factIndexOf(space, change.fact)
    const classIndexOf = space.classIndexOf[fact]!
    const to = change.to.map((value): FactChange => ({ fact, classIndex: classIndexOf.get(value)!, value, change }))
    return { fact, from: new Set(change.from.map((value) => classIndexOf.get(value))), to }
  })
  return (coded) =>
    compiled.flatMap(({ fact, from, to }) =>
      from.has(coded[fact]) ? to.filter(({ classIndex }) => classIndex !== coded[fact]) : [],
    )
}

/** Every non-empty set of the changes with at most one change for each fact, smallest first. */
export const factChangeSets = (factChanges: readonly FactChange[]): readonly (readonly FactChange[])[] => {
  const emptySet: readonly FactChange[] = []
  const facts = [...new Set(factChanges.map(({ fact }) => fact))]
  const sets = facts.reduce(
    (smaller, fact) => {
      const ofFact = factChanges.filter((factChange) => factChange.fact === fact)
      return smaller.flatMap((set) => [set, ...ofFact.map((factChange) => [...set, factChange])])
    },
    [emptySet],
  )
  return sets.filter((set) => set.length > 0).toSorted((a, b) => a.length - b.length)
}

/** The person after some changes. */
export const applyFactChanges = (coded: CodedPerson, factChanges: readonly FactChange[]): CodedPerson =>
  factChanges.reduce((changed, { fact, classIndex }) => changed.with(fact, classIndex), coded)

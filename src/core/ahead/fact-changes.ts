// Moves: the ways in which facts of a person may come to be otherwise, alone or together.
import type { Change } from '../rules/catalogue.ts'
import type { Value } from '../rules/condition.ts'
import type { Domain } from '../tables/domain.ts'
import { type CodedPerson, indexOf } from '../tables/space.ts'

/** One fact coming to have another value. */
export type FactChange = {
  readonly fact: number
  readonly classIndex: number
  readonly value: Value
  readonly change: Change
}

/** The moves that the catalogue lists for what is so of a person now. What is not known cannot be moved from. */
export const factChangesFrom = (
  { space }: Domain,
  changes: readonly Change[],
): ((coded: CodedPerson) => readonly FactChange[]) => {
  const compiled = changes.map((change) => {
    const fact = indexOf(space, change.fact)
    const classIndexOf = space.classIndexOf[fact]!
    const to = change.to.map((value): FactChange => ({ fact, classIndex: classIndexOf.get(value)!, value, change }))
    return { fact, from: new Set(change.from.map((value) => classIndexOf.get(value))), to }
  })
  return (coded) =>
    compiled.flatMap(({ fact, from, to }) =>
      from.has(coded[fact]) ? to.filter((move) => move.classIndex !== coded[fact]) : [],
    )
}

/** Every set of moves with at most one for each fact, the smallest first; the empty set left out. */
export const setsOf = (moves: readonly FactChange[]): readonly (readonly FactChange[])[] => {
  const facts = [...new Set(moves.map(({ fact }) => fact))]
  const sets = facts.reduce<readonly (readonly FactChange[])[]>(
    (found, fact) =>
      found.flatMap((set) => [set, ...moves.filter((move) => move.fact === fact).map((move) => [...set, move])]),
    [[]],
  )
  return sets.filter((set) => set.length > 0).toSorted((a, b) => a.length - b.length)
}

/** A person to whom some moves have happened. */
export const moved = (coded: CodedPerson, moves: readonly FactChange[]): CodedPerson =>
  moves.reduce((known, { fact, classIndex }) => known.with(fact, classIndex), coded)

// Moves: the ways in which facts of a person may come to be otherwise, alone or together.
import type { Change } from '../rules/catalogue.ts'
import type { Value } from '../rules/condition.ts'
import { type Digits, indexOf } from '../tables/space.ts'
import type { World } from '../tables/world.ts'

/** One fact coming to have another value. */
export type Move = { readonly fact: number; readonly digit: number; readonly value: Value; readonly change: Change }

/** The moves that the catalogue lists for what is so of a person now. What is not known cannot be moved from. */
export const movesFrom = ({ space }: World, changes: readonly Change[]): ((digits: Digits) => readonly Move[]) => {
  const compiled = changes.map((change) => {
    const fact = indexOf(space, change.fact)
    const digitOf = space.digitOf[fact]!
    const to = change.to.map((value): Move => ({ fact, digit: digitOf.get(value)!, value, change }))
    return { fact, from: new Set(change.from.map((value) => digitOf.get(value))), to }
  })
  return (digits) =>
    compiled.flatMap(({ fact, from, to }) =>
      from.has(digits[fact]) ? to.filter((move) => move.digit !== digits[fact]) : [],
    )
}

/** Every set of moves with at most one for each fact, the smallest first; the empty set left out. */
export const setsOf = (moves: readonly Move[]): readonly (readonly Move[])[] => {
  const facts = [...new Set(moves.map(({ fact }) => fact))]
  const sets = facts.reduce<readonly (readonly Move[])[]>(
    (found, fact) =>
      found.flatMap((set) => [set, ...moves.filter((move) => move.fact === fact).map((move) => [...set, move])]),
    [[]],
  )
  return sets.filter((set) => set.length > 0).toSorted((a, b) => a.length - b.length)
}

/** A person to whom some moves have happened. */
export const moved = (digits: Digits, moves: readonly Move[]): Digits =>
  moves.reduce((known, { fact, digit }) => known.with(fact, digit), digits)

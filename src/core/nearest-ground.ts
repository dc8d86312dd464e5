// How far a person is from a ground that does not hold: the facts that differ in its nearest cell.
import { classesAt, membersOf } from './grid.ts'
import { type Digits, type Space, isKnown } from './space.ts'
import type { Table } from './table.ts'

export type Nearest = { readonly rule: number; readonly facts: readonly string[] }

type Distance = Nearest & { readonly far: number }

const closer = (one: Distance, other: Distance): boolean =>
  one.facts.length < other.facts.length || (one.facts.length === other.facts.length && one.far < other.far)

/** Compares a person with every cell in which a rule holds; facts that are not known do not count. */
const distances = (
  space: Space,
  digits: Digits,
  { table, lookup }: Table['truths'][number],
): readonly Omit<Distance, 'rule'>[] => {
  const members = membersOf(space, table.grid)
  const holding = [...table.rows.keys()].filter((cell) => table.rows[cell]?.[0] === 1)
  return holding.map((cell) => {
    const steps = classesAt(table.grid, cell).map((one, axis) => {
      const fact = lookup.facts[axis]!
      if (!isKnown(space, digits, fact)) return 0
      const apart = Math.min(...members[axis]![one]!.map((digit) => Math.abs(digit - digits[fact]!)))
      return space.axes[fact]!.fact.type === 'integer' ? apart : Math.sign(apart)
    })
    const facts = table.grid.axes.filter((_, axis) => steps[axis]! > 0).map((axis) => axis.fact.id)
    return { facts, far: steps.reduce((sum, step) => sum + step, 0) }
  })
}

/** The rule that fewest facts, and then fewest classes, keep from holding; the first of equals. */
export const nearestRule = (space: Space, table: Table, digits: Digits): Nearest | undefined =>
  table.truths
    .flatMap((truth, rule) => distances(space, digits, truth).map((distance) => ({ rule, ...distance })))
    .reduce<Distance | undefined>((best, one) => (best && !closer(one, best) ? best : one), undefined)

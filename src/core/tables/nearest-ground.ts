// How far a person is from a ground that does not hold: the facts that differ in its nearest cell.
import { classesAt, membersOf } from './grid.ts'
import { type CodedPerson, type Space, isKnown } from './space.ts'
import type { Table } from './table.ts'

export type Nearest = { readonly rule: number; readonly facts: readonly string[] }

/** `places` are those of the facts in the catalogue, which begins with what nobody can argue about. */
type Distance = Nearest & { readonly places: readonly number[]; readonly far: number }

/** Fewest facts, then those that come first in the catalogue, then fewest classes. */
const closer = (one: Distance, other: Distance): boolean => {
  const order = (distance: Distance): readonly number[] => [distance.places.length, ...distance.places, distance.far]
  const [ours, theirs] = [order(one), order(other)]
  const differs = ours.findIndex((part, i) => part !== theirs[i])
  return differs >= 0 && ours[differs]! < theirs[differs]!
}

/** Compares a person with every cell in which a rule holds; facts that are not known do not count. */
const distances = (
  space: Space,
  coded: CodedPerson,
  { table, lookup }: Table['truths'][number],
): readonly Omit<Distance, 'rule'>[] => {
  const members = membersOf(space, table.grid)
  const holding = [...table.rows.keys()].filter((cell) => table.rows[cell]?.[0] === 1)
  return holding.map((cell) => {
    const steps = classesAt(table.grid, cell).map((one, axis) => {
      const fact = lookup.facts[axis]!
      if (!isKnown(space, coded, fact)) return 0
      const apart = Math.min(...members[axis]![one]!.map((classIndex) => Math.abs(classIndex - coded[fact]!)))
      return space.axes[fact]!.fact.type === 'integer' ? apart : Math.sign(apart)
    })
    const places = lookup.facts.filter((_, axis) => steps[axis]! > 0)
    const facts = places.map((place) => space.axes[place]!.fact.id)
    return { facts, places, far: steps.reduce((sum, step) => sum + step, 0) }
  })
}

/**
 * The rule that fewest facts keep from holding. Of several with as many, the one whose facts come first in the
 * catalogue: somebody too old for one and not studying for another is told the age. Then the nearest in classes, and
 * the first of equals.
 */
export const nearestRule = (space: Space, table: Table, coded: CodedPerson): Nearest | undefined =>
  table.truths
    .flatMap((truth, rule) => distances(space, coded, truth).map((distance) => ({ rule, ...distance })))
    .reduce<Distance | undefined>((best, one) => (best && !closer(one, best) ? best : one), undefined)

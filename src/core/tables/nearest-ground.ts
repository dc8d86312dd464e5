// Finds the ground that comes nearest to holding for a person, and the facts that keep it from holding.
import type { ClassIndex } from './classes.ts'
import { type CellIndex, classesAt, membersOf } from './grid.ts'
import { type CodedPerson, type FactIndex, type Space, isKnown } from './space.ts'
import type { RuleIndex, Table } from './table.ts'

/** The nearest rule, and the ids of the facts in which the person differs from its nearest cell. */
export type NearestGround = { readonly rule: RuleIndex; readonly facts: readonly string[] }

/** A rule's distance: the facts that differ, and by how many classes in all. */
type Distance = NearestGround & { readonly factIndexes: readonly FactIndex[]; readonly classesApart: number }

/**
 * Compares distances by the number of facts, then by the facts that come first in the catalogue, then by classes. The
 * catalogue puts indisputable facts first.
 */
const isCloser = (a: Distance, b: Distance): boolean => {
  const sortKey = ({ factIndexes, classesApart }: Distance): readonly number[] => [
    factIndexes.length,
    ...factIndexes,
    classesApart,
  ]
  const [keyA, keyB] = [sortKey(a), sortKey(b)]
  const firstDifference = keyA.findIndex((part, i) => part !== keyB[i])
  return firstDifference >= 0 && keyA[firstDifference]! < keyB[firstDifference]!
}

/** Measures the distance from a person to every cell in which a rule holds. Unknown facts do not count. */
const distancesTo = (
  space: Space,
  coded: CodedPerson,
  { table, lookup }: Table['truths'][number],
): readonly Omit<Distance, 'rule'>[] => {
  const members = membersOf(space, table.grid)
  const holdingCells = [...table.rows.keys()].filter((cell) => table.rows[cell]?.[0] === 1)
  return holdingCells.map((cell: CellIndex) => {
    const steps = classesAt(table.grid, cell).map((cellClass: ClassIndex, axis) => {
      const fact = lookup.facts[axis]!
      if (!isKnown(space, coded, fact)) return 0
      const apart = Math.min(...members[axis]![cellClass]!.map((classIndex) => Math.abs(classIndex - coded[fact]!)))
      // Only numbers have an order; two values of a choice are one step apart.
      return space.axes[fact]!.fact.type === 'integer' ? apart : Math.sign(apart)
    })
    const factIndexes = lookup.facts.filter((_, axis) => steps[axis]! > 0)
    const facts = factIndexes.map((fact) => space.axes[fact]!.fact.id)
    return { facts, factIndexes, classesApart: steps.reduce((sum, step) => sum + step, 0) }
  })
}

/**
 * Returns the rule that the fewest facts keep from holding. Among several, the one whose facts come first in the
 * catalogue wins: a person too old for one ground and not studying for another is told the age. Then fewer classes win,
 * then order.
 */
export const findNearestGround = (space: Space, table: Table, coded: CodedPerson): NearestGround | undefined =>
  table.truths
    .flatMap((truth, rule) => distancesTo(space, coded, truth).map((distance) => ({ rule, ...distance })))
    .reduce<Distance | undefined>(
      (nearest, candidate) => (nearest && !isCloser(candidate, nearest) ? nearest : candidate),
      undefined,
    )

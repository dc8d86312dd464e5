// Finds the ground that comes nearest to holding for a person, and the facts that keep it from holding.
import type { ClassIndex } from './classes.ts'
import { classesAt, membersOf } from './grid.ts'
import { type CodedPerson, type FactIndex, type Space, isKnown } from './space.ts'
import type { RuleIndex, Table } from './table.ts'

/** The nearest rule, and the ids of the facts in which the person differs from its nearest cell. */
export type NearestGround = { readonly rule: RuleIndex; readonly facts: readonly string[] }

type RuleTruth = Table['truths'][number]

/** The classes of a cell, one for each axis of its grid. */
type CellClasses = readonly ClassIndex[]

/** The cells in which a rule holds. */
const holdingCells = ({ table: { grid, rows } }: RuleTruth): readonly CellClasses[] =>
  rows.flatMap((row, cell) => (row?.[0] === 1 ? [classesAt(grid, cell)] : []))

/** How far a person is from each class of each axis: 0 for one that the person is in, or whose fact is not known. */
const stepsTo = (space: Space, { table, lookup }: RuleTruth): ((coded: CodedPerson) => readonly number[][]) => {
  const members = membersOf(space, table.grid)
  return (coded) =>
    lookup.facts.map((fact, axis) => {
      if (!isKnown(space, coded, fact)) return members[axis]!.map(() => 0)
      // Only numbers have an order; two values of a choice are one step apart.
      const furthest = space.axes[fact]!.fact.type === 'integer' ? Infinity : 1
      return members[axis]!.map((classes) =>
        Math.min(furthest, ...classes.map((classIndex) => Math.abs(classIndex - coded[fact]!))),
      )
    })
}

/** A rule's distance: the facts that differ, and by how many classes in all. */
type Distance = { readonly rule: RuleIndex; readonly facts: readonly FactIndex[]; readonly classesApart: number }

/**
 * Compares distances by the number of facts, then by the facts that come first in the catalogue, then by classes. The
 * catalogue puts indisputable facts first.
 */
const isCloser = (a: Distance, b: Distance): boolean => {
  if (a.facts.length !== b.facts.length) return a.facts.length < b.facts.length
  const i = a.facts.findIndex((fact, index) => fact !== b.facts[index])
  return i < 0 ? a.classesApart < b.classesApart : a.facts[i]! < b.facts[i]!
}

/** Measures the distance from a person to a rule's cells, and returns the least if it is less than another rule's. */
const nearerRule = (
  { lookup, cells }: { readonly lookup: RuleTruth['lookup']; readonly cells: readonly CellClasses[] },
  steps: readonly (readonly number[])[],
  { rule, nearest }: { readonly rule: RuleIndex; readonly nearest: Distance | undefined },
): Distance | undefined => {
  const stepsAt = (classes: CellClasses, axis: number): number => steps[axis]![classes[axis]!]!
  let closest = nearest
  for (const classes of cells) {
    let differing = 0
    for (let axis = 0; axis < classes.length; axis++) if (stepsAt(classes, axis) > 0) differing++
    // Most cells are further away already, so the facts are listed only for the others.
    if (closest && differing > closest.facts.length) continue
    const facts = lookup.facts.filter((_, axis) => stepsAt(classes, axis) > 0)
    const classesApart = classes.reduce((sum, _, axis) => sum + stepsAt(classes, axis), 0)
    const distance = { rule, facts, classesApart }
    if (!closest || isCloser(distance, closest)) closest = distance
  }
  return closest
}

/**
 * Prepares a table's nearest grounds. The rule wins that the fewest facts keep from holding. Among several, the one
 * whose facts come first in the catalogue: a person too old for one ground and not studying for another is told the
 * age. Then fewer classes win, then order.
 *
 * @returns A function from a person to the nearest ground; undefined if no ground can hold for anybody.
 */
export const nearestGroundFinder = (
  space: Space,
  table: Table,
): ((coded: CodedPerson) => NearestGround | undefined) => {
  const rules = table.truths.map((truth) => ({
    lookup: truth.lookup,
    cells: holdingCells(truth),
    steps: stepsTo(space, truth),
  }))
  return (coded) => {
    const nearest = rules.reduce<Distance | undefined>(
      (closest, holding, rule) => nearerRule(holding, holding.steps(coded), { rule, nearest: closest }),
      undefined,
    )
    return nearest && { rule: nearest.rule, facts: nearest.facts.map((fact) => space.axes[fact]!.fact.id) }
  }
}

// The common refinement of several tables: cells so small that each lies wholly in one cell of every table.
import type { Axis } from '../../core/tables/classes.ts'
import type { Domain } from '../../core/tables/domain.ts'
import { type Grid, classesAt, gridOf, lookupOf, membersOf } from '../../core/tables/grid.ts'
import type { Allowed } from '../../core/tables/people.ts'
import { type Table, allowedAt } from '../../core/tables/table.ts'

/** A grid with its place in the space. */
type Shape = Pick<Table, 'grid' | 'lookup' | 'members'>

/** Axes that constraints link, with the combinations of their classes in which somebody can be (1) or not (0). */
export type Group = { readonly axes: readonly number[]; readonly grid: Grid; readonly alive: Uint8Array }

/** A grid over the facts of several tables, split wherever one of them is, and who is in it. */
export type Refinement = Shape & {
  /** Facts of different groups never constrain each other: a cell holds somebody if each group's part of it does. */
  readonly groups: readonly Group[]
  /** For each cell, 1 where somebody can be in it. */
  readonly inhabited: Uint8Array
}

/** Two offers whose rules for one thing name too many facts to be laid over each other. */
export class TooManyCells extends Error {}
const LIMIT = 10_000_000

/** For each cell of a grid, the sum of one number per axis; the last axis turns fastest. */
const sums = (offsets: readonly ArrayLike<number>[]): Int32Array =>
  offsets.reduce<Int32Array>((before, axis) => {
    const after = new Int32Array(before.length * axis.length)
    for (let i = 0; i < before.length; i++)
      for (let one = 0; one < axis.length; one++) after[i * axis.length + one] = before[i]! + axis[one]!
    return after
  }, Int32Array.of(0))

const shapeOf = ({ space }: Domain, axes: readonly Axis[]): Shape => {
  const grid = gridOf(axes)
  if (grid.cells > LIMIT) {
    const names = axes.map(({ fact, classes }) => `${fact.id} (${classes.length})`).join(', ')
    throw new TooManyCells(`there are ${grid.cells} combinations of ${names}; at most ${LIMIT} can be compared`)
  }
  return { grid, lookup: lookupOf(space, grid), members: membersOf(space, grid) }
}

/** The axes that constraints link to each other, in order. */
const linkedAxes = ({ people }: Domain, { lookup }: Shape): readonly (readonly number[])[] => {
  const linksOf = (axis: number): readonly number[] => people.linked([lookup.facts[axis]!])
  const axes = [...lookup.facts.keys()]
  const groups = axes.map((axis) => axes.filter((other) => linksOf(axis).includes(lookup.facts[other]!)))
  return groups.filter((group, axis) => group[0] === axis)
}

const groupOf = ({ space, people }: Domain, shape: Shape, given: Allowed) => {
  return (axes: readonly number[]): Group => {
    const grid = gridOf(axes.map((axis) => shape.grid.axes[axis]!))
    const part = { grid, lookup: lookupOf(space, grid), members: axes.map((axis) => shape.members[axis]!) }
    const isAlive = (cell: number): boolean =>
      people.exists(Array.from(allowedAt(space, part, cell), (coded, fact) => coded ?? given[fact]))
    return { axes, grid, alive: Uint8Array.from({ length: grid.cells }, (_, cell) => Number(isAlive(cell))) }
  }
}

/** Which cell of a group each cell of the whole lies in. */
const partsOf = ({ grid }: Shape, group: Group): Int32Array =>
  sums(
    grid.axes.map(({ classes }, axis) => {
      const stride = group.grid.strides[group.axes.indexOf(axis)] ?? 0
      return classes.map((_, one) => one * stride)
    }),
  )

/**
 * A grid over some axes, with the cells in which somebody can be.
 *
 * @param given Digits of the space that facts which are no axis may have; any, where it says nothing.
 * @throws TooManyCells above ten million cells.
 */
export const refine = (domain: Domain, axes: readonly Axis[], given: Allowed = []): Refinement => {
  const shape = shapeOf(domain, axes)
  const groups = linkedAxes(domain, shape).map(groupOf(domain, shape, given))
  const inhabited = new Uint8Array(shape.grid.cells).fill(1)
  for (const group of groups.filter(({ alive }) => alive.includes(0))) {
    const parts = partsOf(shape, group)
    for (let cell = 0; cell < inhabited.length; cell++) inhabited[cell]! &= group.alive[parts[cell]!]!
  }
  return { ...shape, groups, inhabited }
}

/** For each cell of a refinement the cell of a table that it lies in; the refinement splits every fact of the table. */
export const cellsIn = ({ grid, lookup, members }: Shape, table: Pick<Table, 'lookup'>): Int32Array =>
  sums(
    grid.axes.map((_, axis) => {
      const offsets = table.lookup.offsets[table.lookup.facts.indexOf(lookup.facts[axis]!)]
      return members[axis]!.map(([classIndex]) => offsets?.[classIndex!] ?? 0)
    }),
  )

/** The cell of a group that a cell of the whole lies in. */
export const partAt = ({ grid }: Shape, { axes, grid: part }: Group, cell: number): number => {
  const classes = classesAt(grid, cell)
  return axes.reduce((sum, axis, i) => sum + classes[axis]! * part.strides[i]!, 0)
}

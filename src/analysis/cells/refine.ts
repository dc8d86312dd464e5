// Refines several tables into one grid, whose every cell lies wholly in one cell of each table.
import { type Axis, cellCount } from '../../core/tables/classes.ts'
import type { Domain } from '../../core/tables/domain.ts'
import { type Grid, type PlacedGrid, classesAt, gridOf, lookupOf, placeGrid } from '../../core/tables/grid.ts'
import type { AllowedClasses } from '../../core/tables/people.ts'
import { type Table, allowedAt } from '../../core/tables/table.ts'

/** Axes that constraints link. `alive` marks each combination of their classes: 1 if inhabited, 0 if not. */
export type AxisGroup = { readonly axes: readonly number[]; readonly grid: Grid; readonly alive: Uint8Array }

/** A grid over the facts of several tables. An axis is split wherever any table splits its fact. */
export type Refinement = PlacedGrid & {
  /** Facts of different groups never constrain each other: a cell is inhabited if its part in each group is. */
  readonly groups: readonly AxisGroup[]
  /** For each cell, 1 if somebody can be in it, else 0. */
  readonly inhabited: Uint8Array
}

/** The rules of two offers for one entitlement or need name too many facts to compare. */
export class TooManyCells extends Error {}
const maxRefinementCells = 10_000_000

/** For each cell of a grid, the sum of one offset per axis; the last axis turns fastest. */
const axisSums = (offsets: readonly ArrayLike<number>[]): Int32Array =>
  offsets.reduce<Int32Array>((before, axis) => {
    const after = new Int32Array(before.length * axis.length)
    for (let i = 0; i < before.length; i++)
      for (let j = 0; j < axis.length; j++) after[i * axis.length + j] = before[i]! + axis[j]!
    return after
  }, Int32Array.of(0))

const placeSmallGrid = ({ space }: Domain, axes: readonly Axis[]): PlacedGrid => {
  const cells = cellCount(axes)
  if (cells <= maxRefinementCells) return placeGrid(space, axes)
  const names = axes.map(({ fact, classes }) => `${fact.id} (${classes.length})`).join(', ')
  throw new TooManyCells(`there are ${cells} combinations of ${names}; at most ${maxRefinementCells} can be compared`)
}

/** The axes in groups that constraints link, in order. */
const linkedAxes = ({ people }: Domain, { lookup }: PlacedGrid): readonly (readonly number[])[] => {
  const linksOf = (axis: number): readonly number[] => people.linked([lookup.facts[axis]!])
  const axes = [...lookup.facts.keys()]
  const groups = axes.map((axis) => axes.filter((other) => linksOf(axis).includes(lookup.facts[other]!)))
  return groups.filter((group, axis) => group[0] === axis)
}

const axisGroupOf = ({ space, people }: Domain, shape: PlacedGrid, given: AllowedClasses) => {
  return (axes: readonly number[]): AxisGroup => {
    const grid = gridOf(axes.map((axis) => shape.grid.axes[axis]!))
    const part = { grid, lookup: lookupOf(space, grid), members: axes.map((axis) => shape.members[axis]!) }
    const isAlive = (cell: number): boolean =>
      people.exists(Array.from(allowedAt(space, part, cell), (coded, fact) => coded ?? given[fact]))
    return { axes, grid, alive: Uint8Array.from({ length: grid.cells }, (_, cell) => Number(isAlive(cell))) }
  }
}

/** The group's cell in which each cell of the whole grid lies. */
const groupCells = ({ grid }: PlacedGrid, group: AxisGroup): Int32Array =>
  axisSums(
    grid.axes.map(({ classes }, axis) => {
      const stride = group.grid.strides[group.axes.indexOf(axis)] ?? 0
      return classes.map((_, place) => place * stride)
    }),
  )

/**
 * Lays a grid over some axes and marks its inhabited cells.
 *
 * @param given The class indexes that facts without an axis may have; undefined allows any.
 * @throws TooManyCells above ten million cells.
 */
export const refine = (domain: Domain, axes: readonly Axis[], given: AllowedClasses = []): Refinement => {
  const shape = placeSmallGrid(domain, axes)
  const groups = linkedAxes(domain, shape).map(axisGroupOf(domain, shape, given))
  const inhabited = new Uint8Array(shape.grid.cells).fill(1)
  for (const group of groups.filter(({ alive }) => alive.includes(0))) {
    const parts = groupCells(shape, group)
    for (let cell = 0; cell < inhabited.length; cell++) inhabited[cell]! &= group.alive[parts[cell]!]!
  }
  return { ...shape, groups, inhabited }
}

/** The table's cell in which each cell of a refinement lies. The refinement must split every fact of the table. */
export const cellsIn = ({ grid, lookup, members }: PlacedGrid, table: Pick<Table, 'lookup'>): Int32Array =>
  axisSums(
    grid.axes.map((_, axis) => {
      const offsets = table.lookup.offsets[table.lookup.facts.indexOf(lookup.facts[axis]!)]
      return members[axis]!.map(([classIndex]) => offsets?.[classIndex!] ?? 0)
    }),
  )

/** The group's cell in which one cell of the whole grid lies. */
export const groupCellAt = ({ grid }: PlacedGrid, { axes, grid: part }: AxisGroup, cell: number): number => {
  const classes = classesAt(grid, cell)
  return axes.reduce((sum, axis, i) => sum + classes[axis]! * part.strides[i]!, 0)
}

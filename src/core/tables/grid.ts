// Numbers the cells of a grid, the combinations of classes of some facts, and finds the cell of a person.
import type { Value } from '../rules/condition.ts'
import { type Axis, type ClassIndex, cellCount, liesIn, memberValue } from './classes.ts'
import { type CodedPerson, type FactIndex, type Space, factIndexOf } from './space.ts'

/** The position of an axis among the axes of its grid. */
export type AxisIndex = number

/** The number of a cell in its grid, from 0. */
export type CellIndex = number

/**
 * The cells of some axes. A cell is one class from each axis. Cells are numbered from 0 and the class of the last axis
 * changes fastest, like the last digit of a counter. `strides[axis]` is the distance between the numbers of two cells
 * that differ by one class on that axis. `cells` is the number of cells.
 */
export type Grid = { readonly axes: readonly Axis[]; readonly strides: readonly number[]; readonly cells: number }

/** Builds the grid of some axes. */
export const gridOf = (axes: readonly Axis[]): Grid => ({
  axes,
  strides: axes.map((_, i) => cellCount(axes.slice(i + 1))),
  cells: cellCount(axes),
})

/** Returns the classes of a cell, one for each axis of the grid. */
export const classesAt = ({ axes, strides }: Grid, cell: CellIndex): readonly ClassIndex[] =>
  axes.map((axis, i) => Math.floor(cell / strides[i]!) % axis.classes.length)

/** Returns the facts, by id, of one person in a cell: of each class, the first value or the lowest number. */
export const personInCell = (grid: Grid, cell: CellIndex): Readonly<Record<string, Value>> => {
  const classes = classesAt(grid, cell)
  return Object.fromEntries(grid.axes.map((axis, i) => [axis.fact.id, memberValue(axis.classes[classes[i]!]!)]))
}

/**
 * Stands for a fact that is not known in `Lookup.offsets`. It is so low that a sum with it stays negative: no grid has
 * as many as 2 to the power of 30 cells. It fits in an `Int32Array`.
 */
const UNKNOWN_OFFSET = -(2 ** 30)

/**
 * The way from a person to their cell in a grid whose classes are unions of the space's classes. `facts[axis]` is the
 * axis's fact, and `offsets[axis][classIndex]` is the amount that a class of this fact adds to the cell's number.
 */
export type Lookup = { readonly facts: readonly FactIndex[]; readonly offsets: readonly Int32Array[] }

/** Builds the lookup from the people of a space to the cells of a grid. */
export const lookupOf = (space: Space, grid: Grid): Lookup => {
  const facts = grid.axes.map((axis) => factIndexOf(space, axis.fact.id))
  const offsets = grid.axes.map((axis, i) => {
    const fineClasses = space.axes[facts[i]!]!.classes
    const fineOffsets = fineClasses.map(
      (fine) => axis.classes.findIndex((coarse) => liesIn(fine, coarse)) * grid.strides[i]!,
    )
    return Int32Array.from([...fineOffsets, UNKNOWN_OFFSET])
  })
  return { facts, offsets }
}

/** Returns the cell of a person, or a negative number if a fact of the grid is not known. */
export const cellOf = ({ facts, offsets }: Lookup, coded: CodedPerson): CellIndex => {
  let cell = 0
  for (let i = 0; i < facts.length; i++) cell += offsets[i]![coded[facts[i]!]!]!
  return cell
}

/** The classes of the space that make up one class of a grid. */
export type ClassMembers = readonly ClassIndex[]

/** For each axis of a grid, the members of each of its classes. */
export type GridMembers = readonly (readonly ClassMembers[])[]

/** Finds the classes of the space that make up each class of a grid. It is the inverse of `lookupOf`. */
export const membersOf = (space: Space, grid: Grid): GridMembers =>
  grid.axes.map((axis) => {
    const fineClasses = space.axes[factIndexOf(space, axis.fact.id)]!.classes
    return axis.classes.map((coarse) =>
      fineClasses.flatMap((fine, classIndex) => (liesIn(fine, coarse) ? [classIndex] : [])),
    )
  })

/** A grid, with the way from a person to their cell, and the classes of the space that make up its own. */
export type PlacedGrid = { readonly grid: Grid; readonly lookup: Lookup; readonly members: GridMembers }

/** Builds the grid of some axes, and places it in a space. */
export const placeGrid = (space: Space, axes: readonly Axis[]): PlacedGrid => {
  const grid = gridOf(axes)
  return { grid, lookup: lookupOf(space, grid), members: membersOf(space, grid) }
}

// Cells: every combination of the classes of some facts, numbered; and the way from a person to their cell.
import type { Value } from '../rules/condition.ts'
import { type Axis, cellsOf, liesIn, memberOf } from './classes.ts'
import { type CodedPerson, type Space, indexOf } from './space.ts'

/** Numbers the combinations of classes from 0; the last axis turns fastest. */
export type Grid = { readonly axes: readonly Axis[]; readonly strides: readonly number[]; readonly cells: number }

/** Every combination of the classes of some axes. */
export const gridOf = (axes: readonly Axis[]): Grid => ({
  axes,
  strides: axes.map((_, i) => cellsOf(axes.slice(i + 1))),
  cells: cellsOf(axes),
})

/** Which class of each axis a cell lies in. */
export const classesAt = ({ axes, strides }: Grid, cell: number): readonly number[] =>
  axes.map((axis, i) => Math.floor(cell / strides[i]!) % axis.classes.length)

/** Facts of one member of a cell: the lowest number of each run. */
export const memberAt = (grid: Grid, cell: number): Readonly<Record<string, Value>> => {
  const classes = classesAt(grid, cell)
  return Object.fromEntries(grid.axes.map((axis, i) => [axis.fact.id, memberOf(axis.classes[classes[i]!]!)]))
}

const NOT_KNOWN = -(2 ** 30)

/** From the digits of a person to their cell in a grid whose classes are unions of the space's. */
export type Lookup = { readonly facts: readonly number[]; readonly offsets: readonly Int32Array[] }

/** The way from the digits of a space to the cells of a grid. */
export const lookupOf = (space: Space, grid: Grid): Lookup => {
  const facts = grid.axes.map((axis) => indexOf(space, axis.fact.id))
  const offsets = grid.axes.map((axis, i) => {
    const fine = space.axes[facts[i]!]!.classes
    const coarse = fine.map((one) => axis.classes.findIndex((other) => liesIn(one, other)) * grid.strides[i]!)
    return Int32Array.from([...coarse, NOT_KNOWN])
  })
  return { facts, offsets }
}

/** The cell of a person, negative where a fact of the grid is not known. */
export const cellOf = ({ facts, offsets }: Lookup, coded: CodedPerson): number => {
  let cell = 0
  for (let i = 0; i < facts.length; i++) cell += offsets[i]![coded[facts[i]!]!]!
  return cell
}

/** For each axis and class of a grid, the digits of the space that lie in it. */
export const membersOf = (space: Space, grid: Grid): readonly (readonly (readonly number[])[])[] =>
  grid.axes.map((axis) => {
    const fine = space.axes[indexOf(space, axis.fact.id)]!.classes
    return axis.classes.map((one) => fine.flatMap((inner, classIndex) => (liesIn(inner, one) ? [classIndex] : [])))
  })

// Truth tables: what json-rules-engine decided about one condition, for every combination of classes it can tell apart.
import type { Catalogue } from '../rules/catalogue.ts'
import { type Condition, type Leaf, leavesOf, valuesOf } from '../rules/condition.ts'
import { type Axis, axesOf } from './classes.ts'
import { judge } from './engine.ts'
import { type Grid, classesAt, gridOf, memberAt } from './grid.ts'

/** `rows[cell]` has one byte per node of the condition, in `nodesOf` order; none where nobody can be. */
export type TruthTable = {
  readonly grid: Grid
  readonly rows: readonly (Uint8Array | undefined)[]
}

/** For a grid, whether somebody can be in a cell. */
export type Inhabited = (grid: Grid) => (cell: number) => boolean

/** For each class of an axis the first that no comparison tells from it: of values, one that they name alike. */
const alikeOn = ({ fact, classes }: Axis, leaves: readonly Leaf[]): readonly number[] => {
  const named = leaves.filter((leaf) => leaf.fact === fact.id).map(valuesOf)
  const keys = classes.map((one) => ('value' in one ? named.map((values) => values.includes(one.value)).join() : one))
  return keys.map((key) => keys.indexOf(key))
}

/** Cells among which no comparison of the condition tells people apart. */
const groupsOf = (grid: Grid, condition: Condition, cells: readonly number[]): readonly (readonly number[])[] => {
  const alike = grid.axes.map((axis) => alikeOn(axis, leavesOf(condition)))
  const groups = new Map<number, number[]>()
  for (const cell of cells) {
    const key = classesAt(grid, cell).reduce((sum, one, axis) => sum + alike[axis]![one]! * grid.strides[axis]!, 0)
    groups.set(key, [...(groups.get(key) ?? []), cell])
  }
  return [...groups.values()]
}

/** Decides a condition for every cell in which somebody can be: once for all cells that it cannot tell apart. */
export const truthTable = async (
  catalogue: Catalogue,
  condition: Condition,
  inhabited: Inhabited = () => () => true,
): Promise<TruthTable> => {
  const grid = gridOf(axesOf(catalogue.facts, [condition]))
  const cells = Array.from({ length: grid.cells }, (_, cell) => cell).filter(inhabited(grid))
  const groups = groupsOf(grid, condition, cells)
  const judged = await judge(
    condition,
    groups.map(([cell]) => memberAt(grid, cell!)),
  )
  const rows = new Array<Uint8Array | undefined>(grid.cells)
  groups.forEach((group, i) => {
    for (const cell of group) rows[cell] = judged[i]
  })
  return { grid, rows }
}

/** Decides each condition once, however many versions hold it. */
export const truthTables = (catalogue: Catalogue, inhabited: Inhabited) => {
  const known = new Map<string, Promise<TruthTable>>()
  return (condition: Condition): Promise<TruthTable> => {
    const key = JSON.stringify(condition)
    const table = known.get(key) ?? truthTable(catalogue, condition, inhabited)
    known.set(key, table)
    return table
  }
}

// Truth tables: json-rules-engine's results for one condition, for every combination of classes that it can tell apart.
import type { Catalogue } from '../rules/catalogue.ts'
import { type Condition, type Leaf, leavesOf, leafValues } from '../rules/condition.ts'
import { type Axis, type ClassIndex, axesOf, memberValue } from './classes.ts'
import { type TruthRow, judge } from './engine.ts'
import { type CellIndex, type Grid, classesAt, gridOf, personInCell } from './grid.ts'

/** The truth of a condition and of every node in it, by cell. A cell in which nobody can be has no row. */
export type TruthTable = {
  readonly grid: Grid
  readonly rows: readonly (TruthRow | undefined)[]
}

/** Returns, for a grid, a test of whether anybody can be in a cell. */
export type Inhabited = (grid: Grid) => (cell: CellIndex) => boolean

/**
 * Returns, for each class of an axis, the first class that no comparison of a condition tells from it; only `impossible`
 * does. Two classes of a choice are alike if the same comparisons name them. Classes of numbers are never grouped.
 */
const firstAlike = ({ fact, classes }: Axis, leaves: readonly Leaf[]): readonly ClassIndex[] => {
  const named = leaves.filter((leaf) => leaf.fact === fact.id).map(leafValues)
  const keys = classes.map((group) =>
    'values' in group ? named.map((values) => values.includes(memberValue(group))).join() : group,
  )
  return keys.map((key) => keys.indexOf(key))
}

/** Groups cells that no comparison of the condition tells apart. */
const groupAlike = (
  grid: Grid,
  condition: Condition,
  cells: readonly CellIndex[],
): readonly (readonly CellIndex[])[] => {
  const alike = grid.axes.map((axis) => firstAlike(axis, leavesOf(condition)))
  const groups = new Map<CellIndex, CellIndex[]>()
  for (const cell of cells) {
    const first = classesAt(grid, cell).reduce(
      (sum, classIndex, axis) => sum + alike[axis]![classIndex]! * grid.strides[axis]!,
      0,
    )
    groups.set(first, [...(groups.get(first) ?? []), cell])
  }
  return [...groups.values()]
}

/** Evaluates a condition for every inhabited cell, once per group of indistinguishable cells. */
export const truthTable = async (
  catalogue: Catalogue,
  condition: Condition,
  inhabited: Inhabited = () => () => true,
): Promise<TruthTable> => {
  const grid = gridOf(axesOf(catalogue, [condition]))
  const cells = Array.from({ length: grid.cells }, (_, cell) => cell).filter(inhabited(grid))
  const groups = groupAlike(grid, condition, cells)
  const judged = await judge(
    condition,
    groups.map(([cell]) => personInCell(grid, cell!)),
  )
  const rows = new Array<TruthRow | undefined>(grid.cells)
  groups.forEach((group, i) => {
    for (const cell of group) rows[cell] = judged[i]
  })
  return { grid, rows }
}

/** Returns a function that decides each distinct condition once, however many versions have it. */
export const truthTables = (catalogue: Catalogue, inhabited: Inhabited) => {
  const tables = new Map<string, Promise<TruthTable>>()
  return (condition: Condition): Promise<TruthTable> => {
    const key = JSON.stringify(condition)
    const table = tables.get(key) ?? truthTable(catalogue, condition, inhabited)
    tables.set(key, table)
    return table
  }
}

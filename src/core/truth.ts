// Truth tables: what json-rules-engine decided about one condition, for every combination of classes it can tell apart.
import type { Catalogue } from './catalogue.ts'
import { axesOf } from './classes.ts'
import { type Condition, nodesOf } from './condition.ts'
import { judge } from './engine.ts'
import { type Grid, gridOf, memberAt } from './grid.ts'

/** `rows[cell]` has one byte per node of the condition, in `nodesOf` order; none where nobody can be. */
export type TruthTable = {
  readonly condition: Condition
  readonly grid: Grid
  readonly nodes: number
  readonly rows: readonly (Uint8Array | undefined)[]
}

/** For a grid, whether somebody can be in a cell. */
export type Inhabited = (grid: Grid) => (cell: number) => boolean

/** Decides a condition for every cell in which somebody can be. */
export const truthTable = async (
  catalogue: Catalogue,
  condition: Condition,
  inhabited: Inhabited = () => () => true,
): Promise<TruthTable> => {
  const grid = gridOf(axesOf(catalogue.facts, [condition]))
  const cells = Array.from({ length: grid.cells }, (_, cell) => cell).filter(inhabited(grid))
  const judged = await judge(
    condition,
    cells.map((cell) => memberAt(grid, cell)),
  )
  const rows = new Array<Uint8Array | undefined>(grid.cells)
  cells.forEach((cell, i) => (rows[cell] = judged[i]))
  return { condition, grid, nodes: nodesOf(condition).length, rows }
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

// Judges people with unknown facts: joins the results of all the cells in which such a person could be.
import { type Amount, type Outcome, outcomes } from '../rules/model.ts'
import type { TruthRow } from './engine.ts'
import { type AxisIndex, type CellIndex, type PlacedGrid, classesAt } from './grid.ts'
import type { AllowedClasses, People } from './people.ts'
import { type CodedPerson, type FactIndex, type Space, isKnown } from './space.ts'
import { type RuleIndex, type Table, amountAt, bestRuleAt, codedPersonInCell, outcomeAt, truthRowsAt } from './table.ts'

/** Whether a condition is met: true, false, or `null` if the cells in which the person could be disagree. */
export type Met = boolean | null

/** The result of one table for one person. */
export type Judgement = {
  /** The outcomes that are still open, best first. With one, the answer is settled; with more, it cannot be told. */
  readonly possible: readonly Outcome[]
  /** The rule that gives the outcome, if all cells agree on it. */
  readonly best?: RuleIndex
  /** The amount, if all cells agree on it. */
  readonly amount?: Amount
  /** For each rule, whether each node of its condition is met, in `nodesOf` order. */
  readonly met: readonly (readonly Met[])[]
  /** The ids, in catalogue order, of the unknown facts in any smallest set that separates two outcomes. */
  readonly missing: readonly string[]
}

/** A set of outcomes, as bits: bit `i` stands for `outcomes[i]`. */
type OutcomeBits = number

/** A set of axes, as bits: bit `i` stands for the i-th axis of a list. */
type AxisBits = number

/** Returns the first of some items if all of them are the same, compared by a key. */
const commonItem = <Item>(items: readonly Item[], keyOf: (item: Item) => unknown = (item) => item): Item | undefined =>
  items.every((item) => keyOf(item) === keyOf(items[0]!)) ? items[0] : undefined

/**
 * Returns the cells in which the person could be: those that contain a possible whole person with the known facts. Each
 * axis is fixed in turn, to the known class or to each of its classes. Once all are fixed, `people.exists` decides.
 */
export const compatibleCells = (
  { space, people }: { space: Space; people: People },
  { grid, lookup, members }: PlacedGrid,
  coded: CodedPerson,
): readonly CellIndex[] => {
  const allowed: AllowedClasses[number][] = coded.map((classIndex, fact) =>
    isKnown(space, coded, fact) ? [classIndex] : undefined,
  )
  const cellsFrom = (axis: AxisIndex, cell: CellIndex): readonly CellIndex[] => {
    const fact = lookup.facts[axis]
    if (fact === undefined) return people.exists(allowed) ? [cell] : []
    if (isKnown(space, coded, fact)) return cellsFrom(axis + 1, cell + lookup.offsets[axis]![coded[fact]!]!)
    const cells = members[axis]!.flatMap((classMembers, classIndex) => {
      allowed[fact] = classMembers
      return cellsFrom(axis + 1, cell + classIndex * grid.strides[axis]!)
    })
    allowed[fact] = undefined
    return cells
  }
  return cellsFrom(0, 0)
}

/** Returns every non-empty subset of some axes, smallest first. */
const subsetsBySize = (axisCount: number): readonly AxisBits[] => {
  const size = (set: AxisBits): number => set.toString(2).replaceAll('0', '').length
  return Array.from({ length: 2 ** axisCount - 1 }, (_, i) => i + 1).sort((a, b) => size(a) - size(b) || a - b)
}

/** Cells, each with a label to be told apart: the cell's outcome code, or the outcomes open in it. */
type LabelledCells = readonly { readonly cell: CellIndex; readonly label: number }[]

/**
 * Returns the axes that can decide between labels. A set of axes separates if two cells that differ only on these axes
 * have different labels. A separating set is smallest if no part of it separates. An axis is returned if any smallest
 * set contains it.
 */
const separatingAxes = ({ grid }: Table, cells: LabelledCells, axes: readonly AxisIndex[]): readonly AxisIndex[] => {
  const classes = cells.map(({ cell }) => classesAt(grid, cell))
  const separates = (set: AxisBits): boolean => {
    // Cells that differ only on the axes of the set have the same key: their cell with class 0 on those axes.
    const labelByKey = new Map<CellIndex, number>()
    return cells.some(({ cell, label }, i) => {
      const key = axes.reduce(
        (sum, axis, bit) => (set & (1 << bit) ? sum - classes[i]![axis]! * grid.strides[axis]! : sum),
        cell,
      )
      const firstLabel = labelByKey.get(key) ?? label
      labelByKey.set(key, firstLabel)
      return firstLabel !== label
    })
  }
  const smallest = subsetsBySize(axes.length).reduce<readonly AxisBits[]>(
    (sets, set) => (!sets.some((smaller) => (smaller & set) === smaller) && separates(set) ? [...sets, set] : sets),
    [],
  )
  return axes.filter((_, bit) => smallest.some((set) => set & (1 << bit)))
}

const unknownAxes = (space: Space, { lookup }: Table, coded: CodedPerson): readonly AxisIndex[] =>
  lookup.facts.flatMap((fact, axis) => (isKnown(space, coded, fact) ? [] : [axis]))

/**
 * Merges cells that differ only on the unanswered axes, because no answer will tell them apart. Each merged cell is
 * labelled with the outcomes open in it.
 */
const mergeUnanswered = (
  { grid, outcomeIndexes }: Table,
  cells: readonly CellIndex[],
  unanswered: readonly AxisIndex[],
): LabelledCells => {
  const openByCell = new Map<CellIndex, OutcomeBits>()
  for (const cell of cells) {
    const classes = classesAt(grid, cell)
    const merged = unanswered.reduce((sum, axis) => sum - classes[axis]! * grid.strides[axis]!, cell)
    openByCell.set(merged, (openByCell.get(merged) ?? 0) | (1 << outcomeIndexes[cell]!))
  }
  return [...openByCell].map(([cell, label]) => ({ cell, label }))
}

/**
 * Returns the facts that are still worth asking for: a table's unknown facts whose answer can change which outcomes are
 * open.
 *
 * @param unanswered The facts that were asked and are not known. They stay unknown, so they are never returned.
 */
export const askableFacts = (
  domain: { space: Space; people: People },
  table: Table,
  { coded, unanswered }: { readonly coded: CodedPerson; readonly unanswered: ReadonlySet<FactIndex> },
): readonly FactIndex[] => {
  const cells = compatibleCells(domain, table, coded)
  const isUnanswered = (axis: AxisIndex): boolean => unanswered.has(table.lookup.facts[axis]!)
  const axes = unknownAxes(domain.space, table, coded)
  const labelled = mergeUnanswered(table, cells, axes.filter(isUnanswered))
  const askableAxes = axes.filter((axis) => !isUnanswered(axis))
  return separatingAxes(table, labelled, askableAxes).map((axis) => table.lookup.facts[axis]!)
}

/** Returns the outcomes that are still open for a possible person. */
export const openOutcomes = (domain: { space: Space; people: People }, table: Table, coded: CodedPerson): OutcomeBits =>
  compatibleCells(domain, table, coded).reduce((open, cell) => open | (1 << table.outcomeIndexes[cell]!), 0)

/** Joins truth rows node by node. Many cells share a row, so each distinct row is compared once. */
export const joinRows = (rows: readonly TruthRow[]): readonly Met[] => {
  const [first, ...others] = new Set(rows)
  return Array.from(first!, (met, node) => (others.every((row) => row[node] === met) ? met === 1 : null))
}

/**
 * Judges a possible person, of whom all facts are known or only some.
 *
 * @param coded The known facts. At least one whole person must have them all (`people.isPossible`).
 * @returns The join over every possible whole person with the known facts. It is settled if and only if they all agree.
 */
export const judgePerson = (domain: { space: Space; people: People }, table: Table, coded: CodedPerson): Judgement => {
  const cells = compatibleCells(domain, table, coded)
  const possible = outcomes.filter((outcome) => cells.some((cell) => outcomeAt(table, cell) === outcome))
  const labelled = cells.map((cell) => ({ cell, label: table.outcomeIndexes[cell]! }))
  const missing = possible.length > 1 ? separatingAxes(table, labelled, unknownAxes(domain.space, table, coded)) : []
  const rows = cells.map((cell) => truthRowsAt(table, codedPersonInCell(domain.space, table, cell)))
  const best = commonItem(cells.map((cell) => bestRuleAt(table, cell)))
  const amount = commonItem([...new Set(cells.map((cell) => amountAt(table, cell)))], JSON.stringify)
  return {
    possible,
    ...(best === undefined ? {} : { best }),
    ...(amount === undefined ? {} : { amount }),
    met: table.rules.map((_, i) => joinRows(rows.map((row) => row[i]!))),
    missing: missing.map((axis) => table.grid.axes[axis]!.fact.id),
  }
}

// Joins: what a table says of a person about whom not all is known, exactly: the join of the cells they could be in.
import { type Amount, type Outcome, outcomes } from '../rules/model.ts'
import { classesAt } from './grid.ts'
import type { People } from './people.ts'
import { type CodedPerson, type Space, isKnown } from './space.ts'
import { type Table, amountAt, bestAt, codedAt, outcomeAt, rowsAt } from './table.ts'

/** True, false, or `null` where the cells a person could be in disagree. */
export type Met = boolean | null

export type Judgement = {
  /** The outcomes still open, best first; one where it is settled. */
  readonly possible: readonly Outcome[]
  /** The place of the ground that gives the outcome, where all cells agree on it. */
  readonly best?: number
  readonly amount?: Amount
  /** For each ground, each node of its condition in `nodesOf` order. */
  readonly met: readonly (readonly Met[])[]
  /** Facts that are not known and are in some smallest set that separates two outcomes, in catalogue order. */
  readonly missing: readonly string[]
}

const agreed = <Item>(items: readonly Item[], keyOf: (item: Item) => unknown = (item) => item): Item | undefined =>
  items.every((item) => keyOf(item) === keyOf(items[0]!)) ? items[0] : undefined

/** The digits a person may have: what is known, and for one fact of the table after another each of its classes. */
const compatible = (
  { space, people }: { space: Space; people: People },
  { grid, lookup, members }: Table,
  coded: CodedPerson,
): readonly number[] => {
  const allowed: (readonly number[] | undefined)[] = coded.map((classIndex, i) =>
    isKnown(space, coded, i) ? [classIndex] : undefined,
  )
  const from = (axis: number, cell: number): readonly number[] => {
    const fact = lookup.facts[axis]
    if (fact === undefined) return people.exists(allowed) ? [cell] : []
    if (isKnown(space, coded, fact)) return from(axis + 1, cell + lookup.offsets[axis]![coded[fact]!]!)
    const cells = members[axis]!.flatMap((those, one) => {
      allowed[fact] = those
      return from(axis + 1, cell + one * grid.strides[axis]!)
    })
    allowed[fact] = undefined
    return cells
  }
  return from(0, 0)
}

const subsetsBySize = (bits: number): readonly number[] => {
  const size = (set: number): number => set.toString(2).replaceAll('0', '').length
  return Array.from({ length: 2 ** bits - 1 }, (_, i) => i + 1).sort((a, b) => size(a) - size(b) || a - b)
}

/** Cells with what is to be told apart about each: an outcome, or a set of them. */
type Labelled = readonly { readonly cell: number; readonly label: number }[]

/** The axes, among some, that are in some smallest set separating two cells of different label. */
const separating = ({ grid }: Table, cells: Labelled, axes: readonly number[]): readonly number[] => {
  const classes = cells.map(({ cell }) => classesAt(grid, cell))
  /** Two cells that differ only in the axes of the set have different labels. */
  const separates = (set: number): boolean => {
    const seen = new Map<number, number>()
    return cells.some(({ cell, label }, i) => {
      const rest = axes.reduce(
        (key, axis, bit) => (set & (1 << bit) ? key - classes[i]![axis]! * grid.strides[axis]! : key),
        cell,
      )
      const other = seen.get(rest) ?? label
      seen.set(rest, other)
      return other !== label
    })
  }
  const smallest = subsetsBySize(axes.length).reduce<readonly number[]>(
    (found, set) => (!found.some((smaller) => (smaller & set) === smaller) && separates(set) ? [...found, set] : found),
    [],
  )
  return axes.filter((_, bit) => smallest.some((set) => set & (1 << bit)))
}

const unknownAxes = (space: Space, { lookup }: Table, coded: CodedPerson): readonly number[] =>
  lookup.facts.flatMap((fact, axis) => (isKnown(space, coded, fact) ? [] : [axis]))

/** What remains open for each answer to the questions that may still be asked, the others staying unanswered. */
const openPerAnswer = (table: Table, cells: readonly number[], unanswered: readonly number[]): Labelled => {
  const open = new Map<number, number>()
  for (const cell of cells) {
    const classes = classesAt(table.grid, cell)
    const rest = unanswered.reduce((key, axis) => key - classes[axis]! * table.grid.strides[axis]!, cell)
    open.set(rest, (open.get(rest) ?? 0) | (1 << table.codes[cell]!))
  }
  return [...open].map(([cell, label]) => ({ cell, label }))
}

/**
 * The facts of a table, by their place in the space, whose answer can still change what is known of its outcome, given
 * that some facts were asked and are not known.
 */
export const askable = (
  domain: { space: Space; people: People },
  table: Table,
  { coded, unanswered }: { readonly coded: CodedPerson; readonly unanswered: ReadonlySet<number> },
): readonly number[] => {
  const cells = compatible(domain, table, coded)
  const isUnanswered = (axis: number): boolean => unanswered.has(table.lookup.facts[axis]!)
  const axes = unknownAxes(domain.space, table, coded)
  const labelled = openPerAnswer(table, cells, axes.filter(isUnanswered))
  const askableAxes = axes.filter((axis) => !isUnanswered(axis))
  return separating(table, labelled, askableAxes).map((axis) => table.lookup.facts[axis]!)
}

/** The outcomes still open for a person, as bits by their place in `outcomes`. */
export const openOutcomes = (domain: { space: Space; people: People }, table: Table, coded: CodedPerson): number =>
  compatible(domain, table, coded).reduce((open, cell) => open | (1 << table.codes[cell]!), 0)

/** Many cells share a row. */
const joinRows = (rows: readonly Uint8Array[]): readonly Met[] => {
  const [first, ...others] = new Set(rows)
  return Array.from(first!, (met, node) => (others.every((row) => row[node] === met) ? met === 1 : null))
}

/**
 * Judges a possible person, known wholly or in part.
 *
 * @param digits What is known, such that somebody agrees with all of it (`people.isPossible`).
 * @returns The join over every possible whole person who agrees with what is known: settled if and only if all agree.
 */
export const judgement = (domain: { space: Space; people: People }, table: Table, coded: CodedPerson): Judgement => {
  const cells = compatible(domain, table, coded)
  const possible = outcomes.filter((outcome) => cells.some((cell) => outcomeAt(table, cell) === outcome))
  const labelled = cells.map((cell) => ({ cell, label: table.codes[cell]! }))
  const missing = possible.length > 1 ? separating(table, labelled, unknownAxes(domain.space, table, coded)) : []
  const rows = cells.map((cell) => rowsAt(table, codedAt(domain.space, table, cell)))
  const best = agreed(cells.map((cell) => bestAt(table, cell)))
  const amount = agreed([...new Set(cells.map((cell) => amountAt(table, cell)))], JSON.stringify)
  return {
    possible,
    ...(best === undefined ? {} : { best }),
    ...(amount === undefined ? {} : { amount }),
    met: table.rules.map((_, i) => joinRows(rows.map((row) => row[i]!))),
    missing: missing.map((axis) => table.grid.axes[axis]!.fact.id),
  }
}

// Decision tables: every complete cell of an entitlement, decided once when it is loaded.
import type { Catalogue } from '../rules/catalogue.ts'
import { type Amount, type Ground, type Outcome, outcomeOf, outcomes } from '../rules/model.ts'
import { beats } from '../rules/outcome.ts'
import { axesOf } from './classes.ts'
import { type Grid, type Lookup, cellOf, classesAt, gridOf, lookupOf, membersOf } from './grid.ts'
import type { Allowed, People } from './people.ts'
import { type CodedPerson, type Space, unknownPerson } from './space.ts'
import type { TruthTable } from './truth.ts'

/** What decides: a ground without its words. */
type Rule = Pick<Ground, 'when' | 'strength' | 'amount'>

/** No ground holds. */
const NONE = 254
/** Nobody can be in this cell. */
const NOBODY = 255

export type Table = {
  readonly rules: readonly Rule[]
  readonly grid: Grid
  readonly lookup: Lookup
  readonly members: readonly (readonly (readonly number[])[])[]
  /** For each rule what the engine decided, and the way to it from a person. */
  readonly truths: readonly { readonly table: TruthTable; readonly lookup: Lookup }[]
  /** For each cell the rule that gives its outcome, or one of the marks above. */
  readonly best: Uint8Array
  /** For each cell the place of its outcome in `outcomes`. */
  readonly codes: Uint8Array
}

/** For each rule of a table, whether it and every node of its condition holds for a person; all must be known. */
export const rowsAt = (table: Pick<Table, 'truths'>, coded: CodedPerson): readonly Uint8Array[] =>
  table.truths.map(({ table: truth, lookup }) => truth.rows[cellOf(lookup, coded)]!)

/** One member of a cell, as digits of the space; facts that the table does not name are not known. */
export const codedAt = (space: Space, table: Pick<Table, 'grid' | 'lookup' | 'members'>, cell: number): number[] => {
  const coded = unknownPerson(space)
  classesAt(table.grid, cell).forEach((one, i) => (coded[table.lookup.facts[i]!] = table.members[i]![one]![0]!))
  return coded
}

/** For each fact of the space, the digits that it may have in a cell of a grid. */
export const allowedAt = (
  { axes }: Space,
  { grid, lookup, members }: Pick<Table, 'grid' | 'lookup' | 'members'>,
  cell: number,
): Allowed => {
  const allowed = new Array<readonly number[] | undefined>(axes.length)
  classesAt(grid, cell).forEach((one, i) => (allowed[lookup.facts[i]!] = members[i]![one]!))
  return allowed
}

/** Lays the decided conditions of some rules over each other: the best rule of every cell in which somebody can be. */
export const tableOf = (
  { catalogue, space, people }: { catalogue: Catalogue; space: Space; people: People },
  rules: readonly Rule[],
  decided: readonly TruthTable[],
): Table => {
  const conditions = rules.map(({ when }) => when)
  const grid = gridOf(axesOf(catalogue.facts, conditions))
  const shape = { grid, lookup: lookupOf(space, grid), members: membersOf(space, grid) }
  const results = rules.map(({ strength, amount }) => ({ outcome: outcomeOf[strength], amount }))
  const truths = decided.map((table) => ({ table, lookup: lookupOf(space, table.grid) }))
  const bestAt = (cell: number): number => {
    if (!people.exists(allowedAt(space, shape, cell))) return NOBODY
    const holding = rowsAt({ truths }, codedAt(space, shape, cell)).flatMap((row, i) => (row[0] === 1 ? [i] : []))
    return holding.reduce((best, i) => (best === NONE || beats(results[i]!, results[best]!) ? i : best), NONE)
  }
  const best = Uint8Array.from({ length: grid.cells }, (_, cell) => bestAt(cell))
  const codes = best.map((rule) => outcomes.indexOf(rule < NONE ? outcomeOf[rules[rule]!.strength] : 'not-entitled'))
  return { rules, ...shape, truths, best, codes }
}

/** Whether anybody can be in a cell. */
export const isInhabited = (table: Table, cell: number): boolean => table.best[cell] !== NOBODY

/** What people in a cell get. */
export const outcomeAt = (table: Table, cell: number): Outcome => outcomes[table.codes[cell]!]!

/** The rule that gives a cell its outcome, by its place; undefined where none holds. */
export const bestAt = (table: Table, cell: number): number | undefined => {
  const rule = table.best[cell]!
  return rule < NONE ? rule : undefined
}

/** The amount of the rule that gives a cell its outcome, where it has one. */
export const amountAt = (table: Table, cell: number): Amount | undefined => {
  const rule = bestAt(table, cell)
  return rule === undefined ? undefined : table.rules[rule]!.amount
}

/** What a table gives to anybody who can exist. */
export const outcomesIn = (table: Table): ReadonlySet<Outcome> =>
  new Set([...table.best.keys()].filter((cell) => isInhabited(table, cell)).map((cell) => outcomeAt(table, cell)))

// Decision tables: the outcome of every complete cell of an entitlement, decided once when the offer is loaded.
import type { Catalogue } from '../rules/catalogue.ts'
import { type Amount, type Ground, type Outcome, outcomeForStrength, outcomes } from '../rules/model.ts'
import { beats } from '../rules/outcome.ts'
import { axesOf } from './classes.ts'
import type { TruthRow } from './engine.ts'
import { type CellIndex, type Lookup, type PlacedGrid, cellOf, classesAt, lookupOf, placeGrid } from './grid.ts'
import type { AllowedClasses, People } from './people.ts'
import { type CodedPerson, type Space, unknownPerson } from './space.ts'
import type { TruthTable } from './truth.ts'

/** The part of a ground that decides: no words. */
type Rule = Pick<Ground, 'when' | 'strength' | 'amount'>

/** The position of a rule in its table, which is also its ground's position in the entitlement. */
export type RuleIndex = number

/** In `Table.bestRules`, marks a cell in which no rule holds. A table has fewer rules than this number. */
const NO_RULE = 254
/** In `Table.bestRules`, marks a cell in which nobody can be: `impossible` combinations exclude all its people. */
const UNINHABITED = 255

/** The decision table of an entitlement. */
export type Table = PlacedGrid & {
  readonly rules: readonly Rule[]
  /** For each rule, the truth table of its condition, and the lookup from a person to its cells. */
  readonly truths: readonly { readonly table: TruthTable; readonly lookup: Lookup }[]
  /** For each cell, the index of the rule that gives its outcome, or `NO_RULE` or `UNINHABITED`. */
  readonly bestRules: Uint8Array
  /** For each cell, the index of its outcome in `outcomes`. It means nothing for an uninhabited cell. */
  readonly outcomeIndexes: Uint8Array
}

/** Returns the truth row of each rule for a person. Every fact of the table must be known. */
export const truthRowsAt = (table: Pick<Table, 'truths'>, coded: CodedPerson): readonly TruthRow[] =>
  table.truths.map(({ table: truth, lookup }) => truth.rows[cellOf(lookup, coded)]!)

/** Returns one person in a cell, as class indexes. Facts that the grid does not name are not known. */
export const codedPersonInCell = (space: Space, { grid, lookup, members }: PlacedGrid, cell: CellIndex): number[] => {
  const coded = unknownPerson(space)
  classesAt(grid, cell).forEach((classIndex, axis) => {
    coded[lookup.facts[axis]!] = members[axis]![classIndex]![0]!
  })
  return coded
}

/**
 * Returns the classes of the space that each fact may have in a cell; facts that the grid does not name may have any.
 */
export const allowedAt = ({ axes }: Space, { grid, lookup, members }: PlacedGrid, cell: CellIndex): AllowedClasses => {
  const allowed = new Array<AllowedClasses[number]>(axes.length)
  classesAt(grid, cell).forEach((classIndex, axis) => {
    allowed[lookup.facts[axis]!] = members[axis]![classIndex]!
  })
  return allowed
}

/**
 * Builds a decision table: finds the best rule of every inhabited cell.
 *
 * @param decided The truth table of each rule's condition, in the order of the rules.
 */
export const buildTable = (
  { catalogue, space, people }: { catalogue: Catalogue; space: Space; people: People },
  rules: readonly Rule[],
  decided: readonly TruthTable[],
): Table => {
  const conditions = rules.map(({ when }) => when)
  const cells = placeGrid(space, axesOf(catalogue, conditions))
  const results = rules.map(({ strength, amount }) => ({ outcome: outcomeForStrength[strength], amount }))
  const truths = decided.map((table) => ({ table, lookup: lookupOf(space, table.grid) }))
  const decideCell = (cell: CellIndex): number => {
    if (!people.exists(allowedAt(space, cells, cell))) return UNINHABITED
    // The first byte of a row is the root of the rule's condition.
    const holding = truthRowsAt({ truths }, codedPersonInCell(space, cells, cell)).flatMap((row, i) =>
      row[0] === 1 ? [i] : [],
    )
    return holding.reduce((best, i) => (best === NO_RULE || beats(results[i]!, results[best]!) ? i : best), NO_RULE)
  }
  const best = Uint8Array.from({ length: cells.grid.cells }, (_, cell) => decideCell(cell))
  const codes = best.map((rule) =>
    outcomes.indexOf(rule < NO_RULE ? outcomeForStrength[rules[rule]!.strength] : 'not-entitled'),
  )
  return { rules, ...cells, truths, bestRules: best, outcomeIndexes: codes }
}

/** Returns whether anybody can be in a cell. */
export const isInhabited = (table: Table, cell: CellIndex): boolean => table.bestRules[cell] !== UNINHABITED

/** Returns the outcome for the people in a cell. */
export const outcomeAt = (table: Table, cell: CellIndex): Outcome => outcomes[table.outcomeIndexes[cell]!]!

/** Returns the rule that gives a cell its outcome, or undefined if no rule holds. */
export const bestRuleAt = (table: Table, cell: CellIndex): RuleIndex | undefined => {
  const rule = table.bestRules[cell]!
  return rule < NO_RULE ? rule : undefined
}

/** Returns the amount of the rule that gives a cell its outcome, or undefined if there is none. */
export const amountAt = (table: Table, cell: CellIndex): Amount | undefined => {
  const rule = bestRuleAt(table, cell)
  return rule === undefined ? undefined : table.rules[rule]!.amount
}

/** Returns every outcome that a table gives to somebody who can exist. */
export const outcomesIn = (table: Table): ReadonlySet<Outcome> =>
  new Set([...table.bestRules.keys()].filter((cell) => isInhabited(table, cell)).map((cell) => outcomeAt(table, cell)))

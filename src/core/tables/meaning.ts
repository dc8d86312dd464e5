// Meaning: what an offer decides, whatever its words.
import type { Tabled } from './domain.ts'
import { type Table, amountAt, isInhabited, outcomeAt } from './table.ts'

const cellsOf = (table: Table): readonly unknown[] =>
  Array.from({ length: table.grid.cells }, (_, cell) => {
    if (!isInhabited(table, cell)) return null
    const amount = amountAt(table, cell)
    return { outcome: outcomeAt(table, cell), ...(amount ? { amount } : {}) }
  })

/**
 * What some entitlements decide: for each, the classes of its facts, and outcome and amount for every cell in which
 * somebody can be. Titles, reasons, citations and next steps are left out, so rewording leaves it the same.
 */
export const meaningOf = (tabled: readonly Tabled[]): unknown =>
  tabled.map(({ entitlement, table }) => ({
    entitlement: entitlement.id,
    facts: table.grid.axes.map(({ fact, classes }) => ({ fact: fact.id, classes })),
    cells: cellsOf(table),
  }))

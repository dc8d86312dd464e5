// The meaning of an offer: its decisions, without its wording.
import type { TabledEntitlement } from './domain.ts'
import { type Table, amountAt, isInhabited, outcomeAt } from './table.ts'

const cellMeanings = (table: Table): readonly unknown[] =>
  Array.from({ length: table.grid.cells }, (_, cell) => {
    if (!isInhabited(table, cell)) return null
    const amount = amountAt(table, cell)
    return { outcome: outcomeAt(table, cell), ...(amount ? { amount } : {}) }
  })

/**
 * Returns the decisions of some entitlements, as JSON: for each entitlement the classes of its facts, and the outcome
 * and amount of every inhabited cell. Titles, reasons, citations and next steps are left out, so a new wording gives
 * the same.
 */
export const offerMeaning = (tabled: readonly TabledEntitlement[]): unknown =>
  tabled.map(({ entitlement, table }) => ({
    entitlement: entitlement.id,
    facts: table.grid.axes.map(({ fact, classes }) => ({ fact: fact.id, classes })),
    cells: cellMeanings(table),
  }))

// The meaning of an offer: its decisions, without its wording.
import { type Class, valuesApart } from './classes.ts'
import type { Domain, TabledEntitlement } from './domain.ts'
import { type PlacedGrid, cellOf, placeGrid } from './grid.ts'
import { type Table, allowedAt, amountAt, codedPersonInCell, outcomeAt } from './table.ts'

/** The outcome and amount of each cell of a finer grid; null where nobody can be. */
const cellMeanings = ({ space, people }: Domain, table: Table, fine: PlacedGrid): readonly unknown[] =>
  Array.from({ length: fine.grid.cells }, (_, fineCell) => {
    if (!people.exists(allowedAt(space, fine, fineCell))) return null
    const cell = cellOf(table.lookup, codedPersonInCell(space, fine, fineCell))
    const amount = amountAt(table, cell)
    return { outcome: outcomeAt(table, cell), ...(amount ? { amount } : {}) }
  })

/** A class as the meaning writes it, one value alone. */
const classMeaning = (group: Class): unknown => ('values' in group ? { value: group.values[0]! } : group)

const tableMeaning = (
  domain: Domain,
  table: Table,
): { readonly facts: unknown; readonly cells: readonly unknown[] } => {
  const fine = placeGrid(domain.space, valuesApart(table.grid.axes))
  const facts = fine.grid.axes.map(({ fact, classes }) => ({ fact: fact.id, classes: classes.map(classMeaning) }))
  return { facts, cells: cellMeanings(domain, table, fine) }
}

/**
 * Returns the decisions of some entitlements, as JSON: for each entitlement the classes of its facts, every value of a
 * choice by itself, and the outcome and amount of every inhabited cell. Titles, reasons, citations and next steps are
 * left out, so a new wording gives the same.
 */
export const offerMeaning = (domain: Domain, tabled: readonly TabledEntitlement[]): unknown =>
  tabled.map(({ entitlement, table }) => ({ entitlement: entitlement.id, ...tableMeaning(domain, table) }))

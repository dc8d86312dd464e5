// A case as it is written: its name, day, facts and expectations, each at its place.
import type { IsoDate } from '../../core/rules/model.ts'
import { inside, itemsOf, type Place } from '../yaml/place.ts'
import { type FactAt, factsOfRow } from './case-facts.ts'
import type { KnownFacts } from './known-facts.ts'

/** A cases file, with what its rows refer to. */
export type CaseTable = {
  readonly root: Place
  readonly known: KnownFacts
  /** The first day of the file's version; undefined for a proposal, which has none. */
  readonly firstDay: IsoDate | undefined
}

export type WrittenCase = {
  /** The row of the table that has the case. */
  readonly row: Place
  readonly name: Place
  readonly on: Place
  readonly facts: readonly FactAt[]
  readonly gets: Place
}

/**
 * The day of a row: its own, the table's, or the usual one.
 *
 * @param usual The first day of the version, unless another is given.
 */
export const dayOfRow = ({ root, firstDay }: CaseTable, row: Place, usual = firstDay): Place => {
  const written = [row, root].map((around) => inside(around, 'on')).find(({ value }) => value !== undefined)
  return written ?? { ...inside(root, 'on'), value: usual }
}

/** The cases that are written one by one. */
export const plainCases = (table: CaseTable): readonly WrittenCase[] =>
  itemsOf(inside(table.root, 'cases')).map((row) => ({
    row,
    name: inside(row, 'name'),
    on: dayOfRow(table, row),
    facts: factsOfRow(table.root, row, table.known),
    gets: inside(row, 'gets'),
  }))

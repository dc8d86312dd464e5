// Rows as CSV (RFC 4180).
import { stringify } from 'csv-stringify/sync'
import type { Rows } from '../analysis/csv-rows.ts'

/** The text of a CSV file. What a spreadsheet would take for a formula is defused. */
export const csvText = (rows: Rows): string =>
  stringify([...rows.map((row) => [...row])], {
    cast: { boolean: String },
    escape_formulas: true,
    record_delimiter: 'windows',
  })

/** The text of a JSON file: indented, with a line end at its end. */
export const jsonText = (report: unknown): string => `${JSON.stringify(report, null, 2)}\n`

// Writes reports as data: CSV (RFC 4180), and JSON with the same bytes wherever it is written.
import { stringify } from 'csv-stringify/sync'
import type { Rows } from '../analysis/csv-rows.ts'

/** Writes rows as a CSV file. Defuses texts that a spreadsheet would read as formulas. */
export const csvText = (rows: Rows): string =>
  stringify([...rows.map((row) => [...row])], {
    cast: { boolean: String },
    escape_formulas: true,
    record_delimiter: 'windows',
  })

/** Writes a report as an indented JSON file. The command line prints the same bytes as the API. */
export const jsonText = (report: unknown): string => `${JSON.stringify(report, null, 2)}\n`

// How a report is printed: for people, or exactly, as JSON or CSV.
import type { Command } from 'commander'
import { stringify } from 'csv-stringify/sync'
import type { Counts } from '../analysis/certificate.ts'
import type { Rows } from '../analysis/csv-rows.ts'
import { TooManyCells } from '../analysis/refine.ts'
import { exitCodes } from './exit-codes.ts'
import { refuse } from './named.ts'

export type Format = { readonly json?: boolean; readonly csv?: boolean }

/** The flags that choose how a report is printed. */
export const withFormats = (command: Command): Command =>
  command.option('--json', 'print the exact report, which `local-offer verify` recounts').option('--csv', 'print CSV')

const csvOf = (rows: Rows): string =>
  stringify([...rows.map((row) => [...row])], {
    cast: { boolean: String },
    escape_formulas: true,
    record_delimiter: 'windows',
  })

/** One report in its three forms; `found` is whether there is anything in it. */
export type Printable = {
  readonly report: unknown
  readonly rows: () => Rows
  readonly text: () => string
  readonly found: boolean
}

/** Makes and prints a report; the exit code says whether anything was found. */
export const print = (command: Command, { json, csv }: Format, make: () => Printable): void => {
  if (json && csv) return refuse(command, 'choose `--json` or `--csv`')
  try {
    const { report, rows, text, found } = make()
    if (json) console.log(JSON.stringify(report, null, 2))
    else if (csv) process.stdout.write(csvOf(rows()))
    else console.log(text())
    if (found) process.exitCode = exitCodes.foundDifferences
  } catch (error) {
    if (!(error instanceof TooManyCells)) throw error
    refuse(command, error.message)
  }
}

/** What was looked at, in a sentence. */
export const countsText = (
  what: string,
  parts: readonly unknown[],
  certificate: Counts & { resultDigest: string },
): string => {
  const { cells, impossible, evaluated, resultDigest } = certificate
  return [
    `${parts.length} ${what}, ${cells} cells: in ${impossible} nobody can be, the other ${evaluated} were all evaluated`,
    `result ${resultDigest}`,
  ].join('\n')
}

// How a report is printed: for people, or exactly, as JSON or CSV.
import type { Command } from 'commander'
import type { Counts } from '../analysis/cells/certificate.ts'
import { TooManyCells } from '../analysis/cells/refine.ts'
import type { Rows } from '../analysis/csv-rows.ts'
import { csvText, jsonText } from '../report/data.ts'
import { exitCodes } from './exit-codes.ts'
import { refuse } from './named.ts'

export type Format = { readonly json?: boolean; readonly csv?: boolean; readonly html?: boolean }

/** The flags that choose how a report is printed. */
export const withFormats = (command: Command): Command =>
  command.option('--json', 'print the exact report, which `local-offer verify` recounts').option('--csv', 'print CSV')

/** One report in its forms; `found` is whether there is anything in it. */
export type Printable = {
  readonly report: unknown
  readonly rows: () => Rows
  readonly text: () => string
  readonly html?: () => string
  readonly found: boolean
}

const write = ({ json, csv, html }: Format, printable: Printable): void => {
  if (json) process.stdout.write(jsonText(printable.report))
  else if (csv) process.stdout.write(csvText(printable.rows()))
  else if (html && printable.html) process.stdout.write(printable.html())
  else console.log(printable.text())
}

/** Makes and prints a report; the exit code says whether anything was found. */
export const print = (command: Command, format: Format, make: () => Printable): void => {
  const chosen = (['json', 'csv', 'html'] as const).filter((name) => format[name])
  if (chosen.length > 1) return refuse(command, `choose ${chosen.map((name) => `\`--${name}\``).join(' or ')}`)
  try {
    const printable = make()
    write(format, printable)
    if (printable.found) process.exitCode = exitCodes.foundDifferences
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

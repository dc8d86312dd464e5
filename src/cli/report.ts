// Prints a report: as text for people, or exactly, as JSON or CSV.
import type { Command } from 'commander'
import type { CellCounts } from '../analysis/cells/certificate.ts'
import { TooManyCells } from '../analysis/cells/refine.ts'
import type { Rows } from '../analysis/csv-rows.ts'
import { csvText, jsonText } from '../report/data.ts'
import { refuse } from './arguments.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { type TextOutput, printLine } from './terminal.ts'

export type Format = { readonly json?: boolean; readonly csv?: boolean; readonly html?: boolean }

/** Adds the flags that choose the format of a report. */
export const withFormats = (command: Command): Command =>
  command.option('--json', 'print the exact report, which `local-offer verify` recounts').option('--csv', 'print CSV')

/** One report in all its formats. `hasFindings` decides the exit code. */
export type PrintableReport = {
  readonly report: unknown
  readonly rows: () => Rows
  readonly text: () => string
  readonly html?: () => string
  readonly hasFindings: boolean
}

type Printing = { readonly command: Command; readonly format: Format; readonly stdout: TextOutput }

const writeReport = ({ format: { json, csv, html }, stdout }: Printing, printable: PrintableReport): void => {
  if (json) stdout.write(jsonText(printable.report))
  else if (csv) stdout.write(csvText(printable.rows()))
  else if (html && printable.html) stdout.write(printable.html())
  else printLine(stdout, printable.text())
}

/** Makes and prints a report. Refuses two formats, and reports with too many cells. */
export const printReport = (printing: Printing, make: () => PrintableReport): ExitCode => {
  const { command, format } = printing
  const chosen = (['json', 'csv', 'html'] as const).filter((name) => format[name])
  if (chosen.length > 1) return refuse(command, `choose ${chosen.map((name) => `\`--${name}\``).join(' or ')}`)
  try {
    const printable = make()
    writeReport(printing, printable)
    return printable.hasFindings ? exitCodes.foundDifferences : exitCodes.fine
  } catch (error) {
    if (!(error instanceof TooManyCells)) throw error
    return refuse(command, error.message)
  }
}

/** The certificate's counts in a sentence, and its digest. `what` is the plural of the parts. */
export const countsText = (
  what: string,
  parts: readonly unknown[],
  certificate: CellCounts & { resultDigest: string },
): string => {
  const { cells, impossible, evaluated, resultDigest } = certificate
  return [
    `${parts.length} ${what}, ${cells} cells: in ${impossible} nobody can be, the other ${evaluated} were all evaluated`,
    `result ${resultDigest}`,
  ].join('\n')
}

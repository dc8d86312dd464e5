// The terminal of a run: the streams, environment and colours of a process, or of a test.
import type { Readable } from 'node:stream'
import type pc from 'picocolors'
import { jsonText } from '../report/data.ts'

export type Colours = ReturnType<typeof pc.createColors>

/** A stream to print to. `columns` is its width in characters, where it is a screen. */
export type TextOutput = { write(text: string): unknown; readonly columns?: number | undefined }

export type Terminal = {
  /** `isTTY` is true where a person can answer. */
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: TextOutput
  readonly stderr: TextOutput
  readonly env: Readonly<Record<string, string | undefined>>
  readonly colours: Colours
}

export const printLine = (output: TextOutput, line: string): void => {
  output.write(`${line}\n`)
}

export const printJson = (output: TextOutput, value: unknown): void => {
  output.write(jsonText(value))
}

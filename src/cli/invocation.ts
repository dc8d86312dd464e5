// One run of the command line, as its commands see it.
import { Command } from 'commander'
import type { openRules } from '../rulesets/open.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

/** Opens a rules folder for a command that answers from it; `lint` and `digests` read the files themselves. */
export type OpenRulesFolder = (folder: string) => ReturnType<typeof openRules>

export type Invocation = {
  readonly terminal: Terminal
  readonly openRulesFolder: OpenRulesFolder
  /** The rules folder; known once the options before the command are parsed. */
  readonly rulesFolder: () => string
  readonly createCommand: (name: string) => Command
  /** Makes a commander action of a function that returns the run's exit code. */
  readonly exitingWith: <Words extends unknown[]>(
    act: (...words: Words) => ExitCode | Promise<ExitCode>,
  ) => (...words: Words) => Promise<void>
}

/** The width of help that is not printed to a screen. */
const defaultColumns = 80

/** A command that prints to a terminal, and throws a CommanderError where commander would end the process. */
export const createCommand = ({ stdout, stderr, colours }: Terminal, name: string): Command =>
  new Command(name).exitOverride().configureOutput({
    writeOut: (text) => stdout.write(text),
    writeErr: (text) => stderr.write(text),
    getOutHelpWidth: () => stdout.columns ?? defaultColumns,
    getErrHelpWidth: () => stderr.columns ?? defaultColumns,
    getOutHasColors: () => colours.isColorSupported,
    getErrHasColors: () => colours.isColorSupported,
  })

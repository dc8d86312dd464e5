// Runs the command line in this process; over the first rules, unless the words name other rules.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pc from 'picocolors'
import { openWithoutCases, runCommandLine } from '../../src/cli/command-line.ts'
import { remembered } from '../../src/core/remember.ts'
import { copied } from './scratch.ts'

const firstRules = 'test/fixtures/first-rules'

/**
 * Opens each rules folder once, so a test that edits rules edits a copy. `lint` and `digests` read the files each time.
 */
const openOnce = remembered(openWithoutCases)

/** A copy of the first rules, with the rules about legal status: few, so that each command is quick. */
export const rulesWithStatuses = (): string => {
  const folder = copied(firstRules)
  const statusFolder = 'england/leaving-care-statuses'
  cpSync(join('rules', statusFolder), join(folder, statusFolder), { recursive: true })
  return folder
}

/** Collects the text that a command prints. */
const textOutput = () => {
  const texts: string[] = []
  return { write: (text: string) => texts.push(text), text: () => texts.join('') }
}

type RunOptions = { readonly input?: string | Readable; readonly hasColours?: boolean }

/**
 * Runs one command.
 *
 * @returns The exit code, and the text of both streams.
 */
export const run = async (words: readonly string[], { input = '', hasColours = false }: RunOptions = {}) => {
  const [stdout, stderr] = [textOutput(), textOutput()]
  const stdin = typeof input === 'string' ? Readable.from([input]) : input
  const terminal = { stdin, stdout, stderr, env: { RULES_DIR: firstRules }, colours: pc.createColors(hasColours) }
  const status = await runCommandLine(words, terminal, openOnce)
  return { status, stdout: stdout.text(), stderr: stderr.text() }
}

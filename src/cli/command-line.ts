// The command line: arguments in, text and an exit code out. One file per command.
import { CommanderError } from 'commander'
import { rulesFolderOf } from '../config.ts'
import { openRules } from '../rulesets/open.ts'
import { packageVersion } from '../version.ts'
import { checkCommand } from './check.ts'
import { cliffEdgesCommand } from './cliff-edges.ts'
import { compareCommand } from './compare.ts'
import { coverageCommand } from './coverage.ts'
import { digestsCommand } from './digests.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { gapsCommand } from './gaps.ts'
import { type Invocation, type OpenRulesFolder, createCommand } from './invocation.ts'
import { lintCommand } from './lint.ts'
import { moveEditCommand } from './move-edit.ts'
import { BrokenRules, printProblems } from './open-book.ts'
import { newVersionCommand } from './new-version.ts'
import { publishCommand } from './publish.ts'
import { schemasCommand } from './schemas.ts'
import { statusCommand } from './status.ts'
import { type Terminal, printLine } from './terminal.ts'
import { timelineCommand } from './timeline.ts'
import { toConfirmCommand } from './to-confirm.ts'
import { verifyCommand } from './verify.ts'

const exitCodesHelp = `
Exit codes: ${exitCodes.fine} fine; ${exitCodes.couldNotRun} could not run, or broken rules; \
${exitCodes.foundDifferences} found differences or gaps; ${exitCodes.cannotTell} cannot tell`

const commands = [
  checkCommand,
  timelineCommand,
  statusCommand,
  compareCommand,
  gapsCommand,
  cliffEdgesCommand,
  newVersionCommand,
  publishCommand,
  lintCommand,
  digestsCommand,
  schemasCommand,
  moveEditCommand,
  verifyCommand,
  coverageCommand,
  toConfirmCommand,
]

/** Opens the rules without the cases, which answers do not need. */
export const openWithoutCases: OpenRulesFolder = (folder) => openRules(folder, { withCases: false })

const failureCode = (error: unknown, { stderr }: Terminal): ExitCode => {
  // Commander has already printed what is wrong with the arguments.
  if (error instanceof CommanderError) return error.exitCode
  if (!(error instanceof BrokenRules)) throw error
  printProblems(stderr, error.problems)
  printLine(stderr, `\n${error.problems.length} problem(s) in \`${error.folder}\``)
  return exitCodes.couldNotRun
}

/**
 * Runs one command.
 *
 * @param words The arguments after the program's name.
 * @returns The exit code.
 * @throws any error that is a mistake in the program.
 */
export const runCommandLine = async (
  words: readonly string[],
  terminal: Terminal,
  openRulesFolder: OpenRulesFolder = openWithoutCases,
): Promise<ExitCode> => {
  let exitCode: ExitCode = exitCodes.fine
  const program = createCommand(terminal, 'local-offer')
    .description('Check what a care leaver can get on a day, under which version of the rules, and why')
    .version(packageVersion, '--version', 'print the version')
    .option('--rules <folder>', 'the rules folder', rulesFolderOf(terminal.env))
    .addHelpText('after', exitCodesHelp)
  const invocation: Invocation = {
    terminal,
    openRulesFolder,
    rulesFolder: () => program.opts<{ rules: string }>().rules,
    createCommand: (name) => createCommand(terminal, name),
    exitingWith:
      (act) =>
      async (...given) => {
        exitCode = await act(...given)
      },
  }
  for (const command of commands) program.addCommand(command(invocation))
  try {
    await program.parseAsync(words, { from: 'user' })
    return exitCode
  } catch (error) {
    return failureCode(error, terminal)
  }
}

// The command line: arguments in, exit code out. One file per command.
import { Command, CommanderError } from 'commander'
import { rulesFolderOf } from '../config.ts'
import { checkCommand } from './check.ts'
import { cliffEdgesCommand } from './cliff-edges.ts'
import { compareCommand } from './compare.ts'
import { coverageCommand } from './coverage.ts'
import { digestsCommand } from './digests.ts'
import { exitCodes } from './exit-codes.ts'
import { gapsCommand } from './gaps.ts'
import { lintCommand } from './lint.ts'
import { statusCommand } from './status.ts'
import { timelineCommand } from './timeline.ts'
import { toConfirmCommand } from './to-confirm.ts'
import { verifyCommand } from './verify.ts'

const after = `
Exit codes: ${exitCodes.fine} fine; ${exitCodes.couldNotRun} could not run, or broken rules; \
${exitCodes.foundDifferences} found differences or gaps; ${exitCodes.cannotTell} cannot tell`

const program = new Command('local-offer')
  .description('What a care leaver can get, on a day, under which version of the rules, and why')
  .option('--rules <folder>', 'the rules folder', rulesFolderOf(process.env))
  .addHelpText('after', after)
const folder = (): string => program.opts<{ rules: string }>().rules

const commands = [
  checkCommand,
  timelineCommand,
  statusCommand,
  compareCommand,
  gapsCommand,
  cliffEdgesCommand,
  lintCommand,
  digestsCommand,
  verifyCommand,
  coverageCommand,
  toConfirmCommand,
]
for (const command of commands) program.addCommand(command(folder).exitOverride())

try {
  await program.exitOverride().parseAsync()
} catch (error) {
  // Commander has printed what is wrong with the arguments; any other mistake is ours and shown whole.
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode
}

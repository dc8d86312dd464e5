// `local-offer digests`: compares the published files with their recorded digests, and records new digests.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import type { Problem } from '../core/rules/model.ts'
import { recordDigests } from '../rulesets/digests.ts'
import { rulesFolders } from '../rulesets/open.ts'
import { NoRulesFolder, type RuleFiles, readRules } from '../rulesets/read.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'
import { BrokenRules, printProblems } from './open-book.ts'
import { printLine } from './terminal.ts'
import { digestsFile } from './unpublished.ts'

/** The new text of a folder's digests. */
type NewDigests = { readonly folder: string; readonly text: string }
type FolderDigests = { readonly refused: readonly Problem[] } | NewDigests | undefined

/** The files of a folder. @throws BrokenRules if it cannot be read. */
export const readFiles = async (folder: string): Promise<RuleFiles> =>
  readRules(folder).catch((error: unknown) => {
    throw error instanceof NoRulesFolder ? new BrokenRules(folder, [error.problem]) : error
  })

/** A folder's new digests, or why they may not be recorded; undefined where the recorded digests are right. */
const compareDigests = async (folder: string): Promise<FolderDigests> => {
  const files = await readFiles(folder)
  const recorded = recordDigests(files)
  if ('refused' in recorded) return recorded
  return files.get(digestsFile) === recorded.text ? undefined : { folder, text: recorded.text }
}

const runDigests = async ({ rulesFolder, terminal }: Invocation, isRecording: boolean): Promise<ExitCode> => {
  const { stdout, stderr } = terminal
  const compared = await Promise.all(rulesFolders(rulesFolder()).map(compareDigests))
  const differing = compared.filter((digests) => digests !== undefined)
  const refused = differing.flatMap((digests) => ('refused' in digests ? digests.refused : []))
  if (refused.length > 0) {
    printProblems(stderr, refused)
    return exitCodes.couldNotRun
  }
  if (differing.length === 0) {
    printLine(stdout, 'every published file is as recorded')
    return exitCodes.fine
  }
  if (!isRecording) {
    printLine(stdout, 'published files differ from `digests.yaml`; `npx local-offer digests --record` records them')
    return exitCodes.foundDifferences
  }
  for (const digests of differing)
    if ('text' in digests) await writeFile(join(digests.folder, digestsFile), digests.text)
  printLine(stdout, 'recorded in `digests.yaml`')
  return exitCodes.fine
}

export const digestsCommand = (invocation: Invocation): Command =>
  invocation
    .createCommand('digests')
    .description('compare published files with their recorded digests')
    .option('--record', 'record the current files; from release 1.0 on, only new files')
    .action(invocation.exitingWith(({ record = false }: { record?: boolean }) => runDigests(invocation, record)))

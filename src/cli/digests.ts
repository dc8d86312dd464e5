// `local-offer digests`: compares the published files with their recorded digests, and records new digests.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import type { Problem } from '../core/rules/model.ts'
import { recordDigests } from '../rulesets/digests.ts'
import { rulesFolders } from '../rulesets/open.ts'
import type { RuleFiles } from '../rulesets/read.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'
import { printProblems, readFiles } from './open-book.ts'
import { overwritingLines } from './overwriting.ts'
import { type Terminal, printLine } from './terminal.ts'
import { digestsFile } from './unpublished.ts'

/** The files of a folder, and the new text of its digests. */
type NewDigests = { readonly folder: string; readonly files: RuleFiles; readonly text: string }
type FolderDigests = { readonly refused: readonly Problem[] } | NewDigests | undefined

type DigestsOptions = { readonly record?: boolean; readonly overwritePublished?: boolean }

const overwriteText =
  'Nothing is recorded. `npx local-offer digests --record --overwrite-published` records a changed file all the same, and says which answers of the past change.'

/** A folder's new digests, or why they may not be recorded; undefined where the recorded digests are right. */
const compareDigests = async (folder: string, overwrite: boolean): Promise<FolderDigests> => {
  const files = await readFiles(folder)
  const recorded = recordDigests(files, { overwrite })
  if ('refused' in recorded) return recorded
  return files.get(digestsFile) === recorded.text ? undefined : { folder, files, text: recorded.text }
}

const refusedCode = ({ stdout, stderr }: Terminal, refused: readonly Problem[], isRecording: boolean): ExitCode => {
  printProblems(stderr, refused)
  if (isRecording) printLine(stdout, overwriteText)
  return exitCodes.couldNotRun
}

const recordAll = async ({ stdout, colours }: Terminal, all: readonly NewDigests[]): Promise<ExitCode> => {
  const lines = (await Promise.all(all.map(async (digests) => overwritingLines(digests, colours)))).flat()
  for (const line of lines) printLine(stdout, line)
  for (const { folder, text } of all) await writeFile(join(folder, digestsFile), text)
  printLine(stdout, 'recorded in `digests.yaml`')
  return exitCodes.fine
}

const runDigests = async (invocation: Invocation, options: DigestsOptions): Promise<ExitCode> => {
  const { rulesFolder, terminal } = invocation
  const { record = false, overwritePublished = false } = options
  const folders = rulesFolders(rulesFolder())
  const compared = await Promise.all(
    folders.map(async (folder) => compareDigests(folder, record && overwritePublished)),
  )
  const refused = compared.flatMap((digests) => (digests && 'refused' in digests ? digests.refused : []))
  if (refused.length > 0) return refusedCode(terminal, refused, record && !overwritePublished)
  const differing = compared.flatMap((digests) => (digests && 'text' in digests ? [digests] : []))
  if (differing.length === 0) {
    printLine(terminal.stdout, 'every published file is as recorded')
    return exitCodes.fine
  }
  if (record) return recordAll(terminal, differing)
  printLine(terminal.stdout, 'some published files are new; `npx local-offer digests --record` records them')
  return exitCodes.foundDifferences
}

export const digestsCommand = (invocation: Invocation): Command =>
  invocation
    .createCommand('digests')
    .description('compare published files with their recorded digests')
    .option('--record', 'record new files')
    .option(
      '--overwrite-published',
      'with `--record`, until release 1.0: record changed files too, and say what changes',
    )
    .action(invocation.exitingWith((options: DigestsOptions) => runDigests(invocation, options)))

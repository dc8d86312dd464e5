// `local-offer digests`: compares the published files with their recorded digests, and records new ones.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { recordDigests } from '../rulesets/digests.ts'
import { rulesFolders } from '../rulesets/open.ts'
import { readRules } from '../rulesets/read.ts'
import { exitCodes } from './exit-codes.ts'
import { printProblems } from './open-book.ts'

/** A folder whose digests are to be written, with their text; undefined where they stand as they should. */
const toRecord = async (folder: string) => {
  const files = await readRules(folder)
  const recorded = recordDigests(files)
  if ('refused' in recorded) return recorded
  return files.get('digests.yaml') === recorded.text ? undefined : { folder, text: recorded.text }
}

const run = async (folder: string, isRecording: boolean): Promise<void> => {
  const found = (await Promise.all(rulesFolders(folder).map(toRecord))).filter((one) => one !== undefined)
  const refused = found.flatMap((one) => ('refused' in one ? one.refused : []))
  if (refused.length > 0) {
    printProblems(refused)
    process.exitCode = exitCodes.couldNotRun
  } else if (found.length === 0) console.log('every published file is as recorded')
  else if (isRecording) {
    for (const one of found) if ('text' in one) await writeFile(join(one.folder, 'digests.yaml'), one.text)
    console.log('recorded in `digests.yaml`')
  } else {
    console.log('published files differ from `digests.yaml`; `npx local-offer digests --record` records them')
    process.exitCode = exitCodes.foundDifferences
  }
}

export const digestsCommand = (folder: () => string): Command =>
  new Command('digests')
    .description('compare published files with their recorded digests')
    .option('--record', 'record the files as they are: freely until release 1.0, after it only new ones')
    .action(async ({ record = false }: { record?: boolean }) => run(folder(), record))

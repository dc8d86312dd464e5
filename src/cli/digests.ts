// `local-offer digests`: compares the published files with their recorded digests, and records new ones.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { recordDigests } from '../rulesets/digests.ts'
import { readRules } from '../rulesets/read.ts'
import { exitCodes } from './exit-codes.ts'
import { printProblems } from './open-book.ts'

export const digestsCommand = (folder: () => string): Command =>
  new Command('digests')
    .description('compare published files with their recorded digests')
    .option('--record', 'record the files as they are: freely until release 1.0, after it only new ones')
    .action(async ({ record }: { record?: boolean }) => {
      const files = await readRules(folder())
      const recorded = recordDigests(files)
      if ('refused' in recorded) {
        printProblems(recorded.refused)
        process.exitCode = exitCodes.couldNotRun
        return
      }
      const same = files.get('digests.yaml') === recorded.text
      if (same) {
        console.log('every published file is as recorded')
        return
      }
      if (!record) {
        console.log('published files differ from `digests.yaml`; `npx local-offer digests --record` records them')
        process.exitCode = exitCodes.foundDifferences
        return
      }
      await writeFile(join(folder(), 'digests.yaml'), recorded.text)
      console.log('recorded in `digests.yaml`')
    })

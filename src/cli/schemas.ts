// `local-offer schemas`: writes JSON Schemas of rules files, with which editors complete and check them.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import type { Catalogue } from '../core/rules/catalogue.ts'
import { schemasOfFiles } from '../rulesets/schemas.ts'
import { exitCodes } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'
import { openBooks } from './open-book.ts'
import { printLine } from './terminal.ts'

const writeSchemas = async (folder: string, catalogue: Catalogue): Promise<void> => {
  await mkdir(folder, { recursive: true })
  for (const [name, schema] of Object.entries(schemasOfFiles(catalogue)))
    await writeFile(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`)
}

export const schemasCommand = (invocation: Invocation): Command =>
  invocation
    .createCommand('schemas')
    .description('write JSON Schemas of the rules files, for editors')
    .argument('<folder>', 'the folder to write them to')
    .action(
      invocation.exitingWith(async (folder: string) => {
        const { book, statuses } = await openBooks(invocation)
        await writeSchemas(folder, book.rules.catalogue)
        if (statuses) await writeSchemas(join(folder, 'leaving-care-statuses'), statuses.rules.catalogue)
        printLine(invocation.terminal.stdout, `written to \`${folder}\``)
        return exitCodes.fine
      }),
    )

// `local-offer move-edit`: puts an edited published file back, and its edit into the next correction.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { Command } from 'commander'
import { planMove } from '../rulesets/moved-edit.ts'
import { rulesFolders } from '../rulesets/open.ts'
import type { RuleFiles } from '../rulesets/read.ts'
import { refuse } from './arguments.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { publishedText } from './git.ts'
import type { Invocation } from './invocation.ts'
import { readFiles } from './open-book.ts'
import { printLine } from './terminal.ts'

type Named = { readonly folder: string; readonly files: RuleFiles; readonly path: string }

/** A file of the rules, or of the status rules inside them, by its path from either folder or from here. */
const fileNamed = async (command: Command, rulesFolder: string, word: string): Promise<Named> => {
  for (const folder of rulesFolders(rulesFolder)) {
    const files = await readFiles(folder)
    const paths = [word, relative(folder, word), relative(folder, join(rulesFolder, word))]
    const path = paths.find((one) => files.has(one))
    if (path !== undefined) return { folder, files, path }
  }
  return refuse(command, `there is no file \`${word}\` in \`${rulesFolder}\``)
}

const noText = (path: string): string =>
  [
    `the published text of \`${path}\` is not to be had: the folder is no git checkout, or its history lacks the text.`,
    'Nothing was changed. Keep your edit under another name, put the file back from a release or another copy of the',
    'rules, and copy your edit into the folder of a correction.',
  ].join('\n')

const runMove = async (command: Command, { rulesFolder, terminal }: Invocation, word: string): Promise<ExitCode> => {
  const { folder, files, path } = await fileNamed(command, rulesFolder(), word)
  const plan = planMove(files, path)
  if ('refused' in plan) return refuse(command, plan.refused)
  const text = await publishedText(folder, path, plan.digest)
  if (text === undefined) return refuse(command, noText(path))
  await mkdir(join(folder, plan.folder), { recursive: true })
  // The edit is safe in its new place before the file is put back.
  for (const [name, content] of plan.writes) await writeFile(join(folder, name), content, { flag: 'wx' })
  await writeFile(join(folder, path), text)
  const [moved] = plan.writes.keys()
  printLine(terminal.stdout, `\`${path}\` is as it was published, and your edit is in \`${moved!}\``)
  const version = join(dirname(moved!), 'version.yaml')
  if (plan.isNew) printLine(terminal.stdout, `complete \`${version}\`, then run \`npx local-offer lint\``)
  return exitCodes.fine
}

export const moveEditCommand = (invocation: Invocation): Command => {
  const command = invocation.createCommand('move-edit')
  return command
    .description('put an edited published file back as it was, and the edit into a correction')
    .argument('<file>', 'the edited file')
    .action(invocation.exitingWith((file: string) => runMove(command, invocation, file)))
}

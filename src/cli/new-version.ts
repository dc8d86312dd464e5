// `local-offer new-version`: makes the folder of a version or proposal, with what its author edits.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Command } from 'commander'
import { type IsoDate, LAW, type Rules } from '../core/rules/model.ts'
import { didYouMean } from '../core/spelling.ts'
import { datedCases } from '../rulesets/new-version/dated-cases.ts'
import { type Origin, originOf, publishedVersions } from '../rulesets/new-version/origin.ts'
import { additionText, fieldsToComplete, type Pins, versionText } from '../rulesets/new-version/version-texts.ts'
import type { VersionFolder } from '../rulesets/layout.ts'
import { authorityNamed, dayNamed, refuse } from './arguments.ts'
import { exitCodes } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'
import { openBook } from './open-book.ts'
import { type Terminal, printLine } from './terminal.ts'
import { checkIsNew, folderNamed } from './version-folder.ts'

/** A file of the new folder, by its name, and where it comes from. */
type NewFile = { readonly name: string; readonly text: string; readonly from: string }

type NewVersion = { readonly folder: VersionFolder; readonly root: string; readonly on: IsoDate }
type Named = { readonly id: string; readonly origin: Exclude<Origin, { kind: 'ended' | 'unknown' }> }

/** The entitlement, with the file that the new one starts from. Refuses one that is not in force. */
const named =
  (command: Command, rules: Rules, place: { authority: string; on: IsoDate }) =>
  (id: string): Named => {
    const origin = originOf(rules, place, id)
    if (origin.kind === 'unknown') {
      const near = didYouMean(id, origin.allowed) ?? `there are ${origin.allowed.join(', ')}.`
      return refuse(
        command,
        `there is no entitlement \`${id}\`; ${near} To add a new one, leave it out and write its file`,
      )
    }
    if (origin.kind === 'ended')
      return refuse(
        command,
        `\`${id}\` has ended, by ${origin.path}; to begin it again, leave it out and write its file`,
      )
    return { id, origin }
  }

const copiedFiles = async ({ root, on }: NewVersion, path: string): Promise<readonly NewFile[]> => {
  const casesPath = path.replace(/\.yaml$/, '.cases.yaml')
  const cases = await readFile(join(root, casesPath), 'utf8').catch(() => undefined)
  const from = `a copy of ${path}`
  return [
    { name: basename(path), text: await readFile(join(root, path), 'utf8'), from },
    ...(cases === undefined
      ? []
      : [
          {
            name: basename(casesPath),
            text: datedCases(cases, on),
            from: `${from.replace(/\.yaml$/, '.cases.yaml')}, no case dated before ${on}`,
          },
        ]),
  ]
}

const filesOf = async (version: NewVersion, { id, origin }: Named): Promise<readonly NewFile[]> => {
  if (origin.kind === 'copy') return copiedFiles(version, origin.path)
  const from = `grounds to add to the law's ${origin.path}: a council only adds grounds`
  return [{ name: `${id}.yaml`, text: additionText(origin.path), from }]
}

/** The latest versions on a day that a proposal builds on. Refuses an authority without one. */
const pinsOn = (command: Command, rules: Rules, { authority, on }: { authority: string; on: IsoDate }): Pins => {
  const [basedOn, law] = [authority, LAW].map((id) => publishedVersions(rules, id, on).at(-1)?.id)
  if (basedOn && law) return { basedOn, law }
  return refuse(command, `a proposal builds on a version, and on ${on} ${basedOn ? LAW : authority} has none`)
}

const nextSteps = ({ folder, root }: NewVersion, chosen: readonly Named[], fields: readonly string[]) => {
  const copied = chosen.filter(({ origin }) => origin.kind === 'copy').map(({ id }) => `${id}.yaml`)
  const added = chosen.filter(({ origin }) => origin.kind === 'addition').map(({ id }) => `${id}.yaml`)
  const offer = `${folder.authority}@${folder.path.split('/').at(-1)!}`
  return [
    `Complete \`${join(root, folder.path, 'version.yaml')}\`: ${fields.join(', ')}. Until then no other command runs on these rules, and the service does not start on them.`,
    ...(copied.length > 0
      ? [`Edit ${copied.join(', ')}: conditions, amounts, words, steps and the day on which each source was read.`]
      : []),
    ...(added.length > 0 ? [`List the council's own grounds in ${added.join(', ')}.`] : []),
    'Beside each file, edit or write its cases: the best outcome, a no, a cannot-tell, and the days around each birthday.',
    ...(folder.status === 'published'
      ? [
          'Run `npx local-offer lint` until the only problems left are: published but not recorded.',
          `Run \`npx local-offer publish ${folder.path}\`: it runs the cases, shows who gains and who loses, and asks before it records.`,
        ]
      : [
          'Run `npx local-offer lint` until nothing is left.',
          `Run \`npx local-offer compare <offer before> ${offer}\`: it shows who would gain and lose.`,
        ]),
  ]
}

const writeFolder = async ({ folder, root }: NewVersion, files: readonly NewFile[]): Promise<void> => {
  await mkdir(join(root, folder.path), { recursive: true })
  for (const { name, text } of files) await writeFile(join(root, folder.path, name), text)
}

type NewVersionOptions = { readonly proposed?: string }

/** The names that the command was given. */
type Given = { readonly authority: string; readonly day: string; readonly entitlements: readonly string[] }

/** The day of `2024-10-14` or `2024-10-14.2`. */
const firstDay = (name: string): string => name.split('.')[0]!

const makeVersion = async (invocation: Invocation, command: Command, given: Given) => {
  const { proposed } = command.opts<NewVersionOptions>()
  const book = await openBook(invocation)
  const { rules } = book
  const authority = authorityNamed(command, book, given.authority)
  const on = dayNamed(command, firstDay(given.day))
  const place = { authority, on }
  const root = invocation.rulesFolder()
  const folder = folderNamed(command, `${authority}/${proposed === undefined ? given.day : `proposed/${proposed}`}`)
  checkIsNew(command, rules, { folder, root })
  const chosen = [...new Set(given.entitlements)].map(named(command, rules, place))
  const pins = proposed === undefined ? undefined : pinsOn(command, rules, place)
  const version = { folder, root, on }
  const files = [
    { name: 'version.yaml', text: versionText(pins), from: 'to complete' },
    ...(await Promise.all(chosen.map((one) => filesOf(version, one)))).flat(),
  ]
  await writeFolder(version, files)
  const fields = fieldsToComplete({ isProposal: pins !== undefined })
  return { folder, files, steps: nextSteps(version, chosen, fields) }
}

const printMade = ({ stdout }: Terminal, { folder, files, steps }: Awaited<ReturnType<typeof makeVersion>>): void => {
  printLine(stdout, `Made \`${folder.path}\`:`)
  for (const { name, from } of files) printLine(stdout, `  ${name}: ${from}`)
  printLine(stdout, '\nWhat to do next:')
  for (const [i, step] of steps.entries()) printLine(stdout, `  ${i + 1}. ${step}`)
}

export const newVersionCommand = (invocation: Invocation): Command => {
  const command = invocation.createCommand('new-version')
  return command
    .description('make the folder of a new version, with copies of the files in force to edit')
    .argument('<authority>', 'the council, or england for the law')
    .argument('<first-day>', 'the first day, like 2027-04-01; of a correction, like 2024-10-14.2')
    .argument('[entitlements...]', 'the ids of the entitlements that change')
    .option('--proposed <name>', 'make a proposal with this name instead')
    .action(
      invocation.exitingWith(async (authority: string, day: string, entitlements: string[]) => {
        printMade(invocation.terminal, await makeVersion(invocation, command, { authority, day, entitlements }))
        return exitCodes.fine
      }),
    )
}

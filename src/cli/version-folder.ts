// Finds the folder of a new version, or refuses the command: the name is wrong, or the day is taken.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import type { Rules } from '../core/rules/model.ts'
import { type PublishedFolder, type VersionFolder, classifyFiles } from '../rulesets/layout.ts'
import { publishedVersions } from '../rulesets/new-version/origin.ts'
import { refuse } from './arguments.ts'

/** The folder with a path in the rules folder. Refuses a name that the loader would refuse. */
export const folderNamed = (command: Command, path: string): VersionFolder => {
  const { files, problems } = classifyFiles([`${path}/version.yaml`])
  const [file] = files
  if (file && 'folder' in file) return file.folder
  const [problem] = problems
  return refuse(command, problem ? `${problem.problem}; ${problem.help}` : `\`${path}\` is no folder of a version`)
}

/** The name of the next correction of the latest version that starts on a day; undefined if none does. */
const nextCorrection = (rules: Rules, authority: string, day: string): string | undefined => {
  const latest = publishedVersions(rules, authority, day).findLast(({ effectiveFrom }) => effectiveFrom === day)
  return latest && `${day}.${latest.correction + 1}`
}

const wrongCorrection = (rules: Rules, { path, authority, effectiveFrom, correction }: PublishedFolder) => {
  const next = nextCorrection(rules, authority, effectiveFrom)
  if (next === undefined && correction > 1)
    return `\`${path}\` would correct a version that does not exist; use \`${effectiveFrom}\``
  if (next === undefined || path === `${authority}/${next}`) return undefined
  return correction === 1
    ? `there is \`${path}\` already; to correct it, use \`${next}\``
    : `the next correction of \`${authority}/${effectiveFrom}\` is \`${next}\`; use that`
}

/** A new version may not slip in before another: that would change days on which the other is in force. */
const startsTooEarly = (rules: Rules, { authority, effectiveFrom, correction }: PublishedFolder) => {
  const later = publishedVersions(rules, authority).find((version) => version.effectiveFrom > effectiveFrom)
  if (correction > 1 || later === undefined) return undefined
  const before = publishedVersions(rules, authority, effectiveFrom).at(-1)
  const toCorrect = before && nextCorrection(rules, authority, before.effectiveFrom)
  const help = toCorrect ? `, or \`${toCorrect}\` to correct what was in force on ${effectiveFrom}` : ''
  return `\`${later.id}\` starts after ${effectiveFrom}; use a day after the latest version${help}`
}

/** Refuses a folder that is there already, or whose day does not follow the authority's other versions. */
export const checkIsNew = (
  command: Command,
  rules: Rules,
  { folder, root }: { folder: VersionFolder; root: string },
) => {
  const problem =
    folder.status === 'published' ? (wrongCorrection(rules, folder) ?? startsTooEarly(rules, folder)) : undefined
  if (problem !== undefined) refuse(command, problem)
  if (existsSync(join(root, folder.path)))
    refuse(command, `there is a folder \`${folder.path}\` already; choose another name, or remove that folder`)
}

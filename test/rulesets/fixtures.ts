// The tests' valid rules folder, and broken files merged over it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../src/core/rules/model.ts'
import { recordDigests } from '../../src/rulesets/digests.ts'
import { readRules, type RuleFiles } from '../../src/rulesets/read.ts'

const fixtures = join(import.meta.dirname, '../fixtures')
const broken = join(fixtures, 'broken-rulesets')

/** `expected.json` of a broken folder: changes besides its files, and all problems that they must cause. */
type Expected = {
  readonly because: string
  readonly remove?: readonly string[]
  readonly replace?: Readonly<Record<string, readonly [from: string, to: string]>>
  readonly problems: readonly Problem[]
}

export const validFolder = join(fixtures, 'rules')
export const validRules = async (): Promise<RuleFiles> => readRules(validFolder)

export const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(join(broken, name, 'expected.json'), 'utf8')) as Expected

/** The files with a new `digests.yaml`. */
export const recorded = (files: RuleFiles): RuleFiles => {
  const digests = recordDigests(files, { overwrite: true })
  if (!('text' in digests)) throw new Error('the digests of the fixtures cannot be recorded')
  return new Map([...files, ['digests.yaml', digests.text]])
}

/** The valid folder with the files of broken folders merged over it, and matching digests. */
export const overlaid = async (...names: readonly string[]): Promise<RuleFiles> => {
  const files = new Map(await validRules())
  for (const name of names) {
    const { remove = [], replace = {} } = expectedOf(name)
    for (const [path, text] of await readRules(join(broken, name))) if (path !== 'expected.json') files.set(path, text)
    for (const [path, [from, to]] of Object.entries(replace))
      files.set(
        path,
        files.get(path)!.replace(from, () => to),
      )
    for (const path of remove) files.delete(path)
  }
  return recorded(files)
}

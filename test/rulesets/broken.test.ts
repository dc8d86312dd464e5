// Tests each problem with one broken folder: its place, problem and help, to the letter.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadRules } from '../../src/rulesets/load.ts'
import { expectedOf, overlaid } from './fixtures.ts'

const names = readdirSync(join(import.meta.dirname, '../fixtures/broken-rulesets')).sort()

const problemsOf = async (...folders: readonly string[]) => {
  const loaded = loadRules(await overlaid(...folders))
  return loaded.ok ? [] : loaded.problems
}

describe('a broken rules file', () => {
  const table = names.map((name) => ({ name, ...expectedOf(name) }))

  it.each(table)('is refused: $name, because $because', async ({ name, problems }) => {
    expect(problems).not.toEqual([])

    expect(await problemsOf(name)).toEqual(problems)
  })
})

describe('several broken files', () => {
  it('are all reported at once, in the order of files and lines', async () => {
    const folders = ['law-tests-looked-after-by', 'unknown-placeholder', 'case-twice', 'ends-twice', 'unknown-files']

    const problems = await problemsOf(...folders)

    expect(problems.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'england/2018-04-01/library-card.yaml:12:24',
      'exampleshire/2020-04-01/bus-pass:1:1',
      'exampleshire/2020-04-01/library-card.cases.yaml:6:11',
      'exampleshire/2020-04-01/library-card.cases.yaml:7:9',
      'exampleshire/2020-04-01/library-card.cases.yaml:12:5',
      'exampleshire/2020-04-01/library-card.yaml:1:1',
      'exampleshire/2020-04-01/library-card.yaml:2:1',
      'exampleshire/2020-04-01/library-card.yaml:3:1',
      'exampleshire/2020-04-01/library-card.yaml:4:1',
      'exampleshire/2020-04-01/library-card.yaml:5:1',
      'exampleshire/2020-04-01/library-card.yaml:7:9',
      'exampleshire/2020-04-01/old/library-card.yaml:1:1',
      'exampleshire/authorty.yaml:1:1',
      'exampleshire/contacts.yaml:1:1',
      'exampleshire/proposed/adviser-for-all/bus-pass.yaml:1:1',
      'exampleshire/stray.txt:1:1',
      'fact.yaml:1:1',
      'facts.yaml:63:51',
    ])
  })
})

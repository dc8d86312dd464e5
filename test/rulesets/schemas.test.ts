// The JSON Schemas for editors: they are as the rules are now, and every rules file keeps to its own.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Catalogue } from '../../src/core/rules/catalogue.ts'
import { classifyFiles, type RulesFile } from '../../src/rulesets/layout.ts'
import { loadRules } from '../../src/rulesets/load.ts'
import { readRules } from '../../src/rulesets/read.ts'
import { schemasOfFiles } from '../../src/rulesets/schemas.ts'

const statusFolder = 'england/leaving-care-statuses'

const folders = await Promise.all(
  ['', statusFolder].map(async (folder) => {
    const texts = await readRules(join('rules', folder))
    const loaded = loadRules(texts)
    if (!loaded.ok) throw new Error('the rules have problems')
    return { folder, texts, catalogue: loaded.rules.catalogue }
  }),
)

const schemaName = (file: RulesFile): string | undefined => {
  if (file.kind === 'version') return file.folder.status === 'proposed' ? 'proposal' : 'version'
  return ['facts', 'sources', 'authority', 'entitlement', 'cases', 'councils', 'other-councils'].includes(file.kind)
    ? file.kind
    : undefined
}

const validatorOf = (catalogue: Catalogue) => {
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  const schemas = schemasOfFiles(catalogue)
  return (name: string, value: unknown): readonly unknown[] => {
    const validate = ajv.compile(schemas[name] as object)
    return validate(value) ? [] : (validate.errors ?? [])
  }
}

it.each(folders)('those of `$folder` are written to `schemas` (`npx local-offer schemas schemas`)', (rules) => {
  const folder = rules.folder === '' ? 'schemas' : join('schemas', 'leaving-care-statuses')

  for (const [name, schema] of Object.entries(schemasOfFiles(rules.catalogue)))
    expect(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')), name).toEqual(schema)
})

it.each(folders)('every file of `$folder` keeps to the schema of its kind', ({ texts, catalogue }) => {
  const errorsOf = validatorOf(catalogue)
  const named = classifyFiles([...texts.keys()]).files.map((file) => ({ path: file.path, name: schemaName(file) }))
  const checked = named.filter((file): file is { path: string; name: string } => file.name !== undefined)

  expect(checked.length).toBeGreaterThan(10)
  for (const { path, name } of checked) expect(errorsOf(name, parse(texts.get(path)!)), path).toEqual([])
})

describe('an editor marks', () => {
  const errorsOf = validatorOf(folders[0]!.catalogue)
  const ground = { id: 'one', basis: 'duty', strength: 'right', nextSteps: ['Ask'], sources: { act: 'page 1' } }

  it.each([
    ['nothing in a row', { age: '18 to 20', home: 'in-area' }, true],
    ['a fact that is not there', { agee: 18 }, false],
    ['a value that the fact cannot have', { home: 'in-aera' }, false],
    ['an age out of range', { age: 200 }, false],
    ['words that are no range', { age: 'till 25' }, false],
    ['a wrong value inside `any`', { any: [{ home: 'in-area' }, { home: 'there' }] }, false],
  ])('%s', (_, when, isRight) => {
    expect(errorsOf('entitlement', { grounds: [{ ...ground, when }] }).length === 0).toBe(isRight)
  })
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { digestOfText } from '../../src/rulesets/digests.ts'
import { loadRules } from '../../src/rulesets/load.ts'
import { NoRulesFolder, readRules } from '../../src/rulesets/read.ts'
import { formatProblem } from '../../src/rulesets/yaml/problem.ts'
import { recorded, validFolder, validRules } from './fixtures.ts'

const loadValid = async () => {
  const loaded = loadRules(await validRules())
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'))
  return loaded
}

it('the valid folder loads, and its digests are recorded (`npx vitest run -u` records them again)', async () => {
  const files = await validRules()

  await expect(recorded(files).get('digests.yaml')).toMatchFileSnapshot('../fixtures/rules/digests.yaml')
  expect(loadRules(files)).toMatchObject({ ok: true })
})

it('versions are sorted: the law first, then by time, proposals last', async () => {
  const { rules } = await loadValid()

  expect(rules.versions.map(({ id, status }) => `${id} ${status}`)).toEqual([
    'england/2018-04-01 published',
    'exampleshire/2020-04-01 published',
    'exampleshire/2020-04-01.2 published',
    'exampleshire/adviser-for-all proposed',
  ])
})

it('a version has its dates, texts and the digest of each file', async () => {
  const files = await validRules()
  const { rules } = await loadValid()

  expect(rules.versions[1]).toMatchObject({
    authority: 'exampleshire',
    effectiveFrom: '2020-04-01',
    correction: 1,
    publishedOn: '2020-03-01',
    unconfirmed: ['whether the pass is valid at night'],
    digests: {
      'exampleshire/2020-04-01/bus-pass.yaml': digestOfText(files.get('exampleshire/2020-04-01/bus-pass.yaml')!),
      'exampleshire/2020-04-01/version.yaml': digestOfText(files.get('exampleshire/2020-04-01/version.yaml')!),
    },
  })
})

it('a correction is another version of the same day', async () => {
  const { rules } = await loadValid()

  expect(rules.versions[2]).toMatchObject({ effectiveFrom: '2020-04-01', correction: 2, publishedOn: '2020-06-15' })
})

it('a proposal pins its base versions, and only adds grounds to an entitlement of the law', async () => {
  const { rules } = await loadValid()

  const proposal = rules.versions[3]

  expect(proposal).toMatchObject({ basedOn: 'exampleshire/2020-04-01.2', law: 'england/2018-04-01' })
  expect(proposal?.entitlements[0]).toMatchObject({ id: 'adviser', ends: false, grounds: [{ from: 'exampleshire' }] })
  expect(proposal?.entitlements[0]).not.toHaveProperty('words')
})

it('an entitlement has its words, its grounds and its file', async () => {
  const { rules } = await loadValid()

  expect(rules.versions[0]?.entitlements).toMatchObject([
    {
      id: 'adviser',
      path: 'england/2018-04-01/adviser.yaml',
      words: { title: 'A personal adviser', owedBy: 'responsible-council' },
      grounds: [
        { id: 'under-21', from: 'england' },
        { id: 'from-21', from: 'england' },
      ],
    },
  ])
})

it('the catalogue and the authorities are read', async () => {
  const { rules } = await loadValid()

  expect(rules.catalogue.facts.map(({ id }) => id)).toEqual([
    'dateOfBirth',
    'age',
    'leavingCareStatus',
    'lookedAfterBy',
    'home',
    'stayRestricted',
  ])
  expect(rules.authorities).toMatchObject([{ id: 'exampleshire', area: 'Exampleshire' }])
})

it('a case names its file and the authority of its offer', async () => {
  const { cases } = await loadValid()

  expect(cases).toHaveLength(9)
  expect(cases[0]).toMatchObject({ file: 'england/2018-04-01/adviser.cases.yaml', authority: 'england' })
  expect(cases[0]).not.toHaveProperty('offer')
  expect(cases.at(-1)).toMatchObject({ authority: 'exampleshire', offer: 'exampleshire@adviser-for-all' })
})

it('an empty folder has two problems: no catalogue and no digests', () => {
  const loaded = loadRules(new Map())

  expect(loaded).toMatchObject({ ok: false, problems: [{ file: 'digests.yaml' }, { file: 'facts.yaml' }] })
})

it('an ended entitlement may start again, and end again', async () => {
  const folder = (name: string, text: string): readonly [string, string][] => [
    [`exampleshire/${name}/version.yaml`, files.get('exampleshire/2020-04-01.2/version.yaml')!],
    [`exampleshire/${name}/bus-pass.yaml`, text],
  ]
  const files = await validRules()
  const whole = files.get('exampleshire/2020-04-01/bus-pass.yaml')!

  const more = [
    ...folder('2021-04-01', 'ends: true\n'),
    ...folder('2022-04-01', whole),
    ...folder('2023-04-01', 'ends: true\n'),
  ]

  expect(loadRules(recorded(new Map([...files, ...more])))).toMatchObject({ ok: true })
})

it('a proposal may end an entitlement of its council', async () => {
  const files = new Map([
    ...(await validRules()),
    ['exampleshire/proposed/adviser-for-all/bus-pass.yaml', 'ends: true'],
  ])

  expect(loadRules(recorded(files))).toMatchObject({ ok: true })
})

it('the law may have proposals too', async () => {
  const files = await validRules()
  const version = files
    .get('exampleshire/proposed/adviser-for-all/version.yaml')!
    .replace('exampleshire/2020-04-01.2', 'england/2018-04-01')

  const more = [
    ['england/proposed/no-advisers/version.yaml', version],
    ['england/proposed/no-advisers/adviser.yaml', 'ends: true'],
  ] as const

  expect(loadRules(recorded(new Map([...files, ...more])))).toMatchObject({ ok: true })
})

it('Windows line ends change nothing', async () => {
  const files = await validRules()

  const windows = new Map([...files].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]))

  expect(loadRules(windows)).toEqual(loadRules(files))
})

it('every rules file of a folder is read; README.md and other files are not', async () => {
  const files = await readRules(validFolder)

  expect([...files.keys()].sort()).toEqual([
    'digests.yaml',
    'england/2018-04-01/adviser.cases.yaml',
    'england/2018-04-01/adviser.yaml',
    'england/2018-04-01/version.yaml',
    'exampleshire/2020-04-01.2/bus-pass.cases.yaml',
    'exampleshire/2020-04-01.2/bus-pass.yaml',
    'exampleshire/2020-04-01.2/version.yaml',
    'exampleshire/2020-04-01/bus-pass.cases.yaml',
    'exampleshire/2020-04-01/bus-pass.yaml',
    'exampleshire/2020-04-01/version.yaml',
    'exampleshire/authority.yaml',
    'exampleshire/proposed/adviser-for-all/adviser.cases.yaml',
    'exampleshire/proposed/adviser-for-all/adviser.yaml',
    'exampleshire/proposed/adviser-for-all/version.yaml',
    'facts.yaml',
  ])
})

it('line ends are kept as they are', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rules-'))
  await writeFile(join(folder, 'facts.yaml'), 'facts:\r\n')

  const files = await readRules(folder)
  await rm(folder, { recursive: true })

  expect(files.get('facts.yaml')).toBe('facts:\r\n')
})

it('a missing folder is a problem to print, not a stack trace', async () => {
  const error: unknown = await readRules('/no/such/folder').catch((reason: unknown) => reason)

  expect(error).toBeInstanceOf(NoRulesFolder)
  expect(formatProblem((error as NoRulesFolder).problem)).toBe(
    '/no/such/folder:1:1: the rules folder cannot be read\n' +
      '  help: set `RULES_DIR` to a readable folder, or leave it unset to use the folder `rules`',
  )
})

it('a problem prints its place, its path in the file and the help on a line of its own', () => {
  const problem = { file: 'facts.yaml', line: 3, column: 5, at: 'facts[0].id', problem: 'wrong', help: 'mend it' }

  expect(formatProblem(problem)).toBe('facts.yaml:3:5: facts[0].id: wrong\n  help: mend it')
})

it('too many open files are named as that, and not as a folder that cannot be read', () => {
  const cause = Object.assign(new Error('too many open files'), { code: 'EMFILE' })

  expect(formatProblem(new NoRulesFolder('rules', cause).problem)).toBe(
    'rules:1:1: too many files are open\n  help: let the process open more, at least 1024: `ulimit -n 1024`',
  )
})

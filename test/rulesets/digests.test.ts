import { describe, expect, it } from 'vitest'
import { digestOfText, recordDigests } from '../../src/rulesets/digests.ts'
import { loadRules } from '../../src/rulesets/load.ts'
import type { RuleFiles } from '../../src/rulesets/read.ts'
import { validRules } from './fixtures.ts'

const pass = 'exampleshire/2020-04-01/bus-pass.yaml'
const proposal = 'exampleshire/proposed/adviser-for-all/version.yaml'

type Change = (files: Map<string, string>) => void

const edit =
  (path: string, from: string | RegExp, to: string): Change =>
  (files) =>
    files.set(path, files.get(path)!.replace(from, to))
const remove =
  (path: string): Change =>
  (files) =>
    files.delete(path)
const release = edit('digests.yaml', 'released: false', 'released: true')
const forget = edit('digests.yaml', /.*2020-04-01\/bus-pass.*\n/, '')
const addFolder: Change = (files) => {
  files.set('exampleshire/2021-04-01/version.yaml', files.get('exampleshire/2020-04-01.2/version.yaml')!)
}

const changed = async (changes: readonly Change[]): Promise<RuleFiles> => {
  const files = new Map(await validRules())
  changes.forEach((change) => {
    change(files)
  })
  return files
}

const at = (file: string, problem: string, help: string) => ({ file, line: 1, column: 1, at: '', problem, help })
const record = 'record it with `npx local-offer digests --record`'
const publish =
  'publish its folder with `npx local-offer publish`, or record what is no version of its own with `digests --record`'
const wasEdited = edit(pass, 'Free buses', 'Buses')
const wasChanged = 'changed since it was published'
const move = (path: string, correction: string) =>
  `put it back, and add your change as the correction \`${correction}\`: \`npx local-offer move-edit ${path}\` does both`
const gone = {
  file: 'digests.yaml',
  line: 8,
  column: 3,
  at: `files["${pass}"]`,
  problem: `\`${pass}\` is recorded, but the file is missing`,
}

describe('loading', () => {
  const restore = 'put the file back: a published file is never removed'
  const removals = [remove(pass), remove('exampleshire/2020-04-01/bus-pass.cases.yaml')]

  it.each([
    {
      name: 'an edited file before release',
      changes: [wasEdited],
      problems: [at(pass, wasChanged, move(pass, '2020-04-01.3'))],
    },
    {
      name: 'an edited file after release',
      changes: [wasEdited, release],
      problems: [at(pass, wasChanged, move(pass, '2020-04-01.3'))],
    },
    {
      name: 'an edited version.yaml',
      changes: [edit('england/2018-04-01/version.yaml', 'Advisers', 'Help')],
      problems: [
        at('england/2018-04-01/version.yaml', wasChanged, move('england/2018-04-01/version.yaml', '2018-04-01.2')),
      ],
    },
    { name: 'an unrecorded file', changes: [forget], problems: [at(pass, 'published but not recorded', publish)] },
    {
      name: 'an unrecorded file after release',
      changes: [forget, release],
      problems: [at(pass, 'published but not recorded', publish)],
    },
    { name: 'a file that is gone', changes: removals, problems: [{ ...gone, help: restore }] },
    {
      name: 'a file that is gone after release',
      changes: [...removals, release],
      problems: [{ ...gone, help: restore }],
    },
    {
      name: 'no digests at all',
      changes: [remove('digests.yaml')],
      problems: [at('digests.yaml', 'the file is missing', record)],
    },
    {
      name: 'an invalid digest',
      changes: [edit('digests.yaml', /(bus-pass.yaml: sha256-).*/, '$1abc')],
      problems: [
        {
          file: 'digests.yaml',
          line: 6,
          column: 44,
          at: 'files["exampleshire/2020-04-01.2/bus-pass.yaml"]',
          problem: '`sha256-abc` is not a digest',
          help: 'record it again with `npx local-offer digests --record`',
        },
      ],
    },
    {
      name: 'digests that are not YAML',
      changes: [edit('digests.yaml', 'released: false', 'released: @no')],
      problems: [
        {
          file: 'digests.yaml',
          line: 2,
          column: 11,
          at: '',
          problem: 'text cannot start with this character',
          help: 'put the text in quotes',
        },
      ],
    },
    {
      name: 'a `released` that is not a boolean',
      changes: [edit('digests.yaml', 'released: false', 'released: no')],
      problems: [
        {
          file: 'digests.yaml',
          line: 2,
          column: 11,
          at: 'released',
          problem: 'expected `true` or `false`, not text',
          help: 'write `true` or `false` without quotes',
        },
      ],
    },
  ])('refuses $name', async ({ changes, problems }) => {
    expect(loadRules(await changed(changes))).toEqual({ ok: false, problems })
  })

  it.each([
    { name: 'cases', change: edit('england/2018-04-01/adviser.cases.yaml', 'a 20-year-old', 'somebody of 20') },
    { name: 'an authority', change: edit('exampleshire/authority.yaml', '01632 960000', '01632 960001') },
    { name: 'wording in the catalogue', change: edit('facts.yaml', 'How old are you?', 'What age are you?') },
    { name: 'a proposal', change: edit(proposal, 'Every care leaver', 'Each care leaver') },
  ])('allows edits of $name, after release too', async ({ change }) => {
    expect(loadRules(await changed([change, release]))).toMatchObject({ ok: true })
  })
})

describe('recording', () => {
  it('lists every published version and entitlement file, in order', async () => {
    const files = await validRules()

    expect(recordDigests(files)).toEqual({ text: files.get('digests.yaml') })
  })

  it('creates the file if there is none', async () => {
    const files = await validRules()

    expect(recordDigests(await changed([remove('digests.yaml')]))).toEqual({ text: files.get('digests.yaml') })
  })

  it('replaces digests before release, if told to', async () => {
    const files = await changed([wasEdited])

    const digests = recordDigests(files, { overwrite: true })

    expect(digests).toMatchObject({
      text: expect.stringContaining(`${pass}: ${digestOfText(files.get(pass)!)}\n`) as string,
    })
    expect(digests).toMatchObject({ text: expect.stringContaining('released: false\n') as string })
  })

  it('only adds after release, and stays released', async () => {
    const digests = recordDigests(await changed([addFolder, release]))

    expect(digests).toMatchObject({ text: expect.stringContaining('released: true\n') as string })
    expect(digests).toMatchObject({
      text: expect.stringContaining('  exampleshire/2021-04-01/version.yaml: sha256-') as string,
    })
  })

  it.each([
    { name: 'edits', changes: [wasEdited], files: [pass] },
    { name: 'removals', changes: [remove(pass)], files: ['digests.yaml'] },
    { name: 'edits together with additions', changes: [wasEdited, addFolder], files: [pass] },
  ])('refuses $name, unless told to overwrite before release', async ({ changes, files }) => {
    const tries = [
      recordDigests(await changed(changes)),
      recordDigests(await changed([...changes, release])),
      recordDigests(await changed([...changes, release]), { overwrite: true }),
    ]

    for (const digests of tries)
      expect('refused' in digests ? digests.refused.map(({ file }) => file) : []).toEqual(files)
  })

  it('refuses to replace digests that it cannot read', async () => {
    const digests = recordDigests(await changed([edit('digests.yaml', 'released: false', 'released: never')]))

    expect(digests).toMatchObject({ refused: [{ file: 'digests.yaml', at: 'released' }] })
  })
})

describe('a digest', () => {
  it('is SHA-256 in hex', () => {
    expect(digestOfText('')).toBe('sha256-e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  it('is the same for Unix and Windows line ends', () => {
    expect(digestOfText('title: x\r\nneed: y\r\n')).toBe(digestOfText('title: x\nneed: y\n'))
  })

  it('differs if the text differs', () => {
    expect(digestOfText('title: x\n')).not.toBe(digestOfText('title: x \n'))
  })
})

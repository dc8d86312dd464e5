import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/cli.ts'
import { copied } from '../support/scratch.ts'

const firstRules = (): string => copied('test/fixtures/first-rules')
const newVersion = (folder: string, ...words: readonly string[]) => run(['--rules', folder, 'new-version', ...words])
const textOf = (...parts: readonly string[]): string => readFileSync(join(...parts), 'utf8')

/** The first rules, in which the reduction ends on 1 January 2026. */
const afterItsEnd = async (): Promise<string> => {
  const folder = firstRules()
  const [from, ended] = ['2024-10-14', '2026-01-01'].map((day) => join(folder, 'southend-on-sea', day)) as [
    string,
    string,
  ]
  mkdirSync(ended)
  writeFileSync(join(ended, 'version.yaml'), textOf(from, 'version.yaml'))
  writeFileSync(join(ended, 'council-tax-reduction.yaml'), 'ends: true\n')
  await run(['--rules', folder, 'digests', '--record'])
  return folder
}

describe('local-offer new-version', () => {
  it('copies the files in force with their cases, and leaves `version.yaml` to complete', async () => {
    const folder = firstRules()
    const { status, stdout } = await newVersion(folder, 'southend-on-sea', '2027-04-01', 'council-tax-reduction')
    const made = join(folder, 'southend-on-sea/2027-04-01')
    const earlier = join(folder, 'southend-on-sea/2020-04-01')

    expect(status).toBe(0)
    expect(readdirSync(made).sort()).toEqual([
      'council-tax-reduction.cases.yaml',
      'council-tax-reduction.yaml',
      'version.yaml',
    ])
    expect(textOf(made, 'council-tax-reduction.yaml')).toBe(textOf(earlier, 'council-tax-reduction.yaml'))
    expect(textOf(earlier, 'council-tax-reduction.cases.yaml')).toMatch(/\bon: 20[012]\d/)
    expect(textOf(made, 'council-tax-reduction.cases.yaml')).not.toMatch(/\bon: 20[01]\d|\bon: 202[0-6]/)
    expect(stdout).toContain('Made `southend-on-sea/2027-04-01`:\n  version.yaml: to complete\n')
    expect(stdout).toContain('npx local-offer publish southend-on-sea/2027-04-01')
  })

  it('makes a `version.yaml` that `lint` refuses, at each key to complete', async () => {
    const folder = firstRules()
    await newVersion(folder, 'southend-on-sea', '2027-04-01', 'council-tax-reduction')
    const { status, stdout } = await run(['--rules', folder, 'lint', '--json'])
    const { problems } = JSON.parse(stdout) as { problems: readonly { file: string; at: string }[] }
    const refused = problems.filter(({ file, at }) => file.endsWith('2027-04-01/version.yaml') && at !== '')

    expect(status).toBe(1)
    expect(refused.map(({ at }) => at)).toEqual(['title', 'publishedOn', 'summary', 'source', 'unconfirmed'])
  })

  it("writes a council's addition where the law defines the entitlement, and says that it only adds", async () => {
    const folder = firstRules()
    const { stdout } = await newVersion(folder, 'southend-on-sea', '2027-04-01', 'staying-put')

    expect(stdout).toContain(
      "  staying-put.yaml: grounds to add to the law's england/2018-04-01/staying-put.yaml: a council only adds grounds\n",
    )
    expect(textOf(folder, 'southend-on-sea/2027-04-01/staying-put.yaml')).toMatch(
      /^# The law defines this[^]*\ngrounds:\n$/,
    )
  })

  it("copies the council's earlier addition rather than begin another", async () => {
    const folder = firstRules()
    await newVersion(folder, 'southend-on-sea', '2027-04-01', 'adviser-and-plan-21-to-24')

    expect(textOf(folder, 'southend-on-sea/2027-04-01/adviser-and-plan-21-to-24.yaml')).toBe(
      textOf(folder, 'southend-on-sea/2024-10-14/adviser-and-plan-21-to-24.yaml'),
    )
  })

  it('makes a correction, of what was in force on its day', async () => {
    const folder = firstRules()
    const { status } = await newVersion(folder, 'southend-on-sea', '2020-04-01.2', 'council-tax-disregard')

    expect(status).toBe(0)
    expect(existsSync(join(folder, 'southend-on-sea/2020-04-01.2/council-tax-disregard.yaml'))).toBe(true)
  })

  it('makes a proposal on the versions in force', async () => {
    const folder = firstRules()
    const { status, stdout } = await newVersion(
      folder,
      ...['southend-on-sea', '2027-04-01', 'council-tax-reduction', '--proposed', 'until-25'],
    )
    const text = textOf(folder, 'southend-on-sea/proposed/until-25/version.yaml')

    expect(status).toBe(0)
    expect(stdout).toContain('compare <offer before> southend-on-sea@until-25')
    expect(text).not.toContain('publishedOn')
    expect(text).toContain('basedOn: southend-on-sea/2024-10-14\nlaw: england/2018-04-01\n')
  })

  it.each([
    {
      because: 'an unknown authority',
      words: ['southend', '2027-04-01', 'council-tax-reduction'],
      message: 'there is no authority `southend`; use one of southend-on-sea, england',
    },
    {
      because: 'an authority that is nearly right',
      words: ['southend-on-see', '2027-04-01'],
      message: 'there is no authority `southend-on-see`; did you mean `southend-on-sea`?',
    },
    {
      because: 'an unknown entitlement',
      words: ['southend-on-sea', '2027-04-01', 'council-tax-reducton'],
      message:
        'there is no entitlement `council-tax-reducton`; did you mean `council-tax-reduction`? To add a new one, leave it out and write its file',
    },
    {
      because: 'a day that is no date',
      words: ['southend-on-sea', '2027-02-30', 'council-tax-reduction'],
      message: '`2027-02-30` is not a date; write it like 2026-04-01',
    },
    {
      because: 'a folder that is no correction',
      words: ['southend-on-sea', '2027-04-01.1'],
      message: '`2027-04-01.1` is not a correction; corrections count from 2, as in `2027-04-01.2`',
    },
    {
      because: 'a version that exists',
      words: ['southend-on-sea', '2024-10-14', 'council-tax-reduction'],
      message: 'there is `southend-on-sea/2024-10-14` already; to correct it, use `2024-10-14.2`',
    },
    {
      because: 'a correction that leaves one out',
      words: ['southend-on-sea', '2024-10-14.3'],
      message: 'the next correction of `southend-on-sea/2024-10-14` is `2024-10-14.2`; use that',
    },
    {
      because: 'a correction of nothing',
      words: ['southend-on-sea', '2027-04-01.2'],
      message: '`southend-on-sea/2027-04-01.2` would correct a version that does not exist; use `2027-04-01`',
    },
    {
      because: 'a day before an existing version',
      words: ['southend-on-sea', '2022-01-01', 'council-tax-reduction'],
      message:
        '`southend-on-sea/2024-10-14` starts after 2022-01-01; use a day after the latest version, or `2020-04-01.2` to correct what was in force on 2022-01-01',
    },
    {
      because: 'a day before the first version, with nothing to correct',
      words: ['southend-on-sea', '2019-01-01'],
      message: '`southend-on-sea/2020-04-01` starts after 2019-01-01; use a day after the latest version',
    },
    {
      because: 'a proposal of that name',
      words: ['southend-on-sea', '2027-04-01', '--proposed', 'council-tax-outside-southend'],
      message:
        'there is a folder `southend-on-sea/proposed/council-tax-outside-southend` already; choose another name, or remove that folder',
    },
    {
      because: 'a proposal named as a day',
      words: ['southend-on-sea', '2027-04-01', '--proposed', '2027-04-01'],
      message:
        '`2027-04-01` cannot name a proposal; use small letters and digits, joined by hyphens, as in `council-tax`, and no date',
    },
    {
      because: 'a proposal on a day without versions',
      words: ['southend-on-sea', '2019-01-01', '--proposed', 'early'],
      message: 'a proposal builds on a version, and on 2019-01-01 southend-on-sea has none',
    },
  ])('refuses $because, and makes nothing', async ({ words, message }) => {
    const folder = firstRules()
    const before = readdirSync(folder, { recursive: true }).length

    expect(await newVersion(folder, ...words)).toEqual({ status: 1, stdout: '', stderr: `${message}\n` })
    expect(readdirSync(folder, { recursive: true })).toHaveLength(before)
  })

  it('refuses an entitlement that has ended', async () => {
    const folder = await afterItsEnd()

    expect(await newVersion(folder, 'southend-on-sea', '2027-04-01', 'council-tax-reduction')).toMatchObject({
      status: 1,
      stderr:
        '`council-tax-reduction` has ended, by southend-on-sea/2026-01-01/council-tax-reduction.yaml; to begin it again, leave it out and write its file\n',
    })
  })
})

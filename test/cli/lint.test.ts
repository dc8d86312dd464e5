import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordDigests } from '../../src/rulesets/digests.ts'
import { readRules } from '../../src/rulesets/read.ts'
import { rulesWithStatuses, run } from '../support/cli.ts'
import { copied, written } from '../support/scratch.ts'

/** A copy of the first rules, which raise no alarm, with one text replaced and the digests recorded again. */
const planted = async (file: string, from: string, to: string): Promise<string> => {
  const folder = copied('test/fixtures/first-rules')
  const text = readFileSync(join(folder, file), 'utf8')
  if (!text.includes(from)) throw new Error(`no \`${from}\` in ${file}`)
  writeFileSync(join(folder, file), text.replace(from, to))
  const { text: digests } = recordDigests(await readRules(folder), { overwrite: true }) as { text: string }
  writeFileSync(join(folder, 'digests.yaml'), digests)
  return folder
}

const lint = (folder: string, ...words: readonly string[]) =>
  run(['--rules', folder, 'lint', '--on', '2026-11-30', ...words])

const adviser = 'england/2018-04-01/adviser-and-plan-18-to-20.yaml'
const under21 = '        - { fact: age, operator: lessThan, value: 21 }\n'

describe('local-offer lint', () => {
  it('raises no alarm about the published rules, and the cases cover every condition', async () => {
    const { status, stdout } = await lint('rules')

    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^0 problem\(s\) in \d+ versions, \d+ offers, \d+ entitlements, \d+ facts, \d+ cases, \d+ status tests, \d+ status cases\n/,
    )
    expect(stdout).toMatch(/\n0 alarm\(s\), \d+ advisory note\(s\)\n/)
    expect(stdout).toMatch(/condition coverage by the cases: 100% \((\d+) of \1\)\n$/)
  })

  it('explains an alarm with file, line, column and a fix, and exits 2', async () => {
    const more = '        - { fact: age, operator: lessThan, value: 25 }\n'
    const { status, stdout, stderr } = await lint(await planted(adviser, under21, under21 + more))

    expect(status).toBe(2)
    expect(stdout).toContain('\n1 alarm(s), ')
    expect(stderr).toContain(
      `${adviser}:23:11: grounds[0].when.all[3]: \`age lessThan 25\` never matters: the ground holds for the same people without it\n  help: remove it, `,
    )
  })

  describe('runs the cases', () => {
    const cases = adviser.replace('.yaml', '.cases.yaml')

    it('and says who got what instead, and by which ground', async () => {
      const { status, stderr } = await lint(
        await planted(cases, 'gets: entitled by former-relevant-child', 'gets: on-request'),
      )

      expect(status).toBe(2)
      expect(stderr).toContain(
        `${cases}:5:5: cases[0].gets: expected \`on-request\`, got \`entitled\`, by the ground \`former-relevant-child\`: "You are 19 and your legal status is “former relevant child”" ("a 19-year-old former relevant child has a right to an adviser")\n  help: correct the case if the rule is right, or the rule if the case is`,
      )
    })

    it('and names a ground that does not hold as expected', async () => {
      const { stderr } = await lint(
        await planted(cases, 'gets: not-entitled', 'gets: not-entitled by former-relevant-child'),
      )

      expect(stderr).toContain(`${cases}:11:5: cases[2].gets: expected the grounds \`former-relevant-child\`, got none`)
    })

    it.each([
      {
        day: 'the day before',
        from: 'before: { adviser-and-plan-18-to-20: not-entitled',
        to: 'before: { adviser-and-plan-18-to-20: entitled',
        line: 33,
      },
      {
        day: 'the birthday and the day after',
        from: 'from: { adviser-and-plan-18-to-20: entitled by former-relevant-child, adviser-and-plan-16-17',
        to: 'from: { adviser-and-plan-18-to-20: not-entitled, adviser-and-plan-16-17',
        line: 34,
      },
    ])('and reports $day of a birthday once, at its own line', async ({ from, to, line }) => {
      const { stderr } = await lint(await planted(cases, from, to))

      const places = [...stderr.matchAll(/cases\.yaml:(\d+):\d+: birthdays\[0\]/g)].map(([, found]) => Number(found))
      expect(places).toEqual([line])
    })

    it('and says that nobody can be like somebody in a case', async () => {
      const { stderr } = await lint(
        await planted(cases, 'given: { age: 30 }', 'given: { age: 30, leavingCareStatus: eligible }'),
      )

      expect(stderr).toMatch(/cases\.yaml:18:5: cases\[5\]: nobody can be like this: /)
    })

    it('and says that no offer was in force on the day before a birthday', async () => {
      const { stderr } = await lint(await planted(cases, 'on: 2021-11-05', 'on: 2018-04-01'))

      expect(stderr).toContain(`${cases}:31:5: birthdays[0].on: no offer is in force on 2018-03-31`)
    })

    it('and says once that they were copied into a new version without its days', async () => {
      const folder = copied('test/fixtures/first-rules')
      const version = join(folder, 'england/2027-04-01')
      mkdirSync(version)
      for (const file of [adviser, cases]) copyFileSync(join(folder, file), join(version, basename(file)))
      copyFileSync(join(folder, 'england/2018-04-01/version.yaml'), join(version, 'version.yaml'))
      const { text } = recordDigests(await readRules(folder), { overwrite: true }) as { text: string }
      writeFileSync(join(folder, 'digests.yaml'), text)
      const { status, stdout, stderr } = await lint(folder)

      expect(status).toBe(2)
      expect(stdout).toContain('\n1 alarm(s), ')
      expect(stderr).toMatch(
        /2027-04-01\/adviser-and-plan-18-to-20\.cases\.yaml:1:1: on: all \d+ cases are dated before 2027-04-01/,
      )
    })
  })

  it('prints JSON', async () => {
    const { status, stdout } = await lint(
      await planted(adviser, 'value: former-relevant }', 'value: relevant }'),
      '--json',
    )

    expect(status).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({
      problems: [],
      alarms: expect.arrayContaining([
        expect.objectContaining({
          file: adviser,
          line: 14,
          column: 1,
          at: 'grounds',
          problem: expect.stringContaining('nobody can get this') as string,
        }),
      ]) as unknown,
      coverage: { seen: expect.any(Number) as number, demanded: expect.any(Number) as number },
      versions: 4,
    })
  })

  describe('also lints the rules about legal status, and names their folder', () => {
    const inner = 'england/leaving-care-statuses/england/2011-04-01'

    it('in alarms', async () => {
      const folder = rulesWithStatuses()
      rmSync(join(folder, inner, 'eligible.cases.yaml'))
      const { status, stdout, stderr } = await lint(folder)

      expect(status).toBe(2)
      expect(stderr).toContain(`${inner}/eligible.yaml:1:1: no case is about \`eligible\``)
      expect(stdout).toMatch(/, 13 status tests, \d+ status cases\n/)
    })

    it('in problems; `digests` knows both folders', async () => {
      const folder = rulesWithStatuses()
      appendFileSync(join(folder, inner, 'eligible.yaml'), '# a note\n')
      const { status, stderr } = await lint(folder)

      expect(status).toBe(1)
      expect(stderr).toContain(`${inner}/eligible.yaml:1:1: changed since it was published`)
      expect(await run(['--rules', folder, 'digests'])).toMatchObject({ status: 1 })
      expect(await run(['--rules', folder, 'digests', '--record', '--overwrite-published'])).toMatchObject({
        status: 0,
      })
      expect(await lint(folder)).toMatchObject({ status: 0 })
    })
  })

  it('exits 0 where it has advisory notes alone', async () => {
    const { status, stderr } = await run(['lint', '--on', '2030-01-01'])

    expect(status).toBe(0)
    expect(stderr).toMatch(/readOn: advisory: `.*` was last read on 20\d\d-\d\d-\d\d, 12 months ago or more/)
  })

  it('refuses a day that does not exist', async () => {
    expect(await run(['lint', '--on', '2026-02-30'])).toMatchObject({ status: 1, stdout: '' })
  })
})

describe('local-offer lint --draft', () => {
  const draft = 'test/fixtures/drafts/bus-pass-to-26.yaml'
  const drafted = (file: string) => run(['--rules', 'test/fixtures/rules', 'lint', '--draft', file])
  const changed = (from: string, to: string): string =>
    written(readFileSync(draft, 'utf8').replace(from, to), 'draft.yaml')

  it('finds nothing wrong with a sound draft', async () => {
    expect(await drafted(draft)).toMatchObject({
      status: 0,
      stdout: '0 problem(s) in 2 entitlements, 0 cases\n0 alarm(s), 1 advisory note(s)\n',
    })
  })

  it('reports every problem with its place in the draft, and exits 1', async () => {
    const file = changed('fact: home,', 'fact: hom,')
    const { status, stderr } = await drafted(file)

    expect(status).toBe(1)
    expect(stderr).toContain(`${file}:23:23: entitlements[0].grounds[0].when.all[1].fact: unknown fact \`hom\``)
  })

  it('explains an alarm with its place in the draft, and exits 2', async () => {
    const file = changed(
      'value: this-council }',
      'value: this-council }\n            - { fact: age, operator: lessThan, value: 30 }',
    )
    const { status, stderr } = await drafted(file)

    expect(status).toBe(2)
    expect(stderr).toContain(`${file}:40:15: entitlements[1].grounds[0].when.all[2]: \`age lessThan 30\` never matters`)
  })

  it('names a case that the draft does not bear out, and exits 2', async () => {
    const file = changed(
      '  - id: adviser\n',
      '    cases: { cases: [{ name: at 30, given: { age: 30 }, gets: entitled }] }\n  - id: adviser\n',
    )
    const { status, stdout, stderr } = await drafted(file)

    expect(status).toBe(2)
    expect(stderr).toMatch(
      /: entitlements\[0\]\.cases\.cases\[0\]\.gets: expected `entitled`, got `not-entitled`, .*\("at 30"\)/,
    )
    expect(stdout).toContain('in 2 entitlements, 1 cases')
  })

  it('refuses a file that cannot be read', async () => {
    expect(await drafted('no-such.yaml')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: '`no-such.yaml` cannot be read\n',
    })
  })
})

import { describe, expect, it } from 'vitest'
import { statusExample } from '../../src/contract/example-requests.ts'
import { rulesWithStatuses, run } from '../support/cli.ts'
import { written } from '../support/scratch.ts'

const folder = rulesWithStatuses()

const status = (history: unknown, ...words: readonly string[]) =>
  run(['--rules', folder, 'status', written(JSON.stringify(history), 'history.json'), ...words])

const { livedWithParentAfterCare: _home, ...untold } = {
  ...statusExample,
  careEpisodes: [{ from: '2022-06-01', to: '2023-05-31', basis: 'section-20', authority: 'southend-on-sea' }],
}
const hostel = {
  ...statusExample,
  careEpisodes: [],
  livedWithParentAfterCare: [],
  disputedCare: [{ from: '2023-09-01', to: '2024-04-30', authority: 'southend-on-sea' }],
}

describe('local-offer status', () => {
  it('prints the status, the responsible council, the days of each spell and the law of each test, and exits 0', async () => {
    const { status: code, stdout, stderr } = await status(statusExample)

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^eligible on 2024-10-20\nYou are 16 or 17, .* “eligible child”/)
    expect(stdout).toContain('\nResponsible: southend-on-sea\n')
    expect(stdout).toMatch(
      /696 days .*\n {2}\/careEpisodes\/0: 46 of 46 days.*\n {2}\/careEpisodes\/1: 650 of 650 days/,
    )
    expect(stdout).toMatch(/yes “Eligible child”: [^]*law: Children Act 1989, Schedule 2, paragraph 19B/)
  })

  it('prints JSON as the API answers', async () => {
    const { status: code, stdout } = await status(statusExample, '--json')

    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ status: 'eligible', days: { counted: 696 } })
  })

  it('prints what the person can get after `--then check`', async () => {
    const { stdout, stderr } = await status(statusExample, '--then', 'check')

    expect(stderr).toBe('')
    expect(stdout).toMatch(/^eligible on 2024-10-20\n[^]*\nsouthend-on-sea@2024-10-14 on 2024-10-20\n[^]*You can get\n/)
  })

  it('exits 3 where the status cannot be told, and names the missing answers', async () => {
    const { status: code, stdout } = await status(untold)

    expect(code).toBe(3)
    expect(stdout).toContain('Not known and needed: livedWithParentAfterCare')
  })

  it('prints arguable questions before the tests, with both readings', async () => {
    const { stdout } = await status(hostel)

    expect(stdout).toMatch(/^none on .*\n[^]*Arguable: get advice\n[^]*: none\n[^]*: relevant\n[^]*The tests\n/)
  })

  it('reads the day from the file, otherwise from `--on`', async () => {
    const { on: _on, ...dayless } = statusExample

    expect((await status(dayless, '--on', '2025-02-01')).stdout).toMatch(/^former-relevant on 2025-02-01/)
    expect((await status(statusExample, '--on', '2025-02-01')).stdout).toMatch(/^eligible on 2024-10-20/)
  })

  it('answers for a day before the first offer, and refuses only the check for that day', async () => {
    const early = { ...hostel, on: '2015-01-01', dateOfBirth: '1999-01-20', disputedCare: [] }

    expect(await status(early)).toMatchObject({ status: 0, stderr: '' })
    expect(await status(early, '--then', 'check')).toMatchObject({ status: 1, stdout: '' })
  })

  it.each([
    { because: 'the file is not there', words: ['no-such.json'], says: '`no-such.json` cannot be read' },
    { because: 'it is not JSON', words: [written('{', 'history.json')], says: 'is not JSON' },
    { because: 'a key is unknown', words: [written('{"careEpisode":[]}', 'history.json')], says: 'careEpisode' },
    {
      because: 'the history cannot be',
      words: [written('{"on":"2024-10-20","dateOfBirth":"2024-10-21"}', 'history.json')],
      says: '/dateOfBirth is after the day asked about',
    },
    {
      because: 'there were no rules',
      words: [written('{"on":"2011-03-31"}', 'history.json')],
      says: 'no rules about legal status on',
    },
    {
      because: 'the day does not exist',
      words: [written('{}', 'history.json'), '--on', '2024-02-30'],
      says: 'is not a date',
    },
    {
      because: 'the council is unknown',
      words: [written('{"authority":"southend"}', 'history.json')],
      says: 'there is no authority',
    },
    {
      because: '`--then` allows only `check`',
      words: [written('{}', 'history.json'), '--then', 'timeline'],
      says: 'check',
    },
  ])('refuses and exits 1 where $because', async ({ words, says }) => {
    const { status: code, stdout, stderr } = await run(['--rules', folder, 'status', ...words])

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(says)
  })

  it('refuses a rules folder without rules about legal status', async () => {
    expect((await run(['status', written('{}', 'history.json')])).stderr).toContain('has no rules about legal status')
  })
})

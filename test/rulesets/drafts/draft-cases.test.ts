// The cases that a draft carries: what can be wrong with them, which offer they run on, and what comes of them.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileBook } from '../../../src/core/book.ts'
import { draftReader } from '../../../src/drafts.ts'
import { digestOfValue } from '../../../src/rulesets/digests.ts'
import { readDraft } from '../../../src/rulesets/drafts/draft.ts'
import { loadRules } from '../../../src/rulesets/load.ts'
import { validRules } from '../fixtures.ts'

const loaded = loadRules(await validRules())
if (!loaded.ok) throw new Error('the fixtures are broken')
const { rules } = loaded
const book = await compileBook(rules, digestOfValue)

const text = readFileSync('test/fixtures/drafts/bus-pass-to-26.yaml', 'utf8')
const given = '{ age: 25, leavingCareStatus: former-relevant, home: in-area, lookedAfterBy: this-council }'

/** The draft with these rows as the cases of its bus pass. */
const withCases = (...rows: readonly string[]): string =>
  text.replace(
    '  - id: adviser\n',
    `    cases:\n      given: ${given}\n      cases:\n${rows.map((row) => `        - ${row}\n`).join('')}  - id: adviser\n`,
  )

const problemsOf = (draft: string): readonly string[] => {
  const read = readDraft(draft, rules, 'draft.yaml')
  return read.ok ? [] : read.problems.map(({ at, problem, help }) => `${at}: ${problem}; ${help}`)
}

const lineOf = (draft: string, part: string): number => draft.split('\n').findIndex((line) => line.includes(part)) + 1

describe('a case in a draft', () => {
  it.each([
    {
      row: '{ name: a, but: { hom: in-area }, gets: entitled }',
      problem: 'entitlements[0].cases.cases[0].but.hom: unknown fact `hom`; did you mean `home`?',
    },
    {
      row: '{ name: a, gets: entitled by in-aera }',
      problem: 'entitlements[0].cases.cases[0].gets: unknown ground `in-aera`; did you mean `in-area`?',
    },
    {
      row: '{ name: a, gets: { bus-pas: entitled } }',
      problem: 'entitlements[0].cases.cases[0].gets.bus-pas: unknown entitlement `bus-pas`; did you mean `bus-pass`?',
    },
    {
      row: '{ name: a, get: entitled }',
      problem: 'entitlements[0].cases.cases[0].get: unknown key `get`; did you mean `gets`?',
    },
  ])('such as $row has its problem at its place in the draft', ({ row, problem }) => {
    expect(problemsOf(withCases(row))).toContain(problem)
  })

  it('can be written in a table only', () => {
    const [problem] = problemsOf(text.replace('  - id: adviser\n', '    cases: [{ name: a }]\n  - id: adviser\n'))

    expect(problem).toMatch(/^entitlements\[0\]\.cases: the cases are a list, but the file is a table; /)
  })

  it('is one of at most 300, as somebody waits while they run', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, i) => `{ name: a${i}, gets: entitled }`)
    const birthdays = (count: number) => {
      const some = Array.from(
        { length: count },
        (_, i) => `          - { name: b${i}, turns: 25, on: 2026-06-01, before: entitled, from: entitled }\n`,
      )
      return withCases(...rows(150)).replace('  - id: adviser\n', `      birthdays:\n${some.join('')}  - id: adviser\n`)
    }

    expect(problemsOf(birthdays(50))).toEqual([])
    expect(problemsOf(birthdays(51))).toEqual([
      'entitlements: 303 cases to run; at most 300 are allowed; leave some out: a birthday is three cases',
    ])
  })

  it('has no day of its own in a draft without a first day, and is not run', () => {
    const draft = withCases('{ name: a, gets: entitled }').replace('effectiveFrom: 2026-04-01', 'effectiveFrom: soon')

    expect(problemsOf(draft).map((problem) => problem.split(':')[0])).toEqual(['effectiveFrom'])
  })
})

describe('the cases of a draft', () => {
  const rows = [
    '{ name: gains, gets: discretionary by own-care-leaver }',
    '{ name: still the same, gets: { bus-pass: entitled by in-area, adviser: not-entitled } }',
    '{ name: elsewhere, but: { home: elsewhere }, gets: entitled }',
    '{ name: before it begins, on: 2026-03-31, gets: discretionary by own-care-leaver }',
    '{ name: nobody, but: { age: 12 }, gets: cannot-tell }',
  ]
  const draft = withCases(...rows)

  it('run on the offer of their day: what differs says what comes, by which ground, and whether it held', async () => {
    const read = await draftReader(book)(draft, '2026-01-01')
    if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2))
    const { failing, ...counts } = read.cases

    expect(counts).toEqual({ total: 5, passed: 2, more: 0 })
    expect(failing).toEqual([
      expect.objectContaining({
        line: lineOf(draft, 'name: gains'),
        at: 'entitlements[0].cases.cases[0].gets',
        name: 'gains',
        holdsWithoutDraft: true,
        entitlement: 'bus-pass',
        expected: 'discretionary by own-care-leaver',
        got: 'entitled by in-area',
        ground: 'in-area',
      }),
      expect.objectContaining({
        name: 'elsewhere',
        holdsWithoutDraft: false,
        expected: 'entitled',
        got: 'not-entitled',
        ground: 'in-area',
      }),
      expect.objectContaining({
        name: 'nobody',
        holdsWithoutDraft: false,
      }),
    ])
    expect(failing[2]!.problem).toMatch(/^nobody can be like this: /)
    expect(failing[2]).not.toHaveProperty('expected')
  })

  it('with the text that came instead hold', async () => {
    const mended = draft
      .replace('gains, gets: discretionary by own-care-leaver', 'gains, gets: entitled by in-area')
      .replace('elsewhere }, gets: entitled', 'elsewhere }, gets: not-entitled')
      .replace(/^.*name: nobody.*\n/m, '')
    const read = await draftReader(book)(mended, '2026-01-01')

    expect(read.ok && read.cases).toEqual({ total: 4, passed: 4, failing: [], more: 0 })
  })
})

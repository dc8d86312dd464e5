import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileBook } from '../../../src/core/book.ts'
import { digestOfValue } from '../../../src/rulesets/digests.ts'
import { readDraft, bookWithDraft } from '../../../src/rulesets/drafts/draft.ts'
import { loadRules } from '../../../src/rulesets/load.ts'
import { validRules } from '../fixtures.ts'

const loaded = loadRules(await validRules())
if (!loaded.ok) throw new Error('the fixtures are broken')
const { rules } = loaded

const text = readFileSync(join(import.meta.dirname, '../../fixtures/drafts/bus-pass-to-26.yaml'), 'utf8')
const read = (draft: string) => readDraft(draft, rules, 'draft.yaml')

/** The problems of the draft with some of its text replaced, each on one line. */
const problemsWith = (from: string, to: string): readonly string[] => {
  if (!text.includes(from)) throw new Error(`the draft has no \`${from}\``)
  const draft = read(text.replace(from, () => to))
  return draft.ok
    ? []
    : draft.problems.map(
        ({ file, line, column, at, problem, help }) => `${file}:${line}:${column}: ${at}: ${problem}; ${help}`,
      )
}

describe('a draft', () => {
  it('is a proposal on the latest version of its authority and the law in force on its first day', () => {
    const draft = read(text)

    expect(draft).toMatchObject({ ok: true })
    expect(draft.ok && draft.version).toMatchObject({
      id: 'exampleshire/draft',
      status: 'proposed',
      basedOn: 'exampleshire/2020-04-01.2',
      law: 'england/2018-04-01',
      unconfirmed: ['everything'],
      entitlements: [
        { id: 'bus-pass', path: 'draft.yaml', words: { need: 'travel' }, grounds: [{ from: 'exampleshire' }] },
        { id: 'adviser', path: 'draft.yaml', grounds: [{ id: 'own-to-25' }] },
      ],
    })
  })

  it('does not change the rules that it is based on', () => {
    const before = structuredClone(rules)
    const draft = read(text)

    expect(draft.ok && draft.rules.versions).toHaveLength(rules.versions.length + 1)
    expect(rules).toEqual(before)
  })

  it('has a digest of its text, not of its file name', () => {
    const digestsOf = (draft: string, file: string) => {
      const found = readDraft(draft, rules, file)
      return found.ok && found.version.digests
    }

    expect(digestsOf(text, 'a.yaml')).toEqual(digestsOf(text, 'b.yaml'))
    expect(digestsOf(`${text}\n`, 'a.yaml')).not.toEqual(digestsOf(text, 'a.yaml'))
  })

  it('for the first day of a published version corrects that version', () => {
    const draft = read(text.replace('2026-04-01', '2020-04-01'))

    expect(draft.ok && draft.version.basedOn).toBe('exampleshire/2020-04-01.2')
  })

  it('of a council without an offer yet builds on the law alone', () => {
    const draft = read(text.replace('2026-04-01', '2019-04-01'))

    expect(draft).toMatchObject({ ok: true, version: { basedOn: '', law: 'england/2018-04-01' } })
  })

  it('of the law is read as the law', () => {
    const draft = read(text.slice(0, text.indexOf('  - id: adviser')).replace('exampleshire', 'england'))

    expect(draft).toMatchObject({ ok: true, version: { id: 'england/draft', basedOn: 'england/2018-04-01' } })
  })

  it.each([
    [
      'authority: exampleshire',
      'authority: exampelshire',
      '2:12: authority: unknown authority `exampelshire`; did you mean `exampleshire`?',
    ],
    [
      'effectiveFrom: 2026-04-01',
      'effectiveFrom: 2026-02-30',
      '3:16: effectiveFrom: `2026-02-30` is not a date; write an existing date as year, month and day, as in `2024-10-14`',
    ],
    [
      'effectiveFrom: 2026-04-01',
      'effectiveFrom: 2017-04-01',
      '3:16: effectiveFrom: no law is in force on `2017-04-01`; start it no earlier than the law',
    ],
    ['source: ', 'sauce: ', '6:1: sauce: unknown key `sauce`; did you mean `source`?'],
    [
      '  - everything',
      '  - everything\nbasedOn: x',
      '9:1: basedOn: unknown key `basedOn`; remove it; allowed keys: `title`, `publishedOn`, `summary`, `source`, `unconfirmed`, `equity`, `authority`, `effectiveFrom` and `entitlements`',
    ],
    [
      '  - everything',
      '  - everything\nequity: [{ need: buses, fact: home, reason: a, reference: b, reviewed: 2026-01-01 }]',
      '9:18: equity[0].need: no entitlement meets the need `buses`; use `adviser` or `travel`',
    ],
    [
      '- id: bus-pass',
      '- id: Bus',
      '10:9: entitlements[0].id: `Bus` cannot name an entitlement; use small letters and digits, joined by hyphens, as in `council-tax`',
    ],
    ['- id: bus-pass\n    title', '- title', '10:5: entitlements[0]: `id` is missing; add `id: …`'],
    [
      'operator: lessThan, value: 26',
      'operator: under, value: 26',
      '24:38: entitlements[0].grounds[0].when.all[2].operator: unknown operator `under`; use `equal`, `notEqual`, `in`, `notIn`, `lessThan`, `lessThanInclusive`, `greaterThan` or `greaterThanInclusive`',
    ],
    [
      'fact: home,',
      'fact: hom,',
      '23:23: entitlements[0].grounds[0].when.all[1].fact: unknown fact `hom`; did you mean `home`?',
    ],
    [
      '- id: adviser\n',
      '- id: adviser\n    ends: true\n',
      '33:5: entitlements[1].grounds: unknown key `grounds`; remove it; allowed keys: `ends`',
    ],
    [
      '- id: adviser\n',
      '- id: adviser\n    need: adviser\n',
      "32:5: entitlements[1].need: only the law can set `need`; remove it: the law's title, theme, need and other words apply",
    ],
    [
      'id: own-to-25',
      'id: under-21',
      '33:13: entitlements[1].grounds[0].id: `under-21` is the id of a ground of the law; choose another id: `england/2018-04-01/adviser.yaml` already uses this one',
    ],
  ])('with `%s` as `%s` has its problem at the right place', (from, to, problem) => {
    expect(problemsWith(from, to)).toContain(`draft.yaml:${problem}`)
  })

  it('has every problem at once', () => {
    const more = '  - { id: adviser, ends: true }\n  - { id: no-such, ends: true }\n'

    expect(problemsWith('entitlements:\n', `entitlements:\n${more}`)).toEqual([
      'draft.yaml:10:20: entitlements[0].ends: a council cannot end `adviser`, which the law gives; remove this file',
      'draft.yaml:11:20: entitlements[1].ends: `no-such` ends, but no earlier version has it; remove this file',
      'draft.yaml:33:9: entitlements[3].id: `adviser` is the id of two entitlements; give each entitlement an id of its own',
    ])
  })

  it('cannot add to what the law has ended by its first day', () => {
    const [first] = rules.versions
    if (first?.status !== 'published') throw new Error('the fixtures start with the law')
    const end = { id: 'adviser', path: 'england/2022-04-01/adviser.yaml', ends: true } as const
    const ended = { ...first, id: 'england/2022-04-01', effectiveFrom: '2022-04-01', entitlements: [end] }

    expect(readDraft(text, { ...rules, versions: [...rules.versions, ended] }, 'draft.yaml')).toMatchObject({
      ok: false,
      problems: [
        {
          line: 31,
          at: 'entitlements[1]',
          problem: 'adds to `adviser`, which the law does not give under `england/2022-04-01`',
        },
      ],
    })
  })

  it('has at most 500,000 comparisons, as somebody waits while it is decided', () => {
    const ages = Array.from({ length: 120 }, (_, age) => age).join(', ')
    const other = (fact: string, value: string) => `{ fact: ${fact}, operator: equal, value: ${value} }`
    const facts = [other('stayRestricted', 'true'), other('lookedAfterBy', 'this-council'), other('home', 'in-area')]
    const many = [
      ...facts,
      `{ fact: age, operator: in, value: [${ages}] }`,
      ...Array<string>(190).fill('{ fact: age, operator: equal, value: 20 }'),
    ]
    const condition = `- any: [${many.join(', ')}]\n            - { fact: age, operator: lessThan, value: 26 }`

    expect(problemsWith('- { fact: age, operator: lessThan, value: 26 }', condition)).toEqual([
      'draft.yaml:9:1: entitlements: 583,752 comparisons to decide; at most 500,000 are allowed; test fewer facts or fewer ages, or split it into two drafts',
    ])
  })

  it.each([
    { count: 100, problems: [] },
    {
      count: 101,
      problems: [
        'draft.yaml:16:5: entitlements[0].grounds: 101 grounds; at most 100 are allowed; split it into two entitlements',
      ],
    },
  ])('with $count grounds in one entitlement has the problems $problems', ({ count, problems }) => {
    const start = text.indexOf('      - id: in-area')
    const ground = text.slice(start, text.indexOf('  - id: adviser'))
    const grounds = Array.from({ length: count }, (_, i) => ground.replace('id: in-area', `id: in-area-${i}`)).join('')

    expect(problemsWith(ground, grounds)).toEqual(problems)
  })

  it.each([
    { what: 'empty entitlements', draft: `entitlements:\n${'  - id: a\n'.repeat(24_000)}` },
    { what: 'unknown keys', draft: Array.from({ length: 20_000 }, (_, i) => `k${i}: 1\n`).join('') },
    { what: 'brackets', draft: '['.repeat(250_000) },
    { what: 'values in a list', draft: `in: [${'1,'.repeat(80_000)}]` },
    { what: 'escapes', draft: `a: "${'\\x'.repeat(100_000)}"` },
    { what: 'empty lines', draft: '\n'.repeat(200_000) },
  ])('with too many $what has one problem', ({ draft }) => {
    expect(read(draft)).toEqual({
      ok: false,
      problems: [expect.objectContaining({ problem: 'more than 30,000 words and signs' })],
      more: 0,
    })
  })

  it.each([
    { lines: `unconfirmed: [${'x, '.repeat(201)}]`, problem: 'a list of 201 items; write at most 200' },
    {
      lines: `unconfirmed:\n${Array.from({ length: 101 }, (_, i) => `  k${i}: 1\n`).join('')}`,
      problem: '101 keys in one place; write at most 100',
    },
  ])('has no other problem than $problem', ({ lines, problem }) => {
    expect(problemsWith('unconfirmed:\n  - everything\n', `${lines}\n`)).toEqual([
      `draft.yaml:7:1: unconfirmed: ${problem}`,
    ])
  })

  it('lists 100 of its problems, the first ones, and counts the others', () => {
    const draft = read(`entitlements:\n${'  - { id: a, ends: 1 }\n'.repeat(150)}`)

    expect(draft).toMatchObject({ ok: false, problems: { length: 100 } })
    expect(draft.ok || [draft.problems[0]!.line, draft.problems.at(-1)!.line < 102, draft.more > 100]).toEqual([
      1,
      true,
      true,
    ])
  })

  it('has problems if it is not YAML, empty or a list', () => {
    expect(['title: "', '', '- x', ': : :', '# nothing'].map((draft) => read(draft).ok)).toEqual(Array(5).fill(false))
  })
})

describe('a book with a draft', () => {
  it('has the draft as one more offer, and decides checks under it', async () => {
    const before = await compileBook(rules, digestOfValue)
    const drafted = await bookWithDraft(text, before, 'draft.yaml')
    if (!drafted.ok) throw new Error('the draft is broken')
    const { book, offer } = drafted

    const decided = (id: string) => {
      const facts = { age: 25, leavingCareStatus: 'former-relevant', home: 'in-area', lookedAfterBy: 'another-council' }
      const checked = book.checkerOf(book.offers.withId(id)!).check(facts)
      return checked.ok && checked.entitlements.map((one) => `${one.id} ${one.outcome}`)
    }

    expect(offer).toMatchObject({ id: 'exampleshire@draft', status: 'proposed' })
    expect(book.offers.all.filter((one) => one !== offer).map(({ id, digest }) => `${id} ${digest}`)).toEqual(
      before.offers.all.map(({ id, digest }) => `${id} ${digest}`),
    )
    expect(decided('exampleshire@draft')).toEqual(['adviser not-entitled', 'bus-pass entitled'])
    expect(decided('exampleshire@2026-04-01')).toEqual(['adviser not-entitled', 'bus-pass not-entitled'])
  })

  it('is refused with the problems of a broken draft', async () => {
    const book = await compileBook(rules, digestOfValue)

    expect(await bookWithDraft(text.replace('age,', 'agee,'), book, 'x.yaml')).toMatchObject({
      ok: false,
      problems: [{ file: 'x.yaml', help: 'did you mean `age`?' }],
    })
  })
})

it.each(['authority', 'effectiveFrom', 'title', 'entitlements'])('a draft with keys for its %s has problems', (key) => {
  const line = new RegExp(`^${key}:.*$`, 'm')

  expect(read(text.replace(line, `${key}: { toString: x, valueOf: x }`)).ok).toBe(false)
})

it.each(['need: travel', 'id: in-area', 'id: bus-pass', 'strength: right', 'value: in-area'])(
  'a draft with keys as the value in `%s` has problems',
  (words) => {
    const [key] = words.split(':')

    expect(read(text.replace(words, `${key!}: { toString: x, valueOf: x }`)).ok).toBe(false)
  },
)

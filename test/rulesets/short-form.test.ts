// The short form of an entitlement means what the full form means, and its problems are where the author wrote them.
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/core/rules/model.ts'
import { loadRules } from '../../src/rulesets/load.ts'
import type { RuleFiles } from '../../src/rulesets/read.ts'
import { recorded, validRules } from './fixtures.ts'

const path = 'exampleshire/2020-04-01/library-card.yaml'

const register = `
sources:
  the-act: { title: The Act, url: https://example.org/act, readOn: [2026-11-23, 2026-11-25] }
  the-offer: { title: The offer, url: https://example.org/offer, readOn: [2026-11-23] }
contacts:
  library: { url: https://example.org/library, phone: 01632 960001 }
  advocate: { text: Ask for a free advocate, phone: 01632 960002 }
`

const words = `
title: A library card
theme: participation-in-society
need: reading
owedBy: home-council
summary: Free books.
`

const filesWith = async (text: string, sources = register): Promise<RuleFiles> =>
  recorded(new Map([...(await validRules()), [path, words + text], ['sources.yaml', sources]]))

const entitlementOf = async (text: string) => {
  const loaded = loadRules(await filesWith(text))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const files = loaded.rules.versions.flatMap(({ entitlements }) => entitlements)
  return files.find((file) => file.path === path)
}

/** Each problem in one line, as far as a test needs it. */
const problemsOf = async (text: string, sources?: string) => {
  const loaded = loadRules(await filesWith(text, sources))
  const shown = ({ file, line, at, problem, help }: Problem) =>
    `${file === path ? '' : file}:${line} ${at}: ${problem} (${help})`
  return loaded.ok ? [] : loaded.problems.map(shown)
}

const cited = `
    nextSteps: [{ text: Ask at a library }]
    citations:
      - { title: The offer, section: page 5, url: https://example.org/offer, readOn: 2026-11-23, confidence: read }
`

const groundWhen = (when: string) => `
grounds:
  - id: in-area
    basis: local-offer
    strength: right
    when: ${when}
${cited}`

describe('a condition as a row means what its tree means', () => {
  it.each([
    ['{ home: in-area }', '{ fact: home, operator: equal, value: in-area }'],
    ['{ home: not in-area }', '{ fact: home, operator: notEqual, value: in-area }'],
    ['{ home: [in-area, elsewhere] }', '{ fact: home, operator: in, value: [in-area, elsewhere] }'],
    ['{ home: { not: [in-area] } }', '{ fact: home, operator: notIn, value: [in-area] }'],
    ['{ stayRestricted: true }', '{ fact: stayRestricted, operator: equal, value: true }'],
    ['{ stayRestricted: { not: true } }', '{ fact: stayRestricted, operator: notEqual, value: true }'],
    ['{ age: 18 }', '{ fact: age, operator: equal, value: 18 }'],
    ['{ age: not 18 }', '{ fact: age, operator: notEqual, value: 18 }'],
    ['{ age: under 25 }', '{ fact: age, operator: lessThan, value: 25 }'],
    ['{ age: 16 or over }', '{ fact: age, operator: greaterThanInclusive, value: 16 }'],
    [
      '{ age: 18 to 20, home: in-area }',
      `{ all: [{ fact: age, operator: greaterThanInclusive, value: 18 }, { fact: age, operator: lessThan, value: 21 },
        { fact: home, operator: equal, value: in-area }] }`,
    ],
    [
      '{ home: in-area, any: [{ age: under 18 }, { age: 25 or over, stayRestricted: false }] }',
      `{ all: [{ fact: home, operator: equal, value: in-area }, { any: [{ fact: age, operator: lessThan, value: 18 },
        { all: [{ fact: age, operator: greaterThanInclusive, value: 25 },
        { fact: stayRestricted, operator: equal, value: false }] }] }] }`,
    ],
    [
      '{ all: [{ home: in-area, age: 18 }, { not: { stayRestricted: true } }] }',
      `{ all: [{ fact: home, operator: equal, value: in-area }, { fact: age, operator: equal, value: 18 },
        { not: { fact: stayRestricted, operator: equal, value: true } }] }`,
    ],
  ])('%s', async (row, tree) => {
    expect(await entitlementOf(groundWhen(row))).toEqual(await entitlementOf(groundWhen(tree)))
  })
})

it('what every ground shares, sources by id and contacts by name mean what they stand for', async () => {
  const short = `
ifNot: [advocate, { text: Ask again, at: library }, Wait]
beforeItEnds: [{ text: Before you turn 25 take a copy, age: 25, at: library }]
everyGround:
  basis: local-offer
  strength: discretion
  when: { home: in-area }
  sources: { the-act: [section 1, { section: section 2, confidence: inferred }] }
  inferredFrom: [the-offer]
  lastStep: advocate
grounds:
  - id: young
    strength: right
    when: { age: under 18 }
    nextSteps: [{ text: Ask at a library, at: library }]
    sources: { the-offer: page 5 }
  - id: older
    when: { age: 18 or over }
    sources: { the-act: { section: section 3, readOn: 2026-11-23 } }
`
  const act = (section: string, readOn: string, confidence: string) =>
    `{ title: The Act, section: ${section}, url: https://example.org/act, readOn: ${readOn}, confidence: ${confidence} }`
  const full = `
ifNot:
  - { text: Ask for a free advocate, phone: 01632 960002 }
  - { text: Ask again, url: https://example.org/library, phone: 01632 960001 }
  - { text: Wait }
beforeItEnds:
  - { text: Before you turn 25 take a copy, age: 25, url: https://example.org/library, phone: 01632 960001 }
grounds:
  - id: young
    basis: local-offer
    strength: right
    when: { all: [{ fact: home, operator: equal, value: in-area }, { fact: age, operator: lessThan, value: 18 }] }
    nextSteps:
      - { text: Ask at a library, url: https://example.org/library, phone: 01632 960001 }
      - { text: Ask for a free advocate, phone: 01632 960002 }
    citations:
      - ${act('section 1', '2026-11-25', 'read')}
      - ${act('section 2', '2026-11-25', 'inferred')}
      - { title: The offer, section: page 5, url: https://example.org/offer, readOn: 2026-11-23, confidence: inferred }
  - id: older
    basis: local-offer
    strength: discretion
    when:
      all: [{ fact: home, operator: equal, value: in-area }, { fact: age, operator: greaterThanInclusive, value: 18 }]
    nextSteps:
      - { text: Ask for a free advocate, phone: 01632 960002 }
    citations:
      - ${act('section 3', '2026-11-23', 'read')}
`

  expect(await entitlementOf(short)).toEqual(await entitlementOf(full))
})

describe('a problem of the short form is reported once, where it was written', () => {
  it.each([
    [
      'a value in a row',
      groundWhen('{ age: under 25, home: in-aera }'),
      [':12 grounds[0].when.home: `in-aera` is not an allowed value (did you mean `in-area`?)'],
    ],
    [
      'an unknown fact in a row',
      groundWhen('{ agee: under 25 }'),
      [':12 grounds[0].when.agee: unknown fact `agee` (did you mean `age`?)'],
    ],
    [
      'words that are no range',
      groundWhen('{ age: till 25 }'),
      [
        ':12 grounds[0].when.age: `till 25` is not an allowed value (write a whole number from 0 to 120, or a range: `18 to 20`, `under 25` or `16 or over`)',
      ],
    ],
    [
      'a range that ends before it starts',
      groundWhen('{ age: 25 to 18 }'),
      [
        ':12 grounds[0].when.age: `25 to 18` is not an allowed value (write a whole number from 0 to 120, or a range: `18 to 20`, `under 25` or `16 or over`)',
      ],
    ],
    [
      'a range past the greatest number, named as it was written',
      groundWhen('{ age: 18 to 240 }'),
      [
        ':12 grounds[0].when.age: `18 to 240` is not an allowed value (write a whole number from 0 to 120, or a range: `18 to 20`, `under 25` or `16 or over`)',
      ],
    ],
    [
      'what all grounds share, and two grounds have it',
      `
everyGround: { basis: local-offer, strength: right, when: { home: in-aera }, sources: { the-akt: page 1 }, lastStep: libary }
grounds:
  - { id: young, when: { age: under 18 } }
  - { id: older, when: { age: 18 or over } }
`,
      [
        ':8 everyGround.when.home: `in-aera` is not an allowed value (did you mean `in-area`?)',
        ':8 everyGround.sources.the-akt: unknown source `the-akt` (did you mean `the-act`? If it is new, add it to `sources.yaml`)',
        ':8 everyGround.lastStep: unknown contact `libary` (did you mean `library`? If it is new, add it to `sources.yaml` or `authority.yaml`)',
      ],
    ],
    [
      'a contact that says nothing, and one that says an address twice',
      `
ifNot: [library, { text: Ask, url: https://example.org, at: library }]
grounds:
  - { id: all, basis: local-offer, strength: right, when: { home: in-area }, nextSteps: [Ask], sources: { the-act: 1 a } }
`,
      [
        ':8 ifNot[0]: the contact `library` has no text of its own (write `{ text: …, at: library }`)',
        ':8 ifNot[1].url: the contact already has `url` (remove it, or remove `at`)',
      ],
    ],
    [
      'a day on which nobody read, and an inference from nothing',
      `
grounds:
  - id: all
    basis: local-offer
    strength: right
    when: { home: in-area }
    nextSteps: [Ask]
    sources: { the-act: { section: page 1, readOn: 2026-11-24 } }
    inferredFrom: [the-offer]
`,
      [
        ':14 grounds[0].sources.the-act.readOn: the source was not read on `2026-11-24` (use `2026-11-23` or `2026-11-25`, or add the day to `sources.yaml`)',
        ':15 grounds[0].inferredFrom[0]: `the-offer` is not among the sources (add it to `sources` with its section)',
      ],
    ],
    [
      'a ground without a basis',
      'grounds: [{ id: all, strength: right, when: { home: in-area }, nextSteps: [Ask], sources: { the-act: page 1 } }]',
      [':7 grounds[0]: `basis` is missing (add `basis: …`)'],
    ],
  ])('%s', async (_, text, problems) => {
    expect(await problemsOf(text)).toEqual(problems)
  })
})

describe('a register', () => {
  const rules = groundWhen('{ home: in-area }')

  it.each([
    [
      'lists days in order',
      'sources: { a: { title: A, url: https://example.org/a, readOn: [2026-11-25, 2026-11-23] } }',
      ['sources.yaml:1 sources.a.readOn: the days are not in order (list each day once, the earliest first)'],
    ],
    [
      'has a document once',
      `sources:
  a: { title: A, url: https://example.org/a, readOn: [2026-11-23] }
  b: { title: A, url: https://example.org/a, readOn: [2026-11-25] }`,
      ['sources.yaml:3 sources.b: the same document as `a` (remove one, and cite `a`)'],
    ],
    [
      'has an address or a number of a contact',
      'contacts: { a: {} }',
      ['sources.yaml:1 contacts.a: the contact has no address and no number (add `url`, `phone` or both)'],
    ],
  ])('%s', async (_, sources, problems) => {
    expect(await problemsOf(rules, sources)).toEqual(problems)
  })

  it('keeps the meaning of its ids, and can gain a day on which a source was read', async () => {
    const files = await filesWith(rules)
    const changed = (from: string, to: string) =>
      loadRules(new Map([...files, ['sources.yaml', register.replace(from, to)]]))

    expect(changed('[2026-11-23] }', '[2026-11-23, 2026-11-27] }')).toMatchObject({ ok: true })
    expect(changed('01632 960001', '01632 960009')).toMatchObject({ ok: true })
    expect(changed('title: The Act', 'title: Another Act')).toMatchObject({
      ok: false,
      problems: [{ file: 'sources.yaml', problem: '`sources.the-act` changed since it was published' }],
    })
    expect(changed('a free advocate', 'nobody')).toMatchObject({ ok: false, problems: [{ file: 'sources.yaml' }] })
  })

  it('is part of the digests of a version that cites it', async () => {
    const text =
      'grounds: [{ id: all, basis: power, strength: right, when: { age: 18 }, nextSteps: [advocate], sources: { the-act: page 1 } }]'
    const loaded = loadRules(await filesWith(text))
    const version = loaded.ok ? loaded.rules.versions.find(({ id }) => id === 'exampleshire/2020-04-01') : undefined

    expect(Object.keys(version?.digests ?? {})).toEqual(
      expect.arrayContaining(['sources.yaml#sources.the-act', 'sources.yaml#contacts.advocate']),
    )
  })
})

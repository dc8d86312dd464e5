// Tests lint with one fault at a time in sound rules: it finds exactly that fault, in its place.
import { describe, expect, it } from 'vitest'
import { coverageText } from '../../../src/analysis/lint/condition-coverage.ts'
import { lintVersion } from '../../../src/analysis/lint/lint.ts'
import { compileBook } from '../../../src/core/book.ts'
import type { Condition } from '../../../src/core/rules/condition.ts'
import type { Ground } from '../../../src/core/rules/model.ts'
import { digestOfValue } from '../../../src/rulesets/digests.ts'
import { careCatalogue } from '../../support/analysis.ts'
import { aCatalogue, aGround, aVersion, anAddition, anEntitlement, someRules } from '../../support/builders.ts'
import {
  leaf,
  inArea,
  nearby,
  under25,
  from18,
  right,
  more,
  sound,
  lawVersion,
  councilVersion,
  lintWith,
  findingLine,
  alarmsOf,
  advisoriesOf,
  ofKind,
  notOfCases,
} from './sound.ts'

it('sound rules have no alarm, no advisory and all of their conditions exercised', async () => {
  const { alarms, advisories, coverage } = await lintWith({})

  expect([...alarms, ...advisories]).toEqual([])
  expect(coverageText(coverage)).toBe('100% (12 of 12)')
})

describe('a condition that never matters', () => {
  it.each([
    {
      because: 'there is a narrower bound beside it',
      when: { all: [inArea, under25, leaf('age', 'lessThan', 30)] },
      at: 'all.2',
    },
    { because: 'it repeats another part', when: { all: [inArea, under25, inArea] }, at: 'all.2' },
    {
      because: 'it names every value',
      when: { all: [under25, leaf('home', 'in', ['in-area', 'nearby', 'far'])] },
      at: 'all.1',
    },
    {
      because: 'nobody is younger than its bound',
      when: { all: [inArea, leaf('age', 'greaterThanInclusive', 0)] },
      at: 'all.1',
    },
    { because: 'there is a wider part beside it', when: { any: [under25, { all: [under25, inArea] }] }, at: 'any.1' },
    {
      because: 'one of its parts is always true',
      when: { all: [under25, { any: [inArea, { not: inArea }] }] },
      at: 'all.1',
    },
    { because: 'it cannot hold', when: { any: [under25, { all: [inArea, nearby] }] }, at: 'any.1' },
    { because: 'the rest implies it', when: { all: [inArea, { any: [nearby, under25] }] }, at: 'all.1.any.0' },
    {
      because: 'a narrower bound implies it',
      when: { all: [under25, { not: leaf('age', 'greaterThan', 26) }] },
      at: 'all.1',
    },
  ] as readonly { because: string; when: Condition; at: string }[])(
    'is found at $at, because $because',
    async ({ when, at }) => {
      const found = await alarmsOf({ grounds: [sound[0]!, more(when)] })

      expect(notOfCases(found)).toEqual([`never-matters thing.yaml grounds.1.when.${at} b`])
    },
  )

  it('is found as often as there is one', async () => {
    const narrow = { all: [inArea, under25, leaf('age', 'lessThan', 30), inArea] }
    const wide = { any: [under25, { all: [under25, inArea] }, { all: [under25, nearby] }] }
    const found = [narrow, wide].map((when) => alarmsOf({ grounds: [sound[0]!, more(when)] }))

    expect((await Promise.all(found)).map(notOfCases)).toEqual([
      ['never-matters thing.yaml grounds.1.when.all.2 b', 'never-matters thing.yaml grounds.1.when.all.3 b'],
      ['never-matters thing.yaml grounds.1.when.any.1 b', 'never-matters thing.yaml grounds.1.when.any.2 b'],
    ])
  })

  it('is the whole condition if everybody meets it', async () => {
    const found = await alarmsOf({ grounds: [sound[0]!, more({ any: [from18, leaf('age', 'lessThan', 18)] })] })

    expect(notOfCases(found)).toEqual(['never-matters thing.yaml grounds.1.when b'])
  })

  it('is not a part that only repeats a constraint of the catalogue', async () => {
    const when = { all: [leaf('status', 'equal', 'left'), from18, leaf('restricted', 'equal', true)] }

    expect(notOfCases(await alarmsOf({ catalogue: careCatalogue, grounds: [right(inArea), more(when)] }))).toEqual([])
  })
})

describe('a ground that nobody can meet', () => {
  it('is found if its comparisons contradict each other', async () => {
    const { alarms } = await lintWith({ grounds: [...sound, more({ all: [inArea, nearby] }, { id: 'c' })] })

    expect(alarms.map(findingLine)).toEqual(['never-holds thing.yaml grounds.2.when c'])
    expect(alarms[0]?.problem).toBe('nobody can meet this ground: its comparisons contradict each other')
  })

  it('is found if only impossible people meet it, with the reason why they are impossible', async () => {
    const when = { all: [leaf('status', 'equal', 'left'), leaf('age', 'lessThan', 18)] }
    const { alarms } = await lintWith({ catalogue: careCatalogue, grounds: [...sound, more(when, { id: 'c' })] })

    expect(notOfCases(alarms.map(findingLine))).toEqual(['never-holds thing.yaml grounds.2.when c'])
    expect(alarms[0]?.problem).toBe('nobody can meet this ground: nobody leaves before 18')
  })
})

describe('a ground that others of its file cover', () => {
  it('is found if another ground gives no less wherever it holds', async () => {
    const found = await alarmsOf({ grounds: [...sound, more({ all: [nearby, from18, under25] }, { id: 'c' })] })

    expect(found).toEqual(['covered thing.yaml grounds.2.id c'])
  })

  it('is found if several grounds together give no less', async () => {
    const some = [more(from18), more(leaf('age', 'lessThan', 18), { id: 'c' }), more(nearby, { id: 'd' })]
    const { alarms } = await lintWith({ grounds: [sound[0]!, ...some] })

    expect(alarms.map(findingLine)).toEqual(['covered thing.yaml grounds.3.id d'])
    expect(alarms[0]?.problem).toBe('`d` adds nothing: wherever it holds, `b` and `c` give no less')
  })

  it('is the later of two equal grounds', async () => {
    expect(await alarmsOf({ grounds: [...sound, { ...sound[1]!, id: 'c' }] })).toEqual([
      'covered thing.yaml grounds.2.id c',
    ])
  })

  it.each([
    { because: 'it gives more', overrides: { strength: 'right' } },
    { because: 'it has a next step of its own', overrides: { nextSteps: [{ text: 'Get advice first' }] } },
    { because: 'it is a duty and the other is a power', overrides: { basis: 'duty' } },
    { because: 'it has an amount of its own', overrides: { amount: { gbp: 5, per: 'week' } } },
  ] as readonly { because: string; overrides: Partial<Ground> }[])(
    'is not found if $because',
    async ({ overrides }) => {
      const ground = more({ all: [nearby, from18, under25] }, { id: 'c', ...overrides })

      expect(await alarmsOf({ grounds: [...sound, ground] })).toEqual([])
    },
  )

  it('is not a ground of the law if a council gives more', async () => {
    const addition = anAddition('duty', [aGround(leaf('age', 'greaterThanInclusive', 16), { id: 'earlier' })])
    const versions = [aVersion('exampleshire', '2021-04-01', { entitlements: [addition] })]

    expect(await alarmsOf({ versions })).toEqual([])
  })
})

describe('an entitlement that nobody can get', () => {
  it('is found once, with the reasons of its grounds', async () => {
    const { alarms } = await lintWith({
      grounds: [right(inArea, nearby), more({ all: [from18, leaf('age', 'lessThan', 18)] })],
    })

    expect(notOfCases(alarms.map(findingLine))).toEqual(['nobody-gets thing.yaml grounds'])
    expect(alarms[0]?.problem).toContain('(`a`: its comparisons contradict each other; `b`: ')
  })
})

describe('advice', () => {
  it('names the values that no rule tells apart', async () => {
    const { advisories } = await lintWith({ grounds: [sound[0]!] })

    expect(advisories.map(findingLine)).toEqual(['undistinguished facts.yaml facts.2.options.2'])
    expect(advisories[0]?.problem).toBe('no rule tells `nearby` and `far` apart')
  })

  it('names a fact that no rule uses', async () => {
    const { advisories } = await lintWith({ grounds: [right(inArea, under25), sound[1]!] })

    expect(advisories.map(findingLine)).toEqual(['undistinguished facts.yaml facts.3'])
  })

  it.each([
    { on: '2026-12-31', found: [] },
    { on: '2027-01-01', found: ['not-read duty.yaml', 'not-read thing.yaml', 'not-read thing.yaml'] },
  ])('on $on has $found.length citations to read again', async ({ on, found }) => {
    expect((await advisoriesOf({ on })).map((line) => line.split(' grounds')[0])).toEqual(found)
  })

  it('omits the citations of files that are no longer in force', async () => {
    const end = { id: 'thing', path: 'end.yaml', ends: true } as const
    const versions = [aVersion('exampleshire', '2026-04-01', { entitlements: [end] })]

    expect(ofKind('not-read', await advisoriesOf({ on: '2028-01-01', versions }))).toEqual([
      'not-read duty.yaml grounds.0.citations.0.readOn ground',
    ])
  })

  const apart = { fact: 'home', value: 'in-area' }
  const owedBy = { ...aCatalogue().owedBy, 'home-council': { text: 'the council', decidedBy: apart } }
  const onlyHere = { catalogue: aCatalogue({ owedBy }), grounds: [sound[0]!, more({ all: [inArea, from18] })] }

  it('names a need that is met for nobody outside the area', async () => {
    const { advisories } = await lintWith(onlyHere)

    expect(ofKind('none-outside', advisories.map(findingLine))).toEqual(['none-outside thing.yaml need'])
    expect(ofKind('none-outside', await advisoriesOf({ ...onlyHere, grounds: sound }))).toEqual([])
  })

  it('names no such need if another entitlement meets it elsewhere, or the rules record why', async () => {
    const known = { need: 'thing', fact: 'home', reason: 'x', reference: 'x', reviewed: '2026-01-01' }
    const explained = aVersion('exampleshire', '2022-04-01', { entitlements: [], equity: [known] })
    const other = aVersion('exampleshire', '2022-04-01', { entitlements: [anEntitlement('other', [aGround(nearby)])] })

    expect(ofKind('none-outside', await advisoriesOf({ ...onlyHere, versions: [explained] }))).toEqual([])
    expect(ofKind('none-outside', await advisoriesOf({ ...onlyHere, versions: [other] }))).toEqual([])
  })
})

it('every finding says what is wrong and how to mend it', async () => {
  const contradiction = more({ all: [inArea, nearby] }, { id: 'c' })
  const faults = [
    { grounds: [...sound, contradiction, { ...sound[1]!, id: 'd' }], cases: [], shown: [], on: '2028-01-01' },
    { grounds: [contradiction] },
    { grounds: [right(inArea, inArea), more({ any: [from18, leaf('age', 'lessThan', 18)] })] },
  ]
  const found = await Promise.all(faults.map((fault) => lintWith(fault)))
  const findings = found.flatMap(({ alarms, advisories }) => [...alarms, ...advisories])

  expect(new Set(findings.map(({ kind }) => kind)).size).toBeGreaterThan(6)
  expect(findings.filter(({ problem, help }) => problem.length < 20 || help.length < 20)).toEqual([])
})

it('lints one version by itself, without cases', async () => {
  const proposal = {
    ...councilVersion([right(inArea, inArea)]),
    id: 'exampleshire/x',
    status: 'proposed',
    basedOn: 'exampleshire/2020-04-01',
    law: 'england/2018-04-01',
  } as const
  const version = { ...proposal, entitlements: [{ ...proposal.entitlements[0]!, path: 'draft.yaml' }] }
  const book = await compileBook(
    someRules([lawVersion, councilVersion([right(nearby, nearby)]), version]),
    digestOfValue,
  )

  const { alarms, advisories } = await lintVersion(book, { on: '2026-06-01', version })

  expect([...alarms, ...advisories].map(findingLine)).toEqual(['never-matters draft.yaml grounds.0.when.all.1 a'])
})

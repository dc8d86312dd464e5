// One fault planted at a time in rules that are sound: exactly that is found, at its place.
import { describe, expect, it } from 'vitest'
import { coverageText } from '../../../src/analysis/lint/condition-coverage.ts'
import { lintVersion } from '../../../src/analysis/lint/lint.ts'
import { bookOf } from '../../../src/core/book.ts'
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
  linted,
  said,
  alarmsOf,
  advisoriesOf,
  of,
  notOfCases,
} from './sound.ts'

it('sound rules have no alarm, no advisory and all of their conditions exercised', async () => {
  const { alarms, advisories, coverage } = await linted({})

  expect([...alarms, ...advisories]).toEqual([])
  expect(coverageText(coverage)).toBe('100% (12 of 12)')
})

describe('a condition that never matters', () => {
  it.each([
    {
      because: 'a narrower bound stands beside it',
      when: { all: [inArea, under25, leaf('age', 'lessThan', 30)] },
      at: 'all.2',
    },
    { because: 'it stands there already', when: { all: [inArea, under25, inArea] }, at: 'all.2' },
    {
      because: 'it names every value',
      when: { all: [under25, leaf('home', 'in', ['in-area', 'nearby', 'far'])] },
      at: 'all.1',
    },
    {
      because: 'nobody is younger than that',
      when: { all: [inArea, leaf('age', 'greaterThanInclusive', 0)] },
      at: 'all.1',
    },
    { because: 'a wider one stands beside it', when: { any: [under25, { all: [under25, inArea] }] }, at: 'any.1' },
    {
      because: 'one of its parts always holds',
      when: { all: [under25, { any: [inArea, { not: inArea }] }] },
      at: 'all.1',
    },
    { because: 'it cannot hold', when: { any: [under25, { all: [inArea, nearby] }] }, at: 'any.1' },
    { because: 'the rest implies it', when: { all: [inArea, { any: [nearby, under25] }] }, at: 'all.1.any.0' },
    {
      because: 'both bounds are said already',
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

  it('is the whole of it where everybody meets it', async () => {
    const found = await alarmsOf({ grounds: [sound[0]!, more({ any: [from18, leaf('age', 'lessThan', 18)] })] })

    expect(notOfCases(found)).toEqual(['never-matters thing.yaml grounds.1.when b'])
  })

  it('is none that only repeats what the catalogue holds impossible', async () => {
    const when = { all: [leaf('status', 'equal', 'left'), from18, leaf('restricted', 'equal', true)] }

    expect(notOfCases(await alarmsOf({ catalogue: careCatalogue, grounds: [right(inArea), more(when)] }))).toEqual([])
  })
})

describe('a ground that nobody can meet', () => {
  it('is found where its comparisons contradict each other', async () => {
    const { alarms } = await linted({ grounds: [...sound, more({ all: [inArea, nearby] }, { id: 'c' })] })

    expect(alarms.map(said)).toEqual(['never-holds thing.yaml grounds.2.when c'])
    expect(alarms[0]?.problem).toBe('nobody can meet this ground: its comparisons contradict each other')
  })

  it('is found where only impossible people would, and says why they are', async () => {
    const when = { all: [leaf('status', 'equal', 'left'), leaf('age', 'lessThan', 18)] }
    const { alarms } = await linted({ catalogue: careCatalogue, grounds: [...sound, more(when, { id: 'c' })] })

    expect(notOfCases(alarms.map(said))).toEqual(['never-holds thing.yaml grounds.2.when c'])
    expect(alarms[0]?.problem).toBe('nobody can meet this ground: nobody leaves before 18')
  })
})

describe('a ground that others of its file cover', () => {
  it('is found where one gives no less wherever it holds', async () => {
    const found = await alarmsOf({ grounds: [...sound, more({ all: [nearby, from18, under25] }, { id: 'c' })] })

    expect(found).toEqual(['covered thing.yaml grounds.2.id c'])
  })

  it('is found where several do together', async () => {
    const some = [more(from18), more(leaf('age', 'lessThan', 18), { id: 'c' }), more(nearby, { id: 'd' })]
    const { alarms } = await linted({ grounds: [sound[0]!, ...some] })

    expect(alarms.map(said)).toEqual(['covered thing.yaml grounds.3.id d'])
    expect(alarms[0]?.problem).toBe('`d` adds nothing: wherever it holds, `b` and `c` give no less')
  })

  it('is the later of two that are alike', async () => {
    expect(await alarmsOf({ grounds: [...sound, { ...sound[1]!, id: 'c' }] })).toEqual([
      'covered thing.yaml grounds.2.id c',
    ])
  })

  it.each([
    { because: 'it gives more', overrides: { strength: 'right' } },
    { because: 'it has a next step of its own', overrides: { nextSteps: [{ text: 'Get advice first' }] } },
    { because: 'it is a duty where the other is a power', overrides: { basis: 'duty' } },
    { because: 'it has an amount of its own', overrides: { amount: { gbp: 5, per: 'week' } } },
  ] as readonly { because: string; overrides: Partial<Ground> }[])('is none where $because', async ({ overrides }) => {
    const ground = more({ all: [nearby, from18, under25] }, { id: 'c', ...overrides })

    expect(await alarmsOf({ grounds: [...sound, ground] })).toEqual([])
  })

  it('is none of the law where a council gives more', async () => {
    const addition = anAddition('duty', [aGround(leaf('age', 'greaterThanInclusive', 16), { id: 'earlier' })])
    const versions = [aVersion('exampleshire', '2021-04-01', { entitlements: [addition] })]

    expect(await alarmsOf({ versions })).toEqual([])
  })
})

describe('an entitlement that nobody can get', () => {
  it('is found once, with the reasons of its grounds', async () => {
    const { alarms } = await linted({
      grounds: [right(inArea, nearby), more({ all: [from18, leaf('age', 'lessThan', 18)] })],
    })

    expect(notOfCases(alarms.map(said))).toEqual(['nobody-gets thing.yaml grounds'])
    expect(alarms[0]?.problem).toContain('(`a`: its comparisons contradict each other; `b`: ')
  })
})

describe('advice', () => {
  it('names the values that no rule tells apart', async () => {
    const { advisories } = await linted({ grounds: [sound[0]!] })

    expect(advisories.map(said)).toEqual(['undistinguished facts.yaml facts.2.options.2'])
    expect(advisories[0]?.problem).toBe('no rule tells `nearby` and `far` apart')
  })

  it('names a fact that no rule uses', async () => {
    const { advisories } = await linted({ grounds: [right(inArea, under25), sound[1]!] })

    expect(advisories.map(said)).toEqual(['undistinguished facts.yaml facts.3'])
  })

  it.each([
    { on: '2026-12-31', found: [] },
    { on: '2027-01-01', found: ['not-read duty.yaml', 'not-read thing.yaml', 'not-read thing.yaml'] },
  ])('on $on has $found.length citations to read again', async ({ on, found }) => {
    expect((await advisoriesOf({ on })).map((one) => one.split(' grounds')[0])).toEqual(found)
  })

  it('leaves out the citations of what is no longer in force', async () => {
    const end = { id: 'thing', path: 'end.yaml', ends: true } as const
    const versions = [aVersion('exampleshire', '2026-04-01', { entitlements: [end] })]

    expect(of('not-read', await advisoriesOf({ on: '2028-01-01', versions }))).toEqual([
      'not-read duty.yaml grounds.0.citations.0.readOn ground',
    ])
  })

  const apart = { fact: 'home', value: 'in-area' }
  const owedBy = { ...aCatalogue().owedBy, 'home-council': { text: 'the council', decidedBy: apart } }
  const onlyHere = { catalogue: aCatalogue({ owedBy }), grounds: [sound[0]!, more({ all: [inArea, from18] })] }

  it('names a need that is met for no one outside the area', async () => {
    const { advisories } = await linted(onlyHere)

    expect(of('none-outside', advisories.map(said))).toEqual(['none-outside thing.yaml need'])
    expect(of('none-outside', await advisoriesOf({ ...onlyHere, grounds: sound }))).toEqual([])
  })

  it('names no such need where another entitlement meets it elsewhere, or the rules say why', async () => {
    const known = { need: 'thing', fact: 'home', reason: 'x', reference: 'x', reviewed: '2026-01-01' }
    const told = aVersion('exampleshire', '2022-04-01', { entitlements: [], equity: [known] })
    const other = aVersion('exampleshire', '2022-04-01', { entitlements: [anEntitlement('other', [aGround(nearby)])] })

    expect(of('none-outside', await advisoriesOf({ ...onlyHere, versions: [told] }))).toEqual([])
    expect(of('none-outside', await advisoriesOf({ ...onlyHere, versions: [other] }))).toEqual([])
  })
})

it('one version alone is looked over without cases', async () => {
  const proposal = {
    ...councilVersion([right(inArea, inArea)]),
    id: 'exampleshire/x',
    status: 'proposed',
    basedOn: 'exampleshire/2020-04-01',
    law: 'england/2018-04-01',
  } as const
  const version = { ...proposal, entitlements: [{ ...proposal.entitlements[0]!, path: 'draft.yaml' }] }
  const book = await bookOf(someRules([lawVersion, councilVersion([right(nearby, nearby)]), version]), digestOfValue)

  const { alarms, advisories } = await lintVersion(book, { on: '2026-06-01', version })

  expect([...alarms, ...advisories].map(said)).toEqual(['never-matters draft.yaml grounds.0.when.all.1 a'])
})

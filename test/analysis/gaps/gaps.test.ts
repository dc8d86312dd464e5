// Tests the gaps of an offer, and the kinds of gap change.
import { describe, expect, it } from 'vitest'
import { type Result, resultNumbering } from '../../../src/analysis/cells/results.ts'
import { lastingGapChange } from '../../../src/analysis/gaps/gap-changes.ts'
import { findGaps } from '../../../src/analysis/gaps/gaps.ts'
import type { Leaf } from '../../../src/core/rules/condition.ts'
import type { Amount, KnownGap, Ground, Outcome } from '../../../src/core/rules/model.ts'
import { now, twoVersions } from '../../support/analysis.ts'
import { aGround } from '../../support/builders.ts'

const under25: Leaf = { fact: 'age', operator: 'lessThan', value: 25 }
const livesIn = (...value: readonly string[]): Leaf => ({ fact: 'home', operator: 'in', value })
const everywhere = ['in-area', 'nearby', 'far']

const gapsBy = async (by: string, grounds: readonly Ground[], equity: readonly KnownGap[] = []) => {
  const source = await twoVersions([], grounds, equity)
  return findGaps(source, source.offer(now), by)
}

describe('a gap', () => {
  const planted = [aGround({ all: [under25, livesIn('in-area', 'nearby')] })]

  it('is found where it is planted, with its people, outcomes and legal basis', async () => {
    const { gaps: found } = await gapsBy('home', planted)

    expect(found).toEqual([
      {
        need: 'thing',
        entitlements: ['thing'],
        people: { age: { to: 24 } },
        outcomes: { 'in-area': 'entitled', nearby: 'entitled', far: 'not-entitled' },
        amounts: null,
        basis: ['local-offer'],
        explained: null,
        text: 'You are under 25: entitled if you do not live far away; not-entitled if you live far away. Difference found: needs review',
        cells: 1,
        witness: { facts: { age: 0 }, values: { 'in-area': 'in-area', nearby: 'nearby', far: 'far' } },
      },
    ])
  })

  it('is told with the name of the council’s area', async () => {
    const { gaps: found } = await gapsBy('home', [aGround(livesIn('in-area'))])

    expect(found[0]!.text).toMatch(/^Everyone: entitled if you live in Exampleshire; not-entitled if /)
  })

  it('disappears when the rules close it, and the counts stay the same', async () => {
    const [withGap, without] = await Promise.all([
      gapsBy('home', planted),
      gapsBy('home', [aGround({ all: [under25, livesIn(...everywhere)] })]),
    ])
    const { resultDigest: _withGap, ...before } = withGap.certificate
    const { resultDigest: _without, ...after } = without.certificate

    expect(without.gaps).toEqual([])
    expect(after).toEqual(before)
  })

  it('is explained if the offer records why', async () => {
    const why = { reason: 'The law stops at the border', reference: 'section 13A', reviewed: '2026-01-01' }
    const { gaps: found } = await gapsBy('home', planted, [{ need: 'thing', fact: 'home', ...why }])

    expect(found.map(({ explained }) => explained)).toEqual([why])
    expect(found[0]!.text).toMatch(/Explained: The law stops at the border$/)
  })

  it('is a gap in amounts if the outcomes are equal', async () => {
    const week = (gbp: number): { amount: Amount } => ({ amount: { gbp, per: 'week' } })
    const { gaps: found } = await gapsBy('home', [
      aGround(livesIn(...everywhere), { id: 'less', ...week(10) }),
      aGround(livesIn('far'), { id: 'more', basis: 'power', ...week(20) }),
    ])

    expect(found).toMatchObject([
      { outcomes: { far: 'entitled' }, amounts: { far: { gbp: 20 }, nearby: { gbp: 10 } }, basis: ['power'] },
    ])
  })

  it('by age tells neighbouring ages with equal results together', async () => {
    const { gaps: found } = await gapsBy('age', [aGround({ all: [under25, livesIn('far')] })])

    expect(found[1]!.text).toBe(
      'You were never in care and you live far away: entitled if you are under 25; not-entitled if you are 25 or over. Difference found: needs review',
    )
  })

  it('has a run for each class of age, with an age that a client can post', async () => {
    const { gaps: found } = await gapsBy('age', [aGround({ all: [under25, livesIn('far')] })])

    expect(found).toMatchObject([
      {
        people: { status: ['left'], home: ['far'] },
        outcomes: { '18 to 24': 'entitled', '25 to 120': 'not-entitled' },
      },
      {
        people: { status: ['never'], home: ['far'] },
        outcomes: { '0 to 17': 'entitled', '18 to 24': 'entitled', '25 to 120': 'not-entitled' },
        witness: { facts: { status: 'never', home: 'far' }, values: { '0 to 17': 0, '18 to 24': 18, '25 to 120': 25 } },
      },
    ])
  })
})

describe('a fact that grows along with age', () => {
  const over18InAugust: Leaf = { fact: 'ageInAugust', operator: 'greaterThan', value: 18 }

  it('is ignored if no rule for the need names it', async () => {
    const { gaps: found } = await gapsBy('age', [aGround(under25)])

    expect(found.map(({ people, witness: { facts } }) => ({ people, facts }))).toEqual([
      { people: { status: ['left'] }, facts: { status: 'left' } },
      { people: { status: ['never'] }, facts: { status: 'never' } },
    ])
    expect(Object.keys(found[1]!.outcomes)).toEqual(['0 to 17', '18 to 24', '25 to 120'])
  })

  it('is the same for all compared people if a rule for the need names it', async () => {
    const { gaps: found } = await gapsBy('age', [aGround({ all: [under25, over18InAugust] })])

    expect(found.map(({ people, outcomes }) => ({ people, outcomes }))).toMatchObject([
      { people: { ageInAugust: { from: 19 } }, outcomes: { 19: 'entitled', '25 to 120': 'not-entitled' } },
    ])
  })

  it('is compared between people of the same age', async () => {
    const { gaps: found } = await gapsBy('ageInAugust', [aGround(over18InAugust)])

    expect(found.map(({ people, outcomes }) => ({ people, outcomes }))).toEqual([
      { people: { age: { from: 19, to: 19 } }, outcomes: { '0 to 18': 'not-entitled', '19 to 120': 'entitled' } },
    ])
  })
})

describe('people who cannot exist', () => {
  it('are not compared: nobody in care can be as old as somebody who has left care', async () => {
    const { gaps: found } = await gapsBy('status', [aGround({ fact: 'status', operator: 'equal', value: 'left' })])

    expect(found.map(({ people, outcomes }) => ({ people, outcomes }))).toEqual([
      { people: { age: { from: 18 } }, outcomes: { left: 'entitled', never: 'not-entitled' } },
    ])
  })
})

it('a fact that no rule names has no gaps and a note', async () => {
  const { gaps: found, note } = await gapsBy('restricted', [aGround(under25)])

  expect(found).toEqual([])
  expect(note).toBe('not used by any rule; indirect effect not measured')
})

describe('the kind of a gap change', () => {
  const { idOf, all } = resultNumbering()
  const result = (outcome: Outcome, gbp?: number, per: Amount['per'] = 'week'): Result =>
    all[idOf({ outcome, amount: gbp === undefined ? null : { gbp, per } })]!
  const [best, middle, worst] = [result('entitled'), result('on-request'), result('not-entitled')]

  it.each([
    { before: [best, worst], after: [best, worst], kind: 'unchanged', because: 'both results are the same' },
    { before: [best, worst], after: [middle, worst], kind: 'narrowed', because: 'the outcomes come closer' },
    { before: [middle, worst], after: [best, worst], kind: 'widened', because: 'the outcomes move apart' },
    { before: [best, worst], after: [worst, best], kind: 'changed', because: 'now the other person fares better' },
    {
      before: [best, middle],
      after: [result('discretionary'), worst],
      kind: 'changed',
      because: 'the outcomes are as far apart as before',
    },
    {
      before: [result('entitled', 10), result('entitled', 30)],
      after: [result('entitled', 20), result('entitled', 30)],
      kind: 'narrowed',
      because: 'the amounts come closer',
    },
    {
      before: [result('entitled', 20), result('entitled', 30)],
      after: [result('entitled', 20, 'once'), result('entitled', 25, 'once')],
      kind: 'changed',
      because: 'the amounts are paid differently',
    },
    {
      before: [worst, best],
      after: [result('entitled', 10), result('entitled', 20)],
      kind: 'narrowed',
      because: 'only the amounts still differ',
    },
  ] as const)('is $kind if $because', ({ before, after, kind }) => {
    expect(lastingGapChange(before, after)).toBe(kind)
  })
})

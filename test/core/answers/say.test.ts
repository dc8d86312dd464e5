import { describe, expect, it } from 'vitest'
import { listReasons, say, sayAll } from '../../../src/core/answers/say.ts'
import type { Leaf } from '../../../src/core/rules/condition.ts'
import { age, home, restricted } from '../../support/builders.ts'

const facts = { age, home, restricted }
const leaf = (fact: keyof typeof facts, operator: Leaf['operator'], value: Leaf['value']): Leaf => ({
  fact,
  operator,
  value,
})

describe('a comparison in words', () => {
  it.each([
    { leaf: leaf('age', 'lessThan', 25), met: 'you are under 25', unmet: 'you are 25 or over' },
    { leaf: leaf('age', 'lessThanInclusive', 24), met: 'you are under 25', unmet: 'you are 25 or over' },
    { leaf: leaf('age', 'greaterThanInclusive', 18), met: 'you are 18 or over', unmet: 'you are under 18' },
    { leaf: leaf('age', 'greaterThan', 17), met: 'you are 18 or over', unmet: 'you are under 18' },
    { leaf: leaf('age', 'equal', 21), met: 'you are 21', unmet: 'you are not 21' },
    { leaf: leaf('age', 'notEqual', 21), met: 'you are not 21', unmet: 'you are 21' },
    { leaf: leaf('age', 'in', [18, 19]), met: 'you are 18 or 19', unmet: 'you are not 18 or 19' },
    { leaf: leaf('home', 'equal', 'nearby'), met: 'you live nearby', unmet: 'you do not live nearby' },
    { leaf: leaf('home', 'notEqual', 'nearby'), met: 'you do not live nearby', unmet: 'you live nearby' },
    { leaf: leaf('home', 'in', ['in-area', 'nearby']), met: 'you do not live far away', unmet: 'you live far away' },
    { leaf: leaf('home', 'notIn', ['in-area', 'nearby']), met: 'you live far away', unmet: 'you do not live far away' },
    { leaf: leaf('restricted', 'equal', true), met: 'you are restricted', unmet: 'you are not restricted' },
    { leaf: leaf('restricted', 'equal', false), met: 'you are not restricted', unmet: 'you are restricted' },
  ])('$leaf.fact $leaf.operator $leaf.value is "$met", otherwise "$unmet"', ({ leaf: one, met, unmet }) => {
    const fact = facts[one.fact as keyof typeof facts]

    expect(say(fact, { leaf: one, met: true })).toBe(met)
    expect(say(fact, { leaf: one, met: false })).toBe(unmet)
  })
})

describe('several comparisons in words', () => {
  const said = (...leaves: readonly Leaf[]) =>
    sayAll(
      { facts: Object.values(facts) },
      leaves.map((one) => ({ leaf: one, met: true })),
    )

  it('say the two bounds of a number as one', () => {
    const bounds = [leaf('age', 'greaterThanInclusive', 18), leaf('home', 'equal', 'far'), leaf('age', 'lessThan', 21)]

    expect(said(...bounds)).toEqual(['you are 18 to 20', 'you live far away'])
  })

  it('join two whole numbers that follow each other by "or"', () => {
    expect(said(leaf('age', 'greaterThanInclusive', 16), leaf('age', 'lessThan', 18))).toEqual(['you are 16 or 17'])
  })

  it('say those of one choice as one, by what they leave', () => {
    expect(said(leaf('home', 'notEqual', 'far'), leaf('home', 'notEqual', 'nearby'))).toEqual(['you live in {area}'])
  })

  it('say of a choice that is known what the person said, and not what it is compared with', () => {
    const compared = [leaf('home', 'in', ['nearby', 'far']), leaf('age', 'lessThan', 21)]
    const all = compared.map((one) => ({ leaf: one, met: true }))

    expect(sayAll({ facts: Object.values(facts) }, all, () => 'far')).toEqual(['you live far away', 'you are under 21'])
  })

  it('say nothing twice', () => {
    expect(said(leaf('home', 'equal', 'far'), leaf('home', 'equal', 'far'))).toEqual(['you live far away'])
  })
})

it.each([
  {
    phrases: ['you are 21', 'you are in custody', 'you have asked'],
    expected: 'you are 21, in custody and have asked',
  },
  {
    phrases: ['you are 21', 'your home is far', 'you are free'],
    expected: 'you are 21, your home is far and you are free',
  },
  { phrases: ['you have asked', 'you are free'], expected: 'you have asked and are free' },
])('reasons in a sentence say "you" once in a row: $expected', ({ phrases, expected }) => {
  expect(listReasons(phrases)).toBe(expected)
})

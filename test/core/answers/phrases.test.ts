// Tests of putting comparisons and reasons into words.
import { describe, expect, it } from 'vitest'
import { listReasons, phraseComparison, phraseComparisons } from '../../../src/core/answers/phrases.ts'
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
  ])('$leaf.fact $leaf.operator $leaf.value is "$met", otherwise "$unmet"', ({ leaf: comparison, met, unmet }) => {
    const fact = facts[comparison.fact as keyof typeof facts]

    expect(phraseComparison(fact, { leaf: comparison, met: true })).toBe(met)
    expect(phraseComparison(fact, { leaf: comparison, met: false })).toBe(unmet)
  })
})

describe('several comparisons in words', () => {
  const phrasesOf = (...leaves: readonly Leaf[]) =>
    phraseComparisons(
      { facts: Object.values(facts) },
      leaves.map((comparison) => ({ leaf: comparison, met: true })),
    )

  it('merge the two bounds of a number', () => {
    const bounds = [leaf('age', 'greaterThanInclusive', 18), leaf('home', 'equal', 'far'), leaf('age', 'lessThan', 21)]

    expect(phrasesOf(...bounds)).toEqual(['you are 18 to 20', 'you live far away'])
  })

  it('join two consecutive whole numbers by "or"', () => {
    expect(phrasesOf(leaf('age', 'greaterThanInclusive', 16), leaf('age', 'lessThan', 18))).toEqual([
      'you are 16 or 17',
    ])
  })

  it('merge the comparisons of a choice into the options that remain', () => {
    expect(phrasesOf(leaf('home', 'notEqual', 'far'), leaf('home', 'notEqual', 'nearby'))).toEqual([
      'you live in {area}',
    ])
  })

  it('name the person’s own choice, not the values that it is compared with', () => {
    const compared = [leaf('home', 'in', ['nearby', 'far']), leaf('age', 'lessThan', 21)]
    const all = compared.map((comparison) => ({ leaf: comparison, met: true }))

    expect(phraseComparisons({ facts: Object.values(facts) }, all, () => 'far')).toEqual([
      'you live far away',
      'you are under 21',
    ])
  })

  it('never repeat a phrase', () => {
    expect(phrasesOf(leaf('home', 'equal', 'far'), leaf('home', 'equal', 'far'))).toEqual(['you live far away'])
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
])('consecutive reasons share one "you": $expected', ({ phrases, expected }) => {
  expect(listReasons(phrases)).toBe(expected)
})

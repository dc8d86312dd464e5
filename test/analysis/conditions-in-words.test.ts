// Conditions in words: the shape of a condition, in the catalogue's phrases.
import { describe, expect, it } from 'vitest'
import { conditionSaid, legalTermsIn, peopleSaid, phrasesIn, saidText } from '../../src/analysis/conditions-in-words.ts'
import { type Condition, leavesOf } from '../../src/core/rules/condition.ts'
import { book } from '../support/published.ts'

const { catalogue } = book.domain
const said = (when: Condition) => conditionSaid(catalogue, when)

const under25: Condition = { fact: 'age', operator: 'lessThan', value: 25 }
const from21: Condition = { fact: 'age', operator: 'greaterThanInclusive', value: 21 }
const apprentice: Condition = { fact: 'learning', operator: 'equal', value: 'apprenticeship' }
const parent: Condition = { fact: 'isParent', operator: 'equal', value: true }

it.each([
  { when: under25, expected: [{ text: 'you are under 25' }], because: 'it is one comparison' },
  {
    when: { all: [from21, apprentice, under25] },
    expected: [{ text: 'you are 21 to 24' }, { text: 'you are an apprentice' }],
    because: 'the bounds of a number are one thing to say',
  },
  {
    when: { all: [parent, { any: [apprentice, { all: [from21, under25] }] }] },
    expected: [
      { text: 'you are a parent or going to be one' },
      { anyOf: [[{ text: 'you are an apprentice' }], [{ text: 'you are 21 to 24' }]] },
    ],
    because: 'of alternatives one will do, each whole',
  },
  { when: { any: [parent] }, expected: said(parent), because: 'there is no other to choose' },
  { when: { not: under25 }, expected: [{ text: 'you are 25 or over' }], because: 'not is carried to the comparison' },
  {
    when: { not: { all: [under25, parent] } },
    expected: [{ anyOf: [[{ text: 'you are 25 or over' }], [{ text: 'you are not a parent or going to be one' }]] }],
    because: 'that not all is so means that one of them is not',
  },
  {
    when: { not: { any: [under25, { not: parent }] } },
    expected: [{ text: 'you are 25 or over' }, { text: 'you are a parent or going to be one' }],
    because: 'that none is so means that each is not, and twice not is so',
  },
] satisfies readonly { when: Condition; expected: unknown; because: string }[])(
  '$when is said as it stands: $because',
  ({ when, expected }) => {
    expect(said(when)).toEqual(expected)
  },
)

it.each([
  { when: { all: [from21, apprentice, under25] }, expected: 'you are 21 to 24 and you are an apprentice' },
  {
    when: { all: [parent, { any: [apprentice, { all: [from21, under25] }] }] },
    expected: 'you are a parent or going to be one; and either you are an apprentice, or you are 21 to 24',
  },
  {
    when: { any: [parent, { all: [from21, { any: [apprentice, under25] }] }] },
    expected:
      'either you are a parent or going to be one, or (you are 21 or over; and either you are an apprentice, or you are under 25)',
  },
] satisfies readonly { when: Condition; expected: string }[])('$when is within a sentence $expected', (one) => {
  expect(saidText(said(one.when))).toBe(one.expected)
})

const grounds = book.offers.all.flatMap(({ id, entitlements }) =>
  entitlements.flatMap((entitlement) =>
    entitlement.grounds.map((ground) => ({ of: `${entitlement.id}/${ground.id} in ${id}`, when: ground.when })),
  ),
)

describe('of every ground that there ever was', () => {
  it('no fact is left unsaid', () => {
    const unsaid = grounds.filter(({ when }) => {
      const facts = new Set(leavesOf(when).map(({ fact }) => fact))
      return phrasesIn(said(when)).length < facts.size
    })

    expect(unsaid).toEqual([])
    expect(grounds.length).toBeGreaterThan(100)
  })

  it('each term of the law is explained', () => {
    const phrases = grounds.flatMap(({ when }) => phrasesIn(said(when)))
    const terms = new Set(phrases.flatMap((phrase) => [...phrase.matchAll(/“([^”]+)”/g)].map(([, term]) => term!)))

    const explained = legalTermsIn(catalogue, phrases)

    expect(new Set(explained.map(({ term }) => term))).toEqual(terms)
    expect(explained.filter(({ term, meaning }) => meaning.includes(term) || meaning.endsWith(')'))).toEqual([])
  })
})

it('a term that no phrase uses is not explained', () => {
  expect(legalTermsIn(catalogue, ['you are an apprentice'])).toEqual([])
})

it.each([
  {
    people: { age: { from: 21, to: 24 }, leavingCareStatus: ['eligible', 'relevant', 'former-relevant'] },
    expected: [
      'you are 21 to 24',
      'your legal status is “eligible child”, “relevant child” or “former relevant child”',
    ],
    because: 'a choice is said by what it may be, however long the list',
  },
  { people: {}, expected: [], because: 'nobody is left out' },
])('people are said fact by fact: $because', ({ people, expected }) => {
  expect(peopleSaid(catalogue, people)).toEqual(expected)
})

// Tests conditions in words: they keep the condition's shape and use the catalogue's phrases.
import { describe, expect, it } from 'vitest'
import {
  conditionInWords,
  legalTermsIn,
  peopleInWords,
  phrasesIn,
  conditionClause,
} from '../../src/analysis/conditions-in-words.ts'
import { type Condition, leavesOf } from '../../src/core/rules/condition.ts'
import { aCatalogue, home } from '../support/builders.ts'
import { book } from '../support/published.ts'

const { catalogue } = book.domain
const inWords = (when: Condition) => conditionInWords(catalogue, when)

const under25: Condition = { fact: 'age', operator: 'lessThan', value: 25 }
const from21: Condition = { fact: 'age', operator: 'greaterThanInclusive', value: 21 }
const apprentice: Condition = { fact: 'learning', operator: 'equal', value: 'apprenticeship' }
const parent: Condition = { fact: 'isParent', operator: 'equal', value: true }

it.each([
  { when: under25, expected: [{ text: 'you are under 25' }], because: 'it is one comparison' },
  {
    when: { all: [from21, apprentice, under25] },
    expected: [{ text: 'you are 21 to 24' }, { text: 'you are an apprentice' }],
    because: 'one phrase has both bounds of a number',
  },
  {
    when: { all: [parent, { any: [apprentice, { all: [from21, under25] }] }] },
    expected: [
      { text: 'you are a parent or going to be one' },
      { anyOf: [[{ text: 'you are an apprentice' }], [{ text: 'you are 21 to 24' }]] },
    ],
    because: 'one alternative is enough, and each is complete',
  },
  { when: { any: [parent] }, expected: inWords(parent), because: 'a single alternative is no choice' },
  { when: { not: under25 }, expected: [{ text: 'you are 25 or over' }], because: 'not is carried to the comparison' },
  {
    when: { not: { all: [under25, parent] } },
    expected: [{ anyOf: [[{ text: 'you are 25 or over' }], [{ text: 'you are not a parent or going to be one' }]] }],
    because: 'not all means that one part is not met',
  },
  {
    when: { not: { any: [under25, { not: parent }] } },
    expected: [{ text: 'you are 25 or over' }, { text: 'you are a parent or going to be one' }],
    because: 'none means that each part is not met, and a double not cancels out',
  },
] satisfies readonly { when: Condition; expected: unknown; because: string }[])(
  'puts $when into words in its own shape: $because',
  ({ when, expected }) => {
    expect(inWords(when)).toEqual(expected)
  },
)

it.each([
  { when: { all: [from21, apprentice, under25] }, expected: 'you are 21 to 24 and you are an apprentice' },
  {
    when: { all: [parent, { any: [apprentice, { all: [from21, under25] }] }] },
    expected: 'you are a parent or going to be one; and either you are an apprentice, or you are 21 to 24',
  },
  {
    when: { all: [parent, { any: [apprentice, under25] }, { any: [from21, apprentice] }] },
    expected:
      'you are a parent or going to be one; either you are an apprentice, or you are under 25; and either you are 21 or over, or you are an apprentice',
  },
  {
    when: { any: [parent, { all: [from21, { any: [apprentice, under25] }] }] },
    expected:
      'either you are a parent or going to be one, or (you are 21 or over; and either you are an apprentice, or you are under 25)',
  },
] satisfies readonly { when: Condition; expected: string }[])(
  'joins $when into the clause $expected',
  ({ when, expected }) => {
    expect(conditionClause(inWords(when))).toBe(expected)
  },
)

const grounds = book.offers.all.flatMap(({ id, entitlements }) =>
  entitlements.flatMap((entitlement) =>
    entitlement.grounds.map((ground) => ({ of: `${entitlement.id}/${ground.id} in ${id}`, when: ground.when })),
  ),
)

describe('every ground of every offer', () => {
  it('has at least one phrase for each of its facts', () => {
    const tooShort = grounds.filter(({ when }) => {
      const facts = new Set(leavesOf(when).map(({ fact }) => fact))
      return phrasesIn(inWords(when)).length < facts.size
    })

    expect(tooShort).toEqual([])
    expect(grounds.length).toBeGreaterThan(100)
  })

  it('has its legal terms explained', () => {
    const phrases = grounds.flatMap(({ when }) => phrasesIn(inWords(when)))
    const terms = new Set(phrases.flatMap((phrase) => [...phrase.matchAll(/“([^”]+)”/g)].map(([, term]) => term!)))

    const explained = legalTermsIn(catalogue, phrases)

    expect(new Set(explained.map(({ term }) => term))).toEqual(terms)
    expect(explained.filter(({ term, meaning }) => meaning.includes(term) || meaning.endsWith(')'))).toEqual([])
  })
})

it('explains a term by the text of its option, without the brackets that name the term', () => {
  const options = [
    { value: 'x', text: 'Somebody who left (a leaver)', met: 'you are a “leaver”', unmet: 'you are no “leaver”' },
  ]
  const facts = [{ ...home, options }]

  expect(legalTermsIn(aCatalogue({ facts }), ['you are a “leaver”'])).toEqual([
    { term: 'leaver', meaning: 'Somebody who left' },
  ])
})

it('does not explain a term that no phrase uses', () => {
  expect(legalTermsIn(catalogue, ['you are an apprentice'])).toEqual([])
})

it.each([
  {
    people: { age: { from: 21, to: 24 }, leavingCareStatus: ['eligible', 'relevant', 'former-relevant'] },
    expected: [
      'you are 21 to 24',
      'your legal status is “eligible child”, “relevant child” or “former relevant child”',
    ],
    because: 'the phrase of a choice lists the values in the region, however many',
  },
  {
    people: { home: ['in-area', 'elsewhere-in-england'] },
    expected: ['you live in {area} or elsewhere in England'],
    because: 'two of three values are named, and not the third one left out',
  },
  { people: {}, expected: [], because: 'the region excludes nobody' },
])('puts a region into words fact by fact: $because', ({ people, expected }) => {
  expect(peopleInWords(catalogue, people)).toEqual(expected)
})

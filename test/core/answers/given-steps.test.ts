// For whom steps are given, and with which cautions.
import { describe, expect, it } from 'vitest'
import { giveSteps, joinSteps, stepParts, stepsForAnybody } from '../../../src/core/answers/given-steps.ts'
import { compileBook } from '../../../src/core/book.ts'
import type { Condition } from '../../../src/core/rules/condition.ts'
import { type Facts, LAW } from '../../../src/core/rules/model.ts'
import type { RuleStep } from '../../../src/core/rules/steps.ts'
import { aCatalogue, aGround, aVersion, anEntitlement, someRules } from '../../support/builders.ts'

const near: Condition = { fact: 'home', operator: 'equal', value: 'nearby' }
const adult: Condition = { fact: 'age', operator: 'greaterThanInclusive', value: 18 }
const warning = 'Get advice first'
const catalogue = aCatalogue({
  publicFunds: { fact: 'home', safe: ['in-area'], named: ['money'], warning, url: 'https://example.com/advice' },
})

/** The next steps of a person with some facts, of an entitlement that everybody gets. */
const stepsOfPerson = async (steps: readonly RuleStep[], facts: Facts) => {
  const always: Condition = { fact: 'age', operator: 'greaterThanInclusive', value: 0 }
  const thing = anEntitlement('thing', [aGround(always, { nextSteps: [...steps], from: LAW })])
  const rules = someRules([aVersion(LAW, '2018-04-01', { entitlements: [thing] })], catalogue)
  const book = await compileBook(rules, (value) => `sha256-${JSON.stringify(value).length}`)
  const checked = book.checkerOf(book.offers.inForce('exampleshire', '2024-01-01')!).check(facts)
  if (!checked.ok) throw new Error('this person is possible')
  return checked.entitlements[0]!.nextSteps.filter(({ text }) => text !== 'Call council tax')
}

describe('a step with a condition', () => {
  it.each<{ facts: Facts; gives: readonly object[]; because: string }>([
    { facts: { age: 20, home: 'nearby' }, gives: [{ text: 'Ask' }], because: 'the condition is met' },
    { facts: { age: 20, home: 'far' }, gives: [], because: 'it is certainly not met' },
    { facts: { home: 'far' }, gives: [], because: 'one part that fails is enough' },
    {
      facts: { age: 20 },
      gives: [{ text: 'Ask', onlyIf: 'Only if you live nearby' }],
      because: 'only what is not known is said',
    },
    {
      facts: { age: 20, home: null },
      gives: [{ text: 'Ask', onlyIf: 'Only if you live nearby' }],
      because: 'asked and not known is not known',
    },
    {
      facts: {},
      gives: [{ text: 'Ask', onlyIf: 'Only if you are 18 or over, and you live nearby' }],
      because: 'nothing is known',
    },
  ])('is given as $gives where $because', async ({ facts, gives }) => {
    expect(await stepsOfPerson([{ text: 'Ask', when: { all: [adult, near] } }], facts)).toEqual(gives)
  })
})

describe('a step that claims a public fund', () => {
  const claim: RuleStep = { text: 'Claim', url: 'https://example.com/claim', phone: '01632 960001', publicFund: true }
  const advice = { text: warning, url: 'https://example.com/advice' }
  const { publicFund: _, ...plain } = claim

  it.each<{ facts: Facts; gives: readonly object[]; because: string }>([
    { facts: { home: 'in-area' }, gives: [plain], because: 'the value is safe' },
    { facts: { home: 'far' }, gives: [advice], because: 'the value is not safe' },
    { facts: { home: null }, gives: [{ ...plain, warning }], because: 'the value is not known' },
    { facts: {}, gives: [{ ...plain, warning }], because: 'nobody has asked' },
  ])('is given as $gives where $because', async ({ facts, gives }) => {
    expect(await stepsOfPerson([claim], facts)).toEqual(gives)
  })

  it('gives way to one warning, however many funds a list has', async () => {
    expect(await stepsOfPerson([claim, { text: 'Ask' }, { ...claim, text: 'Apply' }], { home: 'far' })).toEqual([
      advice,
      { text: 'Ask' },
    ])
  })

  it('gives way to another step that leads to the same advice', async () => {
    const other = { text: 'Get legal advice', url: 'https://example.com/advice' }

    expect(await stepsOfPerson([claim, other], { home: 'far' })).toEqual([other])
  })

  it('is left out where its own condition is not met', async () => {
    expect(await stepsOfPerson([{ ...claim, when: adult }], { home: 'far', age: 17 })).toEqual([])
  })

  it('cannot be given where the catalogue does not know of public funds', () => {
    expect(() => stepsForAnybody(aCatalogue(), [claim])).toThrow('publicFunds')
  })
})

it('a step that only speaks of a public fund is for everybody', async () => {
  expect(await stepsOfPerson([{ text: 'Money is no claim', publicFund: false }], { home: 'far' })).toEqual([
    { text: 'Money is no claim' },
  ])
})

it('readers of whom nothing is known get every condition and warning in words', () => {
  expect(stepsForAnybody(catalogue, [{ text: 'Claim', when: adult, publicFund: true, age: 21 }])).toEqual([
    { text: 'Claim', onlyIf: 'Only if you are 18 or over', warning, age: 21 },
  ])
})

it('of two steps with one text, an answer has the one that is for the person', () => {
  const lists = [[{ text: 'Ask', onlyIf: 'Only if you live nearby' }], [{ text: 'Ask' }]]

  expect(joinSteps(catalogue, lists)).toEqual([{ text: 'Ask' }])
})

it('a list has no step twice, and a step that is for everybody stays the same object', () => {
  const ask = { text: 'Ask' }

  const [given, ...others] = giveSteps(catalogue, [ask, { text: 'Ask' }], () => [null])

  expect(others).toEqual([])
  expect(given).toEqual(ask)
})

it.each([
  { step: { text: 'Ask', phone: '1' }, parts: ['Ask', '1'] },
  {
    step: { text: 'Ask', onlyIf: 'Only if so', warning, url: 'https://example.com' },
    parts: ['Ask (Only if so. Get advice first)', 'https://example.com'],
  },
])('plain text says the cautions before the contact: $parts', ({ step, parts }) => {
  expect(stepParts(step)).toEqual(parts)
})

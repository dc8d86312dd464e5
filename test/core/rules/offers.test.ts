import { describe, expect, it } from 'vitest'
import { composeOffers } from '../../../src/core/rules/offers.ts'
import { digestOfValue } from '../../../src/rulesets/digests.ts'
import { aGround, aVersion, anAddition, anEntitlement, someRules } from '../../support/builders.ts'

const law = aVersion('england', '2018-04-01')
const first = aVersion('exampleshire', '2020-04-01', { entitlements: [anEntitlement('local', [])] })
const second = aVersion('exampleshire', '2024-10-14', { entitlements: [anEntitlement('other', [])] })
const correction = aVersion('exampleshire', '2020-04-01', {
  id: 'exampleshire/2020-04-01.2',
  correction: 2,
  publishedOn: '2021-01-01',
  entitlements: [anEntitlement('local', []), anEntitlement('corrected', [])],
})
const offers = composeOffers(someRules([second, first, law, correction]), digestOfValue)

describe('the offer in force', () => {
  it.each([
    { on: '2018-03-31', expected: undefined, because: 'the law had not started' },
    { on: '2018-04-01', expected: 'exampleshire@2018-04-01', because: 'the law applies from its first day' },
    { on: '2020-03-31', expected: 'exampleshire@2018-04-01', because: 'the council had published nothing yet' },
    { on: '2020-04-01', expected: 'exampleshire@2020-04-01.2', because: 'the correction is known now' },
    { on: '2024-10-13', expected: 'exampleshire@2020-04-01.2', because: 'a ruleset lasts until the next one starts' },
    { on: '2024-10-14', expected: 'exampleshire@2024-10-14', because: 'a ruleset applies from its first day' },
    { on: '2099-01-01', expected: 'exampleshire@2024-10-14', because: 'nothing has ended it' },
  ])('on $on is $expected because $because', ({ on, expected }) => {
    expect(offers.inForce('exampleshire', on)?.id).toBe(expected)
  })

  it.each([
    { knownOn: '2020-12-31', expected: 'exampleshire@2020-04-01', because: 'the correction was not published' },
    { knownOn: '2021-01-01', expected: 'exampleshire@2020-04-01.2', because: 'the correction was published that day' },
    { knownOn: '2019-01-01', expected: 'exampleshire@2018-04-01', because: 'only the law was known' },
    { knownOn: '2018-03-31', expected: undefined, because: 'nothing was known' },
  ])('on 2020-06-01 as known on $knownOn is $expected because $because', ({ knownOn, expected }) => {
    expect(offers.inForce('exampleshire', '2020-06-01', knownOn)?.id).toBe(expected)
  })

  it('does not exist for an unknown authority', () => {
    expect(offers.inForce('nowhere', '2024-10-14')).toBeUndefined()
  })
})

describe('an offer by its id', () => {
  it.each([
    { id: 'exampleshire@2022-02-02', expected: 'exampleshire@2020-04-01.2', because: 'any date stands for its offer' },
    {
      id: 'exampleshire@2020-04-01',
      expected: 'exampleshire@2020-04-01',
      because: 'the offer first published keeps its id',
    },
    { id: 'england@2024-10-14', expected: 'england@2018-04-01', because: 'the law alone is an offer too' },
    { id: 'exampleshire@2001-01-01', expected: undefined, because: 'the day is before the first offer' },
    { id: 'exampleshire', expected: undefined, because: 'no day or proposal is named' },
  ])('$id is $expected because $because', ({ id, expected }) => {
    expect(offers.withId(id)?.id).toBe(expected)
  })

  it('is listed newest first', () => {
    expect(offers.all.map(({ id }) => id)).toEqual([
      'exampleshire@2024-10-14',
      'exampleshire@2020-04-01.2',
      'exampleshire@2020-04-01',
      'exampleshire@2018-04-01',
      'england@2018-04-01',
    ])
  })
})

describe('merged versions', () => {
  const idsOn = (on: string) => offers.inForce('exampleshire', on)?.entitlements.map(({ id }) => id)

  it('keep entitlements that a later version does not change, the law’s first', () => {
    expect(idsOn('2024-10-14')).toEqual(['thing', 'corrected', 'local', 'other'])
  })

  it('end an entitlement from the start of the version that ends it', () => {
    const end = aVersion('exampleshire', '2025-01-01', {
      entitlements: [{ id: 'local', path: 'local.yaml', ends: true }],
    })
    const ended = composeOffers(someRules([law, first, end]), digestOfValue)

    expect(ended.inForce('exampleshire', '2024-12-31')?.entitlements.map(({ id }) => id)).toEqual(['thing', 'local'])
    expect(ended.inForce('exampleshire', '2025-01-01')?.entitlements.map(({ id }) => id)).toEqual(['thing'])
  })

  it('add a council’s grounds after the law’s and keep the law’s words', () => {
    const more = aGround({ fact: 'home', operator: 'equal', value: 'in-area' }, { id: 'more' })
    const adds = aVersion('exampleshire', '2020-04-01', { entitlements: [anAddition('thing', [more])] })
    const offer = composeOffers(someRules([law, adds]), digestOfValue).inForce('exampleshire', '2020-04-01')

    expect(offer?.entitlements[0]?.title).toBe('A thing')
    expect(offer?.entitlements[0]?.grounds.map(({ id }) => id)).toEqual(['ground', 'more'])
  })

  it('refuse an addition to an entitlement that the law does not have', () => {
    const adds = aVersion('exampleshire', '2020-04-01', { entitlements: [anAddition('nothing', [])] })

    expect(() => composeOffers(someRules([law, adds]), digestOfValue)).toThrow('does not give')
  })
})

it('a digest changes with a file or a used part of the catalogue, but not with wording', () => {
  const rules = someRules([law])
  const withAge = (change: object) => ({
    ...rules.catalogue,
    facts: rules.catalogue.facts.map((fact) => (fact.id === 'age' ? { ...fact, ...change } : fact)),
  })
  const digest = (other: typeof rules) => composeOffers(other, digestOfValue).all[0]?.digest
  const edited = aVersion('england', '2018-04-01', { digests: { 'england/2018-04-01/thing.yaml': 'sha256-1' } })

  expect(digest({ ...rules, catalogue: withAge({ about: 'how old you are' }) })).toBe(digest(rules))
  expect(digest({ ...rules, catalogue: withAge({ maximum: 99 }) })).not.toBe(digest(rules))
  expect(digest(someRules([edited]))).not.toBe(digest(rules))
})

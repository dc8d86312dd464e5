// Tests the headings that an entitlement serves: its theme, and the headings that it names besides.
import { describe, expect, it } from 'vitest'
import { isByChoice, isByLaw, statutoryCoverage } from '../../src/analysis/statutory-coverage.ts'
import { book } from '../support/published.ts'

const offer = book.offers.inForce('southend-on-sea', '2026-11-23')!
const { headings, besides } = statutoryCoverage(offer)

const under = (id: string): readonly string[] =>
  headings.filter(({ byLaw, byChoice }) => [...byLaw, ...byChoice].includes(id)).map(({ theme }) => theme)

describe('statutory coverage', () => {
  it.each([
    { id: 'suitable-accommodation', expected: ['accommodation'], because: 'its theme is the heading' },
    { id: 'council-tax-reduction', expected: ['accommodation'], because: 'money is no heading, so it names another' },
    {
      id: 'education-and-training-help',
      expected: ['education-and-training', 'employment'],
      because: 'it names a heading besides its theme',
    },
  ])('lists $id under $expected, because $because', ({ id, expected }) => {
    expect(under(id)).toEqual(expected)
    expect(besides).not.toContain(id)
  })

  it('lists every entitlement, and outside the headings only entitlements that no heading covers', () => {
    const ids = offer.entitlements.map(({ id }) => id)

    expect(ids.filter((id) => under(id).length === 0)).toEqual(besides)
    expect(headings.filter(({ byLaw, byChoice }) => byLaw.length + byChoice.length === 0)).toEqual([])
  })
})

it.each([
  {
    bases: ['duty', 'local-offer'],
    byLaw: true,
    byChoice: true,
    because: 'the law gives it, and the council adds to it',
  },
  { bases: ['power'], byLaw: true, byChoice: false, because: 'the law allows it' },
  { bases: ['national-scheme'], byLaw: true, byChoice: false, because: 'a scheme of the government gives it' },
  { bases: ['local-offer'], byLaw: false, byChoice: true, because: 'only the council gives it' },
] as const)('grounds with the bases $bases are by law: $byLaw, by choice: $byChoice, because $because', (expected) => {
  const { bases, byLaw, byChoice } = expected
  const grounds = bases.map((basis) => ({ ...offer.entitlements[0]!.grounds[0]!, basis }))
  const entitlement = { ...offer.entitlements[0]!, grounds }

  expect([isByLaw(entitlement), isByChoice(entitlement)]).toEqual([byLaw, byChoice])
})

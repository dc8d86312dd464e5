// Tests which duties of the Act an offer answers.
import { describe, expect, it } from 'vitest'
import { dutyCoverage } from '../../src/analysis/duty-coverage.ts'
import { book } from '../support/published.ts'

const register = book.rules.duties!

describe('the duties of the Act', () => {
  it.each(book.offers.all.map((offer) => ({ offer, id: offer.id })))('all have an answer in $id', ({ offer }) => {
    expect(dutyCoverage(register, offer).filter(({ isUnanswered }) => isUnanswered)).toEqual([])
  })

  it('go unanswered in an offer without the entitlement, and are not passed over', () => {
    const offer = book.offers.inForce('southend-on-sea', '2026-11-23')!
    const without = { ...offer, entitlements: offer.entitlements.filter(({ id }) => id !== 'staying-put') }

    const unanswered = dutyCoverage(register, without).filter(({ isUnanswered }) => isUnanswered)

    expect(unanswered.map(({ section }) => section)).toEqual(['23CZA'])
  })

  it.each([
    '22A',
    '22G',
    '23B',
    '23C',
    '23CZA',
    '23CZB',
    '23CA',
    '23D',
    '23E',
    '24(',
    '24A',
    '24B',
    '24C',
    '24D',
    '26A',
  ])('include section %s', (section) => {
    expect(register.duties.some((duty) => duty.section.startsWith(section))).toBe(true)
  })

  it('stand in the register once each', () => {
    const sections = register.duties.map(({ section }) => section)

    expect(new Set(sections).size).toBe(sections.length)
  })
})

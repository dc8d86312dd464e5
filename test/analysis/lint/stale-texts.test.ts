// Tests which ages, amounts and days a text is found to say.
import { describe, expect, it } from 'vitest'
import { agesSaid, amountsSaid, daysSaid } from '../../../src/analysis/lint/said.ts'

describe('a text', () => {
  it.each([
    { text: 'Until you turn 21, ask', ages: [21] },
    { text: 'From 21 to 24 you can ask', ages: [21, 25] },
    { text: 'a plan from your 21st birthday', ages: [21] },
    { text: 'people under 25', ages: [25] },
    { text: 'support until you are 25', ages: [25] },
  ])('says the limits $ages: $text', ({ text, ages }) => {
    const limits = agesSaid(text).filter(({ isLimit }) => isLimit)

    expect([...new Set(limits.flatMap((said) => said.ages))]).toEqual(ages)
  })

  it.each([
    { text: 'if you were in care at 16 or 17', ages: [16, 18] },
    { text: 'when you turned 18', ages: [18] },
  ])('says ages that are no limits: $text', ({ text, ages }) => {
    const said = agesSaid(text)

    expect(said.some(({ isLimit }) => isLimit)).toBe(false)
    expect(said.flatMap((one) => one.ages)).toEqual(expect.arrayContaining(ages))
  })

  it.each(['within 21 days', 'under 21%', 'from 1 April', 'until 30 June 2024', 'at 10 miles', 'section 21'])(
    'says no age: %s',
    (text) => {
      expect(agesSaid(text)).toEqual([])
    },
  )

  it('says amounts and whole days', () => {
    expect(amountsSaid('£3,000, then £38.46 a week').map(({ gbp }) => gbp)).toEqual([3000, 38.46])
    expect(daysSaid('From 1 April 2023, and in May').map(({ day }) => day)).toEqual(['2023-04-01'])
  })
})

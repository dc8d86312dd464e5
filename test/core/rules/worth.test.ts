// The worth of an entitlement, and the order that it makes.
import { expect, it } from 'vitest'
import { type Worth, byWorth, worthOf } from '../../../src/core/rules/worth.ts'

const once = { gbp: 3000, per: 'once' } as const
const weekly = { gbp: 100, per: 'week' } as const

it.each([
  { entitlement: { grounds: [{}] }, worth: { urgency: 'soon' }, because: 'nothing is said' },
  { entitlement: { urgency: 'now', grounds: [] }, worth: { urgency: 'now' }, because: 'its file says so' },
  {
    entitlement: { grounds: [{ amount: once }, {}, { amount: weekly }] },
    worth: { urgency: 'soon', value: weekly },
    because: '£100 a week is more than £3,000 once',
  },
  {
    entitlement: { value: 50, grounds: [{ amount: once }] },
    worth: { urgency: 'soon', value: 50 },
    because: 'a value of its own goes before the amounts',
  },
] as const)('is $worth because $because', ({ entitlement, worth }) => {
  expect(worthOf(entitlement)).toEqual(worth)
})

it('puts first what is needed sooner, then what brings more', () => {
  const worths: readonly Worth[] = [
    { urgency: 'later', value: once },
    { urgency: 'soon' },
    { urgency: 'soon', value: 4000 },
    { urgency: 'soon', value: weekly },
    { urgency: 'now' },
  ]

  expect(worths.toSorted(byWorth)).toEqual([worths[4], worths[3], worths[2], worths[1], worths[0]])
})

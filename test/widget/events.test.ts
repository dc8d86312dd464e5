// The counts that an event carries, as the widget makes them and as the client's types promise them.
import { expect, expectTypeOf, it } from 'vitest'
import type { CheckerResultEvent, CheckerStartEvent } from '../../src/client/element.ts'
import { checkerEvent, countsOf } from '../../src/widget/events.ts'

it('counts have a number for every outcome', () => {
  const outcomes = ['entitled', 'cannot-tell', 'entitled', 'not-entitled'] as const

  expect(countsOf(outcomes.map((outcome) => ({ outcome })))).toEqual({
    entitled: 2,
    onRequest: 0,
    discretionary: 0,
    notEntitled: 1,
    cannotTell: 1,
  })
})

it('events have the types of the client', () => {
  expectTypeOf<CheckerResultEvent['detail']>().toEqualTypeOf<ReturnType<typeof countsOf>>()
  expectTypeOf(checkerEvent<null>).returns.toEqualTypeOf<CheckerStartEvent>()
})

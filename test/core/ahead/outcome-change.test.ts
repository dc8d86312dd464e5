import { describe, expect, it } from 'vitest'
import { kindOf } from '../../../src/core/ahead/outcome-change.ts'
import type { Answer, Outcome } from '../../../src/core/rules/model.ts'
import { timelineOf } from '../../../src/core/timeline.ts'
import { book } from '../../support/published.ts'

describe('a turn is', () => {
  type Told = { readonly from: Answer; readonly to: Answer; readonly atLeast?: Outcome }
  const turn = (told: Told) => kindOf({ id: 'help', title: 'Help', before: [], ...told })

  it.each<Told & { readonly kind: string; readonly because: string }>([
    { from: 'not-entitled', to: 'entitled', kind: 'entitled', because: 'it is settled then' },
    { from: 'cannot-tell', to: 'on-request', kind: 'on-request', because: 'it is settled then' },
    { from: 'entitled', to: 'discretionary', kind: 'discretionary', because: 'it is settled then' },
    { from: 'entitled', to: 'entitled', kind: 'amount', because: 'only the amount differs' },
    { from: 'entitled', to: 'not-entitled', kind: 'not-entitled', because: 'it was there, and ends' },
    { from: 'cannot-tell', to: 'not-entitled', kind: 'ends-if-had', because: 'nobody knows that it was there' },
    {
      from: 'not-entitled',
      to: 'cannot-tell',
      atLeast: 'on-request',
      kind: 'get-or-ask',
      because: 'something is sure, whatever the missing answers are',
    },
    {
      from: 'not-entitled',
      to: 'cannot-tell',
      atLeast: 'not-entitled',
      kind: 'might',
      because: 'it was not there, and may come',
    },
    {
      from: 'entitled',
      to: 'cannot-tell',
      atLeast: 'not-entitled',
      kind: 'may-end',
      because: 'it was there, and may go',
    },
  ])('$kind from $from to $to, because $because', ({ kind, because: _, ...told }) => {
    expect(turn(told)).toBe(kind)
  })
})

it('what to do in time is said before the birthday that it is about, and before no other', () => {
  const timeline = timelineOf(book, {
    on: '2026-11-23',
    facts: { age: 17, leavingCareStatus: 'eligible', lookedAfterBy: 'this-council', home: 'in-area', learning: 'none' },
    offer: book.offers.inForce('southend-on-sea', '2026-11-23')!,
    isNamed: false,
  })
  if (!timeline.ok) throw new Error('there is somebody like that')

  const said = timeline.changes.flatMap(({ age, entitlements }) =>
    entitlements.flatMap(({ before }) =>
      before.flatMap(({ text }) => {
        const [, named] = /[Bb]efore you turn (\d+)/.exec(text) ?? []
        return named === undefined ? [] : [{ age, named: Number(named) }]
      }),
    ),
  )
  expect(new Set(said.map(({ age }) => age))).toEqual(new Set([18, 21, 25]))
  expect(said.filter(({ age, named }) => age !== named)).toEqual([])
})

// Tests of how a change of outcome reads, and of the steps to take before it.
import { describe, expect, it } from 'vitest'
import { outcomeChangeKind } from '../../../src/core/ahead/outcome-change.ts'
import type { Answer, Outcome } from '../../../src/core/rules/model.ts'
import { timelineOf } from '../../../src/core/timeline.ts'
import { book } from '../../support/published.ts'

describe('an outcome change reads as', () => {
  type OutcomesOfChange = { readonly from: Answer; readonly to: Answer; readonly atLeast?: Outcome }
  const changeKind = (outcomes: OutcomesOfChange) =>
    outcomeChangeKind({ id: 'help', title: 'Help', before: [], ...outcomes })

  it.each<OutcomesOfChange & { readonly kind: string; readonly because: string }>([
    { from: 'not-entitled', to: 'entitled', kind: 'entitled', because: 'the new outcome is settled' },
    { from: 'cannot-tell', to: 'on-request', kind: 'on-request', because: 'the new outcome is settled' },
    { from: 'entitled', to: 'discretionary', kind: 'discretionary', because: 'the new outcome is settled' },
    { from: 'entitled', to: 'entitled', kind: 'amount', because: 'only the amount differs' },
    { from: 'entitled', to: 'not-entitled', kind: 'not-entitled', because: 'the person had it, and it ends' },
    { from: 'cannot-tell', to: 'not-entitled', kind: 'ends-if-had', because: 'nobody knows whether the person had it' },
    {
      from: 'not-entitled',
      to: 'cannot-tell',
      atLeast: 'on-request',
      kind: 'get-or-ask',
      because: 'some help is certain, whatever the missing answers are',
    },
    {
      from: 'not-entitled',
      to: 'cannot-tell',
      atLeast: 'not-entitled',
      kind: 'might',
      because: 'the person did not have it, and may get it',
    },
    {
      from: 'entitled',
      to: 'cannot-tell',
      atLeast: 'not-entitled',
      kind: 'may-end',
      because: 'the person had it, and may lose it',
    },
  ])('$kind from $from to $to, because $because', ({ kind, because: _, ...outcomes }) => {
    expect(changeKind(outcomes)).toBe(kind)
  })
})

it('steps that name a birthday come before that birthday only', () => {
  const timeline = timelineOf(book, {
    on: '2026-11-23',
    facts: { age: 17, leavingCareStatus: 'eligible', lookedAfterBy: 'this-council', home: 'in-area', learning: 'none' },
    offer: book.offers.inForce('southend-on-sea', '2026-11-23')!,
    isNamed: false,
  })
  if (!timeline.ok) throw new Error('the facts should be possible')

  const steps = timeline.changes.flatMap(({ age, entitlements }) =>
    entitlements.flatMap(({ before }) =>
      before.flatMap(({ text }) => {
        const [, named] = /[Bb]efore you turn (\d+)/.exec(text) ?? []
        return named === undefined ? [] : [{ age, named: Number(named) }]
      }),
    ),
  )
  expect(new Set(steps.map(({ age }) => age))).toEqual(new Set([18, 21, 25]))
  expect(steps.filter(({ age, named }) => age !== named)).toEqual([])
})

import { describe, expect, it } from 'vitest'
import type { Answer, Outcome } from '../../src/core/model.ts'
import { kindOf } from '../../src/core/turn.ts'

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

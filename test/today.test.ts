import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { today } from '../src/today.ts'

describe('today', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it.each([
    { now: '2026-06-30T22:59:59.999Z', day: '2026-06-30', because: 'London is an hour ahead in summer' },
    { now: '2026-06-30T23:00:00.000Z', day: '2026-07-01', because: 'the next millisecond is midnight there' },
    { now: '2026-12-31T23:59:59.999Z', day: '2026-12-31', because: 'London keeps UTC in winter' },
    { now: '2027-01-01T00:00:00.000Z', day: '2027-01-01', because: 'the next millisecond is midnight' },
    { now: '2026-12-31T23:59:59.999Z', day: '2026-12-31', because: 'a clock that was set back is believed' },
  ])('is $day at $now: $because', ({ now, day }) => {
    vi.setSystemTime(now)
    expect(today()).toBe(day)
  })
})

// What a job may take: readings of a thread, and what follows from them.
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { isUsedUp } from '../../src/work/budget.ts'
import { ownThread, processorTimeIn, processorTimeOf } from '../../src/work/processor-time.ts'

const budget = { processor: 10_000, longest: 30_000 }

it.each([
  { busy: 9_000, processor: 8_990, usedUp: false, because: 'it is within both limits' },
  { busy: 25_000, processor: 4_000, usedUp: false, because: 'waiting for a processor costs no processor time' },
  { busy: 10_200, processor: 10_010, usedUp: true, because: 'it has had a processor for too long' },
  { busy: 30_100, processor: 4_000, usedUp: true, because: 'nobody waits for longer' },
  { busy: 10_001, processor: undefined, usedUp: true, because: 'where the system does not tell, all time counts' },
  { busy: 10_000, processor: undefined, usedUp: false, because: 'a budget may be used to the last millisecond' },
])('$busy ms, of which $processor on a processor: used up is $usedUp, as $because', ({ usedUp, ...taken }) => {
  expect(isUsedUp(taken, budget)).toBe(usedUp)
})

it.each([
  { name: 'node', because: 'the name is plain' },
  { name: 'a) R 9 9 (b', because: 'a name may look like what follows it' },
])('reads ticks of user and system time as milliseconds where $because', ({ name }) => {
  const stat = `1240 (${name}) R 1 1 1 0 -1 4194304 100 0 0 0 250 31 7 8 20 0 12 0 312761`

  expect(processorTimeIn(stat)).toBe(2_810)
})

it('knows no time of a thread that does not exist', () => {
  expect(processorTimeOf('0')).toBeUndefined()
})

it.skipIf(!existsSync('/proc/thread-self'))('a thread’s processor time grows while it works', () => {
  const thread = ownThread()!
  const before = processorTimeOf(thread)!
  while (processorTimeOf(thread)! === before);

  expect(processorTimeOf(thread)).toBeGreaterThan(before)
})

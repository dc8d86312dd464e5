// Tests of timelines of made-up rules, which name an age on 31 August.
import { expect, it } from 'vitest'
import type { Facts } from '../../src/core/rules/model.ts'
import { timelineOf } from '../../src/core/timeline.ts'
import { now, twoVersions } from '../support/analysis.ts'
import { aGround } from '../support/builders.ts'

const changesFor = async (facts: Facts) => {
  const source = await twoVersions([], [aGround({ fact: 'ageInAugust', operator: 'lessThan', value: 19 })])
  const timeline = timelineOf(source.book, { on: '2024-10-20', facts, offer: source.offer(now), isNamed: false })
  if (!timeline.ok) throw new Error(JSON.stringify(timeline))
  return timeline.changes.map(({ on, age, because, entitlements }) => [on ?? age, because, entitlements[0]?.to])
}

it('what a school year gives ends on 1 September, the day after the age in August counts', async () => {
  expect(await changesFor({ dateOfBirth: '2006-05-15' })).toEqual([
    ['2025-09-01', [{ kind: 'derived', fact: 'ageInAugust' }], 'not-entitled'],
  ])
})

it('from an age alone, a later age on 31 August is not known until the age leaves no doubt', async () => {
  expect(await changesFor({ age: 18, ageInAugust: 18 })).toEqual([
    [19, [{ kind: 'birthday', age: 19 }], 'cannot-tell'],
    [20, [{ kind: 'birthday', age: 20 }], 'not-entitled'],
  ])
})

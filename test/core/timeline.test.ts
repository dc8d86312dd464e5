// Tests of timelines of made-up rules: an age on 31 August, amounts, and outcomes that cannot be told.
import { expect, it } from 'vitest'
import type { Condition } from '../../src/core/rules/condition.ts'
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

it('a change names both amounts if they differ, and the worst outcome if the new one cannot be told', async () => {
  const under = (value: number): Condition => ({ fact: 'age', operator: 'lessThan', value })
  const inArea: Condition = { fact: 'home', operator: 'equal', value: 'in-area' }
  const source = await twoVersions(
    [],
    [
      aGround(under(19), { id: 'more', amount: { gbp: 20, per: 'week' } }),
      aGround(under(20), { id: 'less', amount: { gbp: 10, per: 'week' } }),
      aGround({ all: [{ not: under(20) }, inArea] }, { id: 'here', strength: 'on-request' }),
      aGround({ not: under(20) }, { id: 'all', strength: 'discretion' }),
    ],
  )
  const query = { on: '2024-10-20', facts: { age: 18 }, offer: source.offer(now), isNamed: false }
  const timeline = timelineOf(source.book, query)
  const changes = timeline.ok && timeline.changes.map(({ age, entitlements: [change] }) => ({ age, ...change }))

  expect(changes).toMatchObject([
    { age: 19, from: 'entitled', to: 'entitled', amount: { before: { gbp: 20 }, after: { gbp: 10 } } },
    { age: 20, from: 'entitled', to: 'cannot-tell', atLeast: 'discretionary', amount: { after: null } },
  ])
  expect(changes && changes[0]).not.toHaveProperty('atLeast')
})

// The conditions of the ground that decides, in a flat list.
import { expect, it } from 'vitest'
import { decidingGround } from '../../../src/core/answers/deciding-ground.ts'
import type { Condition } from '../../../src/core/rules/condition.ts'
import type { Met } from '../../../src/core/tables/join.ts'
import { aCatalogue, aGround } from '../../support/builders.ts'

const adult: Condition = { fact: 'age', operator: 'greaterThanInclusive', value: 18 }
const young: Condition = { fact: 'age', operator: 'lessThan', value: 21 }
const nearby: Condition = { fact: 'home', operator: 'equal', value: 'nearby' }
const far: Condition = { fact: 'home', operator: 'equal', value: 'far' }
const restricted: Condition = { fact: 'restricted', operator: 'equal', value: true }

type Case = {
  readonly when: Condition
  /** Of each node, from the root down. */
  readonly met: readonly Met[]
  readonly says: readonly string[]
  readonly because: string
}

it.each<Case>([
  {
    when: { all: [adult, young, nearby] },
    met: [true, true, true, true],
    says: ['yes: You are 18 to 20', 'yes: You live nearby'],
    because: 'a ground that holds has all its conditions, and two bounds are one',
  },
  {
    when: { all: [adult, nearby] },
    met: [false, true, false],
    says: ['no: You live nearby'],
    because: 'only what fails keeps it from holding',
  },
  {
    when: { all: [adult, nearby, restricted] },
    met: [null, null, true, false],
    says: ['no: You are restricted', 'not known: You are 18 or over'],
    because: 'what is not known may keep it from holding as well',
  },
  {
    when: { all: [adult, nearby] },
    met: [false, null, null],
    says: ['not known: You are 18 or over', 'not known: You live nearby'],
    because: 'only the combination fails',
  },
  {
    when: { any: [young, restricted] },
    met: [false, false, false],
    says: ['no: You are under 21 or you are restricted'],
    because: 'flattened, it would seem that both are needed',
  },
  {
    when: { any: [young, { all: [restricted, nearby] }] },
    met: [true, false, true, true, true],
    says: ['yes: You are restricted', 'yes: You live nearby'],
    because: 'the alternative that holds says it all',
  },
  {
    when: { any: [nearby, young, far] },
    met: [false, false, false, false],
    says: ['no: You do not live in {area} or you are under 21'],
    because: 'alternatives about one fact are one',
  },
  {
    when: { any: [{ all: [adult, restricted] }, { all: [young, nearby] }] },
    met: [false, false, true, false, false, true, false],
    says: ['no: You are restricted or you live nearby'],
    because: 'what is met already need not be said',
  },
  {
    when: { any: [nearby, { all: [adult, { any: [restricted, far] }] }] },
    met: [false, false, false, false, false, false, false],
    says: ['no: You live nearby; or you are 18 or over, and either you are restricted or you live far away'],
    because: 'inner alternatives must not look like outer ones',
  },
  {
    when: { all: [{ not: { any: [restricted, nearby] } }] },
    met: [false, false, true, true, false],
    says: ['no: You are not restricted'],
    because: 'the other is so already',
  },
  {
    when: { not: { all: [restricted, nearby] } },
    met: [true, false, true, false],
    says: ['yes: You are not restricted or you do not live nearby'],
    because: 'one of them is enough',
  },
])('says $says, because $because', ({ when, met, says }) => {
  const { reasons } = decidingGround(aCatalogue(), aGround(when), { met, own: () => undefined })

  const marks = new Map<Met, string>([
    [true, 'yes'],
    [false, 'no'],
    [null, 'not known'],
  ])
  expect(reasons.map((reason) => `${marks.get(reason.met)!}: ${reason.text}`)).toEqual(says)
})

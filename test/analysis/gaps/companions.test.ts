// Tests in which facts people who are compared need not be alike.
import { expect, it } from 'vitest'
import { findGaps } from '../../../src/analysis/gaps/gaps.ts'
import type { Catalogue } from '../../../src/core/rules/catalogue.ts'
import type { Condition } from '../../../src/core/rules/condition.ts'
import { careCatalogue, now, opened } from '../../support/analysis.ts'
import { aGround, aVersion, anEntitlement, someRules } from '../../support/builders.ts'

const gapsBy = async (by: string, when: Condition, impossible: Catalogue['impossible']) => {
  const law = aVersion('england', '2018-04-01', { entitlements: [] })
  const council = aVersion('exampleshire', '2024-04-01', { entitlements: [anEntitlement('thing', [aGround(when)])] })
  const source = await opened(someRules([law, council], { ...careCatalogue, impossible }))
  return findGaps(source, source.offer(now), by).gaps.map(({ people, outcomes }) => ({ people, outcomes }))
}

const isFar: Condition = { fact: 'home', operator: 'equal', value: 'far' }
const restricted: Condition = { fact: 'restricted', operator: 'equal', value: true }
const never: Condition = { fact: 'status', operator: 'equal', value: 'never' }
const freeWhereFar = { when: { all: [isFar, restricted] }, because: 'nobody far away is restricted' }

it('a fact that only the compared fact limits, and that no rule names, may differ', async () => {
  expect(await gapsBy('home', isFar, [freeWhereFar])).toEqual([
    { people: {}, outcomes: { 'in-area': 'not-entitled', nearby: 'not-entitled', far: 'entitled' } },
  ])
})

it('a fact that another fact limits too is the same for all who are compared', async () => {
  const freeForOthers = { when: { all: [never, restricted] }, because: 'only people with a status are restricted' }

  expect(await gapsBy('home', isFar, [freeWhereFar, freeForOthers])).toEqual([
    {
      people: { restricted: [false] },
      outcomes: { 'in-area': 'not-entitled', nearby: 'not-entitled', far: 'entitled' },
    },
  ])
})

it('the age is the same for all who are compared by their age on 31 August', async () => {
  const over18: Condition = { fact: 'ageInAugust', operator: 'greaterThan', value: 18 }
  const august = careCatalogue.impossible.filter(({ because }) => because.endsWith('in August'))

  expect(await gapsBy('ageInAugust', over18, august)).toEqual([
    { people: { age: { from: 19, to: 19 } }, outcomes: { '0 to 18': 'not-entitled', '19 to 120': 'entitled' } },
  ])
})

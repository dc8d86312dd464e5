// Tests cliff edges: the day of each, and the people whom it names.
import { expect, it } from 'vitest'
import { findCliffEdges } from '../../../src/analysis/gaps/cliff-edges.ts'
import type { Leaf } from '../../../src/core/rules/condition.ts'
import { careCatalogue, now, opened, twoVersions } from '../../support/analysis.ts'
import { aGround, aVersion, anEntitlement, someRules } from '../../support/builders.ts'

const under = (fact: string, value: number): Leaf => ({ fact, operator: 'lessThan', value })

const edgesOf = async (when: Leaf) => {
  const source = await twoVersions([], [aGround(when)])
  return findCliffEdges(source, source.offer(now)).cliffEdges
}

it.each([
  { when: under('age', 21), fact: 'age', day: 'the 21st birthday', because: 'age grows on a birthday' },
  {
    when: under('ageInAugust', 19),
    fact: 'ageInAugust',
    day: 'the first 1 September after the 19th birthday',
    because: 'an age on 31 August counts from the next day',
  },
])('a drop of $fact is on $day because $because', async ({ when, fact, day }) => {
  const edges = await edgesOf(when)

  expect(edges.map((edge) => [edge.fact, edge.at, edge.day])).toEqual(edges.map(() => [fact, when.value, day]))
  expect(edges[0]?.text).toMatch(new RegExp(`^On ${day}: .*: from entitled to not-entitled$`))
})

it('whom the law changes at that age and whom it has changed already have an edge each', async () => {
  const from18: Leaf = { fact: 'age', operator: 'greaterThanInclusive', value: 18 }
  const becomesLeft = { fact: 'status', from: ['in-care', 'never'], to: 'left', when: from18, because: 'it is so' }
  const catalogue = { ...careCatalogue, impossible: [], transitions: [becomesLeft] }
  const entitlements = [anEntitlement('thing', [aGround(under('age', 18))])]
  const law = aVersion('england', '2018-04-01', { entitlements: [] })
  const source = await opened(someRules([law, aVersion('exampleshire', '2020-04-01', { entitlements })], catalogue))
  const { cliffEdges } = findCliffEdges(source, source.offer('exampleshire@2020-04-01'))

  expect(cliffEdges.map(({ people, becomes }) => [people, becomes])).toEqual([
    [{ status: ['in-care', 'never'] }, { status: 'left' }],
    [{ status: ['left'] }, {}],
  ])
})

it('a birthday does not mention an age on 31 August that no rule names', async () => {
  const edges = await edgesOf(under('age', 21))

  expect(edges.map(({ people, witness }) => [people, witness.before])).toEqual([[{}, { status: 'left', age: 20 }]])
})

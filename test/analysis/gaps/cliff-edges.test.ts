// Tests cliff edges: the day of each, and the people whom it names.
import { expect, it } from 'vitest'
import { findCliffEdges } from '../../../src/analysis/gaps/cliff-edges.ts'
import type { Leaf } from '../../../src/core/rules/condition.ts'
import { now, twoVersions } from '../../support/analysis.ts'
import { aGround } from '../../support/builders.ts'

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

it('a birthday does not mention an age on 31 August that no rule names', async () => {
  const edges = await edgesOf(under('age', 21))

  expect(edges.map(({ people, witness }) => [people, witness.before])).toEqual([[{}, { status: 'left', age: 20 }]])
})

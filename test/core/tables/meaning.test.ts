// Tests the meaning of an offer: what it decides for people who can exist, and none of its words.
import { expect, it } from 'vitest'
import { now, twoVersions } from '../../support/analysis.ts'
import { aGround } from '../../support/builders.ts'

it('has the outcome and amount of each cell in which somebody can be, and nothing for the others', async () => {
  const left = { fact: 'status', operator: 'equal', value: 'left' } as const
  const under18 = { fact: 'age', operator: 'lessThan', value: 18 } as const
  const amount = { gbp: 5, per: 'week' } as const
  const source = await twoVersions([], [aGround(left, { amount }), aGround(under18, { id: 'young' })])
  const nobody = null

  expect(source.book.checkerOf(source.offer(now)).meaning()).toMatchObject([
    {
      entitlement: 'thing',
      facts: [{ fact: 'age' }, { fact: 'status' }],
      cells: [
        { outcome: 'entitled' },
        nobody,
        { outcome: 'entitled' },
        nobody,
        { outcome: 'entitled', amount },
        { outcome: 'not-entitled' },
      ],
    },
  ])
})

it('stays the same when only words change', async () => {
  const left = { fact: 'status', operator: 'equal', value: 'left' } as const
  const meaningOf = async (nextStep: string) => {
    const source = await twoVersions([], [aGround(left, { nextSteps: [{ text: nextStep }] })])
    return JSON.stringify(source.book.checkerOf(source.offer(now)).meaning())
  }

  expect(await meaningOf('Write')).toBe(await meaningOf('Call'))
})

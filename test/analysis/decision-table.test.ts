// Tests a decision table as data: its cells, and the counts that prove that nobody is left out.
import { expect, it } from 'vitest'
import { buildDecisionTable } from '../../src/analysis/decision-table.ts'
import { now, twoVersions } from '../support/analysis.ts'
import { aGround } from '../support/builders.ts'

it('has a cell for every class in which somebody can be, and counts the others as impossible', async () => {
  const from18 = { fact: 'age', operator: 'greaterThanInclusive', value: 18 } as const
  const left = { fact: 'status', operator: 'equal', value: 'left' } as const
  const grounds = [aGround({ all: [from18, left] }, { id: 'a', amount: { gbp: 5, per: 'week' } }), aGround(left)]
  const source = await twoVersions([], grounds)
  const offer = source.offer(now)
  const [tabled] = source.book.checkerOf(offer).tabled
  const nobody = { outcome: 'not-entitled', grounds: [] }

  expect(buildDecisionTable(source.book.domain, offer, tabled!)).toEqual({
    offer: { id: now, digest: offer.digest },
    entitlement: 'thing',
    facts: ['age', 'status'],
    cells: [
      { people: { age: { to: 17 }, status: ['in-care'] }, ...nobody },
      { people: { age: { to: 17 }, status: ['never'] }, ...nobody },
      {
        people: { age: { from: 18 }, status: ['left'] },
        outcome: 'entitled',
        amount: { gbp: 5, per: 'week' },
        grounds: ['a', 'ground'],
      },
      { people: { age: { from: 18 }, status: ['never'] }, ...nobody },
    ],
    certificate: { classes: { age: 2, status: 3 }, cells: 6, impossible: 2, evaluated: 4 },
  })
})

it('has one cell for values that no rule tells apart, with all of them', async () => {
  const source = await twoVersions([], [aGround({ fact: 'home', operator: 'notEqual', value: 'nearby' })])
  const offer = source.offer(now)
  const [tabled] = source.book.checkerOf(offer).tabled
  const { cells, certificate } = buildDecisionTable(source.book.domain, offer, tabled!)

  expect(cells.map(({ people, outcome }) => ({ people, outcome }))).toEqual([
    { people: { home: ['in-area', 'far'] }, outcome: 'entitled' },
    { people: { home: ['nearby'] }, outcome: 'not-entitled' },
  ])
  expect(certificate).toMatchObject({ classes: { home: 2 }, cells: 2 })
})

it('has the bounds of people who can exist, where they are narrower than the rules', async () => {
  const under25 = { fact: 'age', operator: 'lessThan', value: 25 } as const
  const left = { fact: 'status', operator: 'equal', value: 'left' } as const
  const source = await twoVersions([], [aGround({ all: [under25, left] })])
  const offer = source.offer(now)
  const [tabled] = source.book.checkerOf(offer).tabled
  const { cells } = buildDecisionTable(source.book.domain, offer, tabled!)

  expect(cells.map(({ people }) => people)).toEqual([
    { age: { to: 17 }, status: ['in-care'] },
    { age: { from: 18, to: 24 }, status: ['left'] },
    { age: { to: 24 }, status: ['never'] },
    { age: { from: 25 }, status: ['left'] },
    { age: { from: 25 }, status: ['never'] },
  ])
})

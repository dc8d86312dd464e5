// Tests the list of points that the council must still confirm.
import { expect, it } from 'vitest'
import { openPoints } from '../../src/analysis/to-confirm.ts'
import { opened } from '../support/analysis.ts'
import { aGround, aVersion, anEntitlement, someRules } from '../support/builders.ts'

const inArea = { fact: 'home', operator: 'equal', value: 'in-area' } as const
const under25 = { fact: 'age', operator: 'lessThan', value: 25 } as const
const law = aVersion('england', '2018-04-01', { entitlements: [anEntitlement('advice', [aGround(under25)])] })

it('every note and every inferred citation is a point, with its place, the people and whom to ask', async () => {
  const [citation] = aGround(inArea).citations
  const inferred = { ...citation!, title: 'A page', section: '2', confidence: 'inferred' } as const
  const grounds = [aGround(inArea, { confirm: 'Is it so?', citations: [citation!, inferred] })]
  const entitlements = [anEntitlement('thing', grounds)]
  const version = aVersion('exampleshire', '2020-04-01', { unconfirmed: ['Since when?'], entitlements })
  const { book } = await opened(someRules([law, version]))
  const place = {
    version: 'exampleshire/2020-04-01',
    entitlement: 'thing',
    ground: 'ground',
    people: 'You live in the council’s area',
    kinds: 1,
    ask: expect.stringMatching(/^Call /) as string,
  }

  expect(openPoints(book)).toEqual([
    { ...place, point: 'Is it so?' },
    { ...place, point: 'inferred, not read: A page, 2' },
    { version: 'exampleshire/2020-04-01', point: 'Since when?', kinds: 0, ask: 'Call the team' },
  ])
})

it('what decides for the most kinds of people comes first, and what is no longer in the newest offer last', async () => {
  const few = aGround({ all: [inArea, under25] }, { id: 'few', confirm: 'few' })
  const many = aGround(under25, { id: 'many', confirm: 'many', strength: 'discretion' })
  const before = aVersion('exampleshire', '2020-04-01', {
    entitlements: [anEntitlement('thing', [aGround(inArea, { confirm: 'old' })])],
  })
  const now = aVersion('exampleshire', '2024-04-01', { entitlements: [anEntitlement('thing', [few, many])] })
  const { book } = await opened(someRules([law, before, now]))
  const points = openPoints(book)

  expect(points.map(({ point }) => point)).toEqual(['many', 'few', 'old'])
  expect(points.map(({ kinds }) => kinds)).toEqual([2, 1, 0])
})

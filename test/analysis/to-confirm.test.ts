// Tests the list of points that the council must still confirm.
import { expect, it } from 'vitest'
import { openPoints } from '../../src/analysis/to-confirm.ts'
import { aGround, aVersion, anEntitlement, someRules } from '../support/builders.ts'

it('every note and every inferred citation is a point, with its place and the people whom it affects', () => {
  const when = { fact: 'home', operator: 'equal', value: 'in-area' } as const
  const [citation] = aGround(when).citations
  const inferred = { ...citation!, title: 'A page', section: '2', confidence: 'inferred' } as const
  const grounds = [aGround(when, { confirm: 'Is it so?', citations: [citation!, inferred] }), aGround(when)]
  const entitlements = [anEntitlement('thing', grounds), { id: 'other', path: 'other.yaml', ends: true } as const]
  const version = aVersion('exampleshire', '2020-04-01', { unconfirmed: ['Since when?'], entitlements })
  const place = {
    version: 'exampleshire/2020-04-01',
    entitlement: 'thing',
    ground: 'ground',
    people: 'You live in the council’s area',
  }

  expect(openPoints(someRules([version]))).toEqual([
    { version: 'exampleshire/2020-04-01', point: 'Since when?' },
    { ...place, point: 'Is it so?' },
    { ...place, point: 'inferred, not read: A page, 2' },
  ])
})

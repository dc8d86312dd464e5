// Tests the history of offers: the versions that each adds, and the offer before it.
import { expect, it } from 'vitest'
import { offerUpdates, versionsOf } from '../../../src/analysis/comparison/history.ts'
import { composeOffers } from '../../../src/core/rules/offers.ts'
import { digestOfValue } from '../../../src/rulesets/digests.ts'
import { aGround, aVersion, anAddition, anEntitlement, someRules } from '../../support/builders.ts'

const always = aGround({ fact: 'age', operator: 'lessThan', value: 25 })
const law = aVersion('england', '2018-04-01', { publishedOn: '2017-04-27' })
const first = aVersion('exampleshire', '2020-04-01', { entitlements: [anEntitlement('local', [])] })
const second = aVersion('exampleshire', '2024-10-14', { entitlements: [anAddition('thing', [always])] })
const correction = aVersion('exampleshire', '2020-04-01', {
  id: 'exampleshire/2020-04-01.2',
  correction: 2,
  publishedOn: '2025-01-01',
  entitlements: [anEntitlement('corrected', [])],
})
const again = { ...correction, id: 'exampleshire/2020-04-01.3', correction: 3, publishedOn: '2025-02-01' }
const later = aVersion('england', '2026-01-01', { publishedOn: '2025-06-01' })
const offers = composeOffers(someRules([second, later, first, law, correction, again]), digestOfValue)

const updates = offerUpdates(offers, 'exampleshire').map(({ offer, base, versions, publishedOn }) => ({
  offer: offer.id,
  base: base?.id,
  versions: versions.map(({ id }) => id),
  publishedOn,
}))
const updateTo = (id: string) => updates.find(({ offer }) => offer === id)

it('lists every published offer of a council as an update, newest first', () => {
  expect(updates.map(({ offer }) => offer)).toEqual([
    'exampleshire@2026-01-01',
    'exampleshire@2024-10-14.3',
    'exampleshire@2024-10-14.2',
    'exampleshire@2024-10-14',
    'exampleshire@2020-04-01.3',
    'exampleshire@2020-04-01.2',
    'exampleshire@2020-04-01',
    'exampleshire@2018-04-01',
  ])
})

it.each([
  {
    offer: 'exampleshire@2018-04-01',
    expected: { base: undefined, versions: ['england/2018-04-01'], publishedOn: '2017-04-27' },
    because: 'there is no offer before the first',
  },
  {
    offer: 'exampleshire@2020-04-01',
    expected: { base: 'exampleshire@2018-04-01', versions: ['exampleshire/2020-04-01'], publishedOn: '2020-04-01' },
    because: 'only the law was in force before',
  },
  {
    offer: 'exampleshire@2020-04-01.2',
    expected: { base: 'exampleshire@2020-04-01', versions: [correction.id], publishedOn: '2025-01-01' },
    because: 'the base of a correction is the corrected offer',
  },
  {
    offer: 'exampleshire@2020-04-01.3',
    expected: { base: 'exampleshire@2020-04-01.2', versions: [again.id], publishedOn: '2025-02-01' },
    because: 'the base of a second correction is the first',
  },
  {
    offer: 'exampleshire@2024-10-14',
    expected: { base: 'exampleshire@2020-04-01', versions: ['exampleshire/2024-10-14'], publishedOn: '2024-10-14' },
    because: 'the corrections came after it was published',
  },
  {
    offer: 'exampleshire@2026-01-01',
    expected: { base: 'exampleshire@2024-10-14.3', versions: ['england/2026-01-01'], publishedOn: '2025-06-01' },
    because: 'the base includes the corrections published by then',
  },
])('$offer has the right base and versions: $because', ({ offer, expected }) => {
  expect(updateTo(offer)).toEqual({ offer, ...expected })
})

it('lists the versions of the law and the council that contain an entitlement, oldest first', () => {
  const offer = offers.withId('exampleshire@2026-01-01')!

  expect(versionsOf(offer, 'thing').map(({ id }) => id)).toEqual([
    'england/2018-04-01',
    'exampleshire/2024-10-14',
    'england/2026-01-01',
  ])
  expect(versionsOf(offer, 'local').map(({ id }) => id)).toEqual(['exampleshire/2020-04-01'])
})

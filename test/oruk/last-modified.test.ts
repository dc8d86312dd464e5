// The day on which a service last changed comes from the versions that have its entitlement.
import { describe, expect, it } from 'vitest'
import { compileBook } from '../../src/core/book.ts'
import type { Published } from '../../src/core/rules/model.ts'
import { feedByDay } from '../../src/oruk/feed.ts'
import { digestOfValue } from '../../src/rulesets/digests.ts'
import { aGround, aVersion, anAddition, anEntitlement, someRules } from '../support/builders.ts'

const adults = aGround({ fact: 'age', operator: 'greaterThanInclusive', value: 18 })
const thing = [anEntitlement('thing', [adults])]
const other = [anEntitlement('other', [adults])]
const addition = [anAddition('thing', [{ ...adults, id: 'more' }])]
const end = [{ id: 'thing', path: 'thing.yaml', ends: true } as const]

const law = (day: string, more: Partial<Published> = {}) => aVersion('england', day, { entitlements: thing, ...more })
const council = (day: string, more: Partial<Published> = {}) => aVersion('exampleshire', day, more)
const start = law('2018-04-01')

describe.each([
  { because: 'the version took effect then', versions: [start], day: '2018-04-01', named: ['england/2018-04-01'] },
  {
    because: 'the version was published before it took effect',
    versions: [law('2018-04-01', { publishedOn: '2017-04-27' })],
    day: '2018-04-01',
    named: ['england/2018-04-01'],
  },
  {
    because: 'the version was published after it took effect',
    versions: [law('2018-04-01', { publishedOn: '2019-01-02' })],
    day: '2019-01-02',
    named: ['england/2018-04-01'],
  },
  {
    because: 'a correction of the same first day was published then',
    versions: [start, law('2018-04-01', { id: 'england/2018-04-01.2', correction: 2, publishedOn: '2018-06-01' })],
    day: '2018-06-01',
    named: ['england/2018-04-01.2'],
  },
  {
    because: 'the council added to it then',
    versions: [start, council('2020-04-01', { entitlements: addition })],
    day: '2020-04-01',
    named: ['england/2018-04-01', 'exampleshire/2020-04-01'],
  },
  {
    because: 'the council ended what it had added',
    versions: [start, council('2020-04-01', { entitlements: addition }), council('2022-04-01', { entitlements: end })],
    day: '2022-04-01',
    named: ['england/2018-04-01', 'exampleshire/2022-04-01'],
  },
  {
    because: 'later versions are about something else',
    versions: [start, law('2019-04-01', { entitlements: other }), council('2020-04-01', { entitlements: [] })],
    day: '2018-04-01',
    named: ['england/2018-04-01'],
  },
  {
    because: 'a version of the future does not count yet',
    versions: [start, law('2027-04-01')],
    day: '2018-04-01',
    named: ['england/2018-04-01'],
  },
])('a service was last modified on $day if $because', ({ versions, day, named }) => {
  it('and its description names the versions behind it', async () => {
    const { services } = feedByDay(await compileBook(someRules(versions), digestOfValue))('2026-11-23')
    const service = services.find(({ url }) => url.endsWith('/thing'))!

    expect(service.last_modified).toBe(`${day}T00:00:00.000Z`)
    expect(service.description).toContain(`published rules (${named.join(', ')})`)
  })
})

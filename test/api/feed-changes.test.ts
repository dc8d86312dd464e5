// When a record of the feed changes: `last_modified`, over the whole history of the rules, and `modified_after`.
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { dayBefore } from '../../src/core/rules/days.ts'
import { book } from '../support/published.ts'
import { client, feed, feedWith, listed, services } from './feed.ts'

const firstDays = new Set(
  book.offers.all.flatMap(({ authority, effectiveFrom }) =>
    authority === 'southend-on-sea' && effectiveFrom !== undefined ? [effectiveFrom] : [],
  ),
)

const midnight = (day: string): string => `${day}T00:00:00.000Z`

/** The services of a day, at one address, so that records of different servers compare. */
const servicesOn = async (day: string, query = '') => {
  const harvested = feedWith({ today: () => day, publicUrl: 'https://offer.example' })
  return (await listed(`&per_page=100${query}`, harvested)).contents as Awaited<ReturnType<typeof services>>
}

it.each([...firstDays].toSorted().slice(1))(
  'who harvested the day before %s finds what is new or changed, and no more',
  async (day) => {
    // The rules as known now, so corrections of that day may have been published later.
    const isKnown = ({ last_modified }: { readonly last_modified: string }) => last_modified <= midnight(day)
    const before = new Map((await servicesOn(dayBefore(day))).map((service) => [service.id, service]))
    const changed = (await servicesOn(day)).filter(({ last_modified: _, ...record }) => {
      const then = before.get(record.id)
      return then === undefined || !isDeepStrictEqual({ ...record, last_modified: then.last_modified }, then)
    })
    const found = await servicesOn(day, `&modified_after=${dayBefore(day)}T12:00:00.000Z`)

    expect(changed.length).toBeGreaterThan(0)
    expect(found.filter(isKnown)).toEqual(changed.filter(isKnown))
  },
)

describe('modified_after', async () => {
  const all = await services()
  const newest = all
    .map(({ last_modified }) => last_modified)
    .toSorted()
    .at(-1)!
  const [day] = newest.split('T')

  it.each([
    { since: newest, finds: [newest], because: 'a change at that very time counts' },
    { since: `${day!}T00:00:00.001Z`, finds: [], because: 'nothing changed later' },
    { since: `${day!}T01:00:00+01:00`, finds: [newest], because: 'it is the same time, in another zone' },
    { since: `${day!}T00:00:01-01:00`, finds: [], because: 'it is later, in another zone' },
  ])('of $since finds $finds, because $because', async ({ since, finds }) => {
    const { contents } = await listed(`&per_page=100&modified_after=${encodeURIComponent(since)}`)

    expect(contents).toEqual(all.filter(({ last_modified }) => finds.includes(last_modified)))
  })

  it('narrows together with the other parameters', async () => {
    const since = '2024-10-14T00:00:00.000Z'
    const { contents } = await listed(`&per_page=100&minimum_age=18&modified_after=${since}`)

    expect(contents).toEqual(
      all.filter(({ minimum_age, last_modified }) => (minimum_age ?? -1) >= 18 && last_modified >= since),
    )
    expect(contents.length).toBeGreaterThan(0)
  })
})

it.each([
  '/services?start_time=09:00',
  '/services?end_time=17:00:00',
  '/services?start_time=09:00Z&end_time=17:00%2B01:00',
  '/services?day=MO',
  '/service_at_locations?day=MO&start_time=09:00&postcode=SS2%206ER&proximity=500',
])('%s is read as in the standard, and finds nothing, as no service has a schedule', async (path) => {
  const response = await client.get(feed(path))

  expect(response.status).toBe(200)
  expect(response.body).toMatchObject({ total_items: 0, empty: true, contents: [] })
})

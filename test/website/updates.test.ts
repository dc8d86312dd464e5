// The updates page and feed match the API's comparisons.
import { XMLParser } from 'fast-xml-parser'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { book } from '../support/published.ts'
import { running, website } from '../support/running.ts'
import { client, got, textOf } from './reading.ts'

const { text } = await got('/updates')
const sections = text.split('<section class="app-update"').slice(1)
const council = book.offers.all.filter(({ authority, status }) => authority !== 'england' && status === 'published')

it('has every version of the offer, newest first', () => {
  const ids = sections.map((section) => / id="([^"]+)"/.exec(section)![1])

  expect(ids).toEqual(council.map(({ id }) => id))
})

it('shows as many groups who gain or lose as the API', async () => {
  const told = sections.map((section) => (section.match(/For you if:/g) ?? []).length)
  const reports = sections.map((section) => /href="(\/v1\/[^"]+)"/.exec(section)?.[1])
  const found = await Promise.all(
    reports.map(async (report) => {
      if (report === undefined) return 0
      const response = await client.get(report)
      return z.object({ changes: z.array(z.unknown()) }).parse(response.body).changes.length
    }),
  )

  expect(told).toEqual(found)
  expect(reports.filter((report) => report === undefined)).toHaveLength(1)
  expect(found.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(30)
})

it('says what people got before and get now, with amounts if they differ', () => {
  expect(textOf(text)).toContain(
    'Now: you can get this (£3,000, paid once). Before: you could get this (£2,000, paid once).',
  )
  expect(textOf(text)).toContain('Now: you can get this. Before: you could ask for this, and then it was your right.')
})

it.each([
  { knownProblems: [], expected: 'We know of no problems right now.', because: 'there is none' },
  {
    knownProblems: [{ since: '2026-10-01', resolved: '2026-11-01', text: 'An age was wrong.' }],
    expected: 'An age was wrong. Known since 1 October 2026. Put right on 1 November 2026.',
    because: 'what was put right is told too',
  },
])('lists known problems: $because', async ({ knownProblems, expected }) => {
  const files = { ...website.files, knownProblems }
  const response = await running({ book, website: { ...website, files } }).get('/updates')

  expect(textOf(response.text)).toContain(expected)
})

const Link = z.object({ '@href': z.string(), '@rel': z.string().optional() })
const DateTime = z.iso.datetime()
const Entry = z.object({
  id: z.string().regex(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  title: z.object({ '#text': z.string().min(1) }),
  updated: DateTime,
  link: Link,
  summary: z.object({ '#text': z.string().min(1) }),
})
/** RFC 4287's requirements for a feed: ids that are IRIs, titles, dates with times, links and an author. */
const AtomFeed = z.object({
  feed: z.object({
    '@xmlns': z.literal('http://www.w3.org/2005/Atom'),
    id: Entry.shape.id,
    title: z.string().min(1),
    updated: DateTime,
    author: z.object({ name: z.string().min(1) }),
    link: z.array(Link),
    entry: z.array(Entry),
  }),
})

const feedAt = async (publicUrl: string) => {
  const known = running({ book, publicUrl })
  const { text: xml, type } = await known.get('/updates.atom')
  const parsed: unknown = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' }).parse(xml)
  return { type, ...AtomFeed.parse(parsed) }
}

it('the feed is valid Atom, has every update once, and links to it', async () => {
  const { type, feed } = await feedAt('https://offer.example')
  const links = feed.link.map((one) => [one['@rel'], one['@href']])

  expect(type).toBe('application/atom+xml')
  expect(links).toContainEqual(['self', 'https://offer.example/updates.atom'])
  expect(feed.entry.map(({ link }) => link['@href'])).toEqual(
    council.map(({ id }) => `https://offer.example/updates#${id}`),
  )
  expect(new Set(feed.entry.map(({ id }) => id)).size).toBe(council.length)
  expect(
    feed.updated >=
      feed.entry
        .map(({ updated }) => updated)
        .toSorted()
        .at(-1)!,
  ).toBe(true)
})

it('an update keeps its id when the site moves', async () => {
  const [here, there] = [await feedAt('https://offer.example'), await feedAt('http://other.example')]

  expect(there.feed.entry.map(({ id }) => id)).toEqual(here.feed.entry.map(({ id }) => id))
})

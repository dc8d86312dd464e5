// The Open Referral UK feed: its content, checked against the rules, and its parameters.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { About } from '../../src/contract/feed-schemas.ts'
import { book } from '../support/published.ts'
import { client, feed, feedWith, listed, serviceOf, services, terms } from './feed.ts'

const offer = book.offers.inForce('southend-on-sea', '2026-11-23')!
const whole = await services()
const allTerms = await terms()
const adviser = await serviceOf('adviser-and-plan-21-to-24')

it.each(['/', '/openapi.json', '/services', '/taxonomies', '/taxonomy_terms', '/service_at_locations'])(
  '%s is open to all',
  async (path) => {
    const { status, headers } = await client.get(feed(path)).set('Origin', 'https://example.org')

    expect([status, headers['access-control-allow-origin']]).toEqual([200, '*'])
  },
)

it('every entitlement of the offer in force is one service, the same by itself as in a full list', async () => {
  const addresses = whole.map(({ url }) => new URL(url).pathname)
  const alone = await client.get(feed(`/services/${adviser.id}`))

  expect(addresses).toEqual(offer.entitlements.map(({ theme, id }) => `/local-offer/${theme}/${id}`))
  expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length)
  expect(alone.body).toEqual(adviser)
})

it('an adviser from 21 is for people aged 21 to 24, and a search by these ages finds it', async () => {
  const found = await listed('&minimum_age=21&maximum_age=24')

  expect([adviser.minimum_age, adviser.maximum_age]).toEqual([21, 24])
  expect((found.contents as (typeof adviser)[]).map(({ id }) => id)).toContain(adviser.id)
})

it('the age parameters bound the ages of a service, not of a person, as in the standard', async () => {
  const within = (await listed('&minimum_age=22&maximum_age=23')).contents as (typeof adviser)[]
  const isFor = (age: number) => (service: typeof adviser) =>
    (service.minimum_age ?? 0) <= age && age <= (service.maximum_age ?? 120)

  expect(within.map(({ id }) => id)).not.toContain(adviser.id)
  expect(whole.filter(isFor(22)).map(({ id }) => id)).toContain(adviser.id)
  expect(whole.filter(isFor(25)).map(({ id }) => id)).not.toContain(adviser.id)
})

it('a service for all ages has no age bounds', async () => {
  const advocacy = await serviceOf('advocacy-and-complaints')

  expect(advocacy).not.toHaveProperty('minimum_age')
  expect(advocacy).not.toHaveProperty('maximum_age')
})

it('the id of a service is the same under other rules', async () => {
  const then = await listed('&per_page=100', feedWith({ today: () => '2019-01-01' }))

  const before = (then.contents as (typeof adviser)[]).find(({ url }) => url.endsWith('/adviser-and-plan-21-to-24'))!
  expect(before.id).toBe(adviser.id)
  expect(before.description).not.toBe(adviser.description)
})

it('a description has the summary, who can get it, who gives it and how to ask', () => {
  expect(adviser.description.split('\n\n').map((paragraph) => paragraph.split(':')[0])).toEqual([
    expect.stringContaining('personal adviser') as string,
    'Who can get this',
    'Who gives it',
    'How to ask for it, whichever is so for you',
    expect.stringMatching(/\(england\/[\d.-]+, southend-on-sea\/[\d.-]+\)/) as string,
  ])
  expect(adviser.description).toContain('if you are 21 to 24 and your legal status is “former relevant child”')
})

it('terms name the heading, the basis and the eligibility, and are in the list of terms', () => {
  const attributes = adviser.attributes.map(({ link_type, taxonomy_term }) => [link_type, taxonomy_term.term])

  expect(attributes).toEqual([
    ['heading', 'Relationships'],
    ['basis', 'By law'],
    ['basis', 'By the council’s own choice'],
    ['eligibility', 'Your legal status is “former relevant child”'],
  ])
  expect(allTerms).toEqual(expect.arrayContaining(adviser.attributes.map(({ taxonomy_term }) => taxonomy_term)))
  expect(new Set(allTerms.map(({ id }) => id)).size).toBe(allTerms.length)
})

describe.each([
  {
    entitlement: 'council-tax-reduction',
    area: 'Southend-on-Sea',
    contacts: 1,
    organization: 'Southend-on-Sea City Council',
    because: 'it is for homes in the city',
  },
  {
    entitlement: 'adviser-and-plan-21-to-24',
    area: 'Wherever you live, if Southend-on-Sea City Council looked after you',
    contacts: 1,
    organization: 'Southend-on-Sea City Council',
    because: 'the duty follows the council that looked after you',
  },
  {
    entitlement: 'help-with-nhs-costs',
    area: 'England',
    contacts: undefined,
    organization: 'The government',
    because: 'no council gives it',
  },
])('$entitlement', ({ entitlement, area, contacts, organization, because }) => {
  it(`is given in: ${area}, because ${because}`, async () => {
    const service = await serviceOf(entitlement)

    expect(service.service_areas.map(({ name }) => name)).toEqual([area])
    expect(service.organization.name).toBe(organization)
    expect(service.organization_id).toBe(service.organization.id)
    expect(service.contacts?.length).toBe(contacts)
  })
})

it('assured_date is the day on which the oldest source was read', () => {
  const { grounds } = offer.entitlements.find(({ id }) => id === 'adviser-and-plan-21-to-24')!
  const days = grounds.flatMap(({ citations }) => citations.map(({ readOn }) => readOn))

  expect(adviser.assured_date).toBe(days.sort()[0])
})

describe('a parameter narrows the list', () => {
  const heading = allTerms.find(({ term }) => term === 'Employment')!

  it.each([
    { query: `taxonomy_term_id=${heading.id}`, test: (one: typeof adviser) => one.url.includes('/employment/') },
    { query: `taxonomy_id=${heading.taxonomy_id}`, test: (one: typeof adviser) => one.url.includes('/local-offer/') },
    { query: 'taxonomy_id=nobody', test: () => false },
    {
      query: 'search=Council%20TAX',
      test: (one: typeof adviser) => /council/i.test(one.description) && /tax/i.test(`${one.name} ${one.description}`),
    },
    { query: 'minimum_age=18', test: (one: typeof adviser) => (one.minimum_age ?? -1) >= 18 },
    { query: 'maximum_age=20', test: (one: typeof adviser) => (one.maximum_age ?? 121) <= 20 },
    {
      query: `organization_id=${adviser.organization_id}`,
      test: (one: typeof adviser) => one.organization.name.endsWith('Council'),
    },
    { query: 'organization_id=nobody', test: () => false },
  ])('$query', async ({ query, test }) => {
    const { contents } = await listed(`&per_page=100&${query}`)

    expect(contents).toEqual(whole.filter(test))
  })
})

it('every service is on exactly one page, in order, for any page size', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 5, max: 100 }), async (size) => {
      const first = await listed(`&per_page=${size}`)
      const pages = await Promise.all(
        Array.from({ length: first.total_pages }, (_, i) => listed(`&per_page=${size}&page=${i + 1}`)),
      )

      expect(pages.flatMap(({ contents }) => contents)).toEqual(whole)
      expect(pages.map(({ size: shown, contents }) => shown - contents.length)).toEqual(pages.map(() => 0))
      expect(pages.map(({ first_page }) => first_page)).toEqual(pages.map((_, i) => i === 0))
      expect(pages.map(({ last_page }) => last_page)).toEqual(pages.map((_, i) => i === pages.length - 1))
      expect(new Set(pages.map(({ total_items }) => total_items))).toEqual(new Set([whole.length]))
    }),
    { numRuns: 20 },
  )
})

it('a page after the last page is empty and is marked as the last page', async () => {
  const { contents: _, ...beyond } = await listed('&page=9')

  expect(beyond).toMatchObject({ empty: true, size: 0, first_page: false, last_page: true, page_number: 9 })
})

it.each([
  'postcode=SS1',
  'modified_after=2026-01-01',
  'modified_after=2026-02-30T00:00:00Z',
  'start_time=9',
  'end_time=24:00',
  'day=MO&day=TU',
  'page=0',
  'page=1&page=2',
  'per_page=101',
  'minimum_age=old',
  'full=yes',
])('services?%s is refused, because no parameter is ignored', async (query) => {
  const { status } = await client.get(feed(`/services?${query}`))

  expect(status).toBe(422)
})

it.each([
  { settings: {}, address: /^http:\/\/127\.0\.0\.1:\d+$/, because: 'the request names its host' },
  {
    settings: { publicUrl: 'https://offer.example/care' },
    address: /^https:\/\/offer\.example\/care$/,
    because: '`publicUrl` is set',
  },
  {
    settings: { trustedProxies: 1 },
    address: /^https:\/\/proxied\.example$/,
    because: 'the headers of a trusted proxy count',
  },
])('addresses begin with $address, because $because', async ({ settings, address }) => {
  const about = await feedWith(settings)
    .get(feed('/'))
    .set({ 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'proxied.example' })

  const { openapi_url } = about.body as { openapi_url: string }
  expect(openapi_url.replace('/oruk/v3/openapi.json', '')).toMatch(address)
})

it('the feed also answers without the trailing slash', async () => {
  const about = await client.get('/oruk/v3')

  expect(About.parse(about.body).version).toBe('HSDS-UK-3.0')
})

// Every record of the feed, from lists and by itself, validated against the standard's own schemas.
import { expect, it } from 'vitest'
import { faultsOf } from '../oruk/schemas.ts'
import { book } from '../support/published.ts'
import { client, feed, feedWith, harvest, serviceOf, terms } from './feed.ts'

const adviser = await serviceOf('adviser-and-plan-21-to-24')
const heading = (await terms()).find(({ name }) => name === 'Employment')!

const lists = [
  { schema: 'service', path: '/services' },
  { schema: 'taxonomy', path: '/taxonomies' },
  { schema: 'taxonomy_term', path: '/taxonomy_terms' },
] as const

const filters = [
  'minimum_age=18',
  'maximum_age=24',
  'search=council%20tax',
  `taxonomy_term_id=${heading.id}`,
  `taxonomy_id=${heading.taxonomy_id}`,
  `organization_id=${adviser.organization_id}`,
  'modified_after=2024-10-14T00:00:00.000Z',
]

const harvests = [
  ...lists.flatMap(({ schema, path }) => ['per_page=100', 'per_page=7'].map((query) => ({ schema, path, query }))),
  ...['full=true&per_page=7', ...filters.flatMap((query) => [query, `full=true&${query}`])].map((query) => ({
    schema: 'service' as const,
    path: '/services',
    query,
  })),
]

const leavesOf = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value]

const emptiesIn = (value: unknown): readonly unknown[] =>
  leavesOf(value).filter((leaf) => leaf === null || leaf === undefined || leaf === '')

/** Each fault of some records, with the record's id. */
const faultsIn = (records: readonly { readonly id: string }[], ...[schema, kind]: Kinds) =>
  records.flatMap((record) => faultsOf(schema, record, kind).map((fault) => `${record.id} ${fault}`))
type Kinds = [schema: Parameters<typeof faultsOf>[0], kind: Parameters<typeof faultsOf>[2]]

it.each(harvests)(
  'each record of $path?$query is valid, without a field of no schema, a null or an empty value',
  async ({ schema, path, query }) => {
    const records = await harvest(`${path}?${query}`)

    expect(records.length).toBeGreaterThan(0)
    expect(faultsIn(records, schema, 'published')).toEqual([])
    expect(faultsIn(records, schema, 'closed')).toEqual([])
    expect(emptiesIn(records)).toEqual([])
  },
)

it.each(lists)(
  'each record of $path is valid by itself, and the same as in the full list',
  async ({ schema, path }) => {
    const records = await harvest(`${path}?per_page=100${schema === 'service' ? '&full=true' : ''}`)
    const answers = await Promise.all(records.map(({ id }) => client.get(feed(`${path}/${id}`))))
    const alone = answers.map(({ body }) => body as (typeof records)[number])

    expect(faultsIn(alone, schema, 'published')).toEqual([])
    expect(alone).toEqual(records)
  },
)

it('every service also has what other pages of the standard require: an organization_id and a url', async () => {
  const records = await harvest('/services?per_page=7')

  expect(records.filter((record) => !('organization_id' in record && 'url' in record))).toEqual([])
})

const firstDays = book.offers.all.flatMap(({ authority, effectiveFrom }) =>
  authority === 'southend-on-sea' && effectiveFrom ? [effectiveFrom] : [],
)

it.each([...new Set(firstDays)])('every service of the offer of %s is valid', async (day) => {
  const records = await harvest('/services?full=true&per_page=100', feedWith({ today: () => day }))

  expect(records.length).toBeGreaterThan(0)
  expect(faultsIn(records, 'service', 'published')).toEqual([])
  expect(faultsIn(records, 'service', 'closed')).toEqual([])
})

it('the schemas refuse a null, a wrong format and a missing name, and closed ones an unknown field', () => {
  const { name: _, ...nameless } = adviser
  const termless = adviser.attributes.map(({ taxonomy_term: { id }, ...rest }) => ({ ...rest, taxonomy_term: { id } }))

  expect(faultsOf('service', { ...adviser, url: null })).toEqual(['/url must be string'])
  expect(faultsOf('service', { ...adviser, last_modified: '2024-10-14' })).toHaveLength(1)
  expect(faultsOf('service', nameless)).toHaveLength(1)
  expect(faultsOf('service', { ...adviser, attributes: termless })).toHaveLength(2 * termless.length)
  expect(faultsOf('service', { ...adviser, colour: 'red' })).toEqual([])
  expect(faultsOf('service', { ...adviser, colour: 'red' }, 'closed')).toHaveLength(1)
})

it('ids are the same as ever', () => {
  const { id, organization, contacts, service_areas, cost_options, attributes } = adviser
  const [identifier] = organization.organization_identifiers!
  const [contact] = contacts!

  expect({
    service: id,
    organization: organization.id,
    identifier: identifier!.id,
    contact: contact!.id,
    phone: contact!.phones![0]!.id,
    area: service_areas[0]!.id,
    cost: cost_options[0]!.id,
    attribute: attributes[0]!.id,
    term: heading.id,
    taxonomy: heading.taxonomy_id,
  }).toEqual({
    service: '0dadb4f6-78f8-5ad0-9324-7a0b1f04df8e',
    organization: '88aa747b-ed38-59f2-b7d7-efab7ff7ed50',
    identifier: 'ec0f00d4-e8c5-58c9-8239-e7d9b5e8e7fe',
    contact: '44f68471-c953-5544-b3aa-d1bc189ef056',
    phone: '435fb810-cbd7-5676-99dd-dde844d81cc2',
    area: '49149468-74de-5348-b564-196ac5d9e467',
    cost: '55dcc39e-277e-5262-bdc5-e83ba8b6ab77',
    attribute: '73e68b4b-ff67-57c4-b3f3-654d517c36dc',
    term: '359e2529-2851-54f8-bbcd-80eb147d2809',
    taxonomy: '6b3b4cf2-e5bd-550c-8e96-88ae41e75a57',
  })
})

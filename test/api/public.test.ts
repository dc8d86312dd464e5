// The public, cacheable resources: facts, offers, decision tables and health checks.
import { expect, it } from 'vitest'
import { DecisionTable, FactList, Offer, OfferList } from '../../src/contract/public-schemas.ts'
import { running } from '../support/running.ts'
import { book } from '../support/southend.ts'

const facts = async (query = '') => FactList.parse((await client.get(`/v1/facts${query}`)).body).items
const offers = async (query = '') => OfferList.parse((await client.get(`/v1/offers${query}`)).body).items
const cellsOf = async (address: string) => DecisionTable.parse((await client.get(address)).body)
const idOf = ({ id }: { readonly id: string }) => id

const client = running()
const latest = '/v1/offers/southend-on-sea@2024-10-14'
const table = `${latest}/entitlements/council-tax-reduction/table`

it('facts are listed in the words of the council', async () => {
  const items = await facts()

  expect(items.map(idOf)).toEqual(book.domain.catalogue.facts.map(idOf))
  expect(items.find(({ id }) => id === 'home')?.options?.[0]).toEqual({
    value: 'in-area',
    text: 'In Southend-on-Sea',
  })
})

it('a whole number has bounds, and names the facts that it may be derived from', async () => {
  const items = await facts('?authority=england')

  expect(items.find(({ id }) => id === 'age')).toMatchObject({
    type: 'integer',
    minimum: 0,
    maximum: 120,
    derivedFrom: ['dateOfBirth'],
  })
})

it('every offer is listed, newest first and proposals last', async () => {
  expect((await offers()).map(idOf)).toEqual(book.offers.all.map(idOf))
})

it('an offer summary has its rulesets and the title of its latest version', async () => {
  const [offer, ...others] = await offers('?authority=southend-on-sea&on=2024-10-20')

  expect(others).toEqual([])
  expect(offer).toMatchObject({
    id: 'southend-on-sea@2024-10-14',
    status: 'published',
    effectiveFrom: '2024-10-14',
    title: 'Adviser support from 21 unless you say no',
    rulesets: [{ id: 'england/2018-04-01' }, { id: 'southend-on-sea/2024-10-14', publishedOn: '2024-10-14' }],
  })
})

it('`on` and `knownOn` list the offers in force on one day, as published on another', async () => {
  const items = await offers('?on=2024-10-20&knownOn=2024-10-13')

  expect(items.map(idOf)).toEqual(['southend-on-sea@2020-04-01', 'england@2018-04-01'])
})

it('offers that decide differently have different meaning digests', async () => {
  const digests = (await offers('?authority=southend-on-sea')).map(({ meaningDigest }) => meaningDigest)

  expect(new Set(digests).size).toBe(digests.length)
})

it('an offer has every entitlement with conditions and citations', async () => {
  const response = await client.get(latest)

  const { entitlements } = Offer.parse(response.body)
  const ground = entitlements.find(({ id }) => id === 'council-tax-reduction')?.grounds[0]
  expect(ground).toMatchObject({ id: 'southend-to-21', from: 'southend-on-sea', strength: 'right' })
  expect(ground).toHaveProperty('when.all')
  expect(ground?.citations[0]).toHaveProperty('section')
})

it.each(['southend-on-sea@2024-10-14', 'southend-on-sea@2026-01-01', 'southend-on-sea%402026-01-01'])(
  '%s is answered with the canonical offer and its address',
  async (id) => {
    const response = await client.get(`/v1/offers/${id}`)

    expect(Offer.parse(response.body).id).toBe('southend-on-sea@2024-10-14')
    expect(response.headers['content-location']).toBe(latest)
  },
)

it('a decision table lists every cell in which somebody can be', async () => {
  const { cells, certificate } = await cellsOf(table)

  expect(cells).toHaveLength(certificate.evaluated)
  expect(certificate.cells - certificate.impossible).toBe(certificate.evaluated)
  expect(cells[0]?.people).toHaveProperty('home', ['in-area'])
})

it('bounds are those of possible people: a former relevant child is 18 or over', async () => {
  const { cells } = await cellsOf(table)

  const former = cells.filter(({ people }) => JSON.stringify(people['leavingCareStatus']) === '["former-relevant"]')
  const ages = former.map(({ people }) => people['age'] as { from?: number })
  expect(Math.min(...ages.map(({ from }) => from ?? 0))).toBe(18)
})

it('the grounds of a cell are the grounds that are met', async () => {
  const { cells } = await cellsOf(table)

  const entitled = cells.filter(({ outcome }) => outcome === 'entitled')
  expect(entitled.map(({ grounds }) => grounds)).toContainEqual(['southend-to-21'])
})

it('a decision table is also CSV, with one line for each cell', async () => {
  const { cells } = await cellsOf(table)
  const { headers, text } = await client.get(table).set('Accept', 'text/csv')

  const [header, ...lines] = text.split('\r\n')
  expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present')
  expect(header).toContain('ageFrom,ageTo')
  expect(lines.filter((line) => line !== '')).toHaveLength(cells.length)
  expect(lines[0]!.split(',')).toHaveLength(header!.split(',').length)
})

it.each(['/v1/facts', '/v1/offers', latest, table, '/problems/unknown-offer', '/.well-known/security.txt'])(
  '%s may be cached, and is answered 304 if the client has it',
  async (address) => {
    const first = await client.get(address)
    const again = await client.get(address).set('If-None-Match', String(first.headers['etag']))
    const head = await client.head(address).set('Accept-Encoding', 'gzip')

    expect(first.headers['etag']).toMatch(/^"[\w-]{43}(-gzip)?"$/)
    expect(first.headers['cache-control']).toBe('public, max-age=300')
    expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', first.headers['etag']])
    expect([head.status, head.body as unknown]).toEqual([200, {}])
    expect(head.headers['content-length']).toBe(first.headers['content-length'])
  },
)

it('each media type of an answer has its own ETag', async () => {
  const asJson = await client.get(table)
  const asCsv = await client.get(table).set('Accept', 'text/csv')

  expect(asCsv.headers['etag']).not.toBe(asJson.headers['etag'])
  expect([asJson.headers['vary'], asCsv.headers['vary']]).toEqual([
    'Accept, Accept-Encoding',
    'Accept, Accept-Encoding',
  ])
})

it('health checks answer ok, and nobody may store the answer', async () => {
  const live = await client.get('/healthcheck/live')
  const ready = await client.head('/healthcheck/ready')

  expect([live.status, live.body, live.headers['cache-control']]).toEqual([200, { status: 'ok' }, 'no-store'])
  expect(ready.status).toBe(200)
})

// Problems: their statuses, their bodies and the pages that explain them.
import { expect, it } from 'vitest'
import { problemTypes } from '../../src/http/problem-types.ts'
import { problemOf, running } from '../support/running.ts'
import { book } from '../support/southend.ts'

const client = running()
const latest = '/v1/offers/southend-on-sea@2024-10-14'

it.each([
  { method: 'get', address: '/nowhere', status: 404, problem: 'unknown-route' },
  { method: 'get', address: '/V1/facts', status: 404, problem: 'unknown-route' },
  { method: 'get', address: '/v1/facts/', status: 404, problem: 'unknown-route' },
  { method: 'get', address: '/v1/offers/nobody@2024-10-14', status: 404, problem: 'unknown-offer' },
  { method: 'get', address: '/v1/offers/southend-on-sea@2023-02-30', status: 404, problem: 'unknown-offer' },
  { method: 'get', address: '/v1/offers/southend-on-sea@2025-01-01@x', status: 404, problem: 'unknown-offer' },
  { method: 'get', address: '/v1/offers/southend-on-sea@2018-03-31', status: 404, problem: 'no-offer-in-force' },
  { method: 'get', address: '/v1/offers?on=2018-03-31', status: 404, problem: 'no-offer-in-force' },
  { method: 'get', address: `${latest}/entitlements/x/table`, status: 404, problem: 'unknown-entitlement' },
  { method: 'get', address: '/v1/offers/%E0%A4%A', status: 400, problem: 'malformed-request' },
  { method: 'get', address: '/v1/offers?knownOn=2024-10-20', status: 422, problem: 'invalid-request' },
  { method: 'get', address: '/v1/offers?on=2023-02-30', status: 422, problem: 'invalid-request' },
  { method: 'get', address: '/v1/offers?on=2024-10-20&on=2024-10-21', status: 422, problem: 'invalid-request' },
  { method: 'get', address: '/v1/offers?authority=nobody', status: 422, problem: 'invalid-request' },
  { method: 'get', address: '/v1/facts?__proto__=x', status: 422, problem: 'invalid-request' },
  { method: 'get', address: `${latest}?on=2024-10-20`, status: 422, problem: 'invalid-request' },
  { method: 'get', address: '/problems/constructor', status: 404, problem: 'unknown-route' },
  { method: 'get', address: '/v1/checks', status: 405, problem: 'method-not-allowed' },
  { method: 'delete', address: '/v1/offers', status: 405, problem: 'method-not-allowed' },
  { method: 'post', address: '/healthcheck/live', status: 405, problem: 'method-not-allowed' },
] as const)('$method $address is a $status problem', async ({ method, address, status, problem }) => {
  const response = await client[method](address)

  const { headers } = response
  expect(response.status).toBe(status)
  expect(headers['content-type']).toBe('application/problem+json')
  expect(headers['cache-control']).toBe('no-store')
  expect(problemOf(response)).toMatchObject({
    type: `/problems/${problem}`,
    status,
    title: problemTypes[problem].title,
    instance: `urn:uuid:${String(headers['x-request-id'])}`,
  })
})

it('names an unknown parameter and suggests the nearest known parameter', async () => {
  const response = await client.get('/v1/offers?autority=southend-on-sea')

  expect(problemOf(response).errors).toEqual([
    { pointer: '/autority', detail: 'unknown key; did you mean `authority`?' },
  ])
})

it('lists the allowed methods if a method is not allowed', async () => {
  const { headers } = await client.put('/v1/checks')

  expect(headers['allow']).toBe('POST, OPTIONS')
})

it.each(['/v1/facts', '/v1/offers', latest, `${latest}/entitlements/council-tax-reduction/table`])(
  '%s is not available as a picture',
  async (address) => {
    const response = await client.get(address).set('Accept', 'image/png')

    expect([response.status, problemOf(response).type]).toEqual([406, '/problems/not-acceptable'])
  },
)

it.each([
  { type: 'application/json', body: '{"facts":', status: 400, problem: 'malformed-json' },
  { type: 'application/json', body: '', status: 400, problem: 'malformed-json' },
  { type: 'application/json', body: '{"facts":{"home":"\u0000"}}', status: 400, problem: 'malformed-json' },
  { type: 'text/plain', body: '{"facts":{}}', status: 415, problem: 'unsupported-media-type' },
  { type: 'application/jsonp', body: '{"facts":{}}', status: 415, problem: 'unsupported-media-type' },
  { type: 'application/json; charset=utf-16', body: '{"facts":{}}', status: 415, problem: 'unsupported-media-type' },
  { type: 'application/json', body: 'x'.repeat(32 * 1024 + 1), status: 413, problem: 'body-too-large' },
])('a body of type $type is a $status problem ($problem)', async ({ type, body: sent, status, problem }) => {
  const response = await client.post('/v1/checks').set('Content-Type', type).send(sent)

  expect([response.status, problemOf(response).type]).toEqual([status, `/problems/${problem}`])
})

it('refuses a compressed body', async () => {
  const { status } = await client.post('/v1/checks').set('Content-Encoding', 'gzip').send({ facts: {} })

  expect(status).toBe(415)
})

it('reads a body of exactly the size limit', async () => {
  const facts = '{"facts":{}}'

  const { status } = await client
    .post('/v1/checks')
    .type('json')
    .send(facts.padEnd(32 * 1024))

  expect(status).toBe(200)
})

it.each(Object.entries(problemTypes))(
  'the type %s is the address of a page that explains the problem',
  async (name, words) => {
    const response = await client.get(`/problems/${name}`)

    expect(response.body).toEqual({ type: `/problems/${name}`, ...words })
  },
)

it('the type is absolute where the service knows its public address', async () => {
  const known = running({ publicUrl: 'https://offer.example/checker' })
  const type = 'https://offer.example/checker/problems/unknown-route'

  const problem = await known.get('/nowhere')
  const page = await known.get('/problems/unknown-route')

  expect(problemOf(problem).type).toBe(type)
  expect(page.body).toMatchObject({ type })
})

it('an internal error is a 500 problem and one line of log, both without the request and the message', async () => {
  const lines: string[] = []
  const broken = {
    ...book,
    checkerOf: () => {
      throw new TypeError('swordfish')
    },
  }

  const response = await running({ book: broken, report: (line) => lines.push(line) })
    .post('/v1/checks')
    .send({ facts: { home: 'in-area' } })

  expect([response.status, problemOf(response).type]).toEqual([500, '/problems/internal-error'])
  expect(response.text).not.toContain('swordfish')
  expect(JSON.parse(lines[0]!)).toMatchObject({ requestId: response.headers['x-request-id'], error: 'TypeError' })
  expect(lines).toHaveLength(1)
  expect(lines[0]).not.toMatch(/swordfish|in-area/)
})

// The headers of every answer, preflights, and the rate limit.
import { expect, it } from 'vitest'
import { problemOf, running } from '../support/running.ts'

const client = running()

const addresses = ['/v1/facts', '/healthcheck/live', '/nowhere', '/problems/unknown-offer']

it.each(addresses)('%s carries the strict headers', async (address) => {
  const { headers } = await client.get(address)

  expect(headers).toMatchObject({
    'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  })
  expect(headers).not.toHaveProperty('x-powered-by')
})

it.each(addresses)('%s may be read by pages of any site', async (address) => {
  const { headers } = await client.get(address).set('Origin', 'https://example.org')

  expect(headers['access-control-allow-origin']).toBe('*')
  expect(headers['access-control-expose-headers']).toContain('X-Request-Id')
  expect(headers).not.toHaveProperty('access-control-allow-credentials')
})

it.each([
  { address: '/v1/checks', methods: 'POST, OPTIONS' },
  { address: '/v1/offers', methods: 'GET, HEAD, OPTIONS' },
])('a preflight of $address allows $methods', async ({ address, methods }) => {
  const { status, headers } = await client
    .options(address)
    .set({ Origin: 'https://example.org', 'Access-Control-Request-Method': 'POST' })

  expect(status).toBe(204)
  expect(headers).toMatchObject({
    allow: methods,
    'access-control-allow-methods': methods,
    'access-control-allow-headers': 'Accept, Content-Type, If-None-Match, X-Request-Id, traceparent, tracestate',
    'access-control-max-age': '86400',
  })
})

it('a client over the limit gets 429 and the time to wait', async () => {
  const limited = running({ rateLimit: 2 })

  const first = await limited.get('/v1/facts')
  await limited.get('/v1/facts')
  const third = await limited.get('/v1/facts')

  expect(first.headers['ratelimit-policy']).toMatch(/q=2; w=60/)
  expect(first.headers['ratelimit']).toMatch(/r=1; t=\d+/)
  expect([third.status, problemOf(third).type]).toEqual([429, '/problems/too-many-requests'])
  expect(Number(third.headers['retry-after'])).toBeGreaterThan(0)
})

it('health checks are never limited', async () => {
  const limited = running({ rateLimit: 1 })

  await limited.get('/healthcheck/live')
  const second = await limited.get('/healthcheck/live')

  expect([second.status, second.headers['ratelimit']]).toEqual([200, undefined])
})

it('a preflight is never limited, nor counted', async () => {
  const limited = running({ rateLimit: 1 })

  const preflights = [await limited.options('/v1/checks'), await limited.options('/v1/checks')]
  const counted = await limited.get('/v1/facts')
  preflights.push(await limited.options('/v1/checks'))

  expect(preflights.map(({ status, headers }) => [status, headers['ratelimit']])).toEqual([
    [204, undefined],
    [204, undefined],
    [204, undefined],
  ])
  expect(counted.status).toBe(200)
})

it('distinguishes clients behind a trusted proxy, and ignores the header of an untrusted proxy', async () => {
  const behind = running({ rateLimit: 1, trustedProxies: 1 })
  const open = running({ rateLimit: 1 })

  const apart = [await behind.get('/v1/facts').set('X-Forwarded-For', '192.0.2.1')]
  apart.push(await behind.get('/v1/facts').set('X-Forwarded-For', '192.0.2.2'))
  const alike = [await open.get('/v1/facts').set('X-Forwarded-For', '192.0.2.1')]
  alike.push(await open.get('/v1/facts').set('X-Forwarded-For', '192.0.2.2'))

  expect(apart.map(({ status }) => status)).toEqual([200, 200])
  expect(alike.map(({ status }) => status)).toEqual([200, 429])
})

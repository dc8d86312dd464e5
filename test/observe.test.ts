// Logs and metrics tell what happened to requests, and nothing of what they said.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import type { Observed } from '../src/http/observe.ts'
import { requestLog } from '../src/log.ts'
import { createMetrics } from '../src/metrics.ts'
import { running, somebody } from './support/running.ts'

const offer = 'southend-on-sea@2024-10-14'

/** Asks for several addresses, some of them with words that nobody else may learn. */
const askAll = async (observe: (request: Observed) => void): Promise<void> => {
  const client = running({ observe })
  await client.post('/v1/checks').send({ facts: somebody })
  await client.post('/v1/checks').send({ facts: { home: 'swordfish' } })
  await client.get(`/v1/offers/${offer}?swordfish=1`).set('X-Swordfish', 'swordfish')
  await client.get('/oruk/v3/services/swordfish')
  await client.get('/swordfish')
  await client.get('/local-offer').set('Accept', 'text/html').set('Cookie', 'answers=swordfish')
}

it('each request is told of by its method, pattern, status, time and id alone', async () => {
  const seen: Observed[] = []
  await askAll((request) => seen.push(request))

  expect(seen.map(({ method, route, status }) => `${method} ${route} ${status}`)).toEqual([
    'POST /v1/checks 200',
    'POST /v1/checks 422',
    'GET /v1/offers/:offer 422',
    'GET /oruk/v3/services/:id 404',
    'GET other 404',
    'GET /local-offer 200',
  ])
  expect(seen.flatMap((request) => Object.keys(request)).filter((key, i, all) => all.indexOf(key) === i)).toEqual([
    'method',
    'route',
    'status',
    'milliseconds',
    'requestId',
  ])
  expect(JSON.stringify(seen)).not.toContain('swordfish')
})

const request = { method: 'GET', route: '/v1/facts', status: 200, milliseconds: 3, requestId: 'x' }
const failed = { ...request, status: 500 }
const refused = { ...request, status: 503 }
const slow = { ...request, milliseconds: 1_001 }

it.each([
  { level: 'silent', logged: [] },
  { level: 'info', logged: [failed, slow] },
  { level: 'debug', logged: [request, refused, failed, slow] },
] as const)('at the level $level the log has $logged.length of four requests', ({ level, logged }) => {
  const lines: unknown[] = []
  const log = requestLog(level, { write: (line) => void lines.push(JSON.parse(line)) })
  for (const one of [request, refused, failed, slow]) log(one)

  expect(lines).toMatchObject(logged)
})

it('the metrics count requests by pattern and status, and read what they are given', async () => {
  const { observe, server } = createMetrics([{ name: 'queue_length', help: 'Waiting.', read: () => 7 }])
  await once(server.listen(0).unref(), 'listening')
  await askAll(observe)

  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`)
  const metrics = await response.text()

  expect(metrics).toContain('http_requests_total{method="POST",route="/v1/checks",status="422"} 1')
  expect(metrics).toContain('http_request_duration_seconds_count{route="/v1/checks"} 2')
  expect(metrics).toContain('queue_length 7')
  expect(metrics).toContain('nodejs_eventloop_lag_p99_seconds')
  expect(metrics).not.toContain('swordfish')
})

it('the port of the metrics serves nothing else, and the service itself no metrics', async () => {
  const { server } = createMetrics([])
  await once(server.listen(0).unref(), 'listening')
  const { port } = server.address() as AddressInfo

  expect((await fetch(`http://127.0.0.1:${port}/v1/facts`)).status).toBe(404)
  expect((await running().get('/metrics')).status).toBe(404)
})

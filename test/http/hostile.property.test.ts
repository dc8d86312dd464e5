// Hostile input gets a 4xx problem, never a 5xx.
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import { createServer } from '../../src/http/server.ts'
import { population } from '../support/population.ts'
import { appOf, running, somebody } from '../support/running.ts'
import { book } from '../support/southend.ts'

const reported: string[] = []
const report = (line: string) => reported.push(line)
const client = running({ report })
afterEach(() => {
  expect(reported.splice(0), 'internal errors').toEqual([])
})
const ids = book.domain.catalogue.facts.map(({ id }) => id)

const post = (body: string | Buffer, type = 'application/json') =>
  client.post('/v1/checks').set('Content-Type', type).serialize(String).send(body)

/** Whether an answer is a 4xx problem. */
const isRefused = ({ status, headers }: { status: number; headers: Record<string, string> }) =>
  status >= 400 && status < 500 && headers['content-type'] === 'application/problem+json'

const json = fc.jsonValue({ maxDepth: 4 })
const nasty = fc.constantFrom<unknown>(-1, 1.5, 1e9, '19', '2023-02-30', '', [], {}, [[]], 'x'.repeat(9_000), '\ud800')
const keys = fc.constantFrom('__proto__', 'constructor', 'prototype', '', 'x'.repeat(2_000), 'a/b', '~', '\u0000')

it('refuses any JSON as a request', async () => {
  await fc.assert(
    fc.asyncProperty(json, async (value) => {
      expect(isRefused(await post(JSON.stringify(value)))).toBe(true)
    }),
    { numRuns: population(30, 150) },
  )
})

it('refuses any JSON as the facts, except an empty object', async () => {
  await fc.assert(
    fc.asyncProperty(json, async (facts) => {
      const answer = await post(JSON.stringify({ facts }))
      expect(JSON.stringify(facts) === '{}' ? answer.status === 200 : isRefused(answer)).toBe(true)
    }),
    { numRuns: population(30, 150) },
  )
})

it('refuses a fact with a value of the wrong type', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ids), nasty, async (id, value) => {
      expect(isRefused(await post(JSON.stringify({ facts: { ...somebody, [id]: value } })))).toBe(true)
    }),
    { numRuns: population(30, 150) },
  )
})

it('refuses an unknown key in the body and in the facts', async () => {
  await fc.assert(
    fc.asyncProperty(keys, json, fc.boolean(), async (key, value, isInside) => {
      const member = `${JSON.stringify(key)}:${JSON.stringify(value)}`
      const body = isInside ? `{"facts":{"age":19,${member}}}` : `{"facts":{},${member}}`
      expect(isRefused(await post(body))).toBe(true)
    }),
    { numRuns: population(20, 100) },
  )
})

it('refuses any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
      expect(isRefused(await post(Buffer.from(bytes)))).toBe(true)
    }),
    { numRuns: population(20, 100) },
  )
})

it.each([
  { name: 'text that is not UTF-8', body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) },
  { name: 'arrays nested as deep as the limit allows', body: '['.repeat(16_000) + ']'.repeat(16_000) },
  { name: 'objects nested as deep as the limit allows', body: '{"facts":'.repeat(3_000) + '1' + '}'.repeat(3_000) },
  { name: 'facts nested in facts', body: `{"facts":{"age":${'['.repeat(9_000)}${']'.repeat(9_000)}}}` },
  { name: 'a number too large for any machine', body: '{"facts":{"age":1e999999}}' },
  {
    name: 'a thousand unknown facts',
    body: JSON.stringify({ facts: Object.fromEntries([...Array(1_000).keys()].map((i) => [`fact${i}`, i])) }),
  },
])('refuses $name', async ({ body }) => {
  expect(isRefused(await post(body))).toBe(true)
})

it('never answers 5xx, for any path and query', async () => {
  const part = fc.oneof(
    fc.webPath(),
    fc.constantFrom('/v1/offers/', '/problems/', '/v1/offers/%', '/%E0%A4%A', '//', '/..'),
  )
  await fc.assert(
    fc.asyncProperty(part, part, fc.webQueryParameters(), async (start, rest, query) => {
      const { status } = await client.get(`${start}${rest}?${query}`)
      expect(status).toBeLessThan(500)
    }),
    { numRuns: population(30, 150) },
  )
})

/** Sends raw bytes, and returns everything that the server answers until it closes the connection. */
const sendRaw = (bytes: string): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer(appOf({ report })).listen(0, () => {
      const socket = connect((server.address() as { port: number }).port, 'localhost')
      let answer = ''
      socket.on('data', (chunk) => (answer += chunk.toString()))
      socket.on('close', () => {
        server.close()
        resolve(answer)
      })
      socket.end(bytes)
    })
  })

const head = 'POST /v1/checks HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'

it.each([
  { name: 'chunks that are garbage', bytes: `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n` },
  {
    name: 'a length and chunks at once',
    bytes: `${head}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  },
  { name: 'a length that is not a number', bytes: `${head}Content-Length: ten\r\n\r\n{}` },
  { name: 'not HTTP at all', bytes: 'hello\r\n\r\n' },
  { name: 'headers without end', bytes: `${head}X: ${'x'.repeat(20_000)}\r\n\r\n` },
])('answers 4xx to $name', async ({ bytes }) => {
  expect(await sendRaw(bytes)).toMatch(/^HTTP\/1\.1 4\d\d /)
})

it('goes on answering after a body that stops half-way', async () => {
  await sendRaw(`${head}Content-Length: 100\r\n\r\n{"facts"`)

  expect((await post('{"facts":{}}')).status).toBe(200)
})

// The server answers like a stock server, and handles unusual request targets.
import { once } from 'node:events'
import http from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import request from 'supertest'
import { expect, it } from 'vitest'
import { createServer } from '../../src/http/server.ts'
import { appOf, somebody } from '../support/running.ts'

const stock = request(http.createServer(appOf()).listen(0).unref())
const ours = request(createServer(appOf()).listen(0).unref())
type Client = typeof ours

const comparable = (response: request.Response) => {
  const {
    date: _date,
    connection: _connection,
    'keep-alive': _alive,
    'x-request-id': id,
    ...headers
  } = response.headers
  const { text = '' } = response as { readonly text?: string }
  return { status: response.status, headers, body: text.replace(String(id), '') }
}

it.each([
  ['a check', (client: Client) => client.post('/v1/checks').send({ on: '2024-10-20', facts: somebody })],
  ['an unknown address', (client: Client) => client.get('/nowhere')],
  ['bad JSON', (client: Client) => client.post('/v1/checks').type('json').send('{')],
  ['bad facts', (client: Client) => client.post('/v1/checks').send({ facts: { age: -1 } })],
  ['too large a body', (client: Client) => client.post('/v1/checks').type('json').send('x'.repeat(40_000))],
  ['offers', (client: Client) => client.get('/v1/offers')],
  ['a HEAD request', (client: Client) => client.head('/v1/offers')],
  ['a preflight', (client: Client) => client.options('/v1/checks')],
])('%s gets the answer of a stock server', async (_name, ask) => {
  const [expected, actual] = [await ask(stock), await ask(ours)]

  expect(comparable(actual)).toEqual(comparable(expected))
})

it('a fresh cached answer gets 304, like from a stock server', async () => {
  const { headers } = await stock.get('/v1/offers')
  const ask = (client: Client) => client.get('/v1/offers').set('If-None-Match', String(headers['etag']))

  const [expected, actual] = [await ask(stock), await ask(ours)]

  expect(actual.status).toBe(304)
  expect(comparable(actual)).toEqual(comparable(expected))
})

/** Sends a request that no client library would send, and returns the raw answer. */
const rawAnswer = async (head: string): Promise<string> => {
  const server = createServer(appOf()).listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  socket.end(`${head}\r\nHost: x\r\nAccept: application/json\r\nConnection: close\r\n\r\n`)
  const answer = await text(socket)
  server.close()
  return answer
}

it.each(['GET http://[::1/', 'POST http://[::1/v1/checks', 'GET http://x:port/', 'GET foo://x', 'GET /nowhere/%'])(
  '%s gets a malformed-request problem with an id, and Node logs no warning with the address',
  async (line) => {
    const warnings: Error[] = []
    const record = (warning: Error) => warnings.push(warning)
    process.on('warning', record)

    const answer = await rawAnswer(`${line} HTTP/1.1`)

    process.off('warning', record)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toMatch(/^content-type: application\/problem\+json\r$/im)
    expect(answer).toMatch(/^x-request-id: [\da-f-]{36}\r$/im)
    expect(answer).toContain('"type":"/problems/malformed-request"')
    expect(warnings).toEqual([])
  },
)

it.each(['GET /v1/facts', 'POST /v1/checks', 'GET /sitemap.xml'])('%s with two hosts is malformed', async (line) => {
  const answer = await rawAnswer(`${line} HTTP/1.1\r\nhost: y`)

  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  expect(answer).toContain('"type":"/problems/malformed-request"')
})

it('a request target may be an absolute URL', async () => {
  expect(await rawAnswer('GET http://offer.example/v1/facts?authority=southend-on-sea HTTP/1.1')).toMatch(
    /^HTTP\/1\.1 200 /,
  )
})

it('requests and responses have the prototypes of Express before Express sees them', async () => {
  const app = appOf()
  const server = createServer(app)
  const matches: boolean[] = []
  server.prependListener('request', (req, res) => {
    matches.push(Object.getPrototypeOf(req) === app.request, Object.getPrototypeOf(res) === app.response)
  })

  await request(server).get('/v1/facts')

  expect(matches).toEqual([true, true])
})

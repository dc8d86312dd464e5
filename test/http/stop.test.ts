// A service that stops says so, and finishes what it was asked.
import { once } from 'node:events'
import http from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import request from 'supertest'
import { expect, it } from 'vitest'
import { createServer } from '../../src/http/server.ts'
import { stopServer } from '../../src/http/stop.ts'
import { appOf, problemOf, somebody } from '../support/running.ts'

const started = async () => {
  const stopping = new AbortController()
  const server = createServer(appOf({ stopping: stopping.signal }), { stopping: stopping.signal }).listen(0)
  await once(server, 'listening')
  return { stopping, server, port: (server.address() as AddressInfo).port }
}

it('a service that stops is alive and not ready, and goes on answering on connections that close', async () => {
  const { stopping, server } = await started()
  const client = request(server)
  stopping.abort()

  const [live, ready, facts, missing] = [
    await client.get('/healthcheck/live'),
    await client.get('/healthcheck/ready'),
    await client.get('/v1/facts'),
    await client.get('/nowhere'),
  ]
  server.close()

  expect([live, ready, facts, missing].map(({ status }) => status)).toEqual([200, 503, 200, 404])
  expect(problemOf(ready).type).toBe('/problems/stopping')
  expect([live, ready, facts, missing].map(({ headers }) => headers['connection'])).toEqual(Array(4).fill('close'))
})

it('a request that is being sent when the service stops gets its whole answer, on a connection that closes', async () => {
  const { stopping, server, port } = await started()
  const body = JSON.stringify({ facts: somebody })
  const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length }
  const sent = http.request({
    port,
    method: 'POST',
    path: '/v1/checks',
    headers,
    agent: new http.Agent({ keepAlive: true }),
  })
  sent.write(body.slice(0, 10))
  await once(server, 'request')
  stopping.abort()
  const stopped = stopServer(server, { drainFor: 0, cutAfter: 30_000 })

  sent.end(body.slice(10))
  const [answer] = (await once(sent, 'response')) as [http.IncomingMessage]
  const answered = JSON.parse(await text(answer)) as object
  await stopped

  expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'close'])
  expect(answered).toHaveProperty('entitlements')
})

it('a client that never finishes its request does not keep the service from stopping', async () => {
  const { stopping, server, port } = await started()
  const socket = connect(port, '127.0.0.1')
  socket.write('POST /v1/checks HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{')
  await once(server, 'request')
  stopping.abort()

  await stopServer(server, { drainFor: 0, cutAfter: 10 })

  expect(server.listening).toBe(false)
})

// An overloaded service refuses at once, says when to come back, and recovers.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { watchOverload } from '../../src/http/overload.ts'
import { problemOf, running, somebody } from '../support/running.ts'

const overloaded = running({ isOverloaded: () => true })

it('a check is refused with a problem that says when to try again', async () => {
  const response = await overloaded.post('/v1/checks').send({ facts: somebody })

  expect(response.status).toBe(503)
  expect(problemOf(response).type).toBe('/problems/overloaded')
  expect(response.headers).toMatchObject({
    'retry-after': '1',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
})

it('a person gets a page, and the headers of a page', async () => {
  const response = await overloaded.get('/local-offer').set('Accept', 'text/html')

  expect(response.status).toBe(503)
  expect(response.text).toContain('<h1')
  expect(response.headers).toMatchObject({
    'retry-after': '1',
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  })
  expect(response.headers['content-security-policy']).toContain("style-src 'self'")
})

it('a person’s page gets its stylesheets and pictures, and nothing else is looked for among them', async () => {
  const { text } = await overloaded.get('/local-offer').set('Accept', 'text/html')
  const linked = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!)

  const answers = await Promise.all(linked.map((path) => overloaded.get(path)))
  const missing = await overloaded.get('/assets/nothing.css')

  expect(linked.filter((path) => path.endsWith('.css'))).toHaveLength(2)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect([missing.status, problemOf(missing).type]).toEqual([503, '/problems/overloaded'])
})

it('health checks are answered, as nobody is helped by stopping a busy service', async () => {
  const answers = await Promise.all(['live', 'ready'].map((kind) => overloaded.get(`/healthcheck/${kind}`)))

  expect(answers.map(({ status }) => status)).toEqual([200, 200])
})

const work = (): void =>
  void createHash('sha256')
    .update(Buffer.alloc(2 ** 20))
    .digest()

const recovered = async (isOverloaded: () => boolean): Promise<boolean> => {
  while (isOverloaded()) await nextTurn()
  return true
}

it('a turn of the event loop that takes too long is an overload, until another has passed', async () => {
  const isOverloaded = watchOverload(http.createServer())
  await nextTurn()
  while (!isOverloaded()) work()

  expect(await recovered(isOverloaded)).toBe(true)
})

it('connections that wait too long to be accepted are an overload, also while every turn is short', async () => {
  const seen: boolean[] = []
  const server = http.createServer((_req, res) => {
    for (let i = 0; i < 5; i++) work()
    seen.push(isOverloaded())
    res.end()
  })
  const isOverloaded = watchOverload(server)
  await once(server.listen(0), 'listening')
  const { port } = server.address() as AddressInfo
  const ask = async () => {
    const [answer] = (await once(http.get({ port, agent: false }), 'response')) as [http.IncomingMessage]
    answer.resume()
  }

  await Promise.all(Array.from({ length: 300 }, ask))
  server.close()

  expect(seen[0]).toBe(false)
  expect(seen).toContain(true)
  expect(await recovered(isOverloaded)).toBe(true)
})

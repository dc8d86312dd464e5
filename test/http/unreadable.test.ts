// What is not a request, or never becomes one, gets a problem with the headers of every other answer.
import { expect, it } from 'vitest'
import { Problem } from '../../src/contract/public-schemas.ts'
import { createServer } from '../../src/http/server.ts'
import { answerToBytes } from '../support/raw.ts'
import { appOf } from '../support/running.ts'

const post = 'POST /v1/checks HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'

it.each([
  { what: 'noise', bytes: 'noise\r\n\r\n', status: 400, problem: 'malformed-request' },
  {
    what: 'a request without a host',
    bytes: 'GET /v1 HTTP/1.1\r\nConnection: close\r\n\r\n',
    status: 400,
    problem: 'malformed-request',
  },
  {
    what: 'two lengths',
    bytes: `${post}Content-Length: 1\r\nContent-Length: 2\r\n\r\n{`,
    status: 400,
    problem: 'malformed-request',
  },
  {
    what: 'headers of 20 KB',
    bytes: `GET /v1 HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    status: 431,
    problem: 'headers-too-large',
  },
  {
    what: 'a chunk extension of 20 KB',
    bytes: `${post}Transfer-Encoding: chunked\r\n\r\n1;${'x'.repeat(20_000)}\r\n{\r\n`,
    status: 413,
    problem: 'body-too-large',
  },
])('$what is a $status problem ($problem)', async ({ bytes, status, problem }) => {
  const answer = await answerToBytes(bytes)

  expect(answer.status).toBe(status)
  expect(answer.headers).toMatchObject({ connection: 'close', 'content-type': 'application/problem+json' })
  expect(Problem.parse(JSON.parse(answer.body))).toMatchObject({
    type: `https://offer.example/problems/${problem}`,
    status,
    instance: `urn:uuid:${answer.headers['x-request-id']!}`,
  })
})

it.each([
  {
    what: 'headers that never end',
    bytes: 'GET /v1 HTTP/1.1\r\nHost: x\r\n',
    limits: { headersTimeout: 1, requestTimeout: 1 },
  },
  {
    what: 'a body that never ends',
    bytes: `${post}Content-Length: 9\r\n\r\n{`,
    limits: { headersTimeout: 1, requestTimeout: 1 },
  },
])('$what are a 408 problem', async ({ bytes, limits }) => {
  const { status, body } = await answerToBytes(bytes, limits)

  expect([status, Problem.parse(JSON.parse(body)).type]).toEqual([
    408,
    'https://offer.example/problems/request-too-slow',
  ])
})

it('its headers are those of a problem that the app answers', async () => {
  const [ours, app] = [
    await answerToBytes('noise\r\n\r\n'),
    await answerToBytes('GET /nowhere/% HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
  ]
  const { vary: _vary, ...expected } = app.headers

  expect(Object.keys(ours.headers).toSorted()).toEqual(Object.keys(expected).toSorted())
})

it('a request of HTTP/1.0 needs no host, and an unknown expectation is ignored', async () => {
  const answers = [
    await answerToBytes('GET /v1 HTTP/1.0\r\n\r\n'),
    await answerToBytes('GET /v1 HTTP/1.1\r\nHost: x\r\nExpect: nothing\r\nConnection: close\r\n\r\n'),
  ]

  expect(answers.map(({ status }) => status)).toEqual([200, 200])
})

it('slow clients have time limits', () => {
  const { headersTimeout, requestTimeout, keepAliveTimeout } = createServer(appOf())

  expect({ headersTimeout, requestTimeout, keepAliveTimeout }).toEqual({
    headersTimeout: 10_000,
    requestTimeout: 15_000,
    keepAliveTimeout: 65_000,
  })
})

// The ids of a request: a caller's own if they are well formed, in answers and in the line about a fault.
import { expect, it } from 'vitest'
import { problemOf, running } from '../support/running.ts'
import { book } from '../support/southend.ts'

const client = running()
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const given = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'

it('every request gets an id of its own', async () => {
  const answers = [await client.get('/v1/facts'), await client.get('/v1/facts')]

  const ids = answers.map(({ headers }) => String(headers['x-request-id']))
  expect(ids[0]).toMatch(uuid)
  expect(new Set(ids).size).toBe(2)
})

it.each([given, given.toUpperCase()])('the UUID %s of a caller is the id of its request', async (id) => {
  const response = await client.get('/v1/offers/x').set('X-Request-Id', id)

  expect(response.headers['x-request-id']).toBe(given)
  expect(problemOf(response).instance).toBe(`urn:uuid:${given}`)
})

it.each([
  'Ann Example',
  `${given}, ${given}`,
  `${given}0`,
  ` {${given}}`,
  given.replaceAll('-', ''),
  given.replace('41d3', 'c1d3'),
])('"%s" is no UUID, and is replaced', async (id) => {
  const { headers } = await client.get('/v1/facts').set('X-Request-Id', id)

  expect(headers['x-request-id']).toMatch(uuid)
  expect(headers['x-request-id']).not.toBe(given)
})

/** The line about a fault, and the answer's headers, of a request with these headers. */
const faultOf = async (headers: Readonly<Record<string, string>>) => {
  const lines: string[] = []
  const broken = {
    ...book,
    checkerOf: () => {
      throw new TypeError('swordfish')
    },
  }
  await running({ book: broken, report: (line) => lines.push(line) })
    .post('/v1/checks')
    .set(headers)
    .send({ facts: {} })
  expect(lines).toHaveLength(1)
  return lines[0]!
}

const trace = '0af7651916cd43dd8448eb211c80319c'

it.each([
  { header: `00-${trace}-b7ad6b7169203331-01`, because: 'it is as the standard says' },
  { header: `cc-${trace}-b7ad6b7169203331-01-what-comes-later`, because: 'a later version may append more' },
])('the line about a fault has the trace id of $header, because $because', async ({ header }) => {
  const line = await faultOf({ 'X-Request-Id': given, traceparent: header })

  expect(JSON.parse(line)).toMatchObject({ requestId: given, traceId: trace })
  expect(line).not.toContain('what-comes-later')
})

it.each([
  { header: 'Ann Example', because: 'it is no traceparent' },
  { header: `00-${trace.toUpperCase()}-b7ad6b7169203331-01`, because: 'it has capitals' },
  { header: `00-${'0'.repeat(32)}-b7ad6b7169203331-01`, because: 'the trace id is zero' },
  { header: `00-${trace}-${'0'.repeat(16)}-01`, because: 'the parent id is zero' },
  { header: `ff-${trace}-b7ad6b7169203331-01`, because: 'there is no version ff' },
  { header: `00-${trace}-b7ad6b7169203331-01-Ann`, because: 'version 00 has four parts' },
  { header: `00-${trace}-b7ad6b7169203331-01Ann`, because: 'the flags are too long' },
])('the line about a fault has nothing of $header, because $because', async ({ header }) => {
  const line = await faultOf({ 'X-Request-Id': 'Ann Example', traceparent: header })

  expect(JSON.parse(line)).not.toHaveProperty('traceId')
  expect(line).not.toContain('Ann')
})

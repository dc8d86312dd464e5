// Content codings: a compressed answer unzips to the bytes of the plain answer.
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { encodeBody } from '../../src/http/coding.ts'
import { running, somebody } from '../support/running.ts'

const client = running()
const large = '/v1/offers/southend-on-sea@2024-10-14'
const small = '/.well-known/security.txt'

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.nat(200_000).map((length) => 'né '.repeat(length / 3)),
)

it('a text in any coding unpacks to the same bytes', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('br', 'gzip', 'identity'), (body, wanted) => {
      const { coding, bytes } = encodeBody(wanted, body)
      const plain = coding === 'br' ? brotliDecompressSync(bytes) : coding === 'gzip' ? gunzipSync(bytes) : bytes

      expect(plain.equals(Buffer.from(body))).toBe(true)
      expect(['identity', wanted]).toContain(coding)
    }),
    { numRuns: 100 },
  )
})

it.each([
  { accept: 'gzip', coding: 'gzip', because: 'the client asks for it' },
  { accept: 'gzip, deflate, br, zstd', coding: 'gzip', because: 'browsers send this' },
  { accept: '*', coding: 'br', because: 'any coding is accepted' },
  { accept: 'gzip;q=0.5', coding: 'gzip', because: 'gzip is named and identity is not' },
  { accept: 'identity, gzip;q=0.5', coding: undefined, because: 'identity is preferred' },
  { accept: 'gzip;q=0', coding: undefined, because: 'gzip is refused' },
  { accept: 'br', coding: 'br', because: 'the client asks for it' },
  { accept: 'zstd', coding: undefined, because: 'the service has no such coding' },
  { accept: '', coding: undefined, because: 'the client asks for no coding' },
])('a client that accepts "$accept" gets $coding, because $because', async ({ accept, coding }) => {
  const check = await client.post('/v1/checks').set('Accept-Encoding', accept).send({ facts: somebody })
  const offer = await client.get(large).set('Accept-Encoding', accept)

  expect([check, offer].map(({ headers }) => headers['content-encoding'])).toEqual([coding, coding])
  expect([check, offer].map(({ headers }) => headers['vary'])).toEqual(['Accept-Encoding', 'Accept-Encoding'])
})

it('each coding of a cacheable answer has its own ETag, and the same text', async () => {
  const plain = await client.get(large).set('Accept-Encoding', 'identity')
  const zipped = await client.get(large).set('Accept-Encoding', 'gzip')
  const etag = String(zipped.headers['etag'])
  const again = await client.get(large).set({ 'Accept-Encoding': 'gzip', 'If-None-Match': etag })
  const other = await client.get(large).set({ 'Accept-Encoding': 'identity', 'If-None-Match': etag })

  expect(zipped.text).toBe(plain.text)
  expect(Number(zipped.headers['content-length'])).toBeLessThan(Number(plain.headers['content-length']) / 4)
  expect(etag).not.toBe(plain.headers['etag'])
  expect([again.status, other.status]).toEqual([304, 200])
})

it('an answer that fits in one packet is not compressed', async () => {
  const { headers } = await client.get(small).set('Accept-Encoding', 'gzip')

  expect(headers['content-encoding']).toBeUndefined()
  expect(headers['vary']).toBe('Accept-Encoding')
})

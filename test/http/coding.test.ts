// Content codings: what is sent compressed is, byte for byte, what is sent plain.
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { answerWriters } from '../../src/api/check-answer.ts'
import { gzip } from '../../src/api/gzip.ts'
import { type Coding, identity } from '../../src/http/coding.ts'
import { checker, only, person, some } from '../support/random.ts'
import { running, somebody } from '../support/running.ts'

const client = running()
const large = '/v1/offers/southend-on-sea@2024-10-14'
const small = '/.well-known/security.txt'

type Piece = { readonly text: string; readonly how: 'often' | 'once' } | readonly Piece[]

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.nat(200_000).map((length) => 'né '.repeat(length / 3)),
)
const piece = fc.letrec<{ piece: Piece }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 3 },
    fc.record({ text, how: fc.constantFrom('often', 'once') }),
    fc.array(tie('piece'), { maxLength: 4 }),
  ),
})).piece

const bodyOf = <Part>(coding: Coding<Part>, pieces: readonly Piece[]): Buffer => {
  const part = (one: Piece): Part => ('how' in one ? coding[one.how](one.text) : coding.joined(one.map(part)))
  return Buffer.from(coding.body(pieces.map(part)), 'latin1')
}

it('any parts, however joined, unzip to themselves', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      expect(gunzipSync(bodyOf(gzip, pieces)).equals(bodyOf(identity, pieces))).toBe(true)
    }),
    { numRuns: 200 },
  )
})

const born = fc.constantFrom(undefined, '2004-02-29', '2008-06-15')

it('the answer to a check unzips to the answer in plain, whoever asks and whatever they know', () => {
  const writers = answerWriters()
  fc.assert(
    fc.property(checker, person, fc.tuple(some, born), (one, facts, [known, date]) => {
      const checked = one.check(only(facts, known), { born: date })
      if (!checked.ok) throw new Error('a part of a possible person is possible')
      const plain = Buffer.from(writers.identity(one, '2024-10-20', checked), 'latin1')
      const zipped = Buffer.from(writers.gzip(one, '2024-10-20', checked), 'latin1')

      expect(gunzipSync(zipped).equals(plain)).toBe(true)
      expect(JSON.stringify(JSON.parse(plain.toString()))).toBe(plain.toString())
    }),
    { numRuns: 500 },
  )
})

it.each([
  { accept: 'gzip', coding: 'gzip', because: 'it is asked for' },
  { accept: 'gzip, deflate, br, zstd', coding: 'gzip', because: 'browsers ask so' },
  { accept: '*', coding: 'gzip', because: 'anything will do' },
  { accept: 'gzip;q=0.5', coding: 'gzip', because: 'it is named, and plain is not' },
  { accept: 'identity, gzip;q=0.5', coding: undefined, because: 'plain is preferred' },
  { accept: 'gzip;q=0', coding: undefined, because: 'it is refused' },
  { accept: 'br', coding: undefined, because: 'we have no such coding' },
  { accept: '', coding: undefined, because: 'no coding is asked for' },
])('those who accept "$accept" get $coding, because $because', async ({ accept, coding }) => {
  const check = await client.post('/v1/checks').set('Accept-Encoding', accept).send({ facts: somebody })
  const offer = await client.get(large).set('Accept-Encoding', accept)

  expect([check, offer].map(({ headers }) => headers['content-encoding'])).toEqual([coding, coding])
  expect([check, offer].map(({ headers }) => headers['vary'])).toEqual(['Accept-Encoding', 'Accept-Encoding'])
})

it('each coding of what may be kept has a validator of its own, and one text', async () => {
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

it('what fits in one packet is sent as it is', async () => {
  const { headers } = await client.get(small).set('Accept-Encoding', 'gzip')

  expect(headers['content-encoding']).toBeUndefined()
  expect(headers['vary']).toBe('Accept-Encoding')
})

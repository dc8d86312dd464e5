// Content codings: a compressed answer unzips to the bytes of the plain answer.
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

type Piece = { readonly text: string; readonly isRepeated: boolean } | readonly Piece[]

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.nat(200_000).map((length) => 'né '.repeat(length / 3)),
)
const piece = fc.letrec<{ piece: Piece }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 3 },
    fc.record({ text, isRepeated: fc.boolean() }),
    fc.array(tie('piece'), { maxLength: 4 }),
  ),
})).piece

const bodyOf = <Part>(coding: Coding<Part>, pieces: readonly Piece[]): Buffer => {
  const part = (tree: Piece): Part => {
    if (!('text' in tree)) return coding.joinParts(tree.map(part))
    return tree.isRepeated ? coding.encodeRepeated(tree.text) : coding.encodeOnce(tree.text)
  }
  return Buffer.from(coding.finishBody(pieces.map(part)), 'latin1')
}

it('parts joined in any way unzip to the original text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      expect(gunzipSync(bodyOf(gzip, pieces)).equals(bodyOf(identity, pieces))).toBe(true)
    }),
    { numRuns: 200 },
  )
})

const born = fc.constantFrom(undefined, '2004-02-29', '2008-06-15')

it('the compressed answer to a check unzips to the plain answer, for any person and any known facts', () => {
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
  { accept: 'gzip', coding: 'gzip', because: 'the client asks for it' },
  { accept: 'gzip, deflate, br, zstd', coding: 'gzip', because: 'browsers send this' },
  { accept: '*', coding: 'gzip', because: 'any coding is accepted' },
  { accept: 'gzip;q=0.5', coding: 'gzip', because: 'gzip is named and identity is not' },
  { accept: 'identity, gzip;q=0.5', coding: undefined, because: 'identity is preferred' },
  { accept: 'gzip;q=0', coding: undefined, because: 'gzip is refused' },
  { accept: 'br', coding: undefined, because: 'the service has no such coding' },
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

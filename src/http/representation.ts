// Representations: the bytes of a public answer, made once for each coding, with a strong ETag; and what nobody keeps.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Request, Response } from 'express'
import { type Bytes, type CodingName, bytesOf, codingFor } from './coding.ts'
import { Refusal } from './problem.ts'

type Coded = { readonly coding: CodingName; readonly body: Buffer; readonly etag: string }

export type Representation = { readonly type: string; readonly in: (coding: CodingName) => Coded }

/** Fewer bytes than this travel in one packet, compressed or not. */
const SMALL = 1_024

export const representation = (type: string, text: string): Representation => {
  const body = Buffer.from(text)
  const hash = createHash('sha256').update(body).digest('base64url')
  const plain: Coded = { coding: 'identity', body, etag: `"${hash}"` }
  let zipped: Coded | undefined
  const gzipped = (): Coded => (zipped ??= { coding: 'gzip', body: gzipSync(body), etag: `"${hash}-gzip"` })
  return { type, in: (coding) => (coding === 'gzip' && body.length >= SMALL ? gzipped() : plain) }
}

export const json = (value: unknown): Representation => representation('application/json', JSON.stringify(value))

/** The media type that a client prefers among those offered. @throws Refusal if it takes none of them. */
export const negotiated = <Type extends string>(req: Request, offered: readonly [Type, ...Type[]]): Type => {
  const accept = req.headers.accept
  if (accept === undefined || accept === '*/*') return offered[0]
  const type = req.accepts([...offered])
  if (type === false) throw new Refusal('not-acceptable')
  return type as Type
}

const setCoding = (res: Response, coding: CodingName): void => {
  res.vary('Accept-Encoding')
  if (coding !== 'identity') res.setHeader('Content-Encoding', coding)
}

/** Answers with a representation that anybody may keep for five minutes, or with 304 to those who have it. */
export const send = (res: Response, { type, in: inCoding }: Representation): void => {
  const { coding, body, etag } = inCoding(codingFor(res.req))
  setCoding(res, coding)
  res.setHeader('Content-Type', type)
  res.setHeader('ETag', etag)
  res.setHeader('Cache-Control', 'public, max-age=300')
  res.send(body)
}

type Writer = (coding: CodingName) => Bytes

/** Writes a body that is made for one answer. */
export const whole =
  (text: string): Writer =>
  (coding) =>
    bytesOf(coding === 'gzip' ? gzipSync(text) : Buffer.from(text))

/** Answers with what is about one person: nobody may keep it. */
export const sendUnkept = (res: Response, type: string, write: Writer): void => {
  const coding = codingFor(res.req)
  const bytes = write(coding)
  setCoding(res, coding)
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('Content-Type', type)
  res.setHeader('Content-Length', bytes.length)
  res.end(bytes, 'latin1')
}

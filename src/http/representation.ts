// Sends bodies: public representations, encoded once per coding with a strong ETag, and bodies that nobody may store.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Request, Response } from 'express'
import { type Bytes, type CodingName, latin1Bytes, codingFor } from './coding.ts'
import { Refusal } from './problem.ts'

type EncodedBody = { readonly coding: CodingName; readonly body: Buffer; readonly etag: string }

export type Representation = { readonly type: string; readonly encode: (coding: CodingName) => EncodedBody }

/** In bytes: a smaller body fits in one packet, so compressing it saves nothing. */
const ONE_PACKET = 1_024

export const representation = (type: string, text: string): Representation => {
  const body = Buffer.from(text)
  const hash = createHash('sha256').update(body).digest('base64url')
  const plain: EncodedBody = { coding: 'identity', body, etag: `"${hash}"` }
  let zipped: EncodedBody | undefined
  const gzipped = (): EncodedBody => (zipped ??= { coding: 'gzip', body: gzipSync(body), etag: `"${hash}-gzip"` })
  return { type, encode: (coding) => (coding === 'gzip' && body.length >= ONE_PACKET ? gzipped() : plain) }
}

export const jsonRepresentation = (value: unknown): Representation =>
  representation('application/json', JSON.stringify(value))

/** Chooses the offered media type that the client prefers. @throws Refusal if the client accepts none. */
export const negotiateType = <Type extends string>(req: Request, offered: readonly [Type, ...Type[]]): Type => {
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

/** Answers with a representation that anybody may cache for five minutes, or with 304 if the client has it. */
export const sendPublic = (res: Response, { type, encode: inCoding }: Representation): void => {
  const { coding, body, etag } = inCoding(codingFor(res.req))
  setCoding(res, coding)
  res.setHeader('Content-Type', type)
  res.setHeader('ETag', etag)
  res.setHeader('Cache-Control', 'public, max-age=300')
  res.send(body)
}

type BodyWriter = (coding: CodingName) => Bytes

/** Writes the body of a single answer. */
export const wholeBody =
  (text: string): BodyWriter =>
  (coding) =>
    latin1Bytes(coding === 'gzip' ? gzipSync(text) : Buffer.from(text))

/** Answers with a body about one person, which nobody may store. */
export const sendNoStore = (res: Response, type: string, write: BodyWriter): void => {
  const coding = codingFor(res.req)
  const bytes = write(coding)
  setCoding(res, coding)
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('Content-Type', type)
  res.setHeader('Content-Length', bytes.length)
  res.end(bytes, 'latin1')
}

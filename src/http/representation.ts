// Sends bodies: public representations, encoded once per coding with a strong ETag, and bodies that nobody may store.
import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import { remembered } from '../core/remember.ts'
import { type CodedBody, type CodingName, codingFor, encodeBody } from './coding.ts'
import { Refusal } from './problem.ts'

type EncodedBody = CodedBody & { readonly etag: string }

export type Representation = { readonly type: string; readonly encode: (coding: CodingName) => EncodedBody }

export const representation = (type: string, content: string | Buffer): Representation => {
  const hash = createHash('sha256').update(content).digest('base64url')
  const encode = remembered((wanted: CodingName): EncodedBody => {
    const body = encodeBody(wanted, content)
    return { ...body, etag: body.coding === 'identity' ? `"${hash}"` : `"${hash}-${body.coding}"` }
  })
  return { type, encode }
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

type PublicCaching = 'public, max-age=300' | 'public, max-age=31536000, immutable'

/** Answers with a representation that anybody may cache, for five minutes by default, or with 304 if the client has it. */
export const sendPublic = (
  res: Response,
  { type, encode: inCoding }: Representation,
  caching: PublicCaching = 'public, max-age=300',
): void => {
  const { coding, bytes, etag } = inCoding(codingFor(res.req))
  setCoding(res, coding)
  res.setHeader('Content-Type', type)
  res.setHeader('ETag', etag)
  res.setHeader('Cache-Control', caching)
  res.send(bytes)
}

/** Answers with an encoded body about one person, which nobody may store. */
export const sendEncoded = (res: Response, type: string, { coding, bytes }: CodedBody): void => {
  setCoding(res, coding)
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('Content-Type', type)
  res.setHeader('Content-Length', bytes.length)
  res.end(bytes)
}

/** Answers with a text about one person, which nobody may store. */
export const sendNoStore = (res: Response, type: string, text: string): void => {
  sendEncoded(res, type, encodeBody(codingFor(res.req), text))
}

// Representations: the bytes of a public answer, made once, with a strong ETag.
import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import { Refusal } from './problem.ts'

export type Representation = { readonly type: string; readonly body: Buffer; readonly etag: string }

export const representation = (type: string, text: string): Representation => {
  const body = Buffer.from(text)
  return { type, body, etag: `"${createHash('sha256').update(body).digest('base64url')}"` }
}

export const json = (value: unknown): Representation => representation('application/json', JSON.stringify(value))

/** Computes each value once. Only for keys that requests cannot multiply. */
export const remembered = <Key, Value>(compute: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}

/** The media type that a client prefers among those offered. @throws Refusal if it takes none of them. */
export const negotiated = <Type extends string>(req: Request, offered: readonly [Type, ...Type[]]): Type => {
  const accept = req.headers.accept
  if (accept === undefined || accept === '*/*') return offered[0]
  const type = req.accepts([...offered])
  if (type === false) throw new Refusal('not-acceptable')
  return type as Type
}

/** Answers with a representation that anybody may keep for five minutes, or with 304 to those who have it. */
export const send = (res: Response, { type, body, etag }: Representation): void => {
  res.setHeader('Content-Type', type)
  res.setHeader('ETag', etag)
  res.setHeader('Cache-Control', 'public, max-age=300')
  res.send(body)
}

/** Answers with what is about one person: nobody may keep it. */
export const sendUnkept = (res: Response, type: string, body: Buffer): void => {
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('Content-Type', type)
  res.setHeader('Content-Length', body.length)
  res.end(body)
}

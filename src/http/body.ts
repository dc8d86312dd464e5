// Reads request bodies in UTF-8 (JSON, text or form fields) and never keeps more than the limit in memory.
import type { NextFunction, Request, RequestHandler } from 'express'
import { Refusal } from './problem.ts'
import { bodyLimits } from './sizes.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Whether a Content-Type names one of the media types, in UTF-8. */
const hasMediaType = (types: readonly string[], contentType = ''): boolean => {
  if (types.includes(contentType)) return true
  const [type = ''] = contentType.split(';')
  if (!types.includes(type.trim().toLowerCase())) return false
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(contentType)?.[1] ?? 'utf-8'
  return charset.toLowerCase() === 'utf-8'
}

const isUncompressed = (contentEncoding = 'identity'): boolean => contentEncoding.toLowerCase() === 'identity'

type Reading = { readonly limit: number; readonly done: (bytes: Buffer) => void; readonly fail: NextFunction }

/**
 * Reads a body's bytes. Fails as soon as they exceed the limit, and drops the bytes that follow. It calls back: waiting
 * for a promise costs every check a few microseconds.
 */
const readBytes = (req: Request, { limit, done, fail }: Reading): void => {
  const chunks: Buffer[] = []
  let size = 0
  req.on('data', (chunk: Buffer) => {
    const wasWithin = size <= limit
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
    else if (wasWithin) fail(new Refusal('body-too-large'))
  })
  req.on('end', () => {
    if (size <= limit) done(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks))
  })
}

/** Decodes bytes as UTF-8. @throws Refusal if they are not UTF-8. */
export const decodeUtf8 = (bytes: Buffer): string => {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new Refusal('malformed-text')
  }
}

const jsonText = (bytes: Buffer): string => {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new Refusal('malformed-json')
  }
}

/** Parses JSON. @throws Refusal if the text is not JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('malformed-json')
  }
}

type BodyFormat<Body> = {
  readonly limit: number
  readonly types: readonly string[]
  readonly read: (bytes: Buffer) => Body
}

const bodyReader =
  <Body>({ limit, types, read }: BodyFormat<Body>): RequestHandler =>
  (req, _res, next) => {
    const { 'content-type': type, 'content-encoding': encoding } = req.headers
    if (!hasMediaType(types, type) || !isUncompressed(encoding)) throw new Refusal('unsupported-media-type')
    const done = (bytes: Buffer): void => {
      try {
        req.body = read(bytes)
      } catch (error) {
        next(error)
        return
      }
      next()
    }
    readBytes(req, { limit, done, fail: next })
  }

/** Reads a JSON body into `req.body`, as text that is not parsed yet. */
export const jsonTextBody = (): RequestHandler =>
  bodyReader({ limit: bodyLimits.json, types: ['application/json'], read: jsonText })

/** Reads a JSON body into `req.body`. */
export const jsonBody = (): RequestHandler =>
  bodyReader({ limit: bodyLimits.json, types: ['application/json'], read: (bytes) => parseJson(jsonText(bytes)) })

/** Reads a draft in one of the media types into `req.body`, as text. */
export const draftBody = (types: readonly string[]): RequestHandler =>
  bodyReader({ limit: bodyLimits.draft, types, read: decodeUtf8 })

/** Reads form fields into `req.body`, as `URLSearchParams`. */
export const formBody = (): RequestHandler =>
  bodyReader({
    limit: bodyLimits.form,
    types: ['application/x-www-form-urlencoded'],
    read: (bytes) => new URLSearchParams(decodeUtf8(bytes)),
  })

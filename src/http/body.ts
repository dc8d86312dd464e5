// Bodies: JSON, text or the fields of a form, in UTF-8, never more of it in memory than the limit.
import type { Request, RequestHandler } from 'express'
import { Refusal } from './problem.ts'
import { sizes } from './sizes.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Whether a body is of one of some media types, in UTF-8. */
const isOneOf = (types: readonly string[], contentType = ''): boolean => {
  const [type = ''] = contentType.split(';')
  if (!types.includes(type.trim().toLowerCase())) return false
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(contentType)?.[1] ?? 'utf-8'
  return charset.toLowerCase() === 'utf-8'
}

const isPlain = (contentEncoding = 'identity'): boolean => contentEncoding.toLowerCase() === 'identity'

/** The bytes of a body. Rejects as soon as there are too many; those that still come are dropped. */
const bytesOf = (req: Request, limit: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    req.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else reject(new Refusal('body-too-large'))
    })
    req.on('end', () => {
      resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks))
    })
  })

/** The text of a body. @throws Refusal if it is not UTF-8. */
export const decoded = (bytes: Buffer): string => {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new Refusal('malformed-text')
  }
}

const parse = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(utf8.decode(bytes))
  } catch {
    throw new Refusal('malformed-json')
  }
}

type Expected<Body> = {
  readonly limit: number
  readonly types: readonly string[]
  readonly read: (bytes: Buffer) => Body
}

const body =
  <Body>({ limit, types, read }: Expected<Body>): RequestHandler =>
  async (req, _res, next) => {
    const { 'content-type': type, 'content-encoding': encoding } = req.headers
    if (!isOneOf(types, type) || !isPlain(encoding)) throw new Refusal('unsupported-media-type')
    req.body = read(await bytesOf(req, limit))
    next()
  }

/** Reads a JSON body into `req.body`. */
export const jsonBody = (): RequestHandler => body({ limit: sizes.json, types: ['application/json'], read: parse })

/** Reads a draft of some media types into `req.body`, as text. */
export const draftBody = (types: readonly string[]): RequestHandler =>
  body({ limit: sizes.draft, types, read: decoded })

/** Reads the fields of a form into `req.body`, as `URLSearchParams`. */
export const formBody = (): RequestHandler =>
  body({
    limit: sizes.form,
    types: ['application/x-www-form-urlencoded'],
    read: (bytes) => new URLSearchParams(decoded(bytes)),
  })

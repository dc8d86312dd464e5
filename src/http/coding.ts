// Content codings: how a body is put together from parts, so that what was written once need not be written again.
import type { Request } from 'express'

export type CodingName = 'identity' | 'gzip'

/**
 * Bytes, one a character (Latin-1). Strings are put together without copying, and Node writes one of them in a call
 * where it needs a buffer more for each body, outside the heap, for which the collector has to run.
 */
export type Bytes = string

export const bytesOf = (buffer: Buffer): Bytes => buffer.toString('latin1')

/** A way of writing bodies, and what it makes of a part of one. */
export type Coding<Part> = {
  /** For a text that comes back, or a whole body: worth some work. */
  readonly often: (text: string) => Part
  /** For a short text that is of one body alone. */
  readonly once: (text: string) => Part
  readonly joined: (parts: readonly Part[]) => Part
  /** The bytes of a whole body. */
  readonly body: (parts: readonly Part[]) => Bytes
}

const encoded = (text: string): Bytes => bytesOf(Buffer.from(text))
const concatenated = (parts: readonly Bytes[]): Bytes => parts.reduce((all, part) => all + part, '')

export const identity: Coding<Bytes> = { often: encoded, once: encoded, joined: concatenated, body: concatenated }

/** The coding that a client gets: gzip wherever it takes it at all as gladly as what is not coded. */
export const codingFor = (req: Request): CodingName =>
  req.headers['accept-encoding'] !== undefined && req.acceptsEncodings(['gzip', 'identity']) === 'gzip'
    ? 'gzip'
    : 'identity'

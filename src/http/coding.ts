// Content codings: build a body from fragments, so that a repeated fragment is encoded only once.
import type { Request } from 'express'

export type CodingName = 'identity' | 'gzip'

/**
 * A Latin-1 string with one byte per character. Concatenating strings copies nothing, and Node writes a string in one
 * call. Buffers would be allocated outside the heap, one more for each body, and make the garbage collector run.
 */
export type Bytes = string

export const latin1Bytes = (buffer: Buffer): Bytes => buffer.toString('latin1')

/** A content coding: how to encode one fragment, and how to join fragments into a body. */
export type Coding<Part> = {
  /** Encodes a whole body, or a text that occurs in many bodies: worth compressing. */
  readonly encodeRepeated: (text: string) => Part
  /** Encodes a short text that occurs in one body only. */
  readonly encodeOnce: (text: string) => Part
  readonly joinParts: (parts: readonly Part[]) => Part
  /** Joins all parts into a complete body. */
  readonly finishBody: (parts: readonly Part[]) => Bytes
}

const utf8Bytes = (text: string): Bytes => latin1Bytes(Buffer.from(text))
const concatenate = (parts: readonly Bytes[]): Bytes => parts.reduce((all, part) => all + part, '')

export const identity: Coding<Bytes> = {
  encodeRepeated: utf8Bytes,
  encodeOnce: utf8Bytes,
  joinParts: concatenate,
  finishBody: concatenate,
}

/** gzip if the client accepts it at least as readily as identity. */
export const codingFor = (req: Request): CodingName =>
  req.headers['accept-encoding'] !== undefined && req.acceptsEncodings(['gzip', 'identity']) === 'gzip'
    ? 'gzip'
    : 'identity'

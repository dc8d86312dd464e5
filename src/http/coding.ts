// Content codings: how a body is put together from parts, so that what was written once need not be written again.
import type { Request } from 'express'

export type CodingName = 'identity' | 'gzip'

/** A way of writing bodies, and what it makes of a part of one. */
export type Coding<Part> = {
  /** For a text that comes back, or a whole body: worth some work. */
  readonly often: (text: string) => Part
  /** For a short text that is of one body alone. */
  readonly once: (text: string) => Part
  readonly joined: (parts: readonly Part[]) => Part
  /** The bytes of a whole body. */
  readonly body: (parts: readonly Part[]) => readonly Buffer[]
}

// A large buffer for each body would have the collector run for their sake, so its parts are sent as they are.
export const identity: Coding<readonly Buffer[]> = {
  often: (text) => [Buffer.from(text)],
  once: (text) => [Buffer.from(text)],
  joined: (parts) => parts.flat(),
  body: (parts) => parts.flat(),
}

/** The coding that a client gets: gzip wherever it takes it at all as gladly as what is not coded. */
export const codingFor = (req: Request): CodingName =>
  req.headers['accept-encoding'] !== undefined && req.acceptsEncodings(['gzip', 'identity']) === 'gzip'
    ? 'gzip'
    : 'identity'

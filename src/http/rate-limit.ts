// Limits how many requests one client address may send.
import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { Refusal } from './problem.ts'

/** @param perMinute Requests a minute for each client address. */
export const limitRate = (perMinute: number): RequestHandler =>
  rateLimit({
    limit: perMinute,
    windowMs: 60_000,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // A browser shows a refused preflight as an unreachable service, and a preflight costs next to nothing.
    skip: ({ method }) => method === 'OPTIONS',
    // Validation warns on the console, and a client could trigger the warning with a header.
    validate: false,
    handler: () => {
      throw new Refusal('too-many-requests')
    },
  })

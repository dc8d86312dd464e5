// How often one address may ask.
import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { Refusal } from './problem.ts'

/** @param perMinute Requests a minute for each address. */
export const limitRate = (perMinute: number): RequestHandler =>
  rateLimit({
    limit: perMinute,
    windowMs: 60_000,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Its advice goes to the console, and a client could call it forth with a header.
    validate: false,
    handler: () => {
      throw new Refusal('too-many-requests')
    },
  })

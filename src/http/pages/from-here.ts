// Against forms of other sites that are sent in a visitor's name (CSRF).
import type { Request, RequestHandler } from 'express'
import { Refusal } from '../problem.ts'

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined)

/** Browsers say where a request comes from, and no page makes them say otherwise. Older ones name only the origin. */
const isFromHere = (req: Request): boolean => {
  const site = req.get('Sec-Fetch-Site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return hostOf(req.get('Origin') ?? '') === req.host
}

/** Refuses what another site sent, and what does not say where it comes from. */
export const onlyFromHere: RequestHandler = (req, _res, next) => {
  if (!isFromHere(req)) throw new Refusal('cross-site-request')
  next()
}

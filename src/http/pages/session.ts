// Answers between pages: in a sealed cookie of the person's own, and nowhere else.
import { createHash } from 'node:crypto'
import Iron from '@hapi/iron'
import { parse } from 'cookie'
import type { CookieOptions, Request, Response } from 'express'
import * as z from 'zod'
import { CareHistory } from '../../core/care/history.ts'

/** What the cookie holds; add what else must last from page to page, optional. */
const Session = z.object({
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).readonly(),
  /** What was said about time in care, to find out a legal status. */
  history: CareHistory.optional(),
})
export type Session = z.infer<typeof Session>

export type Sessions = {
  readonly cookie: { readonly name: string; readonly minutes: number }
  /** What a person said so far; empty without a cookie that can be opened. What is there lasts anew from now. */
  readonly open: (req: Request, res: Response) => Promise<Session>
  /** Keeps what a person said, and nothing that was there before. @throws Error if it does not fit into a cookie. */
  readonly keep: (res: Response, session: Session) => Promise<void>
  readonly clear: (res: Response) => void
}

type Options = {
  /** The first seals, all open: put a new one in front, and take the old one out after `minutes`. */
  readonly secrets: readonly string[]
  /** Whether the site is only reached over TLS. */
  readonly isSecure: boolean
  readonly minutes?: number
}

const nothing: Session = { facts: {} }
/** What browsers take, name and attributes aside. */
const longest = 3_800

/** Names a secret in the cookie, so that the right one opens it. */
const idOf = (secret: string): string => createHash('sha256').update(secret).digest('hex').slice(0, 8)

/**
 * Sessions without a store: a cookie holds the whole of it, encrypted and signed, for an hour after the last page that
 * opened it. A cookie that was tampered with, is too old, or was sealed with another secret is as if there were none.
 */
export const sessionsOf = ({ secrets, isSecure, minutes = 60 }: Options): Sessions => {
  const [current] = secrets
  if (current === undefined) throw new Error('sessions need a secret')
  const name = isSecure ? '__Host-answers' : 'answers'
  const cookie: CookieOptions = { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' }
  const lifetime = minutes * 60_000
  const sealing = { ...Iron.defaults, ttl: lifetime, timestampSkewSec: 0 }
  const passwords = Object.fromEntries(secrets.map((secret) => [idOf(secret), secret]))

  const keep: Sessions['keep'] = async (res, session) => {
    const sealed = await Iron.seal(session, { id: idOf(current), secret: current }, sealing)
    if (sealed.length > longest) throw new Error('a session does not fit into a cookie')
    // It is the only cookie of the site, and may have been set for this answer already.
    res.removeHeader('Set-Cookie')
    res.cookie(name, sealed, { ...cookie, maxAge: lifetime })
  }

  const read = async (req: Request): Promise<Session | undefined> => {
    const sealed = parse(req.headers.cookie ?? '')[name]
    if (sealed === undefined || sealed.length > longest) return undefined
    const opened: unknown = await Iron.unseal(sealed, passwords, sealing).catch(() => undefined)
    return Session.safeParse(opened).data
  }

  const open: Sessions['open'] = async (req, res) => {
    const session = await read(req)
    if (session) await keep(res, session)
    return session ?? nothing
  }

  const clear: Sessions['clear'] = (res) => {
    res.removeHeader('Set-Cookie')
    res.clearCookie(name, cookie)
  }

  return { cookie: { name, minutes }, open, keep, clear }
}

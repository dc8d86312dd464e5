// Answers between pages: in a sealed cookie of the person's own, and nowhere else.
import type { CookieOptions, Request, Response } from 'express'
import * as z from 'zod'
import { CareHistory } from '../../core/care/history.ts'
import { sealingWith } from './sealing.ts'

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

/**
 * Sessions without a store: a cookie holds the whole of it, encrypted and signed, for an hour after the last page that
 * opened it. A cookie that was tampered with, is too old, or was sealed with another secret is as if there were none.
 */
export const sessionsOf = ({ secrets, isSecure, minutes = 60 }: Options): Sessions => {
  const name = isSecure ? '__Host-answers' : 'answers'
  const cookie: CookieOptions = { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' }
  const lifetime = minutes * 60_000
  const { seal, unseal } = sealingWith(secrets, lifetime)

  const keep: Sessions['keep'] = async (res, session) => {
    const sealed = await seal(session)
    // It is the only cookie of these pages, and may have been set for this answer already.
    res.removeHeader('Set-Cookie')
    res.cookie(name, sealed, { ...cookie, maxAge: lifetime })
  }

  const read = async (req: Request): Promise<Session | undefined> => {
    return Session.safeParse(await unseal(req, name)).data
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

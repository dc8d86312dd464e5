// Answers between pages: sealed in a cookie of the person's own browser, and nowhere else.
import { createHash } from 'node:crypto'
import Iron from '@hapi/iron'
import { parse } from 'cookie'
import type { CookieOptions, Request, Response } from 'express'
import type * as z from 'zod'

/** How a site seals its cookies. */
export type Sealing = {
  /** The first seals, all open: put a new one in front, and take the old one out after `minutes`. */
  readonly secrets: readonly string[]
  /** Whether the site is only reached over TLS. */
  readonly isSecure: boolean
  /** How long a cookie opens after the last page that opened it; an hour unless given. */
  readonly minutes?: number
}

type CookieKind<Schema extends z.ZodType> = {
  readonly name: string
  /** What the cookie holds: anything else counts as no cookie. */
  readonly schema: Schema
  /** Whether the cookie outlasts the browser window. */
  readonly isLasting: boolean
}

export type KeptAnswers<Kept> = {
  readonly cookie: { readonly name: string; readonly minutes: number }
  /** What the cookie holds; undefined without one that opens. The answer to this request renews it. */
  readonly open: (req: Request, res: Response) => Promise<Kept | undefined>
  /** Replaces what the cookie holds. @throws Error if it does not fit into a cookie. */
  readonly keep: (res: Response, kept: Kept) => Promise<void>
  readonly clear: (res: Response) => void
}

/** The most characters that browsers take, less the cookie's name and attributes. */
const MAX_SEALED = 3_800

/** Names a secret in the cookie, so that the right one opens it. */
const secretId = (secret: string): string => createHash('sha256').update(secret).digest('hex').slice(0, 8)

const ironOf = (secrets: readonly string[], lifetime: number) => {
  const [current] = secrets
  if (current === undefined) throw new Error('sealing needs a secret')
  const options = { ...Iron.defaults, ttl: lifetime, timestampSkewSec: 0 }
  const passwords = Object.fromEntries(secrets.map((secret) => [secretId(secret), secret]))
  return {
    seal: async (value: object): Promise<string> => {
      const sealed = await Iron.seal(value, { id: secretId(current), secret: current }, options)
      if (sealed.length > MAX_SEALED) throw new Error('the answers do not fit into a cookie')
      return sealed
    },
    unseal: async (req: Request, name: string): Promise<unknown> => {
      const sealed = parse(req.headers.cookie ?? '')[name]
      if (sealed === undefined || sealed.length > MAX_SEALED) return undefined
      const opened: unknown = await Iron.unseal(sealed, passwords, options).catch(() => undefined)
      return opened
    },
  }
}

/** Does some work between the end of a handler and the first byte of its answer: headers can no longer change after. */
const beforeSending = (res: Response, work: () => Promise<void>): void => {
  const end = res.end.bind(res) as (...sent: unknown[]) => Response
  const ending = (...sent: unknown[]): Response => {
    void work().finally(() => end(...sent))
    return res
  }
  res.end = ending as Response['end']
}

/**
 * Answers without a store: a cookie holds all of them, encrypted and signed. A cookie that was tampered with, is too
 * old, or was sealed with another secret counts as none.
 *
 * @returns A function from the path that browsers send the cookie to, to the answers kept there.
 */
export const keptAnswers = <Schema extends z.ZodType<object>>(
  { secrets, isSecure, minutes = 60 }: Sealing,
  { name, schema, isLasting }: CookieKind<Schema>,
): ((path: string) => KeptAnswers<z.infer<Schema>>) => {
  const lifetime = minutes * 60_000
  const { seal, unseal } = ironOf(secrets, lifetime)
  const cookie: CookieOptions = { httpOnly: true, sameSite: 'lax', secure: isSecure }
  return (path) => {
    const set = async (res: Response, kept: z.infer<Schema>): Promise<void> => {
      res.cookie(name, await seal(kept), { ...cookie, path, ...(isLasting ? { maxAge: lifetime } : {}) })
    }
    const open = async (req: Request, res: Response): Promise<z.infer<Schema> | undefined> => {
      const kept = schema.safeParse(await unseal(req, name)).data
      if (kept === undefined) return undefined
      res.locals[name] = kept
      beforeSending(res, async () => {
        if (res.locals[name] === kept) await set(res, kept)
      })
      return kept
    }
    const keep = async (res: Response, kept: z.infer<Schema>): Promise<void> => {
      res.locals[name] = undefined
      await set(res, kept)
    }
    const clear = (res: Response): void => {
      res.locals[name] = undefined
      res.clearCookie(name, { ...cookie, path })
    }
    return { cookie: { name, minutes }, open, keep, clear }
  }
}

// Keeps answers between pages in a sealed cookie in the person's own browser, and nowhere else.
import { createHash } from 'node:crypto'
import Iron from '@hapi/iron'
import { parse } from 'cookie'
import type { CookieOptions, Request, Response } from 'express'
import type * as z from 'zod'

/** The secrets and lifetime with which a site seals its cookies. */
export type Sealing = {
  /** The first seals, every one opens. To rotate: put a new secret first, and remove the old one after `minutes`. */
  readonly secrets: readonly string[]
  /** Whether visitors reach the site over TLS only. */
  readonly isSecure: boolean
  /** A cookie's lifetime in minutes after the last page that opened it; 60 by default. */
  readonly minutes?: number
}

type CookieKind<Schema extends z.ZodType> = {
  readonly name: string
  /** The shape of the answers: a cookie with anything else counts as no cookie. */
  readonly schema: Schema
  /** Whether the cookie outlasts the browser window. */
  readonly isLasting: boolean
}

export type KeptAnswers<Kept> = {
  readonly cookie: { readonly name: string; readonly minutes: number }
  /** Reads the answers; undefined without a valid cookie. The response to this request renews the cookie. */
  readonly open: (req: Request, res: Response) => Promise<Kept | undefined>
  /** Replaces the answers. @throws Error if they do not fit into a cookie. */
  readonly keep: (res: Response, kept: Kept) => Promise<void>
  readonly clear: (res: Response) => void
}

/** The longest sealed value: browsers take 4,096 characters, less the cookie's name and attributes. */
const MAX_SEALED = 3_800

/** Identifies a secret inside the cookie, so that unsealing picks the right one. */
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

/** Runs `work` once the handler ends its response and before the first byte leaves, while headers can still change. */
const beforeSending = (res: Response, work: () => Promise<void>): void => {
  const end = res.end.bind(res) as (...sent: unknown[]) => Response
  let last: unknown[] | undefined
  const endAfterWork = (...sent: unknown[]): Response => {
    const isFirst = last === undefined
    // A handler that fails after it ended its response ends it again, with an error page: the last one goes out.
    last = sent
    const send = (): Response => end(...last!)
    // The response goes out even if the work fails: a cookie that was not renewed still opens until it expires.
    if (isFirst) void work().then(send, send)
    return res
  }
  res.end = endAfterWork as Response['end']
}

/**
 * Keeps answers without a server-side store: one cookie carries all of them, encrypted and signed. A cookie that is
 * tampered with, expired or sealed with an unknown secret counts as no cookie.
 *
 * @returns A function that takes the path to which browsers send the cookie, and returns the answers kept there.
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

// Seals what a browser is to hold: encrypted and signed, for so long, and readable to this service alone.
import { createHash } from 'node:crypto'
import Iron from '@hapi/iron'
import { parse } from 'cookie'
import type { Request } from 'express'

type Sealing = {
  /** @throws Error if it comes out longer than a cookie may be. */
  readonly seal: (value: object) => Promise<string>
  /** What a cookie has; nothing if it was tampered with, is too old, or was sealed with another secret. */
  readonly unseal: (req: Request, name: string) => Promise<unknown>
}

/** What browsers take, name and attributes aside. */
const longest = 3_800

/** Names a secret in the cookie, so that the right one opens it. */
const idOf = (secret: string): string => createHash('sha256').update(secret).digest('hex').slice(0, 8)

/** @param secrets The first seals, all open. */
export const sealingWith = (secrets: readonly string[], lifetime: number): Sealing => {
  const [current] = secrets
  if (current === undefined) throw new Error('sealing needs a secret')
  const options = { ...Iron.defaults, ttl: lifetime, timestampSkewSec: 0 }
  const passwords = Object.fromEntries(secrets.map((secret) => [idOf(secret), secret]))
  return {
    seal: async (value) => {
      const sealed = await Iron.seal(value, { id: idOf(current), secret: current }, options)
      if (sealed.length > longest) throw new Error('it does not fit into a cookie')
      return sealed
    },
    unseal: async (req, name) => {
      const sealed = parse(req.headers.cookie ?? '')[name]
      if (sealed === undefined || sealed.length > longest) return undefined
      const opened: unknown = await Iron.unseal(sealed, passwords, options).catch(() => undefined)
      return opened
    },
  }
}

// Limits how many requests one client address may send, and what they may cost.
import type { Request, RequestHandler, Response } from 'express'
import {
  type AugmentedRequest,
  type ClientRateLimitInfo,
  MemoryStore,
  type Options,
  rateLimit,
} from 'express-rate-limit'
import { Refusal } from './problem.ts'

const limitBy = (options: Partial<Options>): RequestHandler =>
  rateLimit({
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
    ...options,
  })

/** @param perMinute Requests a minute for each client address. */
export const limitRate = (perMinute: number): RequestHandler => limitBy({ limit: perMinute })

export type CostLimit = {
  readonly limit: RequestHandler
  /** Charges the address of a request that `limit` let through with further units, and says in the answer what is left. */
  readonly charge: (res: Response, units: number) => Promise<void>
}

const keyOf = (req: Request): string => (req as AugmentedRequest)['rateLimit']!.key

const secondsUntil = (time: Date | undefined): number => Math.max(0, Math.ceil((Number(time) - Date.now()) / 1000))

/**
 * @param name The limit's name in the headers.
 * @param perMinute Units a minute for each client address. A request costs one, until it is charged with more.
 */
export const limitCost = (name: string, perMinute: number): CostLimit => {
  const store = new MemoryStore()
  /** Corrects the header, which was set before it was known what the request costs. */
  const sayWhatIsLeft = (res: Response, { totalHits, resetTime }: ClientRateLimitInfo): void => {
    const left = `"${name}"; r=${Math.max(0, perMinute - totalHits)}; t=${secondsUntil(resetTime)}`
    const limits = [res.getHeader('RateLimit') ?? []].flat().map(String)
    res.setHeader(
      'RateLimit',
      limits.map((one) => (one.startsWith(`"${name}";`) ? left : one)),
    )
  }
  return {
    limit: limitBy({ limit: perMinute, store, identifier: name }),
    charge: async (res, units) => {
      for (let i = 0; i < units; i++) sayWhatIsLeft(res, await store.increment(keyOf(res.req)))
    },
  }
}

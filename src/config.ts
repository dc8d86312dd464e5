// Settings, from the environment, read once.
import { z } from 'zod'

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  RULES_DIR: z.string().min(1).default('rules'),
  RATE_LIMIT: z.union([z.literal('off'), z.coerce.number().int().min(1)]).default(600),
  TRUST_PROXY: z.coerce.number().int().min(0).default(0),
})

type Config = {
  readonly port: number
  readonly rulesFolder: string
  /** Requests a minute for each address; undefined is no limit. */
  readonly rateLimit: number | undefined
  /** How many proxies stand in front, whose word on the caller's address is taken. */
  readonly trustedProxies: number
}

/** Reads the settings. @throws Error naming every setting that is not as it should be. */
export const configOf = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const { success, data, error } = Environment.safeParse(environment)
  if (!success) {
    const names = error.issues.map((issue) => issue.path.join('.'))
    throw new Error(`these settings are not as the README describes them: ${names.join(', ')}`)
  }
  const { PORT, RULES_DIR, RATE_LIMIT, TRUST_PROXY } = data
  const rateLimit = RATE_LIMIT === 'off' ? undefined : RATE_LIMIT
  return { port: PORT, rulesFolder: RULES_DIR, rateLimit, trustedProxies: TRUST_PROXY }
}

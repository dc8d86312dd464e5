// Reads the service's settings from environment variables.
import * as z from 'zod'
import { type LogLevel, logLevels } from './log-levels.ts'

/** A source of a Content Security Policy: `*`, or an origin, whose first label may be `*`. */
const embedOriginPattern = /^(\*|https?:\/\/(\*\.)?[\w.-]+(:\d+)?)$/

const defaultRulesFolder = 'rules'

const Environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  RULES_DIR: z.string().min(1).default(defaultRulesFolder),
  CACHE_MB: z.coerce.number().int().min(1).default(64),
  RATE_LIMIT: z.union([z.literal('off'), z.coerce.number().int().min(1)]).default(600),
  DRAFTS: z.union([z.literal('off'), z.coerce.number().int().min(1)]).default(10),
  TRUST_PROXY: z.coerce.number().int().min(0).default(0),
  COOKIE_SECRET: z
    .string()
    .transform((secrets) => secrets.split(/\s+/))
    .pipe(z.array(z.string().min(32)))
    .optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
  SECURITY_CONTACT: z
    .string()
    .transform((contacts) => contacts.trim().split(/\s+/))
    .pipe(z.array(z.url({ protocol: /^(https|mailto|tel)$/ })))
    .optional(),
  COUNCIL: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  DRAIN_SECONDS: z.coerce.number().min(0).max(60).default(3),
  EMBED_ORIGINS: z
    .string()
    .default('*')
    .transform((origins) => origins.trim().split(/\s+/))
    .pipe(z.array(z.string().regex(embedOriginPattern))),
})

/** The expected value of each setting, for the error message. */
const expectedSettings: Readonly<Record<Exclude<keyof z.infer<typeof Environment>, 'NODE_ENV'>, string>> = {
  PORT: 'a number from 0 to 65535, such as 3000',
  RULES_DIR: 'the path of a folder, such as rules',
  CACHE_MB: 'a number from 1, such as 64',
  RATE_LIMIT: 'a number from 1, or off',
  DRAFTS: 'a number from 1, or off',
  TRUST_PROXY: 'a number from 0',
  COOKIE_SECRET: 'at least 32 characters; separate several secrets with spaces',
  PUBLIC_URL: 'an address, such as https://offer.example.gov.uk',
  SECURITY_CONTACT: 'addresses separated by spaces, such as mailto:security@example.gov.uk',
  COUNCIL: 'the id of a council, such as southend-on-sea',
  LOG_LEVEL: 'silent, info or debug',
  METRICS_PORT: 'a number from 1 to 65535, such as 9090',
  DRAIN_SECONDS: 'a number from 0 to 60, such as 3',
  EMBED_ORIGINS: '*, or sites separated by spaces, such as https://www.example.gov.uk',
}

type Config = {
  readonly port: number
  readonly rulesFolder: string
  /** In bytes: the memory of all remembered results together. */
  readonly cacheBytes: number
  /** Requests a minute for each caller's address; undefined means no limit. */
  readonly rateLimit: number | undefined
  /** Drafts a minute for each caller's address, or whether any are taken. */
  readonly draftsPerMinute: number | 'off'
  /** The number of trusted proxies in front of the service, which forward the caller's address. */
  readonly trustedProxies: number
  /** Secrets for the cookie with a person's answers: the first seals it, any of them opens it. */
  readonly cookieSecrets: readonly string[] | undefined
  /** The website's public address, without a trailing slash. */
  readonly publicUrl: string | undefined
  /** Where to report a weakness: addresses that begin with `https:`, `mailto:` or `tel:`. */
  readonly securityContacts: readonly string[] | undefined
  /** The id of the council whose website this is. */
  readonly council: string | undefined
  readonly logLevel: LogLevel
  /** The port of the metrics; undefined means none. */
  readonly metricsPort: number | undefined
  /** How many seconds the service answers on after SIGTERM, while it says that it is not ready. */
  readonly drainSeconds: number
  /** The sites that may show the checker in a frame. */
  readonly embedOrigins: readonly string[]
}

/** The rules folder, for programs that need no other setting. */
export const rulesFolderOf = ({ RULES_DIR }: Readonly<Record<string, string | undefined>>): string =>
  RULES_DIR === undefined || RULES_DIR === '' ? defaultRulesFolder : RULES_DIR

const readEnvironment = (environment: Readonly<Record<string, string | undefined>>): z.infer<typeof Environment> => {
  const { success, data, error } = Environment.safeParse(environment)
  if (success) return data
  const names = new Set(error.issues.map((issue) => String(issue.path[0]) as keyof typeof expectedSettings))
  const lines = [...names].map((name) => `${name} must be ${expectedSettings[name]}: correct it, or leave it unset`)
  throw new Error(lines.join('\n'))
}

/**
 * Reads and validates the settings.
 *
 * @throws Error with a line for each invalid setting, or for one that is missing. Its message never repeats a value,
 *   which may be a secret.
 */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const data = readEnvironment(environment)
  if (data.NODE_ENV === 'production' && data.PUBLIC_URL === undefined)
    throw new Error(`PUBLIC_URL must be set where NODE_ENV is production: to ${expectedSettings.PUBLIC_URL}`)
  return {
    port: data.PORT,
    rulesFolder: data.RULES_DIR,
    cacheBytes: data.CACHE_MB * 2 ** 20,
    rateLimit: data.RATE_LIMIT === 'off' ? undefined : data.RATE_LIMIT,
    draftsPerMinute: data.DRAFTS,
    trustedProxies: data.TRUST_PROXY,
    cookieSecrets: data.COOKIE_SECRET,
    publicUrl: data.PUBLIC_URL,
    securityContacts: data.SECURITY_CONTACT,
    council: data.COUNCIL,
    logLevel: data.LOG_LEVEL,
    metricsPort: data.METRICS_PORT,
    drainSeconds: data.DRAIN_SECONDS,
    embedOrigins: data.EMBED_ORIGINS,
  }
}

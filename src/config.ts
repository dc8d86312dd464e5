// Settings, from the environment, read once.
import * as z from 'zod'

/** What a policy may name: every site, or an origin; a star may stand for its first part. */
const origin = /^(\*|https?:\/\/(\*\.)?[\w.-]+(:\d+)?)$/

const rulesHere = 'rules'

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  RULES_DIR: z.string().min(1).default(rulesHere),
  RATE_LIMIT: z.union([z.literal('off'), z.coerce.number().int().min(1)]).default(600),
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
  COUNCIL: z.string().min(1).optional(),
  EMBED_ORIGINS: z
    .string()
    .default('*')
    .transform((origins) => origins.trim().split(/\s+/))
    .pipe(z.array(z.string().regex(origin))),
})

/** What each setting has to be, for whoever set it otherwise. */
const wanted: Readonly<Record<keyof z.infer<typeof Environment>, string>> = {
  PORT: 'a number from 0 to 65535, such as 3000',
  RULES_DIR: 'the path of a folder, such as rules',
  RATE_LIMIT: 'a number from 1, or off',
  TRUST_PROXY: 'a number from 0',
  COOKIE_SECRET: 'at least 32 characters; separate several secrets with spaces',
  PUBLIC_URL: 'an address, such as https://offer.example.gov.uk',
  COUNCIL: 'the id of a council, such as southend-on-sea',
  EMBED_ORIGINS: '*, or sites separated by spaces, such as https://www.example.gov.uk',
}

type Config = {
  readonly port: number
  readonly rulesFolder: string
  /** Requests a minute for each address; undefined is no limit. */
  readonly rateLimit: number | undefined
  /** How many proxies stand in front, whose word on the caller's address is taken. */
  readonly trustedProxies: number
  /** What seals the cookie with a person's answers: the first seals, all open. */
  readonly cookieSecrets: readonly string[] | undefined
  /** Where the website is reached, without a slash at the end. */
  readonly publicUrl: string | undefined
  /** Whose website it is. */
  readonly council: string | undefined
  /** Which sites may show the checker in a frame. */
  readonly embedOrigins: readonly string[]
}

/** The rules folder, for those who need no other setting. */
export const rulesFolderOf = ({ RULES_DIR }: Readonly<Record<string, string | undefined>>): string =>
  RULES_DIR === undefined || RULES_DIR === '' ? rulesHere : RULES_DIR

/** Reads the settings. @throws Error that names every one that is not as it should be, and never what it is. */
export const configOf = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const { success, data, error } = Environment.safeParse(environment)
  if (!success) {
    const names = new Set(error.issues.map((issue) => String(issue.path[0]) as keyof typeof wanted))
    const lines = [...names].map((name) => `${name} must be ${wanted[name]}: correct it, or leave it unset`)
    throw new Error(lines.join('\n'))
  }
  return {
    port: data.PORT,
    rulesFolder: data.RULES_DIR,
    rateLimit: data.RATE_LIMIT === 'off' ? undefined : data.RATE_LIMIT,
    trustedProxies: data.TRUST_PROXY,
    cookieSecrets: data.COOKIE_SECRET,
    publicUrl: data.PUBLIC_URL,
    council: data.COUNCIL,
    embedOrigins: data.EMBED_ORIGINS,
  }
}

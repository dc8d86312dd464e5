// What the website is given, besides what every door is given.
import type { Deps } from '../http/deps.ts'
import type { WebFiles } from './web-files.ts'

export type WebsiteDeps = Deps & {
  readonly website: {
    readonly files: WebFiles
    /** What seals the cookie with a person's answers: the first seals, all open. */
    readonly cookieSecrets: readonly string[]
    /** Whose website it is; needed once the rules hold several councils. */
    readonly council?: string | undefined
    /** Which sites may show the checker in a frame: all of them unless given. */
    readonly embedOrigins?: readonly string[] | undefined
  }
}

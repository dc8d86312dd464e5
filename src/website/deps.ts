// The website's dependencies, on top of those the API has too.
import type { Deps } from '../http/deps.ts'
import type { WebFiles } from './web-files.ts'

export type WebsiteDeps = Deps & {
  readonly website: {
    readonly files: WebFiles
    /** Secrets for the answers cookie: the first seals, every one opens. */
    readonly cookieSecrets: readonly string[]
    /** The id of the website's council; required once the rules cover several councils. */
    readonly council?: string | undefined
    /** Origins that may show the checker in a frame; any origin by default. */
    readonly embedOrigins?: readonly string[] | undefined
  }
}

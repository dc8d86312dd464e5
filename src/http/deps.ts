// What the app is given by whoever starts it.
import type { Book } from '../core/book.ts'
import type { ReadDraft } from '../core/draft.ts'
import type { IsoDate } from '../core/model.ts'
import type { Digest } from '../core/offers.ts'
import type { WebFiles } from './pages/web-files.ts'
import type { Report } from './problem.ts'

export type Deps = {
  readonly book: Book
  /** The rules about legal status, where there are any. */
  readonly statuses?: Book | undefined
  readonly digest: Digest
  readonly today: () => IsoDate
  /** Reads a draft against the rules in force. */
  readonly readDraft: (text: string, on: IsoDate) => Promise<ReadDraft>
  /** The texts of the contracts: of the API in YAML, of the Open Referral feed in JSON. */
  readonly documents: { readonly api: string; readonly feed: string }
  /** Requests a minute for each address; undefined is no limit. */
  readonly rateLimit: number | undefined
  /** How many proxies stand in front, whose word on the caller's address is taken; none unless given. */
  readonly trustedProxies?: number
  readonly website: {
    readonly files: WebFiles
    /** What seals the cookie with a person's answers: the first seals, all open. */
    readonly cookieSecrets: readonly string[]
    /**
     * Where the service is reached, without a slash at the end; what a request says unless given. With `https:` its
     * cookie is only sent over TLS.
     */
    readonly publicUrl?: string | undefined
    /** Whose website it is; needed once the rules hold several councils. */
    readonly council?: string | undefined
    /** Which sites may show the checker in a frame; all of them unless given. */
    readonly embedOrigins?: readonly string[] | undefined
  }
  /** Where faults of ours are written; the console unless given. */
  readonly report?: Report
}

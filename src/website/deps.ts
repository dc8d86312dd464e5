// The website's dependencies, on top of those the API has too.
import type { IsoDate } from '../core/rules/model.ts'
import type { Deps } from '../http/deps.ts'
import type { WebFiles } from './web-files.ts'

/** The draft of a council to begin with: what is in force of an entitlement on a day. Undefined if there is nothing. */
type StartDraft = (subject: {
  readonly authority: string
  readonly entitlement: string
  readonly firstDay: IsoDate
}) => string | undefined

export type WebsiteDeps = Deps & {
  readonly startDraft: StartDraft
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

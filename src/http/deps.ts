// The dependencies of every route: the decided rules, whoever does long work, the clock and the API documents.
import type { Book } from '../core/book.ts'
import type { IsoDate } from '../core/rules/model.ts'
import type { ComputeDigest } from '../core/rules/offers.ts'
import type { Work } from './work.ts'

export type Deps = {
  readonly book: Book
  /** The rules about legal status; undefined if no such rules are loaded. */
  readonly statuses?: Book | undefined
  readonly digest: ComputeDigest
  readonly today: () => IsoDate
  /** Does work that takes long. */
  readonly work: Work
  /** The same for reports, which it keeps. */
  readonly makeReport: Work
  /** The OpenAPI documents: the API's in YAML and in JSON, the Open Referral feed's in JSON. */
  readonly documents: { readonly api: { readonly yaml: string; readonly json: string }; readonly feed: string }
  /** Requests a minute for each client address; undefined means no limit. */
  readonly rateLimit: number | undefined
  /** Drafts a minute for each client address, counted by their cost, or whether any are taken; undefined means no limit. */
  readonly draftsPerMinute?: number | 'off' | undefined
  /**
   * The service's public address, without a trailing slash; taken from each request if undefined, except in the types of
   * problems, which are then relative. With `https:`, the website's cookies are sent only over TLS.
   */
  readonly publicUrl?: string | undefined
  /** Where to report a weakness, as addresses; the councils' websites if undefined. */
  readonly securityContacts?: readonly string[] | undefined
}

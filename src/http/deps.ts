// The dependencies of every route: the decided rules, the draft reader, the clock and the API documents.
import type { Book, DraftResult } from '../core/book.ts'
import type { IsoDate } from '../core/rules/model.ts'
import type { ComputeDigest } from '../core/rules/offers.ts'

export type Deps = {
  readonly book: Book
  /** The rules about legal status; undefined if no such rules are loaded. */
  readonly statuses?: Book | undefined
  readonly digest: ComputeDigest
  readonly today: () => IsoDate
  /** Reads a draft against the rules in force on a day. */
  readonly readDraft: (text: string, on: IsoDate) => Promise<DraftResult>
  /** The OpenAPI documents: the API's in YAML and in JSON, the Open Referral feed's in JSON. */
  readonly documents: { readonly api: { readonly yaml: string; readonly json: string }; readonly feed: string }
  /** Requests a minute for each client address; undefined means no limit. */
  readonly rateLimit: number | undefined
  /**
   * The service's public address, without a trailing slash; taken from each request if undefined, except in the types of
   * problems, which are then relative. With `https:`, the website's cookies are sent only over TLS.
   */
  readonly publicUrl?: string | undefined
  /** Where to report a weakness, as addresses; the councils' websites if undefined. */
  readonly securityContacts?: readonly string[] | undefined
}

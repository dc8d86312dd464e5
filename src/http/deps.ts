// What every door is given: the decided rules, and what reads drafts, the clock and the contracts.
import type { Book, ReadDraft } from '../core/book.ts'
import type { IsoDate } from '../core/rules/model.ts'
import type { Digest } from '../core/rules/offers.ts'

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
  /**
   * Where callers reach the service, without a slash at the end; what a request says unless given. With `https:` the
   * website's cookies are only sent over TLS.
   */
  readonly publicUrl?: string | undefined
}

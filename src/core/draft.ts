// What reading a draft gives: its offer among the others, or every problem with it.
import type { Book } from './book.ts'
import type { Offer, Problem } from './model.ts'

export type ReadDraft =
  | {
      readonly ok: true
      /** The rules with the draft among them, and the offer that it would make. */
      readonly book: Book
      readonly offer: Offer
      readonly alarms: readonly Problem[]
      readonly advisories: readonly Problem[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

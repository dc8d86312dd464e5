// The types of <local-offer-checker>, its attributes and its events. A page gets the element itself from the service.
import type { AuthorityId } from './ids.ts'

type HeadingLevel = 2 | 3 | 4 | 5 | 6

/** The attributes of `<local-offer-checker>`. */
export type CheckerAttributes = {
  /** The council, where the service has several. */
  authority?: AuthorityId
  /** The council's number, which shows even if the service is down. */
  phone?: string
  /** The service's URL; without it, the one that the script comes from. */
  api?: string
  /** The level of its first heading; 2 unless given. */
  'heading-level'?: HeadingLevel | `${HeadingLevel}`
}

/** How many entitlements have each outcome. */
export type OutcomeCounts = {
  readonly entitled: number
  readonly onRequest: number
  readonly discretionary: number
  readonly notEntitled: number
  readonly cannotTell: number
}

/** A person has begun a check. */
export type CheckerStartEvent = CustomEvent<null>
/** A person sees results. */
export type CheckerResultEvent = CustomEvent<OutcomeCounts>

declare global {
  interface HTMLElementTagNameMap {
    'local-offer-checker': HTMLElement
  }
  /** The events of every element, and of the document, as they bubble. */
  interface GlobalEventHandlersEventMap {
    'local-offer:start': CheckerStartEvent
    'local-offer:result': CheckerResultEvent
  }
}

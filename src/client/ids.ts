// The types of facts and ids: those of the rules that this client was made with, and those of a later service.
import type { ComparableFact, Facts, PublishedAuthority, PublishedEntitlement, PublishedOffer } from './published.ts'

export type { Facts } from './published.ts'

/** Facts that may include some of a later service. Facts that this client knows still have to have their values. */
export type LaterFacts = Facts & { [fact: string]: string | number | boolean | null }

// An enum is the one kind of text that TypeScript tells from others. It exists as a type alone.
declare enum Later {
  Id = 'an id that this client does not know',
}
/** An id that only a later service has: answers may contain one. To send one, write `'the-id' as LaterId`. */
export type LaterId = Later

export type AuthorityId = PublishedAuthority | LaterId
export type ComparedFact = ComparableFact | LaterId
export type EntitlementId = PublishedEntitlement | LaterId
export type OfferId = PublishedOffer | LaterId

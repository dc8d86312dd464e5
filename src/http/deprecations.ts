// What will go away, and when: the addresses, fields and offers whose answers say so in their headers.
import type { IsoDate } from '../core/rules/model.ts'

/** Something that will go away. It concerns the requests of which all of the first four hold. */
export type Deprecation = {
  /** Requests to this address, as the contract writes it: `/v1/offers/{offer}/gaps`. */
  readonly address?: string
  /** Requests with this key in the query, or at the top of the body. */
  readonly requestField?: string
  /** A field of the answers. Nobody can see who reads it, so every answer of the address says so. */
  readonly answerField?: string
  /** Requests that name this offer in the path, in the query, or in the body as `offer`. */
  readonly offer?: string
  /** The first day on which it should no longer be used. */
  readonly since: IsoDate
  /** The first day on which it may be gone: at least twelve months later. */
  readonly sunset: IsoDate
  /** The address of a page that says what to do. */
  readonly explanation: string
  /** The address of what takes its place. */
  readonly successor?: string
}

export const deprecations: readonly Deprecation[] = []

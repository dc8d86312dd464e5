// What the element tells the page around it: that a check began, and how many results it has. No answer and no id.
import type { AnsweredEntitlement } from './api.ts'

const countNames = {
  entitled: 'entitled',
  'on-request': 'onRequest',
  discretionary: 'discretionary',
  'not-entitled': 'notEntitled',
  'cannot-tell': 'cannotTell',
} as const

/** How many entitlements have each outcome. */
type OutcomeCounts = Readonly<Record<(typeof countNames)[keyof typeof countNames], number>>

export const countsOf = (entitlements: readonly Pick<AnsweredEntitlement, 'outcome'>[]): OutcomeCounts => {
  const counts = { entitled: 0, onRequest: 0, discretionary: 0, notEntitled: 0, cannotTell: 0 }
  for (const { outcome } of entitlements) counts[countNames[outcome]]++
  return counts
}

/** An event that reaches the page also from inside other elements. */
export const checkerEvent = <Detail>(name: 'start' | 'result', detail: Detail): CustomEvent<Detail> =>
  new CustomEvent(`local-offer:${name}`, { bubbles: true, composed: true, detail })

// Headings: under which an answer stands among all that somebody can get.
import type { EntitlementAnswer } from './explain.ts'

/** In the order in which they are read: what one can get comes first. */
export const headings = ['get', 'ask', 'get-or-ask', 'might', 'not-now'] as const
export type Heading = (typeof headings)[number]

/** The heading of an answer: one that cannot be told stands by the worst that is still possible. */
export const headingOf = ({ outcome, atLeast }: Pick<EntitlementAnswer, 'outcome' | 'atLeast'>): Heading => {
  switch (outcome) {
    case 'entitled':
      return 'get'
    case 'on-request':
    case 'discretionary':
      return 'ask'
    case 'not-entitled':
      return 'not-now'
    case 'cannot-tell':
      return atLeast === 'not-entitled' ? 'might' : 'get-or-ask'
  }
}

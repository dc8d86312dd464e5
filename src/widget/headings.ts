// Headings, as src/core/headings.ts has them: a copy, as the widget imports nothing of the service. A test holds the
// two to each other.
import type { Entitlement } from './api.ts'

export const headings = ['get', 'ask', 'get-or-ask', 'might', 'not-now'] as const
type Heading = (typeof headings)[number]

export const headingOf = ({ outcome, atLeast }: Pick<Entitlement, 'outcome' | 'atLeast'>): Heading => {
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

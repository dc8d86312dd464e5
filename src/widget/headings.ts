// The headings of results: a copy of src/core/answers/headings.ts, as the widget imports nothing from the service. A
// test checks that the two agree.
import type { AnsweredEntitlement } from './api.ts'

export const headings = ['get', 'ask', 'get-or-ask', 'might', 'not-now'] as const
type Heading = (typeof headings)[number]

export const headingOf = ({ outcome, atLeast }: Pick<AnsweredEntitlement, 'outcome' | 'atLeast'>): Heading => {
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

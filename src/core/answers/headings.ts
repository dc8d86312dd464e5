// The headings under which results are grouped.
import type { EntitlementAnswer } from './explain.ts'

/** The headings in display order: what the person can get comes first. */
export const answerHeadings = ['get', 'ask', 'get-or-ask', 'might', 'not-now'] as const
export type AnswerHeading = (typeof answerHeadings)[number]

/** The heading of an answer. The worst possible outcome decides where a `cannot-tell` answer goes. */
export const answerHeading = ({ outcome, atLeast }: Pick<EntitlementAnswer, 'outcome' | 'atLeast'>): AnswerHeading => {
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

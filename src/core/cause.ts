// Causes: what happens on a day on which what somebody can get may change.
import { ordinal } from './say.ts'

export type Cause =
  | { readonly kind: 'birthday'; readonly age: number }
  /** A fact that follows from the date of birth takes a new value on this day of the year. */
  | { readonly kind: 'derived'; readonly fact: string }
  | { readonly kind: 'ruleset'; readonly id: string }

/** What happens, in a few words. */
export const causeText = (cause: Cause): string => {
  switch (cause.kind) {
    case 'birthday':
      return `${ordinal(cause.age)} birthday`
    case 'derived':
      return 'a new school year'
    case 'ruleset':
      return 'the rules change'
  }
}

// Bodies of checks of people who are all different.
import { somePeople } from '../../bench/people.ts'
import { book } from '../support/published.ts'

/** Makes a function that returns another person's check each time: every second of them leaves some facts out. */
export const strangers = (count: number): (() => string) => {
  const bodies = somePeople(book.domain, count).map((facts, i) => {
    const said = Object.entries(facts).filter((_, fact) => i % 2 === 0 || (fact * 7 + i) % 5 > 0)
    return JSON.stringify({ facts: Object.fromEntries(said) })
  })
  let next = 0
  return () => bodies[next++ % count]!
}

// The person whom answers are about, checked under the offer of today: what every page of the journey is made from.
import { type ParsedFacts, factsReader, pathOf } from '../../core/answers/facts.ts'
import type { Answered, Checked, Checker } from '../../core/checker.ts'
import { derivedFacts, sourcesOf } from '../../core/rules/derive.ts'
import type { Facts, IsoDate } from '../../core/rules/model.ts'
import type { Conflict } from '../../core/tables/people.ts'
import { Refusal } from '../../http/problem.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Site } from '../site.ts'

/** Today's offer of today's council, and what it says of people. */
export type Checking = {
  readonly on: IsoDate
  readonly checker: Checker
  readonly read: (facts: unknown) => ParsedFacts
  /** @throws Error if nobody can be as the facts say: what is kept in a session was tried first. */
  readonly check: (facts: Facts) => Answered
  readonly conflicts: (facts: Facts) => readonly Conflict[]
}

/** @returns A function that gives the checking of today. @throws Refusal if no offer is in force. */
export const checkingOf = ({ book, today }: WebsiteDeps, { council }: Site): (() => Checking) => {
  const readOn = factsReader(book.domain.catalogue)
  return () => {
    const on = today()
    const offer = book.offers.inForce(council().id, on)
    if (offer === undefined) throw new Refusal('no-offer-in-force')
    const checker = book.checkerOf(offer)
    const read: Checking['read'] = (facts) => readOn(facts, on)
    const tried = (given: Facts): Checked => {
      const parsed = read(given)
      if (!parsed.ok) throw new Error('answers were kept that are none')
      return checker.check(parsed.facts, { born: parsed.born })
    }
    const check: Checking['check'] = (facts) => {
      const checked = tried(facts)
      if (!checked.ok) throw new Error('answers were kept that contradict each other')
      return checked
    }
    const conflicts: Checking['conflicts'] = (facts) => {
      const checked = tried(facts)
      return checked.ok ? [] : checked.conflicts
    }
    return { on, checker, read, check, conflicts }
  }
}

const without = (facts: Facts, keys: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => !keys.includes(key)))

/** The key under which a fact was said: its own, or that of a date that it follows from. */
const keyOf = ({ checker }: Checking, facts: Facts, id: string): string => {
  const fact = derivedFacts(checker.catalogue.facts).find((one) => one.id === id)
  const source = fact && sourcesOf(fact.derivedFrom).findLast((one) => one in facts)
  return id in facts ? id : (source ?? id)
}

/** The other answers with which some cannot go together, by the keys under which they were said. */
export const clashing = (checking: Checking, facts: Facts, given: Facts): readonly string[] => {
  const keys = checking.conflicts(facts).flatMap((one) => one.facts.map((id) => keyOf(checking, facts, id)))
  return [...new Set(keys)].filter((key) => !(key in given))
}

/** Some answers over the earlier ones: a number and all the dates that it follows from never stand side by side. */
export const withAnswers = ({ checker }: Checking, facts: Facts, given: Facts): Facts => {
  const merged = { ...facts, ...given }
  const said = derivedFacts(checker.catalogue.facts).filter(
    ({ id, derivedFrom }) =>
      merged[id] !== undefined && sourcesOf(derivedFrom).every((source) => typeof merged[source] === 'string'),
  )
  return without(
    merged,
    said.map(({ id, derivedFrom }) => (id in given ? sourcesOf(derivedFrom).at(-1)! : id)),
  )
}

/** Some answers over the earlier ones, without those that cannot go together with them. */
export const overruling = (checking: Checking, facts: Facts, given: Facts): Facts => {
  const merged = withAnswers(checking, facts, given)
  const others = clashing(checking, merged, given)
  return others.length === 0 ? merged : overruling(checking, without(merged, others), given)
}

/** What a session holds of a person, without what is no longer asked or allowed since rules changed or time went on. */
export const stillSo = (checking: Checking, facts: Facts): Facts => {
  const parsed = checking.read(facts)
  const wrong = parsed.ok ? clashing(checking, facts, {}) : parsed.problems.map(({ pointer }) => pathOf(pointer)[0]!)
  return wrong.length === 0 ? facts : stillSo(checking, without(facts, wrong))
}

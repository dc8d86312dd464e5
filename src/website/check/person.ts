// Checks a person's answers under today's offer, and merges new answers. Every page of the journey uses it.
import { type ParsedFacts, factsReader, parseJsonPointer } from '../../core/answers/facts.ts'
import type { AnsweredCheck, CheckResult, Checker } from '../../core/checker.ts'
import { derivedFacts, sourceFacts } from '../../core/rules/derive.ts'
import type { Facts, IsoDate } from '../../core/rules/model.ts'
import type { Conflict } from '../../core/tables/people.ts'
import { Refusal } from '../../http/problem.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Site } from '../site.ts'

/** Today's offer of today's council, and the functions that read and check facts under it. */
export type CheckContext = {
  readonly on: IsoDate
  readonly checker: Checker
  readonly read: (facts: unknown) => ParsedFacts
  /** @throws Error if the facts contradict each other. Pages try facts before they keep them in a session. */
  readonly check: (facts: Facts) => AnsweredCheck
  readonly conflicts: (facts: Facts) => readonly Conflict[]
}

/** @returns A function that returns today's context, and throws a Refusal if no offer is in force. */
export const todaysCheck = ({ book, today }: WebsiteDeps, { council }: Site): (() => CheckContext) => {
  const readOn = factsReader(book.domain.catalogue)
  return () => {
    const on = today()
    const offer = book.offers.inForce(council().id, on)
    if (offer === undefined) throw new Refusal('no-offer-in-force')
    const checker = book.checkerOf(offer)
    const read: CheckContext['read'] = (facts) => readOn(facts, on)
    const tried = (given: Facts): CheckResult => {
      const parsed = read(given)
      if (!parsed.ok) throw new Error('answers were kept that are none')
      return checker.check(parsed.facts, { born: parsed.born })
    }
    const check: CheckContext['check'] = (facts) => {
      const checked = tried(facts)
      if (!checked.ok) throw new Error('answers were kept that contradict each other')
      return checked
    }
    const conflicts: CheckContext['conflicts'] = (facts) => {
      const checked = tried(facts)
      return checked.ok ? [] : checked.conflicts
    }
    return { on, checker, read, check, conflicts }
  }
}

const withoutKeys = (facts: Facts, keys: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => !keys.includes(key)))

/** The key of the answer that determines a fact: the fact's own id, or the id of a date that it follows from. */
const answerKey = ({ checker }: CheckContext, facts: Facts, id: string): string => {
  const fact = derivedFacts(checker.catalogue.facts).find((one) => one.id === id)
  const source = fact && sourceFacts(fact.derivedFrom).findLast((one) => one in facts)
  return id in facts ? id : (source ?? id)
}

/** The keys of the other answers that contradict the `given` answers. */
export const contradictedKeys = (checking: CheckContext, facts: Facts, given: Facts): readonly string[] => {
  const keys = checking.conflicts(facts).flatMap((one) => one.facts.map((id) => answerKey(checking, facts, id)))
  return [...new Set(keys)].filter((key) => !(key in given))
}

/** Merges new answers into earlier answers. Never keeps a number beside all the dates that determine it. */
export const mergeAnswers = ({ checker }: CheckContext, facts: Facts, given: Facts): Facts => {
  const merged = { ...facts, ...given }
  const doublyAnswered = derivedFacts(checker.catalogue.facts).filter(
    ({ id, derivedFrom }) =>
      merged[id] !== undefined && sourceFacts(derivedFrom).every((source) => typeof merged[source] === 'string'),
  )
  return withoutKeys(
    merged,
    doublyAnswered.map(({ id, derivedFrom }) => (id in given ? sourceFacts(derivedFrom).at(-1)! : id)),
  )
}

/** Merges new answers into earlier answers, and drops the earlier answers that contradict them. */
export const overrideAnswers = (checking: CheckContext, facts: Facts, given: Facts): Facts => {
  const merged = mergeAnswers(checking, facts, given)
  const conflicting = contradictedKeys(checking, merged, given)
  return conflicting.length === 0 ? merged : overrideAnswers(checking, withoutKeys(merged, conflicting), given)
}

/** The session's answers that are still valid. Drops answers that newer rules or a later day no longer allow. */
export const stillValidAnswers = (checking: CheckContext, facts: Facts): Facts => {
  const parsed = checking.read(facts)
  const wrong = parsed.ok
    ? contradictedKeys(checking, facts, {})
    : parsed.problems.map(({ pointer }) => parseJsonPointer(pointer)[0]!)
  return wrong.length === 0 ? facts : stillValidAnswers(checking, withoutKeys(facts, wrong))
}

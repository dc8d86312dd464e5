// Reads a person's facts from a request and refuses invalid facts. No value is ever echoed.
import { type ParsedFacts, factsReader } from '../core/answers/facts.ts'
import type { Book } from '../core/book.ts'
import type { Fact } from '../core/rules/catalogue.ts'
import { derivedFacts, sourceFacts } from '../core/rules/derive.ts'
import type { Facts, IsoDate } from '../core/rules/model.ts'
import type { Conflict } from '../core/tables/people.ts'
import { Refusal } from './problem.ts'
import { invalidRequest } from './validation.ts'

/** Makes a reader of facts that throws a Refusal listing every error. */
export const personReader = ({
  domain,
}: Book): ((given: unknown, on: IsoDate) => Extract<ParsedFacts, { ok: true }>) => {
  const read = factsReader(domain.catalogue)
  return (given, on) => {
    const parsed = read(given, on)
    if (parsed.ok) return parsed
    throw invalidRequest(parsed.problems.map(({ pointer, detail }) => ({ pointer: `/facts${pointer}`, detail })))
  }
}

/** One error for each fact of each conflict. A derived fact's error points to the dates that the request gave. */
export const impossibleFacts = (facts: readonly Fact[], given: unknown, conflicts: readonly Conflict[]): Refusal => {
  const givenFacts = (id: string): readonly string[] => {
    const derived = derivedFacts(facts).find((fact) => fact.id === id)
    const sources = derived ? sourceFacts(derived.derivedFrom) : []
    const isDerived = derived && sources.every((source) => typeof (given as Facts)[source] === 'string')
    return isDerived ? sources : [id]
  }
  const errors = conflicts.flatMap(({ because, facts: ids }) =>
    [...new Set(ids.flatMap(givenFacts))].map((id) => ({ pointer: `/facts/${id}`, detail: because })),
  )
  return new Refusal('impossible-facts', { errors })
}

// What a request says of a person, or everything that is wrong with it. No value is ever echoed.
import type { Book } from '../core/book.ts'
import type { Fact } from '../core/catalogue.ts'
import { type ParsedFacts, factsReader } from '../core/facts.ts'
import type { Facts, IsoDate } from '../core/model.ts'
import type { Conflict } from '../core/people.ts'
import { Refusal } from './problem.ts'
import { invalid } from './requests.ts'

/** Reads facts; throws a refusal with everything that is wrong with them. */
export const personReader = ({
  world,
}: Book): ((given: unknown, on: IsoDate) => Extract<ParsedFacts, { ok: true }>) => {
  const read = factsReader(world.catalogue)
  return (given, on) => {
    const parsed = read(given, on)
    if (parsed.ok) return parsed
    throw invalid(parsed.problems.map(({ pointer, detail }) => ({ pointer: `/facts${pointer}`, detail })))
  }
}

/** One error for each fact of each conflict, pointing to what was said: a date where an age was derived from it. */
export const impossible = (facts: readonly Fact[], given: unknown, conflicts: readonly Conflict[]): Refusal => {
  const said = (id: string): string => {
    const fact = facts.find((one) => one.id === id)
    const source = fact?.type === 'integer' ? fact.derivedFrom?.fact : undefined
    return source !== undefined && Object.hasOwn(given as Facts, source) ? source : id
  }
  const errors = conflicts.flatMap(({ because, facts: ids }) =>
    ids.map((id) => ({ pointer: `/facts/${said(id)}`, detail: because })),
  )
  return new Refusal('impossible-facts', { errors })
}

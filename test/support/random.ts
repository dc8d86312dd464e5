// Random people and offers of the real rules, for properties.
import fc from 'fast-check'
import type { Fact } from '../../src/core/rules/catalogue.ts'
import type { Value } from '../../src/core/rules/condition.ts'
import type { Facts } from '../../src/core/rules/model.ts'
import { encodeFacts } from '../../src/core/tables/space.ts'
import { book } from './southend.ts'

const { domain, offers } = book

const valueOf = (fact: Fact): fc.Arbitrary<Value> => {
  if (fact.type === 'integer') return fc.integer({ min: 14, max: 27 })
  return fc.constantFrom(...('options' in fact ? fact.options.map(({ value }) => value) : []))
}

/** The facts that are asked or derived. */
export const asked = domain.catalogue.facts.filter((fact) => fact.type !== 'date')

/** Whole people who can exist. */
export const person = fc
  .record(Object.fromEntries(asked.map((fact) => [fact.id, valueOf(fact)])))
  .filter((facts) => domain.people.isPossible(encodeFacts(domain.space, facts)))

export const checker = fc.constantFrom(...offers.all.map((offer) => book.checkerOf(offer)))

/** Some facts, by id. */
export const some = fc.subarray(asked.map(({ id }) => id))

/** What is known of a person when only some facts are. */
export const only = (facts: Facts, ids: readonly string[]): Facts =>
  Object.fromEntries(ids.map((id) => [id, facts[id]!]))

// Where each question is: `/check/` and the fact's name in kebab case.
import type { Catalogue, Fact, IntegerFact } from '../../core/rules/catalogue.ts'
import { derivedFacts, sourcesOf } from '../../core/rules/derive.ts'
import { kebabOf } from '../../core/rules/ids.ts'
import type { Facts } from '../../core/rules/model.ts'

export const questionAddress = (id: string): string => `/check/${kebabOf(id)}`

/** The fact that an address asks for, if it is one of the catalogue. */
export const factAt = ({ facts }: Catalogue, name: string): Fact | undefined =>
  facts.find(({ id }) => kebabOf(id) === name)

/** The number that a date is asked with: the first for which it is the last that has to be known. */
export const askedWith = ({ facts }: Catalogue, date: string): string | undefined =>
  derivedFacts(facts).find(({ derivedFrom }) => sourcesOf(derivedFrom).at(-1) === date)?.id

/** The date that may be given in place of a number: the last that it follows from, once the others are known. */
export const sourceFor = ({ derivedFrom }: IntegerFact, facts: Facts): string | undefined => {
  const sources = derivedFrom ? sourcesOf(derivedFrom) : []
  const [last, ...others] = sources.toReversed()
  return others.every((source) => typeof facts[source] === 'string') ? last : undefined
}

/** Where the answer at a key of somebody's facts can be changed: a date that a number follows from is asked with it. */
export const changeAddress = (catalogue: Catalogue, key: string): string =>
  questionAddress(askedWith(catalogue, key) ?? key)

/** The question before another one: the last that was answered before it. */
export const questionBefore = (catalogue: Catalogue, facts: Facts, fact: Fact): string | undefined => {
  const answered = [...new Set(Object.keys(facts).map((key) => changeAddress(catalogue, key)))]
  const place = answered.indexOf(questionAddress(fact.id))
  return (place < 0 ? answered : answered.slice(0, place)).at(-1)
}

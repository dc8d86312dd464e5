// Paths of questions: `/check/` and the fact's name in kebab case.
import type { Catalogue, Fact, IntegerFact } from '../../core/rules/catalogue.ts'
import { derivedFacts, sourceFacts } from '../../core/rules/derive.ts'
import { toKebabCase } from '../../core/rules/ids.ts'
import type { Facts } from '../../core/rules/model.ts'

export const questionAddress = (id: string): string => `/check/${toKebabCase(id)}`

/** The fact whose question has this name in its path; undefined if the catalogue has none. */
export const factAtPath = ({ facts }: Catalogue, name: string): Fact | undefined =>
  facts.find(({ id }) => toKebabCase(id) === name)

/** The number whose question also takes this date: the first number that this date completes. */
export const numberForDate = ({ facts }: Catalogue, date: string): string | undefined =>
  derivedFacts(facts).find(({ derivedFrom }) => sourceFacts(derivedFrom).at(-1) === date)?.id

/** The date that can replace a number: the last of its source dates, once the others are known. */
export const dateForNumber = ({ derivedFrom }: IntegerFact, facts: Facts): string | undefined => {
  const sources = derivedFrom ? sourceFacts(derivedFrom) : []
  const [last, ...others] = sources.toReversed()
  return others.every((source) => typeof facts[source] === 'string') ? last : undefined
}

/** The question at which an answer can change. A date that determines a number shares that number's question. */
export const changeAddress = (catalogue: Catalogue, key: string): string =>
  questionAddress(numberForDate(catalogue, key) ?? key)

/** The path of the last question answered before this fact's question. */
export const previousQuestion = (catalogue: Catalogue, facts: Facts, fact: Fact): string | undefined => {
  const answered = [...new Set(Object.keys(facts).map((key) => changeAddress(catalogue, key)))]
  const place = answered.indexOf(questionAddress(fact.id))
  return (place < 0 ? answered : answered.slice(0, place)).at(-1)
}

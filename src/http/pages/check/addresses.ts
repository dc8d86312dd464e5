// Where each question is: `/check/` and the fact's name in kebab case.
import type { Catalogue, Fact } from '../../../core/catalogue.ts'
import { derivedFacts } from '../../../core/derive.ts'
import type { Facts } from '../../../core/model.ts'

const kebab = (id: string): string => id.replaceAll(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`)

export const questionAddress = (id: string): string => `/check/${kebab(id)}`

/** The fact that an address asks for, if it is one of the catalogue. */
export const factAt = ({ facts }: Catalogue, name: string): Fact | undefined =>
  facts.find(({ id }) => kebab(id) === name)

/** Where the answer at a key of somebody's facts can be changed: a date that others follow from is asked with them. */
export const changeAddress = ({ facts }: Catalogue, key: string): string =>
  questionAddress(derivedFacts(facts).find(({ derivedFrom }) => derivedFrom.fact === key)?.id ?? key)

/** The question before another one: the last that was answered before it. */
export const questionBefore = (catalogue: Catalogue, facts: Facts, fact: Fact): string | undefined => {
  const answered = [...new Set(Object.keys(facts).map((key) => changeAddress(catalogue, key)))]
  const place = answered.indexOf(questionAddress(fact.id))
  return (place < 0 ? answered : answered.slice(0, place)).at(-1)
}

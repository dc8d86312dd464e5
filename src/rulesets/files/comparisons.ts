// Checks one comparison of a condition: a known fact, an operator that fits it, and a value that it may have.
import type { Fact } from '../../core/rules/catalogue.ts'
import { equalityOperators, membershipOperators, operators, orderOperators } from '../../core/rules/condition.ts'
import { derivedFacts, sourceFacts } from '../../core/rules/derive.ts'
import type { Problem } from '../../core/rules/model.ts'
import { inside, itemsOf, type Place, problemAt } from '../yaml/place.ts'
import { yamlKind, quote, suggest } from '../yaml/problem.ts'
import { type KnownFacts, namedFact, repeatedPlaces, unknownFactProblems, valueProblems } from './known-facts.ts'

const rangeHelp = 'a range: `18 to 20`, `under 25` or `16 or over`'

const includesWord = (words: readonly string[], word: unknown): boolean => words.some((allowed) => allowed === word)

const dateComparisonProblems = (place: Place, fact: Fact, known: KnownFacts): readonly Problem[] => {
  if (fact.type !== 'date') return []
  const derived = derivedFacts([...known.byId.values()]).find(({ derivedFrom }) =>
    sourceFacts(derivedFrom).includes(fact.id),
  )
  const help = derived === undefined ? 'compare another fact' : `compare ${quote(derived.id)}, which follows from it`
  return [problemAt(place, `a condition cannot compare ${quote(fact.id)}, which is a date`, help)]
}

const operatorProblems = (place: Place, fact: Fact | undefined): readonly Problem[] => {
  const fitting =
    fact === undefined || fact.type === 'integer' ? operators : [...equalityOperators, ...membershipOperators]
  if (includesWord(fitting, place.value)) return []
  if (typeof place.value !== 'string')
    return [problemAt(place, `expected an operator, not ${yamlKind(place.value)}`, suggest('', operators))]
  if (!includesWord(orderOperators, place.value))
    return [problemAt(place, `unknown operator ${quote(place.value)}`, suggest(place.value, fitting))]
  const problem = `${quote(place.value)} compares whole numbers, and ${quote(fact?.id)} is not a whole number`
  return [problemAt(place, problem, suggest('', fitting))]
}

const listValueProblems = (place: Place, operator: string): readonly Problem[] => {
  if (!Array.isArray(place.value)) {
    const example = typeof place.value === 'string' ? place.value : '…'
    const problem = `${quote(operator)} needs a list, not ${yamlKind(place.value)}`
    return [problemAt(place, problem, `write ${quote(`[${example}]`)}`)]
  }
  if (place.value.length === 0)
    return [problemAt(place, 'an empty list matches nobody, or everybody', 'list at least one value')]
  return repeatedPlaces(itemsOf(place)).map((item) =>
    problemAt(item, `${quote(item.value)} is listed twice`, 'remove one'),
  )
}

const singleValueProblems = (place: Place, operator: string): readonly Problem[] => {
  const isSingle = ['string', 'number', 'boolean'].includes(typeof place.value)
  const help = Array.isArray(place.value) ? 'use `in` or `notIn` for a list' : 'write a constant'
  return isSingle
    ? []
    : [problemAt(place, `${quote(operator)} needs a single value, not ${yamlKind(place.value)}`, help)]
}

/** Reports the compared value. Single values are checked against the fact only if the shape is right. */
const comparedValueProblems = (place: Place, operator: unknown, fact: Fact | undefined): readonly Problem[] => {
  if (!includesWord(operators, operator)) return []
  const isList = includesWord(membershipOperators, operator)
  const shape = isList ? listValueProblems(place, String(operator)) : singleValueProblems(place, String(operator))
  if (shape.length > 0 || fact === undefined) return shape
  return (isList ? itemsOf(place) : [place]).flatMap((value) => withRangeHelp(value, fact))
}

/** Reports a value that the fact cannot have. Words for a number are meant for a range. */
const withRangeHelp = (place: Place, fact: Fact): readonly Problem[] => {
  const found = valueProblems(place, fact)
  if (fact.type !== 'integer' || typeof place.value !== 'string' || /^\d+$/.test(place.value)) return found
  const help = `write a whole number from ${fact.minimum} to ${fact.maximum}, or ${rangeHelp}`
  return found.map((problem) => ({ ...problem, help }))
}

/** Reports the problems of a comparison that has all three keys. */
export const comparisonProblems = (place: Place, known: KnownFacts): readonly Problem[] => {
  const at = inside(place, 'fact')
  const fact = namedFact(at, known)
  if (fact?.type === 'date') return dateComparisonProblems(at, fact, known)
  const operator = inside(place, 'operator')
  return [
    ...unknownFactProblems(at, known),
    ...operatorProblems(operator, fact),
    ...comparedValueProblems(inside(place, 'value'), operator.value, fact),
  ]
}

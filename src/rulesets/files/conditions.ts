// The closed condition language: what it does not name, it refuses.
import type { Problem } from '../../core/rules/model.ts'
import { unknownKey } from '../yaml/issues.ts'
import { inside, isKeyed, itemsOf, type Place, problemAt, problemAtKey } from '../yaml/place.ts'
import { kindOf, quote } from '../yaml/problem.ts'
import { comparisonProblems } from './comparisons.ts'
import type { KnownFacts } from './known-facts.ts'

const combinators = ['all', 'any', 'not']
const comparisonKeys = ['fact', 'operator', 'value']
const conditionKeys = [...combinators, ...comparisonKeys]

/** Levels that a reader can still follow, and a bound for every walk over a condition. */
const maxLevels = 20

const conditionHelp = 'write `fact`, `operator` and `value`, or one of `all`, `any` and `not`'

const extraKeyProblems = (place: Place, head: string, extra: readonly string[]): readonly Problem[] => {
  const unknown = extra
    .filter((key) => !conditionKeys.includes(key))
    .map((key) => unknownKey(inside(place, key), [head]))
  const beside = extra.find((key) => conditionKeys.includes(key))
  if (beside === undefined) return unknown
  const problem = `${quote(beside)} stands beside ${quote(head)}`
  const help = 'a condition has one of them: put one inside the other, or remove it'
  return [...unknown, problemAtKey(inside(place, beside), problem, help)]
}

const leafProblems = (place: Place, keys: readonly string[], known: KnownFacts): readonly Problem[] => {
  const allowed = keys.some((key) => comparisonKeys.includes(key)) ? comparisonKeys : conditionKeys
  const unknown = keys
    .filter((key) => !comparisonKeys.includes(key))
    .map((key) => unknownKey(inside(place, key), allowed))
  if (keys.length === 0) return [problemAt(place, 'the condition is empty', conditionHelp)]
  // With none of a comparison's keys it may have been meant as something else: only its keys are reported.
  if (unknown.length === keys.length) return unknown
  const missing = comparisonKeys.filter((key) => !keys.includes(key))
  if (missing.length === 0) return [...unknown, ...comparisonProblems(place, known)]
  const help = 'a comparison has `fact`, `operator` and `value`'
  return [...unknown, ...missing.map((key) => problemAt(place, `${quote(key)} is missing`, help))]
}

const notProblems = (place: Place, known: KnownFacts): readonly Problem[] => {
  if (!Array.isArray(place.value)) return conditionProblems(place, known)
  const help = 'write one condition, or `any` with this list inside `not`'
  return [problemAt(place, '`not` takes one condition, not a list', help)]
}

const conditionListProblems = (place: Place, head: string, known: KnownFacts): readonly Problem[] => {
  if (!Array.isArray(place.value)) {
    const help = 'write each condition on a line that starts with `- `'
    return [problemAt(place, `${quote(head)} takes a list of conditions, not ${kindOf(place.value)}`, help)]
  }
  if (place.value.length === 0)
    return [problemAt(place, `${quote(head)} is empty`, `add a condition to it, or remove ${quote(head)}`)]
  return itemsOf(place).flatMap((item) => conditionProblems(item, known))
}

/** Everything wrong with a condition; none means that its value is a `Condition`. */
export const conditionProblems = (place: Place, known: KnownFacts): readonly Problem[] => {
  if (levelOf(place) > maxLevels)
    return [problemAt(place, `more than ${maxLevels} conditions inside each other`, 'say the same with fewer levels')]
  if (!isKeyed(place.value))
    return [problemAt(place, `expected a condition, not ${kindOf(place.value)}`, conditionHelp)]
  const keys = Object.keys(place.value)
  const head = keys.find((key) => combinators.includes(key))
  if (head === undefined) return leafProblems(place, keys, known)
  const extra = extraKeyProblems(
    place,
    head,
    keys.filter((key) => key !== head),
  )
  const inner = keys
    .filter((key) => combinators.includes(key))
    .flatMap((key) =>
      key === 'not' ? notProblems(inside(place, key), known) : conditionListProblems(inside(place, key), key, known),
    )
  return [...extra, ...inner]
}

/** How many conditions stand around a place, itself included. */
const levelOf = ({ path }: Place): number => 1 + path.filter((key) => combinators.includes(String(key))).length

/** The places of a condition's comparisons, whatever is wrong with the rest of it. */
export const leafPlaces = (place: Place): readonly Place[] => {
  if (Array.isArray(place.value)) return itemsOf(place).flatMap(leafPlaces)
  if (!isKeyed(place.value)) return []
  const parts = combinators.flatMap((head) => leafPlaces(inside(place, head)))
  return Object.hasOwn(place.value, 'fact') ? [place, ...parts] : parts
}

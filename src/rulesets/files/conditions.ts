// Checks conditions. Their language is closed: every key that it does not define is refused.
import type { Problem } from '../../core/rules/model.ts'
import { unknownKey } from '../yaml/issues.ts'
import { inside, isKeyed, itemsOf, type Place, problemAt, problemAtKey } from '../yaml/place.ts'
import { yamlKind, quote } from '../yaml/problem.ts'
import { comparisonProblems } from './comparisons.ts'
import type { KnownFacts } from './known-facts.ts'

const combinators = ['all', 'any', 'not']
const comparisonKeys = ['fact', 'operator', 'value']
const conditionKeys = [...combinators, ...comparisonKeys]

/** The most levels that a reader can follow. They also bound every recursive walk over a condition. */
const maxLevels = 20

const conditionHelp = 'write `fact`, `operator` and `value`, or one of `all`, `any` and `not`'

const extraKeyProblems = (place: Place, head: string, extra: readonly string[]): readonly Problem[] => {
  const unknown = extra
    .filter((key) => !conditionKeys.includes(key))
    .map((key) => unknownKey(inside(place, key), [head]))
  const beside = extra.find((key) => conditionKeys.includes(key))
  if (beside === undefined) return unknown
  const problem = `${quote(beside)} cannot be combined with ${quote(head)}`
  const help = 'put one inside the other, or remove one'
  return [...unknown, problemAtKey(inside(place, beside), problem, help)]
}

const leafProblems = (place: Place, keys: readonly string[], known: KnownFacts): readonly Problem[] => {
  const allowed = keys.some((key) => comparisonKeys.includes(key)) ? comparisonKeys : conditionKeys
  const unknown = keys
    .filter((key) => !comparisonKeys.includes(key))
    .map((key) => unknownKey(inside(place, key), allowed))
  if (keys.length === 0) return [problemAt(place, 'the condition is empty', conditionHelp)]
  // Without any key of a comparison, something else may be meant: report only the unknown keys.
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
    return [problemAt(place, `${quote(head)} takes a list of conditions, not ${yamlKind(place.value)}`, help)]
  }
  if (place.value.length === 0)
    return [problemAt(place, `${quote(head)} is empty`, `add a condition to it, or remove ${quote(head)}`)]
  return itemsOf(place).flatMap((item) => conditionProblems(item, known))
}

/** Every problem of a condition. If there is none, the value is a `Condition`. */
export const conditionProblems = (place: Place, known: KnownFacts): readonly Problem[] => {
  if (levelOf(place) > maxLevels)
    return [problemAt(place, `more than ${maxLevels} levels of conditions`, 'rewrite it with fewer levels')]
  if (!isKeyed(place.value))
    return [problemAt(place, `expected a condition, not ${yamlKind(place.value)}`, conditionHelp)]
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

/** The level of a condition in its nest; the outermost is 1. */
const levelOf = ({ path }: Place): number => 1 + path.filter((key) => combinators.includes(String(key))).length

/** The places of a condition's comparisons, even if other parts of the condition are wrong. */
export const leafPlaces = (place: Place): readonly Place[] => {
  if (Array.isArray(place.value)) return itemsOf(place).flatMap(leafPlaces)
  if (!isKeyed(place.value)) return []
  const parts = combinators.flatMap((head) => leafPlaces(inside(place, head)))
  return Object.hasOwn(place.value, 'fact') ? [place, ...parts] : parts
}

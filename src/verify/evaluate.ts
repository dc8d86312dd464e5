// The oracle: a second, separate reading of the condition language, used by nothing but verification and tests.
import type { Condition, Leaf, Value } from '../core/rules/condition.ts'

const compares = ({ operator, value }: Leaf, known: Value): boolean => {
  switch (operator) {
    case 'equal':
      return known === value
    case 'notEqual':
      return known !== value
    case 'in':
      return (value as readonly Value[]).includes(known)
    case 'notIn':
      return !(value as readonly Value[]).includes(known)
    case 'lessThan':
      return known < value
    case 'lessThanInclusive':
      return known <= value
    case 'greaterThan':
      return known > value
    case 'greaterThanInclusive':
      return known >= value
  }
}

/** Whether a condition holds for a person about whom every fact that it names is known. */
export const evaluate = (condition: Condition, person: Readonly<Record<string, Value>>): boolean => {
  if ('all' in condition) return condition.all.every((part) => evaluate(part, person))
  if ('any' in condition) return condition.any.some((part) => evaluate(part, person))
  if ('not' in condition) return !evaluate(condition.not, person)
  return compares(condition, person[condition.fact]!)
}

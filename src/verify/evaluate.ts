// The oracle: a second, independent evaluator of conditions. Only verification and tests use it.
import type { Condition, Leaf, Value } from '../core/rules/condition.ts'

const leafHolds = ({ operator, value }: Leaf, known: Value): boolean => {
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

/** Whether a condition holds for a person. Every fact that the condition names must be known. */
export const evaluate = (condition: Condition, person: Readonly<Record<string, Value>>): boolean => {
  if ('all' in condition) return condition.all.every((part) => evaluate(part, person))
  if ('any' in condition) return condition.any.some((part) => evaluate(part, person))
  if ('not' in condition) return !evaluate(condition.not, person)
  return leafHolds(condition, person[condition.fact]!)
}

// The closed condition language, and how to walk it.
import * as z from 'zod'

/** What a fact can be: a choice's value in words, whole years, yes or no. */
export const Value = z.union([z.string(), z.int(), z.boolean()])
export type Value = z.infer<typeof Value>

export const comparisons = ['equal', 'notEqual'] as const
export const memberships = ['in', 'notIn'] as const
export const orders = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const
export const operators = [...comparisons, ...memberships, ...orders] as const
type Operator = (typeof operators)[number]

/** One comparison of a fact with a constant. */
export type Leaf = { readonly fact: string; readonly operator: Operator; readonly value: Value | readonly Value[] }

/** The closed condition language: finite by construction, so that every case can be listed. */
export type Condition =
  { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition } | Leaf

/** The conditions directly inside one; none inside a leaf. */
export const partsOf = (condition: Condition): readonly Condition[] => {
  if ('all' in condition) return condition.all
  if ('any' in condition) return condition.any
  return 'not' in condition ? [condition.not] : []
}

/** Every node of a condition, itself first, each before its parts: the order in which truth is stored. */
export const nodesOf = (condition: Condition): readonly Condition[] => [
  condition,
  ...partsOf(condition).flatMap((part) => nodesOf(part)),
]

/** The comparisons of a condition, in reading order. */
export const leavesOf = (condition: Condition): readonly Leaf[] =>
  nodesOf(condition).filter((node): node is Leaf => 'fact' in node)

/** The constants that a comparison names. */
export const valuesOf = (leaf: Leaf): readonly Value[] =>
  Array.isArray(leaf.value) ? (leaf.value as readonly Value[]) : [leaf.value as Value]

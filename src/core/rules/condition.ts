// The closed condition language, and functions that walk a condition.
import * as z from 'zod'

/** A value of a fact: a word for a choice, a whole number, or true or false. */
export const Value = z.union([z.string(), z.int(), z.boolean()])
export type Value = z.infer<typeof Value>

export const equalityOperators = ['equal', 'notEqual'] as const
export const membershipOperators = ['in', 'notIn'] as const
export const orderOperators = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const
export const operators = [...equalityOperators, ...membershipOperators, ...orderOperators] as const
type Operator = (typeof operators)[number]

/** One comparison of a fact with a constant, or with a list of constants for `in` and `notIn`. */
export type Leaf = { readonly fact: string; readonly operator: Operator; readonly value: Value | readonly Value[] }

/**
 * A condition. It can only compare facts with constants, so each fact falls into finitely many classes (`classes.ts`)
 * and every case can be listed.
 */
export type Condition =
  { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition } | Leaf

/** Returns the conditions directly inside a condition; a leaf has none. */
export const childConditions = (condition: Condition): readonly Condition[] => {
  if ('all' in condition) return condition.all
  if ('any' in condition) return condition.any
  return 'not' in condition ? [condition.not] : []
}

/** Returns every node of a condition, parents before children. Truth tables store their results in this order. */
export const nodesOf = (condition: Condition): readonly Condition[] => [
  condition,
  ...childConditions(condition).flatMap((part) => nodesOf(part)),
]

/** Returns the comparisons of a condition, in reading order. */
export const leavesOf = (condition: Condition): readonly Leaf[] =>
  nodesOf(condition).filter((node): node is Leaf => 'fact' in node)

/** Returns the constants that a comparison names. */
export const leafValues = (leaf: Leaf): readonly Value[] =>
  Array.isArray(leaf.value) ? (leaf.value as readonly Value[]) : [leaf.value as Value]

/** A node of a condition, and its index in `nodesOf` order. */
export type IndexedNode = { readonly node: Condition; readonly index: number }

/** The nodes directly inside a node. */
export const childNodes = ({ node, index }: IndexedNode): readonly IndexedNode[] =>
  childConditions(node).reduce<{ parts: readonly IndexedNode[]; next: number }>(
    ({ parts, next }, part) => ({ parts: [...parts, { node: part, index: next }], next: next + nodesOf(part).length }),
    { parts: [], next: index + 1 },
  ).parts

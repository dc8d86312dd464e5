// Splits facts into classes: sets of values that a set of comparisons cannot tell apart.
import type { Fact } from '../rules/catalogue.ts'
import { type Condition, type Leaf, type Value, leavesOf, leafValues } from '../rules/condition.ts'

/** One value, or the whole numbers from `from` to `to`, both included. No comparison tells its members apart. */
export type Class = { readonly from: number; readonly to: number } | { readonly value: Value }

/** The position of a class among the classes of its axis. */
export type ClassIndex = number

/** A fact, with the classes into which a set of conditions splits it. */
export type Axis = { readonly fact: Fact; readonly classes: readonly Class[] }

/**
 * Returns the whole numbers at which the result of a comparison can change. Each starts a new class: `lessThan 25`
 * splits at 25, and `equal 25` splits at 25 and 26.
 */
const splitPoints = (leaf: Leaf): readonly number[] => {
  const numbers = leafValues(leaf).filter((value) => typeof value === 'number')
  switch (leaf.operator) {
    case 'lessThan':
    case 'greaterThanInclusive':
      return numbers
    case 'lessThanInclusive':
    case 'greaterThan':
      return numbers.map((number) => number + 1)
    case 'equal':
    case 'notEqual':
    case 'in':
    case 'notIn':
      return numbers.flatMap((number) => [number, number + 1])
  }
}

/**
 * Splits a fact into classes, in order. A choice or boolean has one class for each value, whatever the comparisons. A
 * whole number has one class for each run between the thresholds that comparisons of this fact name. A date has no
 * classes: no rule compares it, and other facts follow from it.
 */
export const classesOf = (fact: Fact, leaves: readonly Leaf[]): readonly Class[] => {
  if (fact.type === 'date') return []
  if (fact.type !== 'integer') return fact.options.map(({ value }) => ({ value }))
  const { minimum, maximum } = fact
  const splits = leaves
    .filter((leaf) => leaf.fact === fact.id)
    .flatMap(splitPoints)
    .filter((split) => split > minimum && split <= maximum)
  const starts = [...new Set([minimum, ...splits])].sort((a, b) => a - b)
  return starts.map((from, i) => ({ from, to: (starts[i + 1] ?? maximum + 1) - 1 }))
}

/** Returns an axis for each fact that the conditions name, in catalogue order, split no finer than they need. */
export const axesOf = (facts: readonly Fact[], conditions: readonly Condition[]): readonly Axis[] => {
  const leaves = conditions.flatMap(leavesOf)
  return facts
    .filter((fact) => leaves.some((leaf) => leaf.fact === fact.id))
    .map((fact) => ({ fact, classes: classesOf(fact, leaves) }))
}

/** Returns one member of a class: its value, or its lowest number. */
export const memberValue = (group: Class): Value => ('value' in group ? group.value : group.from)

/** Returns whether `inner` is part of `outer`. Each class of a finer split is part of one class of a coarser split. */
export const liesIn = (inner: Class, outer: Class): boolean => {
  if ('value' in inner) return 'value' in outer && inner.value === outer.value
  return 'from' in outer && outer.from <= inner.from && inner.to <= outer.to
}

/** Counts the combinations of one class from each axis. */
export const cellCount = (axes: readonly Axis[]): number => axes.reduce((count, axis) => count * axis.classes.length, 1)

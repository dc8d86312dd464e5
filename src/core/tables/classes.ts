// Classes: the finitely many ways in which a fact can matter to a set of comparisons.
import type { Fact } from '../rules/catalogue.ts'
import { type Condition, type Leaf, type Value, leavesOf, valuesOf } from '../rules/condition.ts'

/** Whole numbers from `from` to `to`, both included, or one value: comparisons cannot tell its members apart. */
export type Class = { readonly from: number; readonly to: number } | { readonly value: Value }

/** A fact with the classes that some conditions split it into. */
export type Axis = { readonly fact: Fact; readonly classes: readonly Class[] }

/** The first whole numbers of the runs that a comparison tells apart, the lowest run's apart. */
const cutsOf = (leaf: Leaf): readonly number[] => {
  const numbers = valuesOf(leaf).filter((value) => typeof value === 'number')
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
 * The classes of a fact under some comparisons, in order: one for each value of a choice or boolean, and for whole
 * numbers the runs between the thresholds that the comparisons of this fact name. A date has none: it only derives.
 */
export const classesOf = (fact: Fact, leaves: readonly Leaf[]): readonly Class[] => {
  if (fact.type === 'date') return []
  if (fact.type !== 'integer') return fact.options.map(({ value }) => ({ value }))
  const { minimum, maximum } = fact
  const cuts = leaves
    .filter((leaf) => leaf.fact === fact.id)
    .flatMap(cutsOf)
    .filter((cut) => cut > minimum && cut <= maximum)
  const starts = [...new Set([minimum, ...cuts])].sort((a, b) => a - b)
  return starts.map((from, i) => ({ from, to: (starts[i + 1] ?? maximum + 1) - 1 }))
}

/** The facts that some conditions name, in catalogue order, split no finer than those conditions need. */
export const axesOf = (facts: readonly Fact[], conditions: readonly Condition[]): readonly Axis[] => {
  const leaves = conditions.flatMap(leavesOf)
  return facts
    .filter((fact) => leaves.some((leaf) => leaf.fact === fact.id))
    .map((fact) => ({ fact, classes: classesOf(fact, leaves) }))
}

/** A member of a class: its value, or its lowest number. */
export const memberOf = (one: Class): Value => ('value' in one ? one.value : one.from)

/** Whether all of `inner` lies in `outer`; classes of finer splits lie wholly in one class of a coarser one. */
export const liesIn = (inner: Class, outer: Class): boolean => {
  if ('value' in inner) return 'value' in outer && inner.value === outer.value
  return 'from' in outer && outer.from <= inner.from && inner.to <= outer.to
}

/** How many combinations of classes there are. */
export const cellsOf = (axes: readonly Axis[]): number => axes.reduce((cells, axis) => cells * axis.classes.length, 1)

// Splits facts into classes: sets of values that a set of comparisons cannot tell apart.
import type { Catalogue, Fact } from '../rules/catalogue.ts'
import { type Condition, type Leaf, type Value, leavesOf, leafValues } from '../rules/condition.ts'

/**
 * Some values of a choice or boolean, in catalogue order, or the whole numbers from `from` to `to`, both included. No
 * comparison tells the members of a class apart.
 */
export type Class = { readonly from: number; readonly to: number } | { readonly values: readonly Value[] }

/** The position of a class among the classes of its axis. */
export type ClassIndex = number

/** A fact, with the classes into which a set of conditions splits it. */
export type Axis = { readonly fact: Fact; readonly classes: readonly Class[] }

/** The facts of a catalogue, and who cannot exist. */
export type FactsAndLimits = Pick<Catalogue, 'facts' | 'impossible'>

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
 * Splits a fact into its finest classes, in order. A choice or boolean has one class for each value, whatever the
 * comparisons. A whole number has one class for each run between the thresholds that comparisons of this fact name. A
 * date has no classes: no rule compares it, and other facts follow from it.
 */
export const finestClasses = (fact: Fact, leaves: readonly Leaf[]): readonly Class[] => {
  if (fact.type === 'date') return []
  if (fact.type !== 'integer') return fact.options.map(({ value }) => ({ values: [value] }))
  const { minimum, maximum } = fact
  const splits = leaves
    .filter((leaf) => leaf.fact === fact.id)
    .flatMap(splitPoints)
    .filter((split) => split > minimum && split <= maximum)
  const starts = [...new Set([minimum, ...splits])].sort((a, b) => a - b)
  return starts.map((from, i) => ({ from, to: (starts[i + 1] ?? maximum + 1) - 1 }))
}

/** Merges the values that no comparison tells apart: those that the same comparisons name. Runs of numbers stay. */
const mergeAlike = (classes: readonly Class[], leaves: readonly Leaf[]): readonly Class[] => {
  const named = leaves.map(leafValues)
  const alike = new Map<string, Value[]>()
  for (const value of classes.flatMap((group) => ('values' in group ? group.values : []))) {
    const key = named.map((values) => Number(values.includes(value))).join('')
    alike.set(key, [...(alike.get(key) ?? []), value])
  }
  return alike.size > 0 ? [...alike.values()].map((values) => ({ values })) : classes
}

/**
 * Returns an axis for each fact that the conditions name, in catalogue order, split no finer than they need.
 *
 * INVARIANT: two values of one class could be exchanged in every person: neither the conditions nor `impossible` tells
 * them apart. So whatever is true of people with the one is true of people with the other, also where facts are missing.
 * Numbers need no such care of `impossible`: their classes are judged by all whole people in them.
 */
export const axesOf = ({ facts, impossible }: FactsAndLimits, conditions: readonly Condition[]): readonly Axis[] => {
  const leaves = conditions.flatMap(leavesOf)
  const limits = impossible.flatMap(({ when }) => leavesOf(when))
  return facts
    .filter((fact) => leaves.some((leaf) => leaf.fact === fact.id))
    .map((fact) => {
      const telling = [...leaves, ...limits].filter((leaf) => leaf.fact === fact.id)
      return { fact, classes: mergeAlike(finestClasses(fact, leaves), telling) }
    })
}

/** Returns axes on which each value of a choice or boolean is a class of its own. Numbers stay as they are split. */
export const valuesApart = (axes: readonly Axis[]): readonly Axis[] =>
  axes.map((axis) => (axis.fact.type === 'integer' ? axis : { ...axis, classes: finestClasses(axis.fact, []) }))

/** Returns one member of a class: its first value, or its lowest number. */
export const memberValue = (group: Class): Value => ('values' in group ? group.values[0]! : group.from)

/** Returns whether `inner` is part of `outer`. Each class of a finer split is part of one class of a coarser split. */
export const liesIn = (inner: Class, outer: Class): boolean => {
  if ('values' in inner) return 'values' in outer && inner.values.every((value) => outer.values.includes(value))
  return 'from' in outer && outer.from <= inner.from && inner.to <= outer.to
}

/** Counts the combinations of one class from each axis. */
export const cellCount = (axes: readonly Axis[]): number => axes.reduce((count, axis) => count * axis.classes.length, 1)

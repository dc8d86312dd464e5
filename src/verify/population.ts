// Populations: every possible person whom some conditions can tell apart, listed one by one in a plain loop.
import type { Catalogue, Fact } from '../core/rules/catalogue.ts'
import { type Condition, type Value, leavesOf } from '../core/rules/condition.ts'
import { type Axis, type Class, axesOf, cellsOf, memberOf } from '../core/tables/classes.ts'
import { evaluate } from './evaluate.ts'

export type Person = Readonly<Record<string, Value>>

/** The facts that the conditions name, and those that constraints link to them. */
const linkedFacts = (catalogue: Catalogue, named: ReadonlySet<string>): ReadonlySet<string> => {
  const links = catalogue.impossible.map(({ when }) => leavesOf(when).map(({ fact }) => fact))
  const more = new Set([...named, ...links.filter((link) => link.some((fact) => named.has(fact))).flat()])
  return more.size === named.size ? named : linkedFacts(catalogue, more)
}

const namedIn = (conditions: readonly Condition[]): ReadonlySet<string> =>
  new Set(conditions.flatMap((condition) => leavesOf(condition).map(({ fact }) => fact)))

/** Whether some condition names a fact. */
export const isNamed = (conditions: readonly Condition[], fact: string): boolean => namedIn(conditions).has(fact)

/** The constraints that reach some facts, directly or by way of others. */
export const constraintsOn = (catalogue: Catalogue, facts: ReadonlySet<string>): readonly Condition[] => {
  const linked = linkedFacts(catalogue, facts)
  return catalogue.impossible
    .map(({ when }) => when)
    .filter((when) => leavesOf(when).some(({ fact }) => linked.has(fact)))
}

/**
 * Facts other than the compared one that no rule names and on whose value nothing depends, so that nobody need be alike
 * in them: of the date of the years and tied to nothing but each other, or tied to one fact alone and not changed by the
 * law with age.
 */
export const movingAlong = (catalogue: Catalogue, rules: readonly Condition[], by: string): readonly string[] => {
  const years = catalogue.facts.find((fact) => fact.type === 'integer' && fact.derivedFrom?.by === 'whole-years')
  const dateOf = (fact: Fact | undefined): string | undefined =>
    fact?.type === 'integer' && fact.derivedFrom?.by !== 'whole-years-at' ? fact.derivedFrom?.fact : undefined
  const ofOneDate = catalogue.facts.filter((fact) => years && dateOf(fact) === dateOf(years)).map(({ id }) => id)
  const changed = catalogue.transitions.map(({ fact }) => fact)
  const isFree = (id: string): boolean => {
    const ties = namedIn(catalogue.impossible.map(({ when }) => when).filter((when) => isNamed([when], id)))
    if (ofOneDate.includes(id)) return [...ties].every((tie) => ofOneDate.includes(tie))
    return ties.size === 2 && !changed.includes(id)
  }
  return catalogue.facts
    .map(({ id }) => id)
    .filter((id) => id !== by && id !== years?.id && !isNamed(rules, id) && isFree(id))
}

/** The place of the class of a fact that a value lies in. */
export const classAt = ({ classes }: Axis, value: Value): number =>
  classes.findIndex((one) => {
    if ('value' in one) return one.value === value
    return typeof value === 'number' && one.from <= value && value <= one.to
  })

/** The number of the cell that a person lies in, the last axis turning fastest. */
export const cellAt = (axes: readonly Axis[], person: Person): number =>
  axes.reduce((cell, axis) => cell * axis.classes.length + classAt(axis, person[axis.fact.id]!), 0)

const listed = (axes: readonly Axis[]): readonly Person[] =>
  axes.reduce<readonly Person[]>(
    (people, { fact, classes }) =>
      people.flatMap((person) => classes.map((one) => ({ ...person, [fact.id]: memberOf(one) }))),
    [{}],
  )

export type Population = {
  /** The facts that the conditions name, split where the conditions are. */
  readonly axes: readonly Axis[]
  /** The same facts and those linked to them, split as finely as people are listed. */
  readonly fine: readonly Axis[]
  /** Whole people as far as it matters; none who cannot exist. */
  readonly people: readonly Person[]
  readonly cells: number
  /** The cells of the axes in which somebody is. */
  readonly inhabited: ReadonlySet<number>
}

/**
 * Everybody whom some conditions tell apart.
 *
 * @param splits Further comparisons at which people are listed apart; they make no cells.
 */
export const populationOf = (
  catalogue: Catalogue,
  conditions: readonly Condition[],
  splits: readonly Condition[],
): Population => {
  const axes = axesOf(catalogue.facts, conditions)
  const constraints = constraintsOn(catalogue, namedIn(conditions))
  const fine = axesOf(catalogue.facts, [...conditions, ...constraints, ...splits])
  const people = listed(fine).filter((person) => !constraints.some((when) => evaluate(when, person)))
  const inhabited = new Set(people.map((person) => cellAt(axes, person)))
  return { axes, fine, people, cells: cellsOf(axes), inhabited }
}

/** Some axes split as finely as people are listed. */
export const finely = ({ fine }: Population, axes: readonly Axis[]): readonly Axis[] =>
  fine.filter(({ fact }) => axes.some((axis) => axis.fact.id === fact.id))

/** A class as the key of an outcome: its value, its number, or its run. */
export const keyOf = (one: Class): string => {
  if ('value' in one) return String(one.value)
  return one.from === one.to ? String(one.from) : `${one.from} to ${one.to}`
}

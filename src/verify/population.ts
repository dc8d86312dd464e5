// Lists the population of some conditions: every possible person whom they can tell apart, in a plain loop.
import type { Catalogue, Fact } from '../core/rules/catalogue.ts'
import { type Condition, type Value, leavesOf } from '../core/rules/condition.ts'
import { type Axis, type Class, axesOf, cellCount, memberValue, valuesApart } from '../core/tables/classes.ts'
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

/** The constraints on some facts, and on all facts linked to them. */
export const constraintsOn = (catalogue: Catalogue, facts: ReadonlySet<string>): readonly Condition[] => {
  const linked = linkedFacts(catalogue, facts)
  return catalogue.impossible
    .map(({ when }) => when)
    .filter((when) => leavesOf(when).some(({ fact }) => linked.has(fact)))
}

/**
 * Facts in which compared people need not be alike: no rule names them and nothing depends on them. Two kinds:
 * - facts counted from the same date as the person's years, if constraints tie them only to each other;
 * - facts that constraints tie to exactly one other fact, unless the law changes them with age.
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

/** The place of the class in which a value lies. */
export const classAt = ({ classes }: Axis, value: Value): number =>
  classes.findIndex((own) => {
    if ('values' in own) return own.values.includes(value)
    return typeof value === 'number' && own.from <= value && value <= own.to
  })

/** The number of the cell in which a person lies; the last axis turns fastest. */
export const cellOfPerson = (axes: readonly Axis[], person: Person): number =>
  axes.reduce((cell, axis) => cell * axis.classes.length + classAt(axis, person[axis.fact.id]!), 0)

const listPeople = (axes: readonly Axis[]): readonly Person[] =>
  axes.reduce<readonly Person[]>(
    (people, { fact, classes }) =>
      people.flatMap((person) => classes.map((own) => ({ ...person, [fact.id]: memberValue(own) }))),
    [{}],
  )

export type Population = {
  /** The facts that the conditions name, split where the conditions are. */
  readonly axes: readonly Axis[]
  /** These facts and all facts linked to them, split as finely as `people`: every value of a choice by itself. */
  readonly fine: readonly Axis[]
  /** The possible people, with every fact of `fine`. */
  readonly people: readonly Person[]
  /** The number of cells of `axes`. */
  readonly cells: number
  /** The cells of `axes` in which somebody is. */
  readonly inhabited: ReadonlySet<number>
}

/**
 * Lists everybody whom some conditions tell apart.
 *
 * @param splits Further comparisons that split the list of people, but not the cells.
 */
export const populationOf = (
  catalogue: Catalogue,
  conditions: readonly Condition[],
  splits: readonly Condition[],
): Population => {
  const axes = axesOf(catalogue, conditions)
  const constraints = constraintsOn(catalogue, namedIn(conditions))
  const fine = valuesApart(axesOf(catalogue, [...conditions, ...constraints, ...splits]))
  const people = listPeople(fine).filter((person) => !constraints.some((when) => evaluate(when, person)))
  const inhabited = new Set(people.map((person) => cellOfPerson(axes, person)))
  return { axes, fine, people, cells: cellCount(axes), inhabited }
}

/** Some axes, split as finely as the list of people. */
export const splitFinely = ({ fine }: Population, axes: readonly Axis[]): readonly Axis[] =>
  fine.filter(({ fact }) => axes.some((axis) => axis.fact.id === fact.id))

/** A class as a key in a gap's outcomes: its only value, its number, or its run ("18 to 20"). */
export const valueKey = (own: Class): string => {
  if ('values' in own) return own.values.join()
  return own.from === own.to ? String(own.from) : `${own.from} to ${own.to}`
}

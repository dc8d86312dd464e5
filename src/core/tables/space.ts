// The space of people: each fact as a digit, split finely enough for every condition of every ruleset.
import type { Catalogue } from '../rules/catalogue.ts'
import { type Condition, type Value, leavesOf } from '../rules/condition.ts'
import type { Facts } from '../rules/model.ts'
import { type Axis, classesOf } from './classes.ts'

/** A person as one small number per fact of the space: the class it lies in, or `notKnown` of the axis. */
export type CodedPerson = readonly number[]

/** The digit of a fact that is not known. */
export const unknownClass = ({ classes }: Axis): number => classes.length

export type Space = { readonly axes: readonly Axis[]; readonly classIndexOf: readonly ReadonlyMap<Value, number>[] }

/** The values of an axis, each with its class. */
const classIndexesOfAxis = ({ classes }: Axis): ReadonlyMap<Value, number> =>
  new Map(
    classes.flatMap((one, classIndex): (readonly [Value, number])[] =>
      'value' in one
        ? [[one.value, classIndex]]
        : Array.from({ length: one.to - one.from + 1 }, (_, i) => [one.from + i, classIndex]),
    ),
  )

/** Every fact that is asked or derived, dates apart, split at every threshold that any of the conditions names. */
export const spaceOf = (catalogue: Catalogue, conditions: readonly Condition[]): Space => {
  const leaves = conditions.flatMap(leavesOf)
  const axes = catalogue.facts
    .filter((fact) => fact.type !== 'date')
    .map((fact) => ({ fact, classes: classesOf(fact, leaves) }))
  return { axes, classIndexOf: axes.map(classIndexesOfAxis) }
}

/** Where a fact stands in the space. */
export const indexOf = (space: Space, fact: string): number => {
  const index = space.axes.findIndex((axis) => axis.fact.id === fact)
  if (index < 0) throw new Error(`no such fact in the space: ${fact}`)
  return index
}

/** The one way from validated facts to digits. */
export const codedPerson = ({ axes, classIndexOf }: Space, facts: Facts): number[] => {
  const coded = new Array<number>(axes.length)
  for (let i = 0; i < axes.length; i++) {
    const value = facts[axes[i]!.fact.id]
    coded[i] = value === undefined || value === null ? unknownClass(axes[i]!) : classIndexOf[i]!.get(value)!
  }
  return coded
}

/** The digits of a person of whom nothing is known. */
export const unknownPerson = ({ axes }: Space): number[] => axes.map(unknownClass)

/** Whether a fact of a person is known, by its place in the space. */
export const isKnown = (space: Space, coded: CodedPerson, index: number): boolean =>
  coded[index]! < unknownClass(space.axes[index]!)

/** What is so of a person for each choice that is known. */
export const ownValues =
  (space: Space, coded: CodedPerson) =>
  (fact: string): Value | undefined => {
    const index = indexOf(space, fact)
    const own = space.axes[index]!.classes[coded[index]!]
    return own && 'value' in own ? own.value : undefined
  }

/** Tells people apart who differ in some facts, by their places in the space. */
export const keyOf = (facts: readonly number[], coded: CodedPerson): string => facts.map((fact) => coded[fact]).join()

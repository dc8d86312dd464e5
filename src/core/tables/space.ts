// Encodes facts as class indexes, in a space that is fine enough for every condition of every ruleset.
import type { Catalogue } from '../rules/catalogue.ts'
import { type Condition, type Value, leavesOf } from '../rules/condition.ts'
import type { Facts } from '../rules/model.ts'
import { type Axis, type ClassIndex, finestClasses } from './classes.ts'

/** The position of a fact among the axes of the space. */
export type FactIndex = number

/** A person as one class index for each fact of the space; a fact that is not known has the axis's `unknownClass`. */
export type CodedPerson = readonly ClassIndex[]

/** Returns the class index that stands for "not known": the one after the last class. */
export const unknownClass = ({ classes }: Axis): ClassIndex => classes.length

/** Every fact that can be compared, with its finest classes, and for each fact the class of every value. */
export type Space = { readonly axes: readonly Axis[]; readonly classIndexOf: readonly ReadonlyMap<Value, ClassIndex>[] }

/** Returns the class of every value of an axis. */
const classIndexesOf = ({ classes }: Axis): ReadonlyMap<Value, ClassIndex> =>
  new Map(
    classes.flatMap((group, classIndex): (readonly [Value, ClassIndex])[] =>
      'values' in group
        ? group.values.map((value) => [value, classIndex])
        : Array.from({ length: group.to - group.from + 1 }, (_, i) => [group.from + i, classIndex]),
    ),
  )

/** Builds the space: every fact but dates, split at every threshold that any of the conditions names. */
export const spaceOf = (catalogue: Catalogue, conditions: readonly Condition[]): Space => {
  const leaves = conditions.flatMap(leavesOf)
  const axes = catalogue.facts
    .filter((fact) => fact.type !== 'date')
    .map((fact) => ({ fact, classes: finestClasses(fact, leaves) }))
  return { axes, classIndexOf: axes.map(classIndexesOf) }
}

/** Returns the index of the fact with an id. @throws Error if the space has no such fact: a mistake of the caller. */
export const factIndexOf = (space: Space, fact: string): FactIndex => {
  const index = space.axes.findIndex((axis) => axis.fact.id === fact)
  if (index < 0) throw new Error(`no such fact in the space: ${fact}`)
  return index
}

/** Encodes validated facts as class indexes. Nothing else does. */
export const encodeFacts = ({ axes, classIndexOf }: Space, facts: Facts): ClassIndex[] => {
  const coded = new Array<ClassIndex>(axes.length)
  for (let i = 0; i < axes.length; i++) {
    const value = facts[axes[i]!.fact.id]
    coded[i] = value === undefined || value === null ? unknownClass(axes[i]!) : classIndexOf[i]!.get(value)!
  }
  return coded
}

/** Returns a coded person of whom no fact is known. */
export const unknownPerson = ({ axes }: Space): ClassIndex[] => axes.map(unknownClass)

/** Returns whether a fact of a person is known. */
export const isKnown = (space: Space, coded: CodedPerson, fact: FactIndex): boolean =>
  coded[fact]! < unknownClass(space.axes[fact]!)

/** Reads a person's values: for the id of a choice or boolean, its value; undefined for numbers and unknown facts. */
export const knownChoices =
  (space: Space, coded: CodedPerson) =>
  (fact: string): Value | undefined => {
    const index = factIndexOf(space, fact)
    const group = space.axes[index]!.classes[coded[index]!]
    return group && 'values' in group ? group.values[0] : undefined
  }

/** Returns a key that two people share if and only if they have the same classes for the given facts. */
export const personKey = (facts: readonly FactIndex[], coded: CodedPerson): string =>
  facts.map((fact) => coded[fact]).join()

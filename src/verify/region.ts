// Reads the regions and witnesses of a report, and checks that each is written in the only correct way.
import type { Fact } from '../core/rules/catalogue.ts'
import type { Condition, Value } from '../core/rules/condition.ts'
import { type Axis, memberValue } from '../core/tables/classes.ts'
import { Disagreement, listAt, must, recordAt, mustEqual } from './disagreement.ts'
import { type Person, type Population, classAt } from './population.ts'

// Reading a region.

type RegionBounds = { readonly from?: number; readonly to?: number }
/** The values or the inclusive bounds of some facts, by the facts' ids. */
export type ReadRegion = Readonly<Record<string, readonly Value[] | RegionBounds>>

const isValueList = (part: readonly Value[] | RegionBounds): part is readonly Value[] => Array.isArray(part)

const boundsAt = (at: string, value: unknown): RegionBounds => {
  const bounds = recordAt(at, value, ['from?', 'to?'])
  const numbers = Object.values(bounds)
  must(numbers.length > 0 && numbers.every((number) => Number.isInteger(number)), at, 'must be whole numbers')
  return bounds
}

const valuesAt = (at: string, value: unknown, fact: Exclude<Fact, { type: 'integer' | 'date' }>): readonly Value[] => {
  const values = listAt(at, value)
  const inOrder = fact.options.map((option) => option.value).filter((own) => values.includes(own))
  must(
    values.length > 0 && JSON.stringify(values) === JSON.stringify(inOrder),
    at,
    'must be values of the fact, in order',
  )
  return inOrder
}

const regionPartAt = (at: string, value: unknown, fact: Fact): ReadRegion[string] => {
  if (fact.type === 'date') throw new Disagreement(at, 'is a date, which no region names')
  return fact.type === 'integer' ? boundsAt(at, value) : valuesAt(at, value, fact)
}

/**
 * Reads a region.
 *
 * @throws Disagreement unless the region names only facts of these axes, with possible values.
 */
export const regionAt = (at: string, value: unknown, axes: readonly Axis[]): ReadRegion => {
  const optionalKeys = axes.map(({ fact }) => `${fact.id}?`)
  const region = recordAt(at, value, optionalKeys)
  const named = axes.filter(({ fact }) => region[fact.id] !== undefined)
  return Object.fromEntries(named.map(({ fact }) => [fact.id, regionPartAt(`${at}.${fact.id}`, region[fact.id], fact)]))
}

/** Whether a person is in a region. */
export const isIn = (region: ReadRegion, person: Person): boolean =>
  Object.entries(region).every(([id, part]) => {
    const value = person[id]!
    if (isValueList(part)) return part.includes(value)
    return Number(value) >= (part.from ?? -Infinity) && Number(value) <= (part.to ?? Infinity)
  })

/** The bounds of regions as comparisons, which split the list of people at the bounds. */
export const splitsOf = (regions: readonly ReadRegion[]): readonly Condition[] =>
  regions.flatMap((region) =>
    Object.entries(region).flatMap(([fact, part]): readonly Condition[] => {
      if (isValueList(part)) return [{ fact, operator: 'in', value: part }]
      return [
        ...(part.from === undefined ? [] : [{ fact, operator: 'lessThan', value: part.from } as const]),
        ...(part.to === undefined ? [] : [{ fact, operator: 'lessThanInclusive', value: part.to } as const]),
      ]
    }),
  )

// Checking that regions are tight and cannot merge.

const withoutFact = (region: ReadRegion, id: string): ReadRegion =>
  Object.fromEntries(Object.entries(region).filter(([fact]) => fact !== id))

/**
 * One fact of a region as found, and at its tightest: bounds that somebody has, or values that somebody has. A choice
 * that excludes nobody is undefined.
 */
const foundAndTightest = (
  axis: Axis,
  region: ReadRegion,
  { people, fine }: Population,
): readonly [found: unknown, tightest: unknown] => {
  const { fact } = axis
  const inside = people.filter((person) => isIn(region, person)).map((person) => person[fact.id]!)
  const part = region[fact.id]
  if (fact.type === 'integer') {
    const { classes } = fine.find((own) => own.fact.id === fact.id)!
    const bounds = classes
      .filter((own) => inside.includes(memberValue(own)))
      .flatMap((run) => ('from' in run ? [run.from, run.to] : []))
    const { from = fact.minimum, to = fact.maximum } = (part ?? {}) as RegionBounds
    return [
      [from, to],
      [Math.min(...bounds), Math.max(...bounds)],
    ]
  }
  if (part === undefined) return [undefined, undefined]
  const isNeeded = people.some((person) => isIn(withoutFact(region, fact.id), person) && !isIn(region, person))
  const valuesInside = (part as readonly Value[]).filter((value) => inside.includes(value))
  return [part, isNeeded ? valuesInside : undefined]
}

/** @throws Disagreement unless a region is as tight, and names as few facts, as its people allow. */
export const mustBeTight = (at: string, region: ReadRegion, population: Population): void => {
  for (const axis of population.axes) {
    const [found, tightest] = foundAndTightest(axis, region, population)
    if (tightest === undefined && found === undefined) continue
    mustEqual(`${at}.${axis.fact.id}`, found, tightest)
  }
}

/** Counts the inhabited cells in the hull of some cells: on each axis their classes, on a number's axis all between. */
const countCellsAround = (axes: readonly Axis[], cells: readonly number[], inhabited: ReadonlySet<number>): number => {
  const classesOf = (cell: number): readonly number[] =>
    axes.reduceRight<{ left: number; classes: readonly number[] }>(
      ({ left, classes }, axis) => ({
        left: Math.floor(left / axis.classes.length),
        classes: [left % axis.classes.length, ...classes],
      }),
      { left: cell, classes: [] },
    ).classes
  const onAxis = axes.map((_, i) => cells.map((cell) => classesOf(cell)[i]!))
  const isInHull = (cell: number): boolean =>
    classesOf(cell).every((place, i) => {
      if (axes[i]!.fact.type !== 'integer') return onAxis[i]!.includes(place)
      return Math.min(...onAxis[i]!) <= place && place <= Math.max(...onAxis[i]!)
    })
  return [...inhabited].filter(isInHull).length
}

/** @throws Disagreement if two regions of one kind could merge into one. */
export const mustBeApart = (
  regions: readonly { readonly at: string; readonly kind: string; readonly cells: ReadonlySet<number> }[],
  axes: readonly Axis[],
  inhabited: ReadonlySet<number>,
): void => {
  regions.forEach((one, i) => {
    for (const other of regions.slice(i + 1).filter(({ kind }) => kind === one.kind)) {
      const both = [...one.cells, ...other.cells]
      must(countCellsAround(axes, both, inhabited) > both.length, other.at, `could be one region with ${one.at}`)
    }
  })
}

// Reading a witness: the lowest possible person in the first cell of the region.

/** The person with the lower class in the first fact in which two people differ. */
const lowerPerson = (axes: readonly Axis[], one: Person, other: Person): Person => {
  const axis = axes.find(({ fact }) => one[fact.id] !== other[fact.id])
  if (!axis) return one
  return classAt(axis, one[axis.fact.id]!) < classAt(axis, other[axis.fact.id]!) ? one : other
}

/**
 * Reads the facts of a witness.
 *
 * @param people The possible people in the first cell of the witness's region.
 * @param axes The facts that the witness must have, and no others, split as finely as the list of people.
 * @throws Disagreement unless the witness is the lowest of these people.
 */
export const witnessAt = (
  at: string,
  value: unknown,
  { people, axes }: { people: readonly Person[]; axes: readonly Axis[] },
): Person => {
  const lowest = people.reduce((low, person) => lowerPerson(axes, low, person))
  const facts = Object.fromEntries(axes.map(({ fact }) => [fact.id, lowest[fact.id]!]))
  mustEqual(at, value, facts)
  return facts
}

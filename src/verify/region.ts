// Regions of a report: who is in one, and whether it is written as regions are.
import type { Fact } from '../core/rules/catalogue.ts'
import type { Condition, Value } from '../core/rules/condition.ts'
import { type Axis, memberOf } from '../core/tables/classes.ts'
import { Disagreement, listAt, must, recordAt, same } from './disagreement.ts'
import { type Person, type Population, classAt } from './population.ts'

type Bounds = { readonly from?: number; readonly to?: number }
export type Region = Readonly<Record<string, readonly Value[] | Bounds>>

const isList = (some: readonly Value[] | Bounds): some is readonly Value[] => Array.isArray(some)

const boundsAt = (at: string, value: unknown): Bounds => {
  const bounds = recordAt(at, value, ['from?', 'to?'])
  const numbers = Object.values(bounds)
  must(numbers.length > 0 && numbers.every((number) => Number.isInteger(number)), at, 'must be whole numbers')
  return bounds
}

const valuesAt = (at: string, value: unknown, fact: Exclude<Fact, { type: 'integer' | 'date' }>): readonly Value[] => {
  const values = listAt(at, value)
  const inOrder = fact.options.map((option) => option.value).filter((one) => values.includes(one))
  must(
    values.length > 0 && JSON.stringify(values) === JSON.stringify(inOrder),
    at,
    'must be values of the fact, in order',
  )
  return inOrder
}

const someAt = (at: string, value: unknown, fact: Fact): Region[string] => {
  if (fact.type === 'date') throw new Disagreement(at, 'is a date, which no region names')
  return fact.type === 'integer' ? boundsAt(at, value) : valuesAt(at, value, fact)
}

/** @throws Disagreement unless it names facts of these axes, with values that they may have. */
export const regionAt = (at: string, value: unknown, axes: readonly Axis[]): Region => {
  const names = axes.map(({ fact }) => `${fact.id}?`)
  const region = recordAt(at, value, names)
  const named = axes.filter(({ fact }) => region[fact.id] !== undefined)
  return Object.fromEntries(named.map(({ fact }) => [fact.id, someAt(`${at}.${fact.id}`, region[fact.id], fact)]))
}

/** Whether a person is in a region. */
export const isIn = (region: Region, person: Person): boolean =>
  Object.entries(region).every(([id, some]) => {
    const value = person[id]!
    if (isList(some)) return some.includes(value)
    return Number(value) >= (some.from ?? -Infinity) && Number(value) <= (some.to ?? Infinity)
  })

/** The bounds of regions as comparisons, so that people on either side are listed apart. */
export const splitsOf = (regions: readonly Region[]): readonly Condition[] =>
  regions.flatMap((region) =>
    Object.entries(region).flatMap(([fact, some]): readonly Condition[] => {
      if (isList(some)) return [{ fact, operator: 'in', value: some }]
      return [
        ...(some.from === undefined ? [] : [{ fact, operator: 'lessThan', value: some.from } as const]),
        ...(some.to === undefined ? [] : [{ fact, operator: 'lessThanInclusive', value: some.to } as const]),
      ]
    }),
  )

const without = (region: Region, id: string): Region =>
  Object.fromEntries(Object.entries(region).filter(([fact]) => fact !== id))

/** Bounds that somebody has, and values that somebody has; no choice that could be left out. */
const writingOf = (
  axis: Axis,
  region: Region,
  { people, fine }: Population,
): readonly [found: unknown, due: unknown] => {
  const { fact } = axis
  const inside = people.filter((person) => isIn(region, person)).map((person) => person[fact.id]!)
  const some = region[fact.id]
  if (fact.type === 'integer') {
    const runs = fine.find((one) => one.fact.id === fact.id)!.classes.filter((one) => inside.includes(memberOf(one)))
    const bounds = runs.flatMap((one) => ('from' in one ? [one.from, one.to] : []))
    const { from = fact.minimum, to = fact.maximum } = (some ?? {}) as Bounds
    return [
      [from, to],
      [Math.min(...bounds), Math.max(...bounds)],
    ]
  }
  if (some === undefined) return [undefined, undefined]
  const isNeeded = people.some((person) => isIn(without(region, fact.id), person) && !isIn(region, person))
  const had = (some as readonly Value[]).filter((value) => inside.includes(value))
  return [some, isNeeded ? had : undefined]
}

/** @throws Disagreement unless a region is written as tightly, and with as few facts, as its people allow. */
export const mustBeTight = (at: string, region: Region, population: Population): void => {
  for (const axis of population.axes) {
    const [found, due] = writingOf(axis, region, population)
    if (due === undefined && found === undefined) continue
    same(`${at}.${axis.fact.id}`, found, due)
  }
}

/** The cells that lie within the bounds of some: for each axis their classes, and of a number those between. */
const around = (axes: readonly Axis[], cells: readonly number[], among: ReadonlySet<number>): number => {
  const classesOf = (cell: number): readonly number[] =>
    axes.reduceRight<{ left: number; classes: readonly number[] }>(
      ({ left, classes }, axis) => ({
        left: Math.floor(left / axis.classes.length),
        classes: [left % axis.classes.length, ...classes],
      }),
      { left: cell, classes: [] },
    ).classes
  const some = axes.map((_, i) => cells.map((cell) => classesOf(cell)[i]!))
  const liesIn = (cell: number): boolean =>
    classesOf(cell).every((one, i) => {
      if (axes[i]!.fact.type !== 'integer') return some[i]!.includes(one)
      return Math.min(...some[i]!) <= one && one <= Math.max(...some[i]!)
    })
  return [...among].filter(liesIn).length
}

/** @throws Disagreement if two of the regions of one kind could be written as one. */
export const mustBeApart = (
  regions: readonly { readonly at: string; readonly kind: string; readonly cells: ReadonlySet<number> }[],
  axes: readonly Axis[],
  inhabited: ReadonlySet<number>,
): void => {
  regions.forEach((one, i) => {
    for (const other of regions.slice(i + 1).filter(({ kind }) => kind === one.kind)) {
      const both = [...one.cells, ...other.cells]
      must(around(axes, both, inhabited) > both.length, other.at, `could be one region with ${one.at}`)
    }
  })
}

/** Which of two people has the lower class in the first fact in which they differ. */
const lower = (axes: readonly Axis[], one: Person, other: Person): Person => {
  const axis = axes.find(({ fact }) => one[fact.id] !== other[fact.id])
  if (!axis) return one
  return classAt(axis, one[axis.fact.id]!) < classAt(axis, other[axis.fact.id]!) ? one : other
}

/**
 * Reads the facts of a witness.
 *
 * @param people The possible people of the first cell of its region.
 * @param axes The facts that it must have, and no others, split as finely as people are listed.
 * @throws Disagreement unless it is the lowest of them.
 */
export const witnessAt = (
  at: string,
  value: unknown,
  { people, axes }: { people: readonly Person[]; axes: readonly Axis[] },
): Person => {
  const lowest = people.reduce((low, person) => lower(axes, low, person))
  const facts = Object.fromEntries(axes.map(({ fact }) => [fact.id, lowest[fact.id]!]))
  same(at, value, facts)
  return facts
}

// Reads from a decision table whom an entitlement reaches, fact by fact.
import { ageFact } from '../core/rules/derive.ts'
import type { Domain } from '../core/tables/domain.ts'
import type { AllowedClasses } from '../core/tables/people.ts'
import { type Region, rangeOf } from '../core/tables/region.ts'
import { factIndexOf } from '../core/tables/space.ts'
import { type Table, allowedAt, isInhabited, outcomeAt } from '../core/tables/table.ts'

/** The class indexes of one fact that possible people in any of these sets have. */
const classIndexesAmong = (
  { space, people }: Domain,
  sets: readonly AllowedClasses[],
  fact: number,
): readonly number[] =>
  [...space.axes[fact]!.classes.keys()].filter((classIndex) =>
    sets.some(
      (allowed) => (allowed[fact]?.includes(classIndex) ?? true) && people.exists(allowed.with(fact, [classIndex])),
    ),
  )

/**
 * The people who get an entitlement as a right, on request or at discretion.
 *
 * @returns For the person's age and each fact that the table names: the values that some of these people have. Facts
 * that exclude nobody are omitted. Each fact is exact by itself, but some combinations of the values may get nothing.
 * Ages, in whole years, are given as bounds. Undefined if nobody gets anything.
 */
export const reachOf = (domain: Domain, table: Table): Region | undefined => {
  const { space, catalogue } = domain
  const cells = [...table.bestRules.keys()].filter(
    (cell) => isInhabited(table, cell) && outcomeAt(table, cell) !== 'not-entitled',
  )
  if (cells.length === 0) return undefined
  const years = ageFact(catalogue)
  const named = new Set([...(years ? [factIndexOf(space, years.id)] : []), ...table.lookup.facts])
  const sets = cells.map((cell) => allowedAt(space, table, cell))
  return Object.fromEntries(
    [...named].flatMap((index): [string, Region[string]][] => {
      const { fact, classes } = space.axes[index]!
      const classIndexes = classIndexesAmong(domain, sets, index)
      if (classIndexes.length === classes.length) return []
      const reached = classIndexes.map((classIndex) => classes[classIndex]!)
      const values = reached.flatMap((own) => ('values' in own ? own.values : []))
      return [[fact.id, fact.type === 'integer' ? rangeOf(fact, reached) : values]]
    }),
  )
}

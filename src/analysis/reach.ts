// Reach: whom an entitlement is for, fact by fact, read from its decision table.
import { yearsFact } from '../core/rules/derive.ts'
import type { Domain } from '../core/tables/domain.ts'
import type { Allowed } from '../core/tables/people.ts'
import { type Region, rangeOf } from '../core/tables/region.ts'
import { indexOf } from '../core/tables/space.ts'
import { type Table, allowedAt, isInhabited, outcomeAt } from '../core/tables/table.ts'

/** The digits of one fact that somebody has who lies in some of these sets of people. */
const digitsAmong = ({ space, people }: Domain, sets: readonly Allowed[], fact: number): readonly number[] =>
  [...space.axes[fact]!.classes.keys()].filter((classIndex) =>
    sets.some(
      (allowed) => (allowed[fact]?.includes(classIndex) ?? true) && people.exists(allowed.with(fact, [classIndex])),
    ),
  )

/**
 * The people who get anything at all of an entitlement, be it a right, on request or at discretion.
 *
 * @returns For the person's age and each fact that the table names, the values that some of them have; a fact that does
 * not narrow them is left out. Each fact is exact by itself: not every combination of values need get something. A run
 * of ages is given by its ends. Undefined where nobody gets anything.
 */
export const reachOf = (domain: Domain, table: Table): Region | undefined => {
  const { space, catalogue } = domain
  const cells = [...table.best.keys()].filter(
    (cell) => isInhabited(table, cell) && outcomeAt(table, cell) !== 'not-entitled',
  )
  if (cells.length === 0) return undefined
  const years = yearsFact(catalogue)
  const named = new Set([...(years ? [indexOf(space, years.id)] : []), ...table.lookup.facts])
  const sets = cells.map((cell) => allowedAt(space, table, cell))
  return Object.fromEntries(
    [...named].flatMap((index): [string, Region[string]][] => {
      const { fact, classes } = space.axes[index]!
      const coded = digitsAmong(domain, sets, index)
      if (coded.length === classes.length) return []
      const those = coded.map((classIndex) => classes[classIndex]!)
      const values = those.flatMap((one) => ('value' in one ? [one.value] : []))
      return [[fact.id, fact.type === 'integer' ? rangeOf(fact, those) : values]]
    }),
  )
}

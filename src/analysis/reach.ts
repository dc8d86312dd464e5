// Reach: whom an entitlement is for, fact by fact, read from its decision table.
import { yearsFact } from '../core/rules/derive.ts'
import type { Allowed } from '../core/tables/people.ts'
import { type Region, rangeOf } from '../core/tables/region.ts'
import { indexOf } from '../core/tables/space.ts'
import { type Table, allowedAt, isInhabited, outcomeAt } from '../core/tables/table.ts'
import type { World } from '../core/tables/world.ts'

/** The digits of one fact that somebody has who lies in some of these sets of people. */
const digitsAmong = ({ space, people }: World, sets: readonly Allowed[], fact: number): readonly number[] =>
  [...space.axes[fact]!.classes.keys()].filter((digit) =>
    sets.some((allowed) => (allowed[fact]?.includes(digit) ?? true) && people.somebody(allowed.with(fact, [digit]))),
  )

/**
 * The people who get anything at all of an entitlement, be it a right, on request or at discretion.
 *
 * @returns For the person's age and each fact that the table names, the values that some of them have; a fact that does
 * not narrow them is left out. Each fact is exact by itself: not every combination of values need get something. A run
 * of ages is given by its ends. Undefined where nobody gets anything.
 */
export const reachOf = (world: World, table: Table): Region | undefined => {
  const { space, catalogue } = world
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
      const digits = digitsAmong(world, sets, index)
      if (digits.length === classes.length) return []
      const those = digits.map((digit) => classes[digit]!)
      const values = those.flatMap((one) => ('value' in one ? [one.value] : []))
      return [[fact.id, fact.type === 'integer' ? rangeOf(fact, those) : values]]
    }),
  )
}

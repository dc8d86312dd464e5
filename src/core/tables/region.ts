// Regions: descriptions of sets of people, fact by fact, for readers and for clients.
import type { Fact } from '../rules/catalogue.ts'
import type { Value } from '../rules/condition.ts'
import type { Class, ClassIndex } from './classes.ts'
import { type CellIndex, classesAt } from './grid.ts'
import type { People } from './people.ts'
import type { FactIndex, Space } from './space.ts'
import { type Table, allowedAt } from './table.ts'

/** Whole numbers, both bounds included; an absent bound is open. */
type NumberRange = { readonly from?: number; readonly to?: number }

/**
 * A set of people: for each fact, by id, the values that they may have. A fact that is not named may have any value.
 */
export type Region = Readonly<Record<string, readonly Value[] | NumberRange>>

/** Returns the range from the lowest to the highest number in some classes. The fact's own bounds are left open. */
export const rangeOf = (fact: Fact, classes: readonly Class[]): NumberRange => {
  const numbers = classes.flatMap((group) => ('values' in group ? [] : [group.from, group.to]))
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)]
  const [minimum, maximum] = fact.type === 'integer' ? [fact.minimum, fact.maximum] : []
  return { ...(from === minimum ? {} : { from }), ...(to === maximum ? {} : { to }) }
}

/**
 * Describes the people of one inhabited cell of a table.
 *
 * @returns For each choice or boolean, the values of its class, in catalogue order. For each whole number, the bounds
 * between which a person of the cell can exist; they may be narrower than the table's own classes.
 */
export const regionOf = (
  { space, people }: { space: Space; people: People },
  table: Table,
  cell: CellIndex,
): Region => {
  const allowed = allowedAt(space, table, cell)
  const classes = classesAt(table.grid, cell)
  const existsWith = (fact: FactIndex) => (classIndex: ClassIndex) => people.exists(allowed.with(fact, [classIndex]))
  return Object.fromEntries(
    table.grid.axes.map((axis, i): [string, Region[string]] => {
      const tableClass = axis.classes[classes[i]!]!
      if ('values' in tableClass) return [axis.fact.id, tableClass.values]
      const fact = table.lookup.facts[i]!
      const inhabited = allowed[fact]!.filter(existsWith(fact))
      const fineClasses = inhabited.map((classIndex) => space.axes[fact]!.classes[classIndex]!)
      return [axis.fact.id, rangeOf(axis.fact, fineClasses)]
    }),
  )
}

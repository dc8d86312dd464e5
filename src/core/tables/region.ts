// Regions: a set of people written down fact by fact, for readers and for clients.
import type { Fact } from '../rules/catalogue.ts'
import type { Value } from '../rules/condition.ts'
import type { Class } from './classes.ts'
import { classesAt } from './grid.ts'
import type { People } from './people.ts'
import type { Space } from './space.ts'
import { type Table, allowedAt } from './table.ts'

/** Whole numbers, both bounds included; a bound that is absent is open. */
type Range = { readonly from?: number; readonly to?: number }

/** A set of people: for each fact the values they may have. A fact that is not named is free. */
export type Region = Readonly<Record<string, readonly Value[] | Range>>

/** The whole numbers of some classes of a fact, as one range. */
export const rangeOf = (fact: Fact, classes: readonly Class[]): Range => {
  const numbers = classes.flatMap((one) => ('value' in one ? [] : [one.from, one.to]))
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)]
  const [minimum, maximum] = fact.type === 'integer' ? [fact.minimum, fact.maximum] : []
  return { ...(from === minimum ? {} : { from }), ...(to === maximum ? {} : { to }) }
}

/**
 * The people of one inhabited cell of a table.
 *
 * @returns One value for each choice; for whole numbers the bounds between which somebody of the cell can be, which may
 * be narrower than the table's own classes.
 */
export const regionOf = ({ space, people }: { space: Space; people: People }, table: Table, cell: number): Region => {
  const allowed = allowedAt(space, table, cell)
  const classes = classesAt(table.grid, cell)
  const somebodyWith = (fact: number) => (classIndex: number) => people.exists(allowed.with(fact, [classIndex]))
  return Object.fromEntries(
    table.grid.axes.map((axis, i): [string, Region[string]] => {
      const one = axis.classes[classes[i]!]!
      if ('value' in one) return [axis.fact.id, [one.value]]
      const index = table.lookup.facts[i]!
      const coded = allowed[index]!.filter(somebodyWith(index))
      return [
        axis.fact.id,
        rangeOf(
          axis.fact,
          coded.map((classIndex) => space.axes[index]!.classes[classIndex]!),
        ),
      ]
    }),
  )
}

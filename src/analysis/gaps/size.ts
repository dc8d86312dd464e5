// Works out how large the tables of a report would be, before anything is computed for it.
import type { Book } from '../../core/book.ts'
import type { Offer } from '../../core/rules/model.ts'
import type { TabledEntitlement } from '../../core/tables/domain.ts'
import { needIds, splitCells, tableConditions, tablesMeeting } from '../cells/needs.ts'

type Sides = readonly (readonly TabledEntitlement[])[]

/** The cells of one need's tables in some offers, split by a fact. */
const needCells = ({ domain }: Book, sides: Sides, { need, by }: { need: string; by: string }): number => {
  const conditions = sides.flatMap((side) => tableConditions(tablesMeeting(side, need)))
  return splitCells(domain, conditions, by)
}

/** The fact by which a need of an offer has the most cells, and how many these are. */
export const largestSplit = (
  book: Book,
  offer: Offer,
  { need, facts }: { need: string; facts: readonly string[] },
): { readonly by: string; readonly cells: number } =>
  facts
    .map((by) => ({ by, cells: needCells(book, [book.checkerOf(offer).tabled], { need, by }) }))
    .reduce((most, one) => (one.cells > most.cells ? one : most))

/** The cells in which gaps by a fact are looked for: those of every need of some offers, laid over each other. */
export const gapCells = (book: Book, offers: readonly Offer[], by: string): number => {
  const sides = offers.map((offer) => book.checkerOf(offer).tabled)
  return needIds(sides).reduce((sum, need) => sum + needCells(book, sides, { need, by }), 0)
}

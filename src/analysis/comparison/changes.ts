// Finds the changes of one entitlement between two offers, as regions of people.
import type { Catalogue } from '../../core/rules/catalogue.ts'
import type { Outcome } from '../../core/rules/model.ts'
import { beats } from '../../core/rules/outcome.ts'
import type { TabledEntitlement, Domain } from '../../core/tables/domain.ts'
import type { Region } from '../../core/tables/region.ts'
import { type Box, NO_KIND, mergeIntoBoxes, boxSize } from '../cells/boxes.ts'
import { type Refinement, cellsIn } from '../cells/refine.ts'
import { type WitnessFacts, regionIn, witnessIn } from '../cells/regions.ts'
import {
  type AmountChange,
  type ResultNumbering,
  type Result,
  amountChange,
  resultNumbering,
  resultsOf,
} from '../cells/results.ts'
import { peopleText, resultText } from '../describe.ts'
import { type Attribution, type TabledSides, attributionIn, attributions } from './attribution.ts'

/** `change` if neither result beats the other, as with amounts that are paid differently. */
type Direction = 'gain' | 'loss' | 'change'

/** A region of people whose result for one entitlement differs between two offers. */
export type RegionChange = {
  readonly entitlement: string
  readonly from: Outcome
  readonly to: Outcome
  readonly direction: Direction
  /** Null where the amount stays the same. */
  readonly amount: AmountChange
  readonly attribution: Attribution
  readonly people: Region
  readonly text: string
  readonly cells: number
  readonly witness: { readonly before: Outcome; readonly after: Outcome; readonly facts: WitnessFacts }
}

/** Counts the changes in one direction. */
export const countInDirection = (changes: readonly RegionChange[], direction: Direction): number =>
  changes.filter((change) => change.direction === direction).length

const changeDirection = (before: Result, after: Result): Direction => {
  if (beats(after, before)) return 'gain'
  return beats(before, after) ? 'loss' : 'change'
}

/** How a cell changes: the numbers of its two results, and the place of the attribution. */
type ChangedCellKind = { readonly before: number; readonly after: number; readonly attribution: number }

/** At most this many results fit into a packed kind, which must fit into 32 bits. */
const maxResults = 8_192
const attributionCount = attributions.length

const packKind = ({ before, after, attribution }: ChangedCellKind): number =>
  (before * maxResults + after) * attributionCount + attribution

const unpackKind = (packed: number): ChangedCellKind => {
  const both = Math.floor(packed / attributionCount)
  return {
    before: Math.floor(both / maxResults),
    after: both % maxResults,
    attribution: packed % attributionCount,
  }
}

/** The common refinement of both sides' tables, and the numbering of their results. */
type RefinedResults = { readonly refinement: Refinement; readonly results: ResultNumbering }

/** Returns a function from a cell to the number of one side's result. */
const resultNumberIn = (
  tabled: TabledEntitlement | undefined,
  { refinement, results }: RefinedResults,
): ((cell: number) => number) => {
  if (!tabled) return () => 0
  const [cells, ids] = [cellsIn(refinement, tabled.table), resultsOf(tabled.table, results)]
  return (cell) => ids[cells[cell]!]!
}

/** The packed kind of each changed cell, or `NO_KIND`. */
const markChangedCells = (domain: Domain, sides: TabledSides, compared: RefinedResults): Int32Array => {
  const { inhabited } = compared.refinement
  const [before, after] = [resultNumberIn(sides.before, compared), resultNumberIn(sides.after, compared)]
  const attribute = attributionIn(domain, sides, compared)
  const kinds = new Int32Array(inhabited.length).fill(NO_KIND)
  for (let cell = 0; cell < kinds.length; cell++) {
    const old = before(cell)
    const now = after(cell)
    if (old === now || inhabited[cell] === 0) continue
    kinds[cell] = packKind({ before: old, after: now, attribution: attribute(cell, now) })
  }
  return kinds
}

/** What the descriptions of one entitlement's changes share. */
type ChangeContext = { readonly domain: Domain; readonly catalogue: Catalogue; readonly entitlement: string }

const describeChange = (
  { domain, catalogue, entitlement }: ChangeContext,
  { refinement, results }: RefinedResults,
  box: Box,
): RegionChange => {
  const { before: old, after: now, attribution } = unpackKind(box.kind)
  const [before, after] = [results.all[old]!, results.all[now]!]
  const within = { refinement, given: [] }
  const people = regionIn(domain, within, box)
  return {
    entitlement,
    from: before.outcome,
    to: after.outcome,
    direction: changeDirection(before, after),
    amount: amountChange(before, after),
    attribution: attributions[attribution]!,
    people,
    text: `${peopleText(catalogue, people)}: from ${resultText(before)} to ${resultText(after)}`,
    cells: boxSize(box),
    witness: { before: before.outcome, after: after.outcome, facts: witnessIn(domain, within, box) },
  }
}

/** Finds the changes of one entitlement over a refinement of both sides' tables, sorted by the people's first cell. */
export const findChanges = (
  context: ChangeContext,
  sides: TabledSides,
  refinement: Refinement,
): readonly RegionChange[] => {
  // Equal rules share one table.
  if (sides.before?.table === sides.after?.table) return []
  const compared = { refinement, results: resultNumbering() }
  const kinds = markChangedCells(context.domain, sides, compared)
  return mergeIntoBoxes(refinement, kinds).map((box) => describeChange(context, compared, box))
}

// Changes: the people who get something else from one entitlement under another offer.
import type { Catalogue } from '../../core/rules/catalogue.ts'
import type { Outcome } from '../../core/rules/model.ts'
import { beats } from '../../core/rules/outcome.ts'
import type { Tabled, Domain } from '../../core/tables/domain.ts'
import type { Region } from '../../core/tables/region.ts'
import { type Box, NO_KIND, boxesOf, sizeOf } from '../cells/boxes.ts'
import { type Refinement, cellsIn } from '../cells/refine.ts'
import { type WitnessFacts, regionIn, witnessIn } from '../cells/regions.ts'
import { type AmountChange, type Numbering, type Result, amountChange, numbering, resultsOf } from '../cells/results.ts'
import { peopleText, resultText } from '../describe.ts'
import { type Attribution, type Sides, attributing, attributions } from './attribution.ts'

/** `change` where two amounts are paid in different ways, so that neither is the larger. */
type Direction = 'gain' | 'loss' | 'change'

/** People who get something else from one entitlement under another offer. */
export type Change = {
  readonly entitlement: string
  readonly from: Outcome
  readonly to: Outcome
  readonly direction: Direction
  /** Where the amount differs. */
  readonly amount: AmountChange
  readonly attribution: Attribution
  readonly people: Region
  readonly text: string
  readonly cells: number
  readonly witness: { readonly before: Outcome; readonly after: Outcome; readonly facts: WitnessFacts }
}

/** How many groups of people gain, lose, or get another amount that is neither. */
export const inDirection = (changes: readonly Change[], direction: Direction): number =>
  changes.filter((change) => change.direction === direction).length

const directionOf = (before: Result, after: Result): Direction => {
  if (beats(after, before)) return 'gain'
  return beats(before, after) ? 'loss' : 'change'
}

/** One way in which cells differ: numbers of results, and the place of an attribution. */
type Kind = { readonly before: number; readonly after: number; readonly attribution: number }

const kindNumber = ({ before, after, attribution }: Kind): number => (before * 8_192 + after) * 4 + attribution

const kindOf = (number: number): Kind => {
  const both = Math.floor(number / 4)
  return { before: Math.floor(both / 8_192), after: both % 8_192, attribution: number % 4 }
}

type Compared = { readonly refinement: Refinement; readonly results: Numbering }

/** For each cell the number of one side's result. */
const resultsAt = (tabled: Tabled | undefined, { refinement, results }: Compared): ((cell: number) => number) => {
  if (!tabled) return () => 0
  const [cells, ids] = [cellsIn(refinement, tabled.table), resultsOf(tabled.table, results)]
  return (cell) => ids[cells[cell]!]!
}

/** For each cell the number of the way in which it differs. */
const differing = (domain: Domain, sides: Sides, compared: Compared): Int32Array => {
  const { inhabited } = compared.refinement
  const [before, after] = [resultsAt(sides.before, compared), resultsAt(sides.after, compared)]
  const attribute = attributing(domain, sides, compared)
  const kinds = new Int32Array(inhabited.length).fill(NO_KIND)
  for (let cell = 0; cell < kinds.length; cell++) {
    const old = before(cell)
    const now = after(cell)
    if (old === now || inhabited[cell] === 0) continue
    kinds[cell] = kindNumber({ before: old, after: now, attribution: attribute(cell, now) })
  }
  return kinds
}

/** How to write down the changes of one entitlement. */
type Writing = { readonly domain: Domain; readonly catalogue: Catalogue; readonly entitlement: string }

const changeOf = ({ domain, catalogue, entitlement }: Writing, { refinement, results }: Compared, box: Box): Change => {
  const { before: old, after: now, attribution } = kindOf(box.kind)
  const [before, after] = [results.all[old]!, results.all[now]!]
  const within = { refinement, given: [] }
  const people = regionIn(domain, within, box)
  return {
    entitlement,
    from: before.outcome,
    to: after.outcome,
    direction: directionOf(before, after),
    amount: amountChange(before, after),
    attribution: attributions[attribution]!,
    people,
    text: `${peopleText(catalogue, people)}: from ${resultText(before)} to ${resultText(after)}`,
    cells: sizeOf(box),
    witness: { before: before.outcome, after: after.outcome, facts: witnessIn(domain, within, box) },
  }
}

/** The changes of one entitlement, over a refinement of both sides' tables; by the first cell of their people. */
export const changesOf = (writing: Writing, sides: Sides, refinement: Refinement): readonly Change[] => {
  // The same rules are compiled into the same table.
  if (sides.before?.table === sides.after?.table) return []
  const compared = { refinement, results: numbering() }
  const kinds = differing(writing.domain, sides, compared)
  return boxesOf(refinement, kinds).map((box) => changeOf(writing, compared, box))
}

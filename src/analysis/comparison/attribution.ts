// Attribution: which layer of an offer a change comes from, by swapping the law's grounds and the council's alone.
import { type Ground, LAW } from '../../core/rules/model.ts'
import type { Tabled, Domain } from '../../core/tables/domain.ts'
import { type Table, tableOf } from '../../core/tables/table.ts'
import type { TruthTable } from '../../core/tables/truth.ts'
import { type Refinement, cellsIn } from '../cells/refine.ts'
import { type Numbering, resultsOf } from '../cells/results.ts'

/** Which swap alone brings the change about: of the law, of the council's rules, either of them, or only both. */
export const attributions = ['law', 'council', 'either', 'both'] as const
export type Attribution = (typeof attributions)[number]

/** The grounds of one layer, each with what the engine decided about it. */
type Layer = readonly { readonly ground: Ground; readonly truth: TruthTable }[]

const layersOf = (tabled: Tabled | undefined): { readonly law: Layer; readonly council: Layer } => {
  const grounds = tabled?.entitlement.grounds ?? []
  const decided = grounds.map((ground, i) => ({ ground, truth: tabled!.table.truths[i]!.table }))
  return {
    law: decided.filter(({ ground }) => ground.from === LAW),
    council: decided.filter(({ ground }) => ground.from !== LAW),
  }
}

const meaningOf = (layer: Layer): string =>
  JSON.stringify(layer.map(({ ground: { when, strength, amount } }) => [when, strength, amount]))

const combined = (domain: Domain, layers: readonly Layer[]): Table => {
  const grounds = layers.flat()
  return tableOf(
    domain,
    grounds.map(({ ground }) => ground),
    grounds.map(({ truth }) => truth),
  )
}

/** One entitlement on either side of a comparison; undefined where an offer lacks it. */
export type Sides = { readonly before: Tabled | undefined; readonly after: Tabled | undefined }

/** Where a change comes from, by the place of its attribution, given the cell and the number of the result after. */
type Attribute = (cell: number, after: number) => number

const only =
  (attribution: Attribution): Attribute =>
  () =>
    attributions.indexOf(attribution)

/** Decides attribution for the differing cells of a refinement whose axes split every fact of both sides. */
export const attributing = (
  domain: Domain,
  { before, after }: Sides,
  { refinement, results }: { refinement: Refinement; results: Numbering },
): Attribute => {
  const [old, now] = [layersOf(before), layersOf(after)]
  if (meaningOf(old.law) === meaningOf(now.law)) return only('council')
  if (meaningOf(old.council) === meaningOf(now.council)) return only('law')
  const resultsAt = (layers: readonly Layer[]): ((cell: number) => number) => {
    const table = combined(domain, layers)
    const [cells, ids] = [cellsIn(refinement, table), resultsOf(table, results)]
    return (cell) => ids[cells[cell]!]!
  }
  const law = resultsAt([now.law, old.council])
  const council = resultsAt([old.law, now.council])
  return (cell, result) => {
    const [byLaw, byCouncil] = [law(cell) === result, council(cell) === result]
    if (byLaw && byCouncil) return attributions.indexOf('either')
    if (!byLaw && !byCouncil) return attributions.indexOf('both')
    return attributions.indexOf(byLaw ? 'law' : 'council')
  }
}

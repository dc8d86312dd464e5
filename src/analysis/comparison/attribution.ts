// Attributes changes to the law or the council, by swapping only the law's grounds or only the council's.
import { type Ground, LAW } from '../../core/rules/model.ts'
import type { TabledEntitlement, Domain } from '../../core/tables/domain.ts'
import { type Table, buildTable } from '../../core/tables/table.ts'
import type { TruthTable } from '../../core/tables/truth.ts'
import { type Refinement, cellsIn } from '../cells/refine.ts'
import { type ResultNumbering, resultsOf } from '../cells/results.ts'

/** The swap that brings about a change: the law's alone, the council's alone, either alone, or only both together. */
export const attributions = ['law', 'council', 'either', 'both'] as const
export type Attribution = (typeof attributions)[number]

/** The grounds of the law or of the council, each with its truth table. */
type Layer = readonly { readonly ground: Ground; readonly truth: TruthTable }[]

const splitLayers = (tabled: TabledEntitlement | undefined): { readonly law: Layer; readonly council: Layer } => {
  const grounds = tabled?.entitlement.grounds ?? []
  const decided = grounds.map((ground, i) => ({ ground, truth: tabled!.table.truths[i]!.table }))
  return {
    law: decided.filter(({ ground }) => ground.from === LAW),
    council: decided.filter(({ ground }) => ground.from !== LAW),
  }
}

const layerMeaning = (layer: Layer): string =>
  JSON.stringify(layer.map(({ ground: { when, strength, amount } }) => [when, strength, amount]))

const combineLayers = (domain: Domain, layers: readonly Layer[]): Table => {
  const grounds = layers.flat()
  return buildTable(
    domain,
    grounds.map(({ ground }) => ground),
    grounds.map(({ truth }) => truth),
  )
}

/** One entitlement in both offers of a comparison; undefined if an offer lacks it. */
export type TabledSides = {
  readonly before: TabledEntitlement | undefined
  readonly after: TabledEntitlement | undefined
}

/** Returns the place of a change's attribution, given its cell and the number of its result after. */
type AttributionAt = (cell: number, after: number) => number

const alwaysAttribute =
  (attribution: Attribution): AttributionAt =>
  () =>
    attributions.indexOf(attribution)

/** Prepares attribution for the changed cells of a refinement. Its axes must split every fact of both sides. */
export const attributionIn = (
  domain: Domain,
  { before, after }: TabledSides,
  { refinement, results }: { refinement: Refinement; results: ResultNumbering },
): AttributionAt => {
  const [old, now] = [splitLayers(before), splitLayers(after)]
  if (layerMeaning(old.law) === layerMeaning(now.law)) return alwaysAttribute('council')
  if (layerMeaning(old.council) === layerMeaning(now.council)) return alwaysAttribute('law')
  const resultsAt = (layers: readonly Layer[]): ((cell: number) => number) => {
    const table = combineLayers(domain, layers)
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

// Finds how people alike in all but one fact differ in their results for a need, and which grounds make the difference.
import type { Condition } from '../../core/rules/condition.ts'
import { type KnownGap, type Ground, type Offer, bases } from '../../core/rules/model.ts'
import { beats } from '../../core/rules/outcome.ts'
import { type NeedResults, namesFact } from '../cells/needs.ts'
import type { ResultNumbering } from '../cells/results.ts'

/** The legal basis of a ground: a duty or power in law, a local offer or a national scheme. */
export type LegalBasis = Ground['basis']

/** The result number of each compared person, and the entitlements and legal bases behind the better results. */
export type NeedDifference = {
  readonly results: readonly number[]
  readonly entitlements: readonly string[]
  readonly basis: readonly LegalBasis[]
}

/** Whether somebody in the row gets less than a result, or a result that is not comparable with it. */
const makesDifference = (result: number, row: readonly number[], { all }: ResultNumbering): boolean =>
  row.some((other) => other !== result && !beats(all[other]!, all[result]!))

/** The entitlements that give the best result in a cell, each with the legal basis of its ground. */
const bestEntitlements = ({ met, best, own, ground }: NeedResults, cell: number) =>
  met.flatMap(({ entitlement }, i) => {
    const place = own[i]![cell] === best[cell] ? ground(i, cell) : undefined
    return place === undefined ? [] : [{ id: entitlement.id, basis: entitlement.grounds[place]!.basis }]
  })

const isSameForAll = ({ best }: NeedResults, cells: readonly number[]): boolean => {
  for (let i = 1; i < cells.length; i++) if (best[cells[i]!] !== best[cells[0]!]) return false
  return true
}

/**
 * Compares the best results of some people.
 *
 * @param cells One cell for each person.
 * @returns Undefined if all get the same.
 */
export const findDifference = (
  side: NeedResults,
  cells: readonly number[],
  results: ResultNumbering,
): NeedDifference | undefined => {
  if (isSameForAll(side, cells)) return undefined
  const row = cells.map((cell) => side.best[cell]!)
  const better = cells
    .filter((_, i) => makesDifference(row[i]!, row, results))
    .flatMap((cell) => bestEntitlements(side, cell))
  return {
    results: row,
    entitlements: side.met.map(({ entitlement }) => entitlement.id).filter((id) => better.some((own) => own.id === id)),
    basis: bases.filter((basis) => better.some((own) => own.basis === basis)),
  }
}

// What a report adds to a difference: the recorded reason, and a note if no rule names the fact.

/** The reason that an offer records for a difference. */
export type EquityReason = Pick<KnownGap, 'reason' | 'reference' | 'reviewed'>

/** The latest reason that an offer records for a difference in a need by a fact; null if it records none. */
export const equityReason = ({ rulesets }: Offer, need: string, fact: string): EquityReason | null => {
  const records = rulesets.flatMap(({ versions }) => versions.flatMap(({ equity = [] }) => equity))
  const record = records.findLast((one) => one.need === need && one.fact === fact)
  return record ? { reason: record.reason, reference: record.reference, reviewed: record.reviewed } : null
}

type Explained = { readonly explained: EquityReason | null }

/** Whether a gap that is still there has no recorded reason. */
export const needsReview = ({ after }: { readonly after: Explained | null }): boolean =>
  after !== null && after.explained === null

/** Puts what still needs review before what has a recorded reason, and keeps the order within both. */
export const reviewFirst = <Item>(items: readonly Item[], needsReview: (item: Item) => boolean): readonly Item[] => [
  ...items.filter(needsReview),
  ...items.filter((item) => !needsReview(item)),
]

/** Present if no rule names the compared fact. */
export type UnusedFactNote = { readonly note?: 'not used by any rule; indirect effect not measured' }

/** The note for a report, if none of its conditions names the compared fact. */
export const unusedFactNote = (conditions: readonly Condition[], by: string): UnusedFactNote =>
  namesFact(conditions, by) ? {} : { note: 'not used by any rule; indirect effect not measured' }

/** Collects distinct items, and gives each the next free place; items with equal JSON share a place. */
export const distinctItems = <Item>() => {
  const items: Item[] = []
  const places = new Map<string, number>()
  const placeOf = (item: Item): number => {
    const key = JSON.stringify(item)
    const place = places.get(key) ?? items.push(item) - 1
    places.set(key, place)
    return place
  }
  return { items: items as readonly Item[], placeOf }
}

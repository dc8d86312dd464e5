// Differences: what people alike in all but one fact get towards a need, and what makes the difference.
import { type Ground, bases } from '../../core/rules/model.ts'
import { beats } from '../../core/rules/outcome.ts'
import type { Towards } from '../cells/needs.ts'
import type { Numbering } from '../cells/results.ts'

/** Whose doing it is: a duty or power of the law, a local offer, a national scheme. */
export type Basis = Ground['basis']

/** What each of some people gets, by number, and whose grounds give the better results. */
export type Difference = {
  readonly results: readonly number[]
  readonly entitlements: readonly string[]
  readonly basis: readonly Basis[]
}

/** Whether somebody else in the row gets less, or something that cannot be compared with it. */
const makesDifference = (one: number, row: readonly number[], { all }: Numbering): boolean =>
  row.some((other) => other !== one && !beats(all[other]!, all[one]!))

/** The entitlements that give the best result in a cell, with the basis of the ground that gives it. */
const giving = ({ met, best, own, ground }: Towards, cell: number) =>
  met.flatMap(({ entitlement }, i) => {
    const place = own[i]![cell] === best[cell] ? ground(i, cell) : undefined
    return place === undefined ? [] : [{ id: entitlement.id, basis: entitlement.grounds[place]!.basis }]
  })

const isLevel = ({ best }: Towards, cells: readonly number[]): boolean => {
  for (let i = 1; i < cells.length; i++) if (best[cells[i]!] !== best[cells[0]!]) return false
  return true
}

/**
 * How some people differ in what they get.
 *
 * @param cells One cell for each of them.
 * @returns Undefined where all get the same.
 */
export const differenceOf = (side: Towards, cells: readonly number[], results: Numbering): Difference | undefined => {
  if (isLevel(side, cells)) return undefined
  const row = cells.map((cell) => side.best[cell]!)
  const given = cells.filter((_, i) => makesDifference(row[i]!, row, results)).flatMap((cell) => giving(side, cell))
  return {
    results: row,
    entitlements: side.met.map(({ entitlement }) => entitlement.id).filter((id) => given.some((one) => one.id === id)),
    basis: bases.filter((basis) => given.some((one) => one.basis === basis)),
  }
}

/** Values of which each is numbered the first time it comes up: equal ones have equal numbers. */
export const registry = <Item>() => {
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

// Compares two offers: who gains and who loses, with everybody counted.
import type { Offer } from '../../core/rules/model.ts'
import { axesOf, cellCount } from '../../core/tables/classes.ts'
import type { TabledEntitlement } from '../../core/tables/domain.ts'
import {
  type Certificate,
  type OfferReference,
  type ReportSource,
  compareIds,
  certify,
  countCells,
  offerReference,
} from '../cells/certificate.ts'
import { tableConditions } from '../cells/needs.ts'
import { refine } from '../cells/refine.ts'
import { councilCatalogue } from '../describe.ts'
import type { TabledSides } from './attribution.ts'
import { type RegionChange, findChanges } from './changes.ts'
import { type Rewording, rewordingsOf } from './wording.ts'

/** The report of `compare`. */
export type Comparison = {
  readonly offer: OfferReference
  readonly base: OfferReference
  /** By entitlement, then by the first cell of their people. */
  readonly changes: readonly RegionChange[]
  /** Entitlements that only the offer has; `changes` lists the people affected. */
  readonly added: readonly string[]
  /** Entitlements that only the base has; `changes` lists the people affected. */
  readonly removed: readonly string[]
  readonly wording: readonly Rewording[]
  readonly certificate: Certificate<'entitlements'>
}

const sidesOf = ({ book }: ReportSource, base: Offer, offer: Offer): readonly (readonly [string, TabledSides])[] => {
  const [old, now] = [book.checkerOf(base).tabled, book.checkerOf(offer).tabled]
  const ids = [...new Set([...old, ...now].map(({ entitlement }) => entitlement.id))].sort(compareIds)
  const sideOf = (side: readonly TabledEntitlement[], id: string): TabledEntitlement | undefined =>
    side.find(({ entitlement }) => entitlement.id === id)
  return ids.map((id) => [id, { before: sideOf(old, id), after: sideOf(now, id) }])
}

/** The cells that a comparison would look at: those of every entitlement of two offers, laid over each other. */
export const comparedCells = (source: ReportSource, base: Offer, offer: Offer): number =>
  sidesOf(source, base, offer)
    .map(([, { before, after }]) => tableConditions([before ?? [], after ?? []].flat()))
    .reduce((sum, conditions) => sum + cellCount(axesOf(source.book.domain.catalogue, conditions)), 0)

const entitlementComparer = ({ book }: ReportSource, base: Offer, offer: Offer) => {
  const { domain } = book
  const catalogue = councilCatalogue(book, [base, offer])
  return ([entitlement, sides]: readonly [string, TabledSides]) => {
    const conditions = tableConditions([sides.before ?? [], sides.after ?? []].flat())
    const refinement = refine(domain, axesOf(domain.catalogue, conditions))
    const changes = findChanges({ domain, catalogue, entitlement }, sides, refinement)
    const { before, after } = sides
    const wording = before && after ? rewordingsOf(before.entitlement, after.entitlement, changes.length > 0) : []
    return { changes, wording, counts: countCells(entitlement, refinement) }
  }
}

/**
 * Compares two offers of one book. For each entitlement of either offer, it refines both tables, finds every cell whose
 * outcome or amount differs, and merges these cells into regions of people.
 *
 * @param base The offer before: changes go from the base to the offer. An entitlement that one side lacks gives nobody
 * anything on that side.
 * @throws TooManyCells if two tables are too large to compare.
 */
export const compareOffers = (source: ReportSource, base: Offer, offer: Offer): Comparison => {
  const sides = sidesOf(source, base, offer)
  const compared = sides.map(entitlementComparer(source, base, offer))
  const report = {
    offer: offerReference(offer),
    base: offerReference(base),
    changes: compared.flatMap(({ changes }) => changes),
    added: sides.filter(([, { before }]) => !before).map(([id]) => id),
    removed: sides.filter(([, { after }]) => !after).map(([id]) => id),
    wording: compared.flatMap(({ wording }) => wording),
  }
  return certify(source.digest, report, { name: 'entitlements', parts: compared.map(({ counts }) => counts) })
}

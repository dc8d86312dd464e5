// Compares two offers: who gains and who loses, with everybody counted.
import type { Offer } from '../../core/rules/model.ts'
import { axesOf } from '../../core/tables/classes.ts'
import type { Tabled } from '../../core/tables/domain.ts'
import { type Certificate, type Named, type Source, byId, certified, counted, named } from '../cells/certificate.ts'
import { conditionsOf } from '../cells/needs.ts'
import { refine } from '../cells/refine.ts'
import { wordsOf } from '../describe.ts'
import type { Sides } from './attribution.ts'
import { type Change, changesOf } from './changes.ts'
import { type Rewording, rewordingsOf } from './wording.ts'

/** The report of `compare`. */
export type Comparison = {
  readonly offer: Named
  readonly base: Named
  /** By entitlement, then by the first cell of their people. */
  readonly changes: readonly Change[]
  /** Entitlements that only the offer has; `changes` lists the people affected. */
  readonly added: readonly string[]
  /** Entitlements that only the base has; `changes` lists the people affected. */
  readonly removed: readonly string[]
  readonly wording: readonly Rewording[]
  readonly certificate: Certificate<'entitlements'>
}

const sidesOf = ({ book }: Source, base: Offer, offer: Offer): readonly (readonly [string, Sides])[] => {
  const [old, now] = [book.checkerOf(base).tabled, book.checkerOf(offer).tabled]
  const ids = [...new Set([...old, ...now].map(({ entitlement }) => entitlement.id))].sort(byId)
  const sideOf = (side: readonly Tabled[], id: string): Tabled | undefined =>
    side.find(({ entitlement }) => entitlement.id === id)
  return ids.map((id) => [id, { before: sideOf(old, id), after: sideOf(now, id) }])
}

const entitlementComparer = ({ book }: Source, base: Offer, offer: Offer) => {
  const { domain } = book
  const catalogue = wordsOf(book, [base, offer])
  return ([entitlement, sides]: readonly [string, Sides]) => {
    const conditions = conditionsOf([sides.before ?? [], sides.after ?? []].flat())
    const refinement = refine(domain, axesOf(domain.catalogue.facts, conditions))
    const changes = changesOf({ domain, catalogue, entitlement }, sides, refinement)
    const { before, after } = sides
    const wording = before && after ? rewordingsOf(before.entitlement, after.entitlement, changes.length > 0) : []
    return { changes, wording, counts: counted(entitlement, refinement) }
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
export const compare = (source: Source, base: Offer, offer: Offer): Comparison => {
  const sides = sidesOf(source, base, offer)
  const compared = sides.map(entitlementComparer(source, base, offer))
  const report = {
    offer: named(offer),
    base: named(base),
    changes: compared.flatMap(({ changes }) => changes),
    added: sides.filter(([, { before }]) => !before).map(([id]) => id),
    removed: sides.filter(([, { after }]) => !after).map(([id]) => id),
    wording: compared.flatMap(({ wording }) => wording),
  }
  return certified(source.digest, report, { name: 'entitlements', parts: compared.map(({ counts }) => counts) })
}

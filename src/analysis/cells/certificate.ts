// Certifies a report: counts the evaluated cells, so that readers can check that no cell is left out.
import type { Book } from '../../core/book.ts'
import type { Offer } from '../../core/rules/model.ts'
import type { ComputeDigest } from '../../core/rules/offers.ts'
import type { Refinement } from './refine.ts'

/** The book that a report is about, and the digest function for its certificate. */
export type ReportSource = { readonly book: Book; readonly digest: ComputeDigest }

/** The figures of a certificate, in cells. */
export type CellCounts = {
  /** All combinations of classes. */
  readonly cells: number
  /** The combinations in which nobody can be. */
  readonly impossible: number
  /** All other combinations. */
  readonly evaluated: number
}

/** The counts of one entitlement or need, and the number of classes of each fact. */
export type PartCounts = CellCounts & { readonly id: string; readonly classes: Readonly<Record<string, number>> }

/** The counts of each entitlement or need, their sums, and a digest of the report. */
export type Certificate<Parts extends string> = CellCounts &
  Readonly<Record<Parts, readonly PartCounts[]>> & {
    /** Of the whole report, except this line. */
    readonly resultDigest: string
  }

/** An offer as reports name it. */
export type OfferReference = Pick<Offer, 'id' | 'digest'>
export const offerReference = ({ id, digest }: Offer): OfferReference => ({ id, digest })

/**
 * Counts the cells of a refinement.
 *
 * @param id The id of the refined entitlement or need.
 */
export const countCells = (id: string, { grid, inhabited }: Refinement): PartCounts => {
  const evaluated = inhabited.reduce((sum, isInhabited) => sum + isInhabited, 0)
  return {
    id,
    classes: Object.fromEntries(grid.axes.map(({ fact, classes }) => [fact.id, classes.length])),
    cells: grid.cells,
    impossible: grid.cells - evaluated,
    evaluated,
  }
}

const sumCounts = (parts: readonly PartCounts[], figure: keyof CellCounts): number =>
  parts.reduce((sum, part) => sum + part[figure], 0)

/**
 * Adds the certificate to a report.
 *
 * @param counts `name` is the certificate's key for the parts: `entitlements` or `needs`.
 */
export const certify = <Report extends object, Parts extends string>(
  digest: ComputeDigest,
  report: Report,
  { name, parts }: { name: Parts; parts: readonly PartCounts[] },
): Report & { readonly certificate: Certificate<Parts> } => {
  const sums = {
    cells: sumCounts(parts, 'cells'),
    impossible: sumCounts(parts, 'impossible'),
    evaluated: sumCounts(parts, 'evaluated'),
  }
  const counts = { [name]: parts, ...sums }
  const resultDigest = digest({ ...report, certificate: counts })
  // A computed key has no literal type.
  return { ...report, certificate: { ...counts, resultDigest } as Certificate<Parts> }
}

/** Compares ids by code unit, so that their order depends on no locale. */
export const compareIds = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

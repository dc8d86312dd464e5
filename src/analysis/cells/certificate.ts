// Certifies a report: counts the evaluated cells, so that readers can check that no cell is left out.
import type { Book } from '../../core/book.ts'
import type { Offer } from '../../core/rules/model.ts'
import type { Digest } from '../../core/rules/offers.ts'
import type { Refinement } from './refine.ts'

/** The book that a report is about, and the digest function for its certificate. */
export type Source = { readonly book: Book; readonly digest: Digest }

/** The figures of a certificate, in cells. */
export type Counts = {
  /** All combinations of classes. */
  readonly cells: number
  /** The combinations in which nobody can be. */
  readonly impossible: number
  /** All other combinations. */
  readonly evaluated: number
}

/** The counts of one entitlement or need, and the number of classes of each fact. */
export type Counted = Counts & { readonly id: string; readonly classes: Readonly<Record<string, number>> }

/** The counts of each entitlement or need, their sums, and a digest of the report. */
export type Certificate<Parts extends string> = Counts &
  Readonly<Record<Parts, readonly Counted[]>> & {
    /** Of the whole report, except this line. */
    readonly resultDigest: string
  }

/** An offer as reports name it. */
export type Named = Pick<Offer, 'id' | 'digest'>
export const named = ({ id, digest }: Offer): Named => ({ id, digest })

/**
 * Counts the cells of a refinement.
 *
 * @param id The id of the refined entitlement or need.
 */
export const counted = (id: string, { grid, inhabited }: Refinement): Counted => {
  const evaluated = inhabited.reduce((sum, isInhabited) => sum + isInhabited, 0)
  return {
    id,
    classes: Object.fromEntries(grid.axes.map(({ fact, classes }) => [fact.id, classes.length])),
    cells: grid.cells,
    impossible: grid.cells - evaluated,
    evaluated,
  }
}

const sumCounts = (parts: readonly Counted[], figure: keyof Counts): number =>
  parts.reduce((sum, part) => sum + part[figure], 0)

/**
 * Adds the certificate to a report.
 *
 * @param counts `name` is the certificate's key for the parts: `entitlements` or `needs`.
 */
export const certified = <Report extends object, Parts extends string>(
  digest: Digest,
  report: Report,
  { name, parts }: { name: Parts; parts: readonly Counted[] },
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
export const byId = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

// Certificates: how many cells were looked at, so that a reader can count that nothing was left out.
import type { Book } from '../../core/book.ts'
import type { Offer } from '../../core/rules/model.ts'
import type { Digest } from '../../core/rules/offers.ts'
import type { Refinement } from './refine.ts'

/** What every report is made from. */
export type Source = { readonly book: Book; readonly digest: Digest }

/** The figures of a certificate, in cells. */
export type Counts = {
  /** All combinations of classes; those in which nobody can be; the rest, every one of which was looked at. */
  readonly cells: number
  readonly impossible: number
  readonly evaluated: number
}

/** The counts of one entitlement or need. */
export type Counted = Counts & { readonly id: string; readonly classes: Readonly<Record<string, number>> }

/** The counts of each entitlement or need, their sums, and a digest of what was found. */
export type Certificate<Parts extends string> = Counts &
  Readonly<Record<Parts, readonly Counted[]>> & {
    /** Of the whole report but for this line. */
    readonly resultDigest: string
  }

export type Named = Pick<Offer, 'id' | 'digest'>
/** An offer as a report names it. */
export const named = ({ id, digest }: Offer): Named => ({ id, digest })

/** The counts of a refinement, under the id of the entitlement or need that it is of. */
export const counted = (id: string, { grid, inhabited }: Refinement): Counted => {
  const evaluated = inhabited.reduce((sum, one) => sum + one, 0)
  return {
    id,
    classes: Object.fromEntries(grid.axes.map(({ fact, classes }) => [fact.id, classes.length])),
    cells: grid.cells,
    impossible: grid.cells - evaluated,
    evaluated,
  }
}

const total = (parts: readonly Counted[], of: keyof Counts): number => parts.reduce((sum, part) => sum + part[of], 0)

/** A report with its certificate; `name` says what was counted. */
export const certified = <Report extends object, Parts extends string>(
  digest: Digest,
  report: Report,
  { name, parts }: { name: Parts; parts: readonly Counted[] },
): Report & { readonly certificate: Certificate<Parts> } => {
  const sums = {
    cells: total(parts, 'cells'),
    impossible: total(parts, 'impossible'),
    evaluated: total(parts, 'evaluated'),
  }
  const counts = { [name]: parts, ...sums }
  const resultDigest = digest({ ...report, certificate: counts })
  // A computed key has no literal type.
  return { ...report, certificate: { ...counts, resultDigest } as Certificate<Parts> }
}

/** Plain order of ids, the same in every place and language. */
export const byId = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

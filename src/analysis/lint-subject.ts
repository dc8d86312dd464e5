// What lint looks at: every entitlement file, with a table in which its grounds were decided.
import type { Book } from '../core/book.ts'
import { type IsoDate, LAW, type Offer, type Version } from '../core/model.ts'
import type { Whole } from '../core/versions.ts'
import type { Tabled } from '../core/world.ts'
import type { Finding, Path } from './lint-finding.ts'

export type Subject = {
  readonly version: Version
  readonly file: Whole
  readonly tabled: Tabled
  /** Where the grounds of the file stand among all of the entitlement. */
  readonly places: readonly number[]
}

const placesIn = ({ entitlement }: Tabled, { id, grounds }: Whole): readonly number[] | undefined => {
  const places = grounds.map((ground) => entitlement.grounds.indexOf(ground))
  return entitlement.id === id && !places.includes(-1) ? places : undefined
}

/** The offers that any day or name stands for now: those that were corrected since are not among them. */
const standingOffers = ({ offers }: Book): readonly Offer[] =>
  offers.all.filter(
    (offer) => offer.effectiveFrom === undefined || offers.inForce(offer.authority, offer.effectiveFrom) === offer,
  )

/** Every file of some versions that stands. One that was corrected does not: it is never edited, and mended already. */
export const subjectsOf = (book: Book, versions: readonly Version[]): readonly Subject[] => {
  const tabled = standingOffers(book).flatMap((offer) => book.checkerOf(offer).tabled)
  return versions.flatMap((version) =>
    version.entitlements.flatMap((file) => {
      if (file.ends) return []
      const found = tabled.map((one) => ({ one, places: placesIn(one, file) })).find(({ places }) => places)
      return found?.places ? [{ version, file, tabled: found.one, places: found.places }] : []
    }),
  )
}

/** The offers of every authority in force on a day, and those to come. */
export const currentOffers = ({ rules, offers }: Book, on: IsoDate): readonly Offer[] => {
  const inForce = [LAW, ...rules.authorities.map(({ id }) => id)].flatMap((id) => offers.inForce(id, on) ?? [])
  return [...inForce, ...offers.all.filter(({ effectiveFrom }) => effectiveFrom !== undefined && effectiveFrom > on)]
}

/** A finding on a part of a file. */
export const findingIn = (
  { file }: Pick<Subject, 'file'>,
  at: Path,
  found: Pick<Finding, 'kind' | 'ground' | 'problem' | 'help'>,
): Finding => ({ ...found, file: file.path, entitlement: file.id, at })

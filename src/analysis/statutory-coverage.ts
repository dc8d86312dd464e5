// Lists the statutory headings of a local offer with the entitlements that serve each.
import type { Head } from '../core/rules/catalogue.ts'
import type { Entitlement, Offer } from '../core/rules/model.ts'

/** A heading under which a council must publish its offer (Children and Social Work Act 2017, section 2(2)). */
type StatutoryHeading = { readonly theme: Head; readonly title: string; readonly section: string }

const actSection = 'Children and Social Work Act 2017, section 2(2)'

/** The headings in force since 1 April 2018, in the Act's order. */
export const statutoryHeadings: readonly StatutoryHeading[] = [
  { theme: 'health-and-wellbeing', title: 'Health and wellbeing', section: `${actSection}(a)` },
  { theme: 'relationships', title: 'Relationships', section: `${actSection}(b)` },
  { theme: 'education-and-training', title: 'Education and training', section: `${actSection}(c)` },
  { theme: 'employment', title: 'Employment', section: `${actSection}(d)` },
  { theme: 'accommodation', title: 'Accommodation', section: `${actSection}(e)` },
  { theme: 'participation-in-society', title: 'Participation in society', section: `${actSection}(f)` },
]

/** A heading and the ids of the entitlements that serve it. */
export type ServedHeading = StatutoryHeading & {
  /** Entitlements with a ground in law. */
  readonly byLaw: readonly string[]
  /** Entitlements that only the council's own choice gives. */
  readonly byChoice: readonly string[]
}

export type StatutoryCoverage = {
  readonly offer: string
  readonly headings: readonly ServedHeading[]
  /** The ids of the entitlements that no heading of the Act covers. */
  readonly besides: readonly string[]
}

/** Whether any ground's basis is a duty, a power or a national scheme. */
export const isByLaw = ({ grounds }: Entitlement): boolean => grounds.some(({ basis }) => basis !== 'local-offer')

/** Whether any ground's basis is the council's local offer. */
export const isByChoice = ({ grounds }: Entitlement): boolean => grounds.some(({ basis }) => basis === 'local-offer')

/** Whether a heading covers an entitlement: it is the entitlement's theme, or `serves` lists it. */
const isUnder = ({ theme, serves = [] }: Entitlement, heading: StatutoryHeading): boolean =>
  theme === heading.theme || serves.includes(heading.theme)

/** Lists every heading with the entitlements of an offer that serve it; both lists are empty if none does. */
export const statutoryCoverage = ({ id, entitlements }: Offer): StatutoryCoverage => {
  const idsOf = (some: readonly Entitlement[]): readonly string[] => some.map((entitlement) => entitlement.id)
  const served = statutoryHeadings.map((heading): ServedHeading => {
    const serving = entitlements.filter((entitlement) => isUnder(entitlement, heading))
    const byChoice = serving.filter((entitlement) => !isByLaw(entitlement))
    return { ...heading, byLaw: idsOf(serving.filter(isByLaw)), byChoice: idsOf(byChoice) }
  })
  const besides = entitlements.filter((own) => !statutoryHeadings.some((heading) => isUnder(own, heading)))
  return { offer: id, headings: served, besides: idsOf(besides) }
}

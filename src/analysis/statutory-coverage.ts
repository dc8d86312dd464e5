// Statutory coverage: which headings of a local offer some entitlement serves, and which none does.
import type { Head } from '../core/rules/catalogue.ts'
import type { Entitlement, Offer } from '../core/rules/model.ts'

/** A heading under which a council must publish what it offers (Children and Social Work Act 2017, section 2(2)). */
type Heading = { readonly theme: Head; readonly title: string; readonly section: string }

const section = 'Children and Social Work Act 2017, section 2(2)'

/** The headings in force since 1 April 2018, in the Act's order. */
const headings: readonly Heading[] = [
  { theme: 'health-and-wellbeing', title: 'Health and wellbeing', section: `${section}(a)` },
  { theme: 'relationships', title: 'Relationships', section: `${section}(b)` },
  { theme: 'education-and-training', title: 'Education and training', section: `${section}(c)` },
  { theme: 'employment', title: 'Employment', section: `${section}(d)` },
  { theme: 'accommodation', title: 'Accommodation', section: `${section}(e)` },
  { theme: 'participation-in-society', title: 'Participation in society', section: `${section}(f)` },
]

export type Served = Heading & {
  /** Ids, by who gives it: the law, or the council by its own choice. */
  readonly byLaw: readonly string[]
  readonly byChoice: readonly string[]
}

export type StatutoryCoverage = {
  readonly offer: string
  readonly headings: readonly Served[]
  /** What the offer holds under no heading of the Act. */
  readonly besides: readonly string[]
}

/** Whether any ground rests on law: a duty, a power or a national scheme. */
export const isByLaw = ({ grounds }: Entitlement): boolean => grounds.some(({ basis }) => basis !== 'local-offer')

/** Whether any ground rests on the council's own choice. */
export const isByChoice = ({ grounds }: Entitlement): boolean => grounds.some(({ basis }) => basis === 'local-offer')

/** Under its theme, where that is a heading, and under each other that it says it serves. */
const isUnder = ({ theme, serves = [] }: Entitlement, heading: Heading): boolean =>
  theme === heading.theme || serves.includes(heading.theme)

/** Every heading with the entitlements of an offer that serve it; empty lists where none does. */
export const statutoryCoverage = ({ id, entitlements }: Offer): StatutoryCoverage => {
  const ids = (those: readonly Entitlement[]): readonly string[] => those.map((one) => one.id)
  const served = headings.map((heading): Served => {
    const those = entitlements.filter((one) => isUnder(one, heading))
    return { ...heading, byLaw: ids(those.filter(isByLaw)), byChoice: ids(those.filter((one) => !isByLaw(one))) }
  })
  const besides = entitlements.filter((one) => !headings.some((heading) => isUnder(one, heading)))
  return { offer: id, headings: served, besides: ids(besides) }
}

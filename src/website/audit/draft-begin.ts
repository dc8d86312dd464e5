// What a draft can begin with: each entitlement of the offer in force, and from which day the change is usually meant.
import type { Book } from '../../core/book.ts'
import { type Entitlement, type IsoDate, LAW } from '../../core/rules/model.ts'

/** The first of the next April: most changes to an offer begin with a financial year. */
export const nextApril = (on: IsoDate): IsoDate => {
  const year = on.slice(0, 4)
  return on < `${year}-04-01` ? `${year}-04-01` : `${Number(year) + 1}-04-01`
}

const groups = ['own', 'added', 'law'] as const

/** Whose an entitlement is: the council's own, the law's with grounds of the council, or the law's alone. */
const groupOf = ({ grounds }: Entitlement): (typeof groups)[number] => {
  const isLaw = grounds.some(({ from }) => from === LAW)
  if (!isLaw) return 'own'
  return grounds.some(({ from }) => from !== LAW) ? 'added' : 'law'
}

/** The options of the list of entitlements on a day, by title, grouped by what the council can change in them. */
export const startChoices = (book: Book, council: string, on: IsoDate) => {
  const entitlements = book.offers.inForce(council, on)?.entitlements ?? []
  const sorted = entitlements.toSorted((one, other) => one.title.localeCompare(other.title, 'en'))
  return groups
    .map((group) => ({
      group,
      options: sorted.filter((one) => groupOf(one) === group).map(({ id, title }) => ({ value: id, text: title })),
    }))
    .filter(({ options }) => options.length > 0)
}

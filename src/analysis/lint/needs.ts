// Needs that an offer meets only for people in its own area.
import type { Book } from '../../core/book.ts'
import type { Duty } from '../../core/rules/catalogue.ts'
import type { Offer } from '../../core/rules/model.ts'
import type { Domain } from '../../core/tables/domain.ts'
import { indexOf } from '../../core/tables/space.ts'
import { type Table, allowedAt, bestAt } from '../../core/tables/table.ts'
import { meeting, needsOf } from '../cells/needs.ts'
import { explanationOf } from '../gaps/gaps.ts'
import { type Subject, findingIn, type Finding, quoted } from './finding.ts'

type Decided = NonNullable<Duty['decidedBy']>

/** Whether a table gives anything to somebody, or to somebody for whom a fact is not as named. */
const givesTo = ({ space, people }: Domain, table: Table, apart?: Decided): boolean =>
  Array.from(table.best.keys()).some((cell) => {
    if (bestAt(table, cell) === undefined) return false
    if (!apart) return true
    const fact = indexOf(space, apart.fact)
    const own = space.classIndexOf[fact]!.get(apart.value)
    const allowed = allowedAt(space, table, cell)
    const others = (allowed[fact] ?? [...space.axes[fact]!.classes.keys()]).filter((classIndex) => classIndex !== own)
    return others.length > 0 && people.exists(allowed.with(fact, others))
  })

/** The needs of an offer that it meets, and for no one outside the area, unless that is recorded as known. */
const needsApart = ({ domain, checkerOf }: Book, offer: Offer, area: Decided): readonly string[] => {
  const { tabled } = checkerOf(offer)
  return needsOf([tabled]).filter((need) => {
    const tables = meeting(tabled, need).map(({ table }) => table)
    const isMet = tables.some((table) => givesTo(domain, table))
    return isMet && !tables.some((table) => givesTo(domain, table, area)) && !explanationOf(offer, need, area.fact)
  })
}

/** A finding for each need of some offers that is met for no one outside the area, where it is first defined. */
export const needFindings = (
  book: Book,
  offers: readonly Offer[],
  subjects: readonly Subject[],
): readonly Finding[] => {
  const area = book.domain.catalogue.owedBy['home-council'].decidedBy
  if (!area) return []
  const found = offers.flatMap((offer) => {
    const files = offer.rulesets.flatMap(({ versions }) => versions.flatMap(({ entitlements }) => entitlements))
    return needsApart(book, offer, area).flatMap((need) => {
      const subject = subjects.find(({ file }) => file.words?.need === need && files.includes(file))
      const problem = `in ${quoted(offer.id)}, ${quoted(need)} is met for no one whose ${quoted(area.fact)} is not ${quoted(area.value)}`
      const help = 'add a ground or an entitlement for people elsewhere, or record under `equity` why it is so'
      return subject ? [findingIn(subject, ['need'], { kind: 'none-outside', problem, help })] : []
    })
  })
  const isSame = (one: Finding, other: Finding): boolean =>
    one.file === other.file && one.entitlement === other.entitlement
  return found.filter((one, i) => found.findIndex((other) => isSame(one, other)) === i)
}

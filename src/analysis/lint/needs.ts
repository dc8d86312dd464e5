// Finds needs that an offer meets only for people in its own area.
import type { Book } from '../../core/book.ts'
import type { Duty } from '../../core/rules/catalogue.ts'
import type { Offer } from '../../core/rules/model.ts'
import type { Domain } from '../../core/tables/domain.ts'
import { factIndexOf } from '../../core/tables/space.ts'
import { type Table, allowedAt, bestRuleAt } from '../../core/tables/table.ts'
import { tablesMeeting, needIds } from '../cells/needs.ts'
import { equityReason } from '../gaps/difference.ts'
import { type LintSubject, findingIn, type Finding, quoted } from './finding.ts'

type DecidingFact = NonNullable<Duty['decidedBy']>

/**
 * Whether a table gives anything to anybody.
 *
 * @param excluded Counts only people whose value of this fact is another.
 */
const givesTo = ({ space, people }: Domain, table: Table, excluded?: DecidingFact): boolean =>
  Array.from(table.bestRules.keys()).some((cell) => {
    if (bestRuleAt(table, cell) === undefined) return false
    if (!excluded) return true
    const fact = factIndexOf(space, excluded.fact)
    const own = space.classIndexOf[fact]!.get(excluded.value)
    const allowed = allowedAt(space, table, cell)
    const others = (allowed[fact] ?? [...space.axes[fact]!.classes.keys()]).filter((classIndex) => classIndex !== own)
    return others.length > 0 && people.exists(allowed.with(fact, others))
  })

/** The needs that an offer meets, but for nobody outside the area, unless the offer records why. */
const needsMetOnlyInArea = ({ domain, checkerOf }: Book, offer: Offer, area: DecidingFact): readonly string[] => {
  const { tabled } = checkerOf(offer)
  return needIds([tabled]).filter((need) => {
    const tables = tablesMeeting(tabled, need).map(({ table }) => table)
    const isMet = tables.some((table) => givesTo(domain, table))
    return isMet && !tables.some((table) => givesTo(domain, table, area)) && !equityReason(offer, need, area.fact)
  })
}

/** Finds each need that some offers meet for nobody outside the area, in the file that first defines the need. */
export const needFindings = (
  book: Book,
  offers: readonly Offer[],
  subjects: readonly LintSubject[],
): readonly Finding[] => {
  const area = book.domain.catalogue.owedBy['home-council'].decidedBy
  if (!area) return []
  const findings = offers.flatMap((offer) => {
    const files = offer.rulesets.flatMap(({ versions }) => versions.flatMap(({ entitlements }) => entitlements))
    return needsMetOnlyInArea(book, offer, area).flatMap((need) => {
      const subject = subjects.find(({ file }) => file.words?.need === need && files.includes(file))
      const problem = `in ${quoted(offer.id)}, ${quoted(need)} is met for no one whose ${quoted(area.fact)} is not ${quoted(area.value)}`
      const help = 'add a ground or an entitlement for people elsewhere, or record under `equity` why it is so'
      return subject ? [findingIn(subject, ['need'], { kind: 'none-outside', problem, help })] : []
    })
  })
  const isSame = (one: Finding, other: Finding): boolean =>
    one.file === other.file && one.entitlement === other.entitlement
  return findings.filter((finding, i) => findings.findIndex((other) => isSame(finding, other)) === i)
}

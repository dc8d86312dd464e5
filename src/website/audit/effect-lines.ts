// The first lines of a comparison: who loses and who gains most, before anybody reads the whole report.
import type { RegionChange } from '../../analysis/comparison/changes.ts'
import { amountText, peopleText } from '../../analysis/describe.ts'
import type { Amount, Outcome } from '../../core/rules/model.ts'
import type { Evidence } from '../../report/evidence.ts'
import { entitlementTitleText, outcomeWords } from '../../report/words.ts'

type EffectLine = Readonly<Record<'direction' | 'entitlement' | 'people' | 'from' | 'to', string>>

/** The most lines of each direction: together they fit on a screen. */
const maxLines = 3

const directions = ['loss', 'gain', 'change'] as const

const resultWords = (outcome: Outcome, amount: Amount | null | undefined): string =>
  amount ? `${outcomeWords[outcome]} (${amountText(amount)})` : outcomeWords[outcome]

const effectLine = (evidence: Evidence, change: RegionChange): EffectLine => ({
  direction: change.direction,
  entitlement: entitlementTitleText(evidence, change.entitlement),
  people: peopleText(evidence.catalogue, change.people),
  from: resultWords(change.from, change.amount?.before),
  to: resultWords(change.to, change.amount?.after),
})

/** The changes that touch most kinds of people: first who loses, then who gains. */
export const effectLines = (evidence: Evidence): readonly EffectLine[] => {
  const largestFirst = evidence.comparison.changes.toSorted((a, b) => b.cells - a.cells)
  return directions
    .flatMap((direction) => largestFirst.filter((change) => change.direction === direction).slice(0, maxLines))
    .map((change) => effectLine(evidence, change))
}

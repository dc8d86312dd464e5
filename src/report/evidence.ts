// Collects the evidence of a report on two offers, computed once.
import type { ReportSource } from '../analysis/cells/certificate.ts'
import type { WitnessFacts } from '../analysis/cells/regions.ts'
import { type Comparison, compareOffers } from '../analysis/comparison/compare.ts'
import { councilCatalogue } from '../analysis/describe.ts'
import { findCliffEdges } from '../analysis/gaps/cliff-edges.ts'
import { type GapChangeReport, findGapChanges } from '../analysis/gaps/gap-changes.ts'
import { type GapReport, findGaps } from '../analysis/gaps/gaps.ts'
import { type StatutoryCoverage, statutoryCoverage } from '../analysis/statutory-coverage.ts'
import type { Book } from '../core/book.ts'
import { jsonBytes, remembering } from '../core/remember.ts'
import type { Catalogue } from '../core/rules/catalogue.ts'
import type { Value } from '../core/rules/condition.ts'
import { timeDependentFacts } from '../core/rules/derive.ts'
import type { Offer } from '../core/rules/model.ts'
import type { Markup } from './markup.ts'

/** `before` is the base, `after` is the offer. */
export const sides = ['before', 'after'] as const
export type ReportSide = (typeof sides)[number]
type BothSides<Value> = Readonly<Record<ReportSide, Value>>

/** Two offers, and the fact by which people are compared. */
export type ReportRequest = {
  readonly base: Offer
  readonly offer: Offer
  readonly by: string
  /** Whether the offer is a draft, which nobody else can look up by its id. */
  readonly isDraft?: boolean
}

/** Makes links from an example person to checks of that person, one check for each value. */
export type CheckLink = (person: {
  /** The example's name: "group 3". */
  readonly about: string
  readonly facts: WitnessFacts
  /** What varies between the checks: a fact's id, or `offer`. */
  readonly of: string
  readonly values: readonly { readonly value: Value; readonly text: string }[]
}) => Markup

export type Evidence = {
  readonly book: Book
  readonly offers: BothSides<Offer>
  readonly by: string
  readonly isDraft: boolean
  /** The ids of the facts that grow with time. */
  readonly ages: readonly string[]
  /** The catalogue in the council's words. */
  readonly catalogue: Catalogue
  readonly comparison: Comparison
  readonly gapChanges: GapChangeReport
  /** Gaps by fact: the requested fact, and each fact that grows with time. */
  readonly gaps: BothSides<Readonly<Record<string, GapReport>>>
  readonly cliffEdges: BothSides<ReturnType<typeof findCliffEdges>>
  readonly statutory: BothSides<StatutoryCoverage>
  /** Defined on the website only: a printed report has no links to checks. */
  readonly checkLink?: CheckLink
}

/**
 * The default fact to compare people by: the fact that decides which council is the home council, otherwise the first
 * fact that can change.
 */
export const defaultComparedFact = ({ facts, owedBy }: Catalogue): string => {
  const comparable = facts.filter(({ type }) => type !== 'date')
  const usual = comparable.find(({ canChange }) => canChange) ?? comparable[0]!
  return owedBy['home-council'].decidedBy?.fact ?? usual.id
}

/**
 * Collects evidence on any two offers of one book. Remembers gaps and cliff edges by offer.
 *
 * @returns A function that throws TooManyCells if the combined tables would be too large.
 */
export const evidenceFinder = (source: ReportSource): ((asked: ReportRequest) => Evidence) => {
  const { book } = source
  const ages = timeDependentFacts(book.domain.catalogue.facts).map(({ id }) => id)
  const gapsBy = remembering(
    ({ offer, by }: { offer: Offer; by: string }) => findGaps(source, offer, by),
    ({ offer, by }) => `${offer.id} ${by}`,
    jsonBytes,
  )
  const cliffEdgesOf = remembering(
    (offer: Offer) => findCliffEdges(source, offer),
    ({ id }) => id,
    jsonBytes,
  )
  return ({ base, offer, by, isDraft = false }) => {
    const facts = [...new Set([by, ...ages])]
    const gapsOf = (side: Offer) => Object.fromEntries(facts.map((id) => [id, gapsBy({ offer: side, by: id })]))
    return {
      book,
      offers: { before: base, after: offer },
      by,
      isDraft,
      ages,
      catalogue: councilCatalogue(book, [base, offer]),
      comparison: compareOffers(source, base, offer),
      gapChanges: findGapChanges(source, { base, offer }, by),
      gaps: { before: gapsOf(base), after: gapsOf(offer) },
      cliffEdges: { before: cliffEdgesOf(base), after: cliffEdgesOf(offer) },
      statutory: { before: statutoryCoverage(base), after: statutoryCoverage(offer) },
    }
  }
}

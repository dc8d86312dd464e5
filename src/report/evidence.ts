// Evidence: everything that a report on two offers says, found out once.
import type { Source } from '../analysis/cells/certificate.ts'
import type { WitnessFacts } from '../analysis/cells/regions.ts'
import { type Comparison, compare } from '../analysis/comparison/compare.ts'
import { wordsOf } from '../analysis/describe.ts'
import { cliffEdges } from '../analysis/gaps/cliff-edges.ts'
import { type GapChanges, gapChanges } from '../analysis/gaps/gap-changes.ts'
import { type Gaps, gaps } from '../analysis/gaps/gaps.ts'
import { type StatutoryCoverage, statutoryCoverage } from '../analysis/statutory-coverage.ts'
import type { Book } from '../core/book.ts'
import { jsonBytes, remembering } from '../core/remember.ts'
import type { Catalogue } from '../core/rules/catalogue.ts'
import type { Value } from '../core/rules/condition.ts'
import { passingFacts } from '../core/rules/derive.ts'
import type { Offer } from '../core/rules/model.ts'
import type { Markup } from './markup.ts'

/** Before is the base, after the offer. */
export const sides = ['before', 'after'] as const
export type Side = (typeof sides)[number]
type BothSides<Value> = Readonly<Record<Side, Value>>

/** Two offers, and the fact by which people are compared. */
export type Asked = {
  readonly base: Offer
  readonly offer: Offer
  readonly by: string
  /** Whether the offer is a draft: it has no id that others could ask for. */
  readonly isDraft?: boolean
}

/** What leads from a made-up person to a check of them, at each of some values. */
export type Opening = (person: {
  /** Which example it is: "group 3". */
  readonly about: string
  readonly facts: WitnessFacts
  /** What the values are of: a fact, or the offer. */
  readonly of: string
  readonly values: readonly { readonly value: Value; readonly text: string }[]
}) => Markup

export type Evidence = {
  readonly book: Book
  readonly offers: BothSides<Offer>
  readonly by: string
  readonly isDraft: boolean
  /** The facts that grow with time. */
  readonly ages: readonly string[]
  /** The catalogue in the words of the council. */
  readonly catalogue: Catalogue
  readonly comparison: Comparison
  readonly gapChanges: GapChanges
  /** By fact: by the one asked for, and by each that grows. */
  readonly gaps: BothSides<Readonly<Record<string, Gaps>>>
  readonly cliffEdges: BothSides<ReturnType<typeof cliffEdges>>
  readonly statutory: BothSides<StatutoryCoverage>
  /** Where there is a screen to check people on, which a report on paper does not have. */
  readonly opening?: Opening
}

/**
 * The fact by which people are compared unless another is asked for: the one that says whose council is the home
 * council, or the first that can change.
 */
export const usualFact = ({ facts, owedBy }: Catalogue): string => {
  const comparable = facts.filter(({ type }) => type !== 'date')
  const usual = comparable.find(({ canChange }) => canChange) ?? comparable[0]!
  return owedBy['home-council'].decidedBy?.fact ?? usual.id
}

/**
 * Finds evidence on any two offers of one book. What it finds out about one offer it remembers.
 *
 * @returns A function that throws TooManyCells if two tables are too large to be laid over each other.
 */
export const investigating = (source: Source): ((asked: Asked) => Evidence) => {
  const { book } = source
  const ages = passingFacts(book.domain.catalogue.facts).map(({ id }) => id)
  const gapsBy = remembering(
    ({ offer, by }: { offer: Offer; by: string }) => gaps(source, offer, by),
    ({ offer, by }) => `${offer.id} ${by}`,
    jsonBytes,
  )
  const cliffEdgesOf = remembering(
    (offer: Offer) => cliffEdges(source, offer),
    ({ id }) => id,
    jsonBytes,
  )
  return ({ base, offer, by, isDraft = false }) => {
    const facts = [...new Set([by, ...ages])]
    const gapsOf = (one: Offer) => Object.fromEntries(facts.map((id) => [id, gapsBy({ offer: one, by: id })]))
    return {
      book,
      offers: { before: base, after: offer },
      by,
      isDraft,
      ages,
      catalogue: wordsOf(book, [base, offer]),
      comparison: compare(source, base, offer),
      gapChanges: gapChanges(source, { base, offer }, by),
      gaps: { before: gapsOf(base), after: gapsOf(offer) },
      cliffEdges: { before: cliffEdgesOf(base), after: cliffEdgesOf(offer) },
      statutory: { before: statutoryCoverage(base), after: statutoryCoverage(offer) },
    }
  }
}

// Finds how gaps change between two offers: which gaps open, close, narrow or widen.
import type { Offer } from '../../core/rules/model.ts'
import { beats, rankOfOutcome } from '../../core/rules/outcome.ts'
import { axesOf } from '../../core/tables/classes.ts'
import { NO_KIND, mergeIntoBoxes } from '../cells/boxes.ts'
import {
  type Certificate,
  type PartCounts,
  type OfferReference,
  type ReportSource,
  certify,
  countCells,
  offerReference,
} from '../cells/certificate.ts'
import {
  type FactSplit,
  type NeedTables,
  type NeedResults,
  splitByFact,
  tableConditions,
  markLines,
  tablesMeeting,
  namesFact,
  needIds,
  needResults,
} from '../cells/needs.ts'
import { refine } from '../cells/refine.ts'
import { type Result, resultNumbering } from '../cells/results.ts'
import { councilCatalogue } from '../describe.ts'
import {
  type NeedDifference,
  type UnusedFactNote,
  findDifference,
  equityReason,
  unusedFactNote,
  distinctItems,
} from './difference.ts'
import { type Gap, type GapContext, describeGap } from './gaps.ts'

// The kinds of change.

/** The kinds of gap change, in the order of the report. */
export const gapChangeKinds = ['opened', 'closed', 'narrowed', 'widened', 'changed', 'unchanged'] as const
/** What happens between two offers to the difference between two values of the compared fact. */
export type GapChangeKind = (typeof gapChangeKinds)[number]

/** The results of two people who differ in the compared fact only. */
type ResultPair = readonly [Result, Result]

const resultPair = (all: readonly Result[], { results: [first, second] }: NeedDifference): ResultPair => [
  all[first!]!,
  all[second!]!,
]

/** A difference in pounds, and how the amounts are paid. */
type PoundsApart = { readonly per: string; readonly gbp: number }

/** The pounds between two amounts that are paid alike; undefined if either is missing or they are paid differently. */
const poundsApart = ([one, other]: ResultPair): PoundsApart | undefined => {
  const [first, second] = [one.amount, other.amount]
  if (!first || !second || first.per !== second.per) return undefined
  return { per: first.per, gbp: Math.abs(first.gbp - second.gbp) }
}

/** The number of ranks between two outcomes. */
const outcomesApart = ([one, other]: ResultPair): number =>
  Math.abs(rankOfOutcome(one.outcome) - rankOfOutcome(other.outcome))

const gapChangeBySize = (before: number, after: number): GapChangeKind => {
  if (before === after) return 'changed'
  return after < before ? 'narrowed' : 'widened'
}

const gapChangeByPounds = (before: PoundsApart | undefined, after: PoundsApart | undefined): GapChangeKind =>
  before && after && before.per === after.per ? gapChangeBySize(before.gbp, after.gbp) : 'changed'

/** How a gap changes that exists in both offers. If the other person now fares better, the kind is `changed`. */
export const lastingGapChange = (before: ResultPair, after: ResultPair): GapChangeKind => {
  if (before[0] === after[0] && before[1] === after[1]) return 'unchanged'
  if (beats(...before) !== beats(...after)) return 'changed'
  const [old, now] = [outcomesApart(before), outcomesApart(after)]
  return old === 0 && now === 0 ? gapChangeByPounds(poundsApart(before), poundsApart(after)) : gapChangeBySize(old, now)
}

// The report.

/** The gap between two values of the compared fact, before and after; null on a side where both get the same. */
export type GapChange = { readonly before: Gap | null; readonly after: Gap | null }

/** The report of `gapChanges`: by kind, then by need, pair of values, and the first cell of their people. */
export type GapChangeReport = {
  readonly offer: OfferReference
  readonly base: OfferReference
  /** The compared fact. */
  readonly by: string
  readonly certificate: Certificate<'needs'>
} & Readonly<Record<GapChangeKind, readonly GapChange[]>> &
  UnusedFactNote

// Finding the changes.

/** How the people of a pair of values differ: before, after or both. */
type PairDifference = { readonly before: NeedDifference | null; readonly after: NeedDifference | null }

const kindOfDifference = ({ before, after }: PairDifference, results: readonly Result[]): GapChangeKind => {
  if (!before || !after) return before ? 'closed' : 'opened'
  return lastingGapChange(resultPair(results, before), resultPair(results, after))
}

/** The results of one need in both offers, over one split. */
type NeedInBoth = { readonly split: FactSplit; readonly before: NeedResults; readonly after: NeedResults }
type GapContexts = { readonly before: GapContext; readonly after: GapContext }
type ClassifiedChange = GapChange & { readonly kind: GapChangeKind }

/** Finds the changes between two classes of the compared fact, one for each box of people. */
const findPairChanges = (
  { split, before, after }: NeedInBoth,
  contexts: GapContexts,
  pair: readonly number[],
): readonly ClassifiedChange[] => {
  const { all, lines, classes } = split
  const { results } = contexts.before
  const differences = distinctItems<PairDifference>()
  const marks = markLines(split, (line) => {
    const cells = pair.map((place) => line * classes.length + place)
    if (cells.some((cell) => all.inhabited[cell] === 0)) return NO_KIND
    const differenceIn = (side: NeedResults): NeedDifference | null => findDifference(side, cells, results) ?? null
    const difference = { before: differenceIn(before), after: differenceIn(after) }
    return difference.before || difference.after ? differences.placeOf(difference) : NO_KIND
  })
  const within = { refinement: lines, given: [] }
  const pairClasses = pair.map((place) => classes[place]!)
  return mergeIntoBoxes(lines, marks).map((box): ClassifiedChange => {
    const found = differences.items[box.kind]!
    const gap = (side: keyof PairDifference): Gap | null =>
      found[side] && describeGap(contexts[side], { within, box }, { difference: found[side], classes: pairClasses })
    return { kind: kindOfDifference(found, results.all), before: gap('before'), after: gap('after') }
  })
}

type NeedGapChanges = { readonly changes: readonly ClassifiedChange[]; readonly counts: PartCounts }

const findNeedChanges = (
  contexts: GapContexts,
  sides: { readonly before: NeedTables; readonly after: NeedTables },
): NeedGapChanges => {
  const { domain, need, by, results } = contexts.before
  const conditions = [...tableConditions(sides.before), ...tableConditions(sides.after)]
  if (!namesFact(conditions, by))
    return { changes: [], counts: countCells(need, refine(domain, axesOf(domain.catalogue, conditions))) }
  const split = splitByFact(domain, conditions, by)
  const [before, after] = [needResults(split.all, sides.before, results), needResults(split.all, sides.after, results)]
  const places = [...split.classes.keys()]
  const pairs = places.flatMap((first) => places.slice(first + 1).map((second) => [first, second]))
  return {
    changes: pairs.flatMap((pair) => findPairChanges({ split, before, after }, contexts, pair)),
    counts: countCells(need, split.all),
  }
}

/**
 * Finds how every gap changes from one offer to another. Each pair of values of the compared fact is judged by itself,
 * over the common refinement of both offers' tables.
 *
 * @param by The id of one of the `comparableFacts`.
 * @throws TooManyCells if a need's tables are too large to compare.
 */
export const findGapChanges = (
  source: ReportSource,
  { base, offer }: { base: Offer; offer: Offer },
  by: string,
): GapChangeReport => {
  const { book, digest } = source
  const [old, now] = [book.checkerOf(base).tabled, book.checkerOf(offer).tabled]
  const catalogue = councilCatalogue(book, [base, offer])
  const needs = needIds([old, now]).map((need) => {
    const shared = { domain: book.domain, catalogue, need, by, results: resultNumbering() }
    const contexts = {
      before: { ...shared, explained: equityReason(base, need, by) },
      after: { ...shared, explained: equityReason(offer, need, by) },
    }
    return findNeedChanges(contexts, { before: tablesMeeting(old, need), after: tablesMeeting(now, need) })
  })
  const changes = needs.flatMap((need) => need.changes)
  const changesOfKind = (kind: GapChangeKind): readonly GapChange[] =>
    changes.filter((change) => change.kind === kind).map(({ before, after }) => ({ before, after }))
  const report = {
    offer: offerReference(offer),
    base: offerReference(base),
    by,
    opened: changesOfKind('opened'),
    closed: changesOfKind('closed'),
    narrowed: changesOfKind('narrowed'),
    widened: changesOfKind('widened'),
    changed: changesOfKind('changed'),
    unchanged: changesOfKind('unchanged'),
    ...unusedFactNote([...tableConditions(old), ...tableConditions(now)], by),
  }
  return certify(digest, report, { name: 'needs', parts: needs.map(({ counts }) => counts) })
}

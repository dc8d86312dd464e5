// Finds how gaps change between two offers: which gaps open, close, narrow or widen.
import type { Offer } from '../../core/rules/model.ts'
import { beats, rankOf } from '../../core/rules/outcome.ts'
import { axesOf } from '../../core/tables/classes.ts'
import { NO_KIND, boxesOf } from '../cells/boxes.ts'
import {
  type Certificate,
  type Counted,
  type Named,
  type Source,
  certified,
  counted,
  named,
} from '../cells/certificate.ts'
import {
  type Apart,
  type Met,
  type Towards,
  apartBy,
  conditionsOf,
  markLines,
  meeting,
  names,
  needsOf,
  towards,
} from '../cells/needs.ts'
import { refine } from '../cells/refine.ts'
import { type Result, numbering } from '../cells/results.ts'
import { wordsOf } from '../describe.ts'
import { type Difference, type Note, differenceOf, explanationOf, noteOn, registry } from './difference.ts'
import { type Gap, type GapWriting, gapOf } from './gaps.ts'

// The kinds of change.

/** The kinds of gap change, in the order of the report. */
export const gapChangeKinds = ['opened', 'closed', 'narrowed', 'widened', 'changed', 'unchanged'] as const
/** What happens between two offers to the difference between two values of the compared fact. */
export type GapChangeKind = (typeof gapChangeKinds)[number]

/** The results of two people who differ in the compared fact only. */
type ResultPair = readonly [Result, Result]

const resultPair = (all: readonly Result[], { results: [first, second] }: Difference): ResultPair => [
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
const outcomesApart = ([one, other]: ResultPair): number => Math.abs(rankOf(one.outcome) - rankOf(other.outcome))

const gapChangeBySize = (before: number, after: number): GapChangeKind => {
  if (before === after) return 'changed'
  return after < before ? 'narrowed' : 'widened'
}

const gapChangeByPounds = (before: PoundsApart | undefined, after: PoundsApart | undefined): GapChangeKind =>
  before && after && before.per === after.per ? gapChangeBySize(before.gbp, after.gbp) : 'changed'

/** How a gap changes that exists in both offers. If the other person now fares better, the kind is `changed`. */
export const gapChangeKindOf = (before: ResultPair, after: ResultPair): GapChangeKind => {
  if (before[0] === after[0] && before[1] === after[1]) return 'unchanged'
  if (beats(...before) !== beats(...after)) return 'changed'
  const [old, now] = [outcomesApart(before), outcomesApart(after)]
  return old === 0 && now === 0 ? gapChangeByPounds(poundsApart(before), poundsApart(after)) : gapChangeBySize(old, now)
}

// The report.

/** The gap between two values of the compared fact, before and after; null on a side where both get the same. */
export type GapChange = { readonly before: Gap | null; readonly after: Gap | null }

/** The report of `gapChanges`: by kind, then by need, pair of values, and the first cell of their people. */
export type GapChanges = {
  readonly offer: Named
  readonly base: Named
  /** The compared fact. */
  readonly by: string
  readonly certificate: Certificate<'needs'>
} & Readonly<Record<GapChangeKind, readonly GapChange[]>> &
  Note

// Finding the changes.

/** How the people of a pair of values differ: before, after or both. */
type PairDifference = { readonly before: Difference | null; readonly after: Difference | null }

const kindOfDifference = ({ before, after }: PairDifference, results: readonly Result[]): GapChangeKind => {
  if (!before || !after) return before ? 'closed' : 'opened'
  return gapChangeKindOf(resultPair(results, before), resultPair(results, after))
}

/** The results of one need in both offers, over one split. */
type NeedInBoth = { readonly split: Apart; readonly before: Towards; readonly after: Towards }
type GapContexts = { readonly before: GapWriting; readonly after: GapWriting }
type ClassifiedChange = GapChange & { readonly kind: GapChangeKind }

/** Finds the changes between two classes of the compared fact, one for each box of people. */
const findPairChanges = (
  { split, before, after }: NeedInBoth,
  contexts: GapContexts,
  pair: readonly number[],
): readonly ClassifiedChange[] => {
  const { all, lines, classes } = split
  const { results } = contexts.before
  const differences = registry<PairDifference>()
  const marks = markLines(split, (line) => {
    const cells = pair.map((place) => line * classes.length + place)
    if (cells.some((cell) => all.inhabited[cell] === 0)) return NO_KIND
    const differenceIn = (side: Towards): Difference | null => differenceOf(side, cells, results) ?? null
    const difference = { before: differenceIn(before), after: differenceIn(after) }
    return difference.before || difference.after ? differences.placeOf(difference) : NO_KIND
  })
  const within = { refinement: lines, given: [] }
  const pairClasses = pair.map((place) => classes[place]!)
  return boxesOf(lines, marks).map((box): ClassifiedChange => {
    const found = differences.items[box.kind]!
    const gap = (side: keyof PairDifference): Gap | null =>
      found[side] && gapOf(contexts[side], { within, box }, { difference: found[side], classes: pairClasses })
    return { kind: kindOfDifference(found, results.all), before: gap('before'), after: gap('after') }
  })
}

type NeedGapChanges = { readonly changes: readonly ClassifiedChange[]; readonly counts: Counted }

const findNeedChanges = (
  contexts: GapContexts,
  sides: { readonly before: Met; readonly after: Met },
): NeedGapChanges => {
  const { domain, need, by, results } = contexts.before
  const conditions = [...conditionsOf(sides.before), ...conditionsOf(sides.after)]
  if (!names(conditions, by))
    return { changes: [], counts: counted(need, refine(domain, axesOf(domain.catalogue.facts, conditions))) }
  const split = apartBy(domain, conditions, by)
  const [before, after] = [towards(split.all, sides.before, results), towards(split.all, sides.after, results)]
  const places = [...split.classes.keys()]
  const pairs = places.flatMap((first) => places.slice(first + 1).map((second) => [first, second]))
  return {
    changes: pairs.flatMap((pair) => findPairChanges({ split, before, after }, contexts, pair)),
    counts: counted(need, split.all),
  }
}

/**
 * Finds how every gap changes from one offer to another. Each pair of values of the compared fact is judged by itself,
 * over the common refinement of both offers' tables.
 *
 * @param by The id of one of the `comparableFacts`.
 * @throws TooManyCells if a need's tables are too large to compare.
 */
export const gapChanges = (source: Source, { base, offer }: { base: Offer; offer: Offer }, by: string): GapChanges => {
  const { book, digest } = source
  const [old, now] = [book.checkerOf(base).tabled, book.checkerOf(offer).tabled]
  const catalogue = wordsOf(book, [base, offer])
  const needs = needsOf([old, now]).map((need) => {
    const shared = { domain: book.domain, catalogue, need, by, results: numbering() }
    const contexts = {
      before: { ...shared, explained: explanationOf(base, need, by) },
      after: { ...shared, explained: explanationOf(offer, need, by) },
    }
    return findNeedChanges(contexts, { before: meeting(old, need), after: meeting(now, need) })
  })
  const changes = needs.flatMap((need) => need.changes)
  const changesOfKind = (kind: GapChangeKind): readonly GapChange[] =>
    changes.filter((change) => change.kind === kind).map(({ before, after }) => ({ before, after }))
  const report = {
    offer: named(offer),
    base: named(base),
    by,
    opened: changesOfKind('opened'),
    closed: changesOfKind('closed'),
    narrowed: changesOfKind('narrowed'),
    widened: changesOfKind('widened'),
    changed: changesOfKind('changed'),
    unchanged: changesOfKind('unchanged'),
    ...noteOn([...conditionsOf(old), ...conditionsOf(now)], by),
  }
  return certified(digest, report, { name: 'needs', parts: needs.map(({ counts }) => counts) })
}

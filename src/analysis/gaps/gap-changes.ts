// Changes of gaps: which differences between people alike in all but one fact a new version opens and closes.
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
import { type Difference, differenceOf, registry } from './difference.ts'
import { type Gap, type GapWriting, explanationOf, gapOf, type Note, noteOn } from './gaps.ts'

export const gapChangeKinds = ['opened', 'closed', 'narrowed', 'widened', 'changed', 'unchanged'] as const
/** What becomes of the difference between two values of the compared fact. */
export type GapChangeKind = (typeof gapChangeKinds)[number]

type Pair = readonly [Result, Result]

/** What the people of a pair of values get. */
const pairOf = (results: readonly Result[], { results: [one, other] }: Difference): Pair => [
  results[one!]!,
  results[other!]!,
]

/** How far apart two results of one outcome are, in pounds paid alike. */
const pounds = ([one, other]: Pair): { readonly per: string; readonly gbp: number } | undefined => {
  const [first, second] = [one.amount, other.amount]
  if (!first || !second || first.per !== second.per) return undefined
  return { per: first.per, gbp: Math.abs(first.gbp - second.gbp) }
}

/** How many outcomes apart two results are. */
const places = ([one, other]: Pair): number => Math.abs(rankOf(one.outcome) - rankOf(other.outcome))

const bySize = (before: number, after: number): GapChangeKind => {
  if (before === after) return 'changed'
  return after < before ? 'narrowed' : 'widened'
}

const byPounds = (before: ReturnType<typeof pounds>, after: ReturnType<typeof pounds>): GapChangeKind =>
  before && after && before.per === after.per ? bySize(before.gbp, after.gbp) : 'changed'

/** What becomes of a difference that stays one. Where the other one now fares better, it has changed. */
export const gapChangeKindOf = (before: Pair, after: Pair): GapChangeKind => {
  if (before[0] === after[0] && before[1] === after[1]) return 'unchanged'
  if (beats(...before) !== beats(...after)) return 'changed'
  const [old, now] = [places(before), places(after)]
  return old === 0 && now === 0 ? byPounds(pounds(before), pounds(after)) : bySize(old, now)
}

/** The people of a pair of values before and after; null where the two get the same. */
export type GapChange = { readonly before: Gap | null; readonly after: Gap | null }

/** The report of `gapChanges`: by fate, then by need, pair of values, and the first cell of their people. */
export type GapChanges = {
  readonly offer: Named
  readonly base: Named
  readonly by: string
} & Readonly<Record<GapChangeKind, readonly GapChange[]>> &
  Note & {
    readonly certificate: Certificate<'needs'>
  }

/** One way in which the people of a pair of values differ, before, after or both. */
type Kind = { readonly before: Difference | null; readonly after: Difference | null }

const fateOfKind = ({ before, after }: Kind, results: readonly Result[]): GapChangeKind => {
  if (!before || !after) return before ? 'closed' : 'opened'
  return gapChangeKindOf(pairOf(results, before), pairOf(results, after))
}

/** One need in both offers. */
type Both = { readonly apart: Apart; readonly before: Towards; readonly after: Towards }
type Writings = { readonly before: GapWriting; readonly after: GapWriting }
type Fated = GapChange & { readonly fate: GapChangeKind }

/** The changes between two values of the compared fact, each region of people once. */
const betweenTwo = ({ apart, before, after }: Both, writings: Writings, pair: readonly number[]): readonly Fated[] => {
  const { all, lines, classes } = apart
  const { results } = writings.before
  const kinds = registry<Kind>()
  const marks = markLines(apart, (line) => {
    const cells = pair.map((one) => line * classes.length + one)
    if (cells.some((cell) => all.inhabited[cell] === 0)) return NO_KIND
    const difference = (side: Towards): Difference | null => differenceOf(side, cells, results) ?? null
    const kind = { before: difference(before), after: difference(after) }
    return kind.before || kind.after ? kinds.placeOf(kind) : NO_KIND
  })
  const within = { refinement: lines, given: [] }
  const values = pair.map((one) => classes[one]!)
  return boxesOf(lines, marks).map((box): Fated => {
    const kind = kinds.items[box.kind]!
    const gap = (side: keyof Kind): Gap | null =>
      kind[side] && gapOf(writings[side], { within, box }, { difference: kind[side], classes: values })
    return { fate: fateOfKind(kind, results.all), before: gap('before'), after: gap('after') }
  })
}

type NeedFated = { readonly fated: readonly Fated[]; readonly counted: Counted }

const ofNeed = (writings: Writings, sides: { readonly before: Met; readonly after: Met }): NeedFated => {
  const { domain, need, by, results } = writings.before
  const conditions = [...conditionsOf(sides.before), ...conditionsOf(sides.after)]
  if (!names(conditions, by))
    return { fated: [], counted: counted(need, refine(domain, axesOf(domain.catalogue.facts, conditions))) }
  const apart = apartBy(domain, conditions, by)
  const [before, after] = [towards(apart.all, sides.before, results), towards(apart.all, sides.after, results)]
  const places = [...apart.classes.keys()]
  const pairs = places.flatMap((one) => places.slice(one + 1).map((other) => [one, other]))
  return {
    fated: pairs.flatMap((pair) => betweenTwo({ apart, before, after }, writings, pair)),
    counted: counted(need, apart.all),
  }
}

/**
 * What becomes of every difference between people alike in all but one fact, judged for each pair of values of that
 * fact over the common refinement of both offers' tables.
 *
 * @param by The id of one of the `comparableFacts`.
 * @throws TooManyCells if a need's tables are too large to be laid over each other.
 */
export const gapChanges = (source: Source, { base, offer }: { base: Offer; offer: Offer }, by: string): GapChanges => {
  const { book, digest } = source
  const [old, now] = [book.checkerOf(base).tabled, book.checkerOf(offer).tabled]
  const catalogue = wordsOf(book, [base, offer])
  const found = needsOf([old, now]).map((need) => {
    const writing = { domain: book.domain, catalogue, need, by, results: numbering() }
    const writings = {
      before: { ...writing, explained: explanationOf(base, need, by) },
      after: { ...writing, explained: explanationOf(offer, need, by) },
    }
    return ofNeed(writings, { before: meeting(old, need), after: meeting(now, need) })
  })
  const fated = found.flatMap((one) => one.fated)
  const among = (fate: GapChangeKind): readonly GapChange[] =>
    fated.filter((one) => one.fate === fate).map(({ before, after }) => ({ before, after }))
  const report = {
    offer: named(offer),
    base: named(base),
    by,
    opened: among('opened'),
    closed: among('closed'),
    narrowed: among('narrowed'),
    widened: among('widened'),
    changed: among('changed'),
    unchanged: among('unchanged'),
    ...noteOn([...conditionsOf(old), ...conditionsOf(now)], by),
  }
  return certified(digest, report, { name: 'needs', parts: found.map((one) => one.counted) })
}

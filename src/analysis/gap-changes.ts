// Changes of gaps: which differences between people alike in all but one fact a new version opens and closes.
import { axesOf } from '../core/classes.ts'
import type { Offer } from '../core/model.ts'
import { NO_KIND, boxesOf } from './boxes.ts'
import { type Certificate, type Counted, type Named, type Source, certified, counted, named } from './certificate.ts'
import { wordsOf } from './describe.ts'
import { type Difference, differenceOf, registry } from './difference.ts'
import { type Fate, fateOf, pairOf } from './fate.ts'
import { type Gap, type GapWriting, explanationOf, gapOf } from './gap.ts'
import { type Note, noteOn } from './gaps.ts'
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
} from './needs.ts'
import { refine } from './refine.ts'
import { type Result, numbering } from './results.ts'

/** The people of a pair of values before and after; null where the two get the same. */
export type GapChange = { readonly before: Gap | null; readonly after: Gap | null }

/** The report of `gapChanges`: by fate, then by need, pair of values, and the first cell of their people. */
export type GapChanges = {
  readonly offer: Named
  readonly base: Named
  readonly by: string
} & Readonly<Record<Fate, readonly GapChange[]>> &
  Note & {
    readonly certificate: Certificate<'needs'>
  }

/** One way in which the people of a pair of values differ, before, after or both. */
type Kind = { readonly before: Difference | null; readonly after: Difference | null }

const fateOfKind = ({ before, after }: Kind, results: readonly Result[]): Fate => {
  if (!before || !after) return before ? 'closed' : 'opened'
  return fateOf(pairOf(results, before), pairOf(results, after))
}

/** One need in both offers. */
type Both = { readonly apart: Apart; readonly before: Towards; readonly after: Towards }
type Writings = { readonly before: GapWriting; readonly after: GapWriting }
type Fated = GapChange & { readonly fate: Fate }

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
  const { world, need, by, results } = writings.before
  const conditions = [...conditionsOf(sides.before), ...conditionsOf(sides.after)]
  if (!names(conditions, by))
    return { fated: [], counted: counted(need, refine(world, axesOf(world.catalogue.facts, conditions))) }
  const apart = apartBy(world, conditions, by)
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
    const writing = { world: book.world, catalogue, need, by, results: numbering() }
    const writings = {
      before: { ...writing, explained: explanationOf(base, need, by) },
      after: { ...writing, explained: explanationOf(offer, need, by) },
    }
    return ofNeed(writings, { before: meeting(old, need), after: meeting(now, need) })
  })
  const fated = found.flatMap((one) => one.fated)
  const among = (fate: Fate): readonly GapChange[] =>
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

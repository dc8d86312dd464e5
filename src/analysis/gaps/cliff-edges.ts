// Finds cliff edges: birthdays and other days of an age on which people get less towards a need, if all else changes
// only as the law provides.
import { ordinal } from '../../core/answers/phrases.ts'
import type { Condition, Value } from '../../core/rules/condition.ts'
import { timeDependentFacts } from '../../core/rules/derive.ts'
import type { Offer, Outcome } from '../../core/rules/model.ts'
import { beats } from '../../core/rules/outcome.ts'
import { memberValue } from '../../core/tables/classes.ts'
import type { Domain } from '../../core/tables/domain.ts'
import { cellOf } from '../../core/tables/grid.ts'
import type { Region } from '../../core/tables/region.ts'
import { type CodedPerson, factIndexOf } from '../../core/tables/space.ts'
import { codedPersonInCell } from '../../core/tables/table.ts'
import { type Box, NO_KIND, mergeIntoBoxes, boxSize } from '../cells/boxes.ts'
import {
  type Certificate,
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
  needIds,
  needResults,
} from '../cells/needs.ts'
import { refine } from '../cells/refine.ts'
import { type WitnessFacts, type NarrowedRefinement, regionIn, witnessIn } from '../cells/regions.ts'
import { type AmountChange, amountChange, resultNumbering } from '../cells/results.ts'
import { peopleText, resultText, councilCatalogue } from '../describe.ts'
import { distinctItems } from './difference.ts'
import type { GapContext } from './gaps.ts'

/** People who get less towards a need from a certain day on. */
export type CliffEdge = {
  readonly need: string
  /** The fact that grows with time. */
  readonly fact: string
  /** The number that the fact reaches on the day, in whole years. */
  readonly at: number
  /** The day in words: "the 21st birthday". */
  readonly day: string
  /** The region of these people on the day before, without the fact that grows. */
  readonly people: Region
  /** The facts that the law changes on that day, with their new values. */
  readonly becomes: Readonly<Record<string, Value>>
  readonly from: Outcome
  readonly to: Outcome
  /** Null where the amount stays the same. */
  readonly amount: AmountChange
  readonly text: string
  readonly cells: number
  readonly witness: { readonly before: WitnessFacts; readonly after: WitnessFacts }
}

type CliffEdgeReport = {
  readonly offer: OfferReference
  /** By need, then by fact and day, then by the first cell of their people. */
  readonly cliffEdges: readonly CliffEdge[]
  readonly certificate: Certificate<'needs'>
}

/** The result numbers before and after the day, and the facts that the law changes. */
type EdgeKind = { readonly before: number; readonly after: number; readonly becomes: Readonly<Record<string, Value>> }
/** One day of a fact that passes with time; `place` is the class that ends the day before. */
type EdgeDay = Pick<CliffEdge, 'fact' | 'at' | 'day'> & { readonly place: number }
type PassingFact = ReturnType<typeof timeDependentFacts>[number]
type EdgeContext = Omit<GapContext, 'by' | 'explained'>

/** Names the day on which a fact that passes with time reaches a number. */
const dayNames: Readonly<Record<PassingFact['derivedFrom']['by'], (at: number) => string>> = {
  'whole-years': (at) => `the ${ordinal(at)} birthday`,
  'whole-years-on-31-august': (at) => `the first 1 September after the ${ordinal(at)} birthday`,
}

/** The catalogue's transitions as conditions, because transitions tell people apart as rules do. */
const transitionConditions = ({ catalogue }: Domain): readonly Condition[] =>
  catalogue.transitions.flatMap(({ fact, from, to, when }) => [
    when,
    { fact, operator: 'in', value: from },
    { fact, operator: 'equal', value: to },
  ])

/** The new values of the facts in which two complete people differ. */
const changedValues = ({ space }: Domain, before: CodedPerson, after: CodedPerson): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    space.axes.flatMap(({ fact, classes }, i) =>
      before[i] === after[i] ? [] : [[fact.id, memberValue(classes[after[i]!]!)]],
    ),
  )

/**
 * The cell that the people of a cell move to on the day.
 *
 * @returns Undefined if either cell is uninhabited, or if a transition should already have changed the people before.
 */
const growCell = (domain: Domain, { all }: FactSplit, cell: number) => {
  const [before, aged] = [codedPersonInCell(domain.space, all, cell), codedPersonInCell(domain.space, all, cell + 1)]
  const after = domain.grow(aged)
  const place = cellOf(all.lookup, after)
  const isLawful = domain.grow(before).every((classIndex, i) => classIndex === before[i])
  if (!isLawful || all.inhabited[cell] === 0 || all.inhabited[place] === 0) return undefined
  return { place, becomes: changedValues(domain, aged, after) }
}

const describeEdge = (
  context: EdgeContext,
  { day: { fact, at, day }, kind }: { day: EdgeDay; kind: EdgeKind },
  { within, box }: { within: NarrowedRefinement; box: Box },
): CliffEdge => {
  const { domain, catalogue, need, results } = context
  const [before, after] = [results.all[kind.before]!, results.all[kind.after]!]
  const people = regionIn(domain, within, box)
  const facts = witnessIn(domain, within, box)
  return {
    need,
    fact,
    at,
    day,
    people,
    becomes: kind.becomes,
    from: before.outcome,
    to: after.outcome,
    amount: amountChange(before, after),
    text: `On ${day}: ${peopleText(catalogue, people)}: from ${resultText(before)} to ${resultText(after)}`,
    cells: boxSize(box),
    witness: {
      before: { ...facts, [fact]: at - 1 },
      after: { ...facts, ...kind.becomes, [fact]: at },
    },
  }
}

/** Finds the cliff edges of one day. */
const findEdgesOnDay = (
  context: EdgeContext,
  { split, best }: { split: FactSplit; best: NeedResults['best'] },
  day: EdgeDay,
): readonly CliffEdge[] => {
  const { domain, results } = context
  const { all, classes, lines } = split
  const kinds = distinctItems<EdgeKind>()
  const marks = markLines(split, (line) => {
    const cell = line * classes.length + day.place
    const next = growCell(domain, split, cell)
    if (!next) return NO_KIND
    const [before, after] = [best[cell]!, best[next.place]!]
    const drops = before !== after && !beats(results.all[after]!, results.all[before]!)
    return drops ? kinds.placeOf({ before, after, becomes: next.becomes }) : NO_KIND
  })
  const given = Array.from(domain.space.axes, () => undefined as readonly number[] | undefined)
  given[factIndexOf(domain.space, day.fact)] = all.members.at(-1)![day.place]!
  const within = { refinement: refine(domain, lines.grid.axes, given), given }
  return mergeIntoBoxes(within.refinement, marks).map((box) =>
    describeEdge(context, { day, kind: kinds.items[box.kind]! }, { within, box }),
  )
}

const findNeedEdges = (context: EdgeContext, met: NeedTables) => {
  const { domain, need, results } = context
  const conditions = [...tableConditions(met), ...transitionConditions(domain)]
  const byFact = timeDependentFacts(domain.catalogue.facts).map(({ id, derivedFrom: { by } }) => {
    const split = splitByFact(domain, conditions, id)
    const { best } = needResults(split.all, met, results)
    const edges = [...split.classes.keys()].slice(1).flatMap((place) => {
      const at = Number(memberValue(split.classes[place]!))
      return findEdgesOnDay(context, { split, best }, { fact: id, at, day: dayNames[by](at), place: place - 1 })
    })
    return { edges, counts: countCells(need, split.all) }
  })
  return { edges: byFact.flatMap(({ edges }) => edges), parts: byFact.map(({ counts }) => counts) }
}

/**
 * Finds every day of an age on which possible people get less towards a need, or a result that is not comparable with
 * the result before. The catalogue's transitions apply; all other facts stay as they are. Companion facts of the
 * years, which nothing depends on, are ignored.
 *
 * @throws TooManyCells if a need's tables are too large to compare.
 */
export const findCliffEdges = ({ book, digest }: ReportSource, offer: Offer): CliffEdgeReport => {
  const { tabled } = book.checkerOf(offer)
  const catalogue = councilCatalogue(book, [offer])
  const needs = needIds([tabled]).map((need) =>
    findNeedEdges({ domain: book.domain, catalogue, need, results: resultNumbering() }, tablesMeeting(tabled, need)),
  )
  const report = { offer: offerReference(offer), cliffEdges: needs.flatMap(({ edges }) => edges) }
  return certify(digest, report, { name: 'needs', parts: needs.flatMap(({ parts }) => parts) })
}

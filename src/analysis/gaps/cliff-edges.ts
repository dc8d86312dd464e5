// Cliff edges: birthdays and other days of an age on which somebody gets less towards a need, all else going on as the
// law says it does.
import { ordinal } from '../../core/answers/say.ts'
import type { Condition, Value } from '../../core/rules/condition.ts'
import { passingFacts } from '../../core/rules/derive.ts'
import type { Offer, Outcome } from '../../core/rules/model.ts'
import { beats } from '../../core/rules/outcome.ts'
import { memberOf } from '../../core/tables/classes.ts'
import type { Domain } from '../../core/tables/domain.ts'
import { cellOf } from '../../core/tables/grid.ts'
import type { Region } from '../../core/tables/region.ts'
import { type CodedPerson, indexOf } from '../../core/tables/space.ts'
import { codedAt } from '../../core/tables/table.ts'
import { type Box, NO_KIND, boxesOf, sizeOf } from '../cells/boxes.ts'
import { type Certificate, type Named, type Source, certified, counted, named } from '../cells/certificate.ts'
import {
  type Apart,
  type Met,
  type Towards,
  apartBy,
  conditionsOf,
  markLines,
  meeting,
  needsOf,
  towards,
} from '../cells/needs.ts'
import { refine } from '../cells/refine.ts'
import { type WitnessFacts, type Within, regionIn, witnessIn } from '../cells/regions.ts'
import { type AmountChange, amountChange, numbering } from '../cells/results.ts'
import { peopleText, resultText, wordsOf } from '../describe.ts'
import { registry } from './difference.ts'
import type { GapWriting } from './gaps.ts'

/** People who get less towards a need from a day on. */
export type CliffEdge = {
  readonly need: string
  /** The fact that grows, and the number that it reaches. */
  readonly fact: string
  readonly at: number
  /** The day on which it does: "the 21st birthday". */
  readonly day: string
  /** Who they are the day before; the fact that grows is left out. */
  readonly people: Region
  /** What the law makes of them on that day. */
  readonly becomes: Readonly<Record<string, Value>>
  readonly from: Outcome
  readonly to: Outcome
  /** Where the amount differs. */
  readonly amount: AmountChange
  readonly text: string
  readonly cells: number
  readonly witness: { readonly before: WitnessFacts; readonly after: WitnessFacts }
}

type CliffEdges = {
  readonly offer: Named
  /** By need, day, and then by the first cell of their people. */
  readonly cliffEdges: readonly CliffEdge[]
  readonly certificate: Certificate<'needs'>
}

type Kind = { readonly before: number; readonly after: number; readonly becomes: Readonly<Record<string, Value>> }
type Edge = Pick<CliffEdge, 'fact' | 'at' | 'day'> & { readonly place: number }
type Passing = ReturnType<typeof passingFacts>[number]

/** The day on which a fact that passes with time reaches a number. */
const days: Readonly<Record<Passing['derivedFrom']['by'], (at: number) => string>> = {
  'whole-years': (at) => `the ${ordinal(at)} birthday`,
  'whole-years-on-31-august': (at) => `the first 1 September after the ${ordinal(at)} birthday`,
}
type Writing = Omit<GapWriting, 'by' | 'explained'>

/** Transitions depend on facts as rules do. */
const transitionConditions = ({ catalogue }: Domain): readonly Condition[] =>
  catalogue.transitions.flatMap(({ fact, from, to, when }) => [when, { fact, operator: 'in', value: [...from, to] }])

/** The values of a whole person, and what changed of them. */
const changed = ({ space }: Domain, before: CodedPerson, after: CodedPerson): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    space.axes.flatMap(({ fact, classes }, i) =>
      before[i] === after[i] ? [] : [[fact.id, memberOf(classes[after[i]!]!)]],
    ),
  )

/** What becomes of the people of a cell on the day; undefined where the law has them be otherwise, or nobody. */
const onTheDay = (domain: Domain, apart: Apart, cell: number) => {
  const [before, aged] = [codedAt(domain.space, apart.all, cell), codedAt(domain.space, apart.all, cell + 1)]
  const after = domain.grow(aged)
  const place = cellOf(apart.all.lookup, after)
  const isLawful = domain.grow(before).every((classIndex, i) => classIndex === before[i])
  if (!isLawful || apart.all.inhabited[cell] === 0 || apart.all.inhabited[place] === 0) return undefined
  return { place, becomes: changed(domain, aged, after) }
}

const edgeOf = (
  writing: Writing,
  { edge, kind }: { edge: Edge; kind: Kind },
  at: { within: Within; box: Box },
): CliffEdge => {
  const { domain, catalogue, need, results } = writing
  const [before, after] = [results.all[kind.before]!, results.all[kind.after]!]
  const people = regionIn(domain, at.within, at.box)
  const facts = witnessIn(domain, at.within, at.box)
  return {
    need,
    fact: edge.fact,
    at: edge.at,
    day: edge.day,
    people,
    becomes: kind.becomes,
    from: before.outcome,
    to: after.outcome,
    amount: amountChange(before, after),
    text: `On ${edge.day}: ${peopleText(catalogue, people)}: from ${resultText(before)} to ${resultText(after)}`,
    cells: sizeOf(at.box),
    witness: {
      before: { ...facts, [edge.fact]: edge.at - 1 },
      after: { ...facts, ...kind.becomes, [edge.fact]: edge.at },
    },
  }
}

/** The edges of one day: `place` is the class of the fact that ends on the day before. */
const edgesAt = (
  writing: Writing,
  { apart, side }: { apart: Apart; side: Towards },
  edge: Edge,
): readonly CliffEdge[] => {
  const { domain, results } = writing
  const { all, classes, lines } = apart
  const kinds = registry<Kind>()
  const marks = markLines(apart, (line) => {
    const cell = line * classes.length + edge.place
    const next = onTheDay(domain, apart, cell)
    if (!next) return NO_KIND
    const [before, after] = [side.best[cell]!, side.best[next.place]!]
    const drops = before !== after && !beats(results.all[after]!, results.all[before]!)
    return drops ? kinds.placeOf({ before, after, becomes: next.becomes }) : NO_KIND
  })
  const given = Array.from(domain.space.axes, () => undefined as readonly number[] | undefined)
  given[indexOf(domain.space, edge.fact)] = all.members.at(-1)![edge.place]!
  const within = { refinement: refine(domain, lines.grid.axes, given), given }
  return boxesOf(within.refinement, marks).map((box) =>
    edgeOf(writing, { edge, kind: kinds.items[box.kind]! }, { within, box }),
  )
}

const edgesOf = (writing: Writing, met: Met) => {
  const { domain, need, results } = writing
  const conditions = [...conditionsOf(met), ...transitionConditions(domain)]
  const found = passingFacts(domain.catalogue.facts).map(({ id, derivedFrom: { by } }) => {
    const apart = apartBy(domain, conditions, id)
    const side = towards(apart.all, met, results)
    const edges = [...apart.classes.keys()].slice(1).flatMap((place) => {
      const at = Number(memberOf(apart.classes[place]!))
      return edgesAt(writing, { apart, side }, { fact: id, at, day: days[by](at), place: place - 1 })
    })
    return { edges, counted: counted(need, apart.all) }
  })
  return { edges: found.flatMap((one) => one.edges), parts: found.map((one) => one.counted) }
}

/**
 * Every day of an age on which possible people get less towards a need, or something that cannot be compared with it.
 * The catalogue's transitions are applied; everything else is taken as staying as it is, and what moves along with the
 * years is no matter.
 *
 * @throws TooManyCells if a need's tables are too large to be laid over each other.
 */
export const cliffEdges = ({ book, digest }: Source, offer: Offer): CliffEdges => {
  const { tabled } = book.checkerOf(offer)
  const catalogue = wordsOf(book, [offer])
  const found = needsOf([tabled]).map((need) =>
    edgesOf({ domain: book.domain, catalogue, need, results: numbering() }, meeting(tabled, need)),
  )
  const report = { offer: named(offer), cliffEdges: found.flatMap(({ edges }) => edges) }
  return certified(digest, report, { name: 'needs', parts: found.flatMap(({ parts }) => parts) })
}

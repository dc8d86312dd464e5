// Gaps: where one offer gives different things to people who are alike in all but one fact.
import { axesOf } from '../core/classes.ts'
import type { Condition } from '../core/condition.ts'
import type { Offer } from '../core/model.ts'
import type { World } from '../core/world.ts'
import { NO_KIND, boxesOf } from './boxes.ts'
import { type Certificate, type Counted, type Named, type Source, certified, counted, named } from './certificate.ts'
import { wordsOf } from './describe.ts'
import { type Difference, differenceOf, registry } from './difference.ts'
import { type Gap, type GapWriting, explanationOf, gapOf } from './gap.ts'
import { type Met, along, apartBy, conditionsOf, markLines, meeting, names, needsOf, towards } from './needs.ts'
import { refine } from './refine.ts'
import { numbering } from './results.ts'

/** Where no rule names the fact. */
export type Note = { readonly note?: 'not used by any rule; indirect effect not measured' }

/** The note on a fact that none of some conditions names. */
export const noteOn = (conditions: readonly Condition[], by: string): Note =>
  names(conditions, by) ? {} : { note: 'not used by any rule; indirect effect not measured' }

/** The report of `gaps`. */
export type Gaps = {
  readonly offer: Named
  readonly by: string
  /** By need, and then by the first cell of their people. */
  readonly gaps: readonly Gap[]
  readonly certificate: Certificate<'needs'>
} & Note

/** The facts by which people can be compared: all but dates, which only derive. */
export const comparableFacts = (world: World): readonly string[] => world.space.axes.map(({ fact }) => fact.id)

/** One way in which the people of a line differ, and the classes at which they can be. */
type Kind = { readonly difference: Difference; readonly at: readonly number[] }

const gapsOf = (writing: GapWriting, met: Met): { readonly gaps: readonly Gap[]; readonly counted: Counted } => {
  const { world, need, by, results } = writing
  const conditions = conditionsOf(met)
  if (!names(conditions, by))
    return { gaps: [], counted: counted(need, refine(world, axesOf(world.catalogue.facts, conditions))) }
  const apart = apartBy(world, conditions, by)
  const side = towards(apart.all, met, results)
  const kinds = registry<Kind>()
  const { classes } = apart
  const marks = markLines(apart, (line) => {
    const cells = along(apart, line)
    const difference = differenceOf(side, cells, results)
    return difference ? kinds.placeOf({ difference, at: cells.map((cell) => cell % classes.length) }) : NO_KIND
  })
  const within = { refinement: apart.lines, given: [] }
  const gaps = boxesOf(apart.lines, marks).map((box) => {
    const { difference, at } = kinds.items[box.kind]!
    return gapOf(writing, { within, box }, { difference, classes: at.map((one) => classes[one]!) })
  })
  return { gaps, counted: counted(need, apart.all) }
}

/**
 * Every set of possible people alike in all but one fact whose best outcome for a need, or its amount where the
 * outcomes are equal, is not the same at every value of that fact at which they can be.
 *
 * @param by The id of one of the `comparableFacts`.
 * @throws TooManyCells if a need's tables are too large to be laid over each other.
 */
export const gaps = ({ book, digest }: Source, offer: Offer, by: string): Gaps => {
  const { world } = book
  const { tabled } = book.checkerOf(offer)
  const catalogue = wordsOf(book, [offer])
  const found = needsOf([tabled]).map((need) => {
    const explained = explanationOf(offer, need, by)
    return gapsOf({ world, catalogue, need, by, explained, results: numbering() }, meeting(tabled, need))
  })
  const report = {
    offer: named(offer),
    by,
    gaps: found.flatMap((one) => one.gaps),
    ...noteOn(conditionsOf(tabled), by),
  }
  return certified(digest, report, { name: 'needs', parts: found.map((one) => one.counted) })
}

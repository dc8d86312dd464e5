// Finds the gaps of an offer: people alike in all but one fact whose need is met differently.
import type { Catalogue } from '../../core/rules/catalogue.ts'
import type { Value } from '../../core/rules/condition.ts'
import type { Amount, Offer, Outcome } from '../../core/rules/model.ts'
import { axesOf, type Class, memberValue } from '../../core/tables/classes.ts'
import type { Domain } from '../../core/tables/domain.ts'
import type { Region } from '../../core/tables/region.ts'
import { type Box, NO_KIND, mergeIntoBoxes, boxSize } from '../cells/boxes.ts'
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
  type NeedTables,
  cellsAlong,
  splitByFact,
  tableConditions,
  markLines,
  tablesMeeting,
  namesFact,
  needIds,
  needResults,
} from '../cells/needs.ts'
import { refine } from '../cells/refine.ts'
import { type WitnessFacts, type NarrowedRefinement, regionIn, witnessIn } from '../cells/regions.ts'
import { type ResultNumbering, type Result, resultNumbering } from '../cells/results.ts'
import { classesText, peopleText, resultText, councilCatalogue } from '../describe.ts'
import {
  type LegalBasis,
  type NeedDifference,
  type EquityReason,
  type UnusedFactNote,
  findDifference,
  equityReason,
  unusedFactNote,
  distinctItems,
} from './difference.ts'

// The report.

/** People alike in all but one fact who get different results for a need. */
export type Gap = {
  readonly need: string
  /** The entitlements that give the better results. */
  readonly entitlements: readonly string[]
  /** The region of these people, without the compared fact. */
  readonly people: Region
  /** Their outcome at each possible class of the compared fact; the key is a value, a number or a run ("18 to 20"). */
  readonly outcomes: Readonly<Record<string, Outcome>>
  /** The amount under each key of `outcomes`; null where no result has an amount. */
  readonly amounts: Readonly<Record<string, Amount | null>> | null
  /** The legal bases of the grounds that give the better results. */
  readonly basis: readonly LegalBasis[]
  readonly explained: EquityReason | null
  readonly text: string
  readonly cells: number
  /** One of these people without the compared fact, and a value of that fact for each key of `outcomes`. */
  readonly witness: { readonly facts: WitnessFacts; readonly values: Readonly<Record<string, Value>> }
}

/** The report of `gaps`. */
export type GapReport = {
  readonly offer: OfferReference
  /** The compared fact. */
  readonly by: string
  /** By need, then by the first cell of their people. */
  readonly gaps: readonly Gap[]
  readonly certificate: Certificate<'needs'>
} & UnusedFactNote

// Describing one gap.

/** What the gaps of one need in one offer have in common. */
export type GapContext = {
  readonly domain: Domain
  readonly catalogue: Catalogue
  readonly need: string
  readonly by: string
  readonly explained: EquityReason | null
  readonly results: ResultNumbering
}

/** A class of the compared fact as a key: its only value, its number, or its run ("18 to 20"). */
const classKey = (own: Class): string => {
  if ('values' in own || own.from === own.to) return String(memberValue(own))
  return `${own.from} to ${own.to}`
}

type ResultAtClass = readonly [Class, Result]

const gapText = (context: GapContext, people: Region, compared: readonly ResultAtClass[]): string => {
  const distinct = [...new Set(compared.map(([, result]) => result))]
  const parts = distinct.map((result) => {
    const classes = compared.filter(([, given]) => given === result).map(([own]) => own)
    return `${resultText(result)} if ${classesText(context.catalogue, context.by, classes)}`
  })
  const verdict = context.explained ? `Explained: ${context.explained.reason}` : 'Difference found: needs review'
  return `${peopleText(context.catalogue, people)}: ${parts.join('; ')}. ${verdict}`
}

/**
 * Describes a gap.
 *
 * @param place The box of the gap's people, and the refinement that the box is part of.
 * @param compared The difference, and the classes of the compared fact in the order of the difference's results.
 */
export const describeGap = (
  context: GapContext,
  { within, box }: { within: NarrowedRefinement; box: Box },
  { difference, classes }: { difference: NeedDifference; classes: readonly Class[] },
): Gap => {
  const { domain, need, explained, results } = context
  const compared = classes.map((own, i): ResultAtClass => [own, results.all[difference.results[i]!]!])
  const people = regionIn(domain, within, box)
  const isPaid = compared.some(([, { amount }]) => amount !== null)
  const atEachClass = <Item>(item: (own: Class, result: Result) => Item): Readonly<Record<string, Item>> =>
    Object.fromEntries(compared.map(([own, result]) => [classKey(own), item(own, result)]))
  return {
    need,
    entitlements: difference.entitlements,
    people,
    outcomes: atEachClass((_, { outcome }) => outcome),
    amounts: isPaid ? atEachClass((_, { amount }) => amount) : null,
    basis: difference.basis,
    explained,
    text: gapText(context, people, compared),
    cells: boxSize(box),
    witness: { facts: witnessIn(domain, within, box), values: atEachClass(memberValue) },
  }
}

// Finding the gaps.

/** The facts by which people can be compared: all except dates, because rules only name facts derived from dates. */
export const comparableFacts = (domain: Domain): readonly string[] => domain.space.axes.map(({ fact }) => fact.id)

/** How the people of a line differ, and the possible classes of the compared fact by place. */
type LineDifference = { readonly difference: NeedDifference; readonly at: readonly number[] }

const findNeedGaps = (
  context: GapContext,
  met: NeedTables,
): { readonly gaps: readonly Gap[]; readonly counts: PartCounts } => {
  const { domain, need, by, results } = context
  const conditions = tableConditions(met)
  if (!namesFact(conditions, by))
    return { gaps: [], counts: countCells(need, refine(domain, axesOf(domain.catalogue, conditions))) }
  const split = splitByFact(domain, conditions, by)
  const offerResults = needResults(split.all, met, results)
  const differences = distinctItems<LineDifference>()
  const { classes } = split
  const marks = markLines(split, (line) => {
    const cells = cellsAlong(split, line)
    const difference = findDifference(offerResults, cells, results)
    return difference ? differences.placeOf({ difference, at: cells.map((cell) => cell % classes.length) }) : NO_KIND
  })
  const within = { refinement: split.lines, given: [] }
  const gaps = mergeIntoBoxes(split.lines, marks).map((box) => {
    const { difference, at } = differences.items[box.kind]!
    return describeGap(context, { within, box }, { difference, classes: at.map((place) => classes[place]!) })
  })
  return { gaps, counts: countCells(need, split.all) }
}

/**
 * Finds every set of possible people alike in all but one fact whose best outcome for a need differs between the
 * possible values of that fact. Where the outcomes are equal, the amounts are compared.
 *
 * @param by The id of one of the `comparableFacts`.
 * @throws TooManyCells if a need's tables are too large to compare.
 */
export const findGaps = ({ book, digest }: ReportSource, offer: Offer, by: string): GapReport => {
  const { domain } = book
  const { tabled } = book.checkerOf(offer)
  const catalogue = councilCatalogue(book, [offer])
  const needs = needIds([tabled]).map((need) => {
    const explained = equityReason(offer, need, by)
    return findNeedGaps(
      { domain, catalogue, need, by, explained, results: resultNumbering() },
      tablesMeeting(tabled, need),
    )
  })
  const report = {
    offer: offerReference(offer),
    by,
    gaps: needs.flatMap((need) => need.gaps),
    ...unusedFactNote(tableConditions(tabled), by),
  }
  return certify(digest, report, { name: 'needs', parts: needs.map(({ counts }) => counts) })
}

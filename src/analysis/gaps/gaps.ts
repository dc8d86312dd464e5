// Gaps: where one offer gives different things to people who are alike in all but one fact.
import { list } from '../../core/answers/say.ts'
import { type Catalogue, factOf } from '../../core/rules/catalogue.ts'
import type { Condition, Value } from '../../core/rules/condition.ts'
import type { Offer, Amount, Equity, Outcome } from '../../core/rules/model.ts'
import { axesOf, type Class, memberOf } from '../../core/tables/classes.ts'
import type { Domain } from '../../core/tables/domain.ts'
import { type Region, rangeOf } from '../../core/tables/region.ts'
import { NO_KIND, boxesOf, type Box, sizeOf } from '../cells/boxes.ts'
import {
  type Certificate,
  type Counted,
  type Named,
  type Source,
  certified,
  counted,
  named,
} from '../cells/certificate.ts'
import { type Met, along, apartBy, conditionsOf, markLines, meeting, names, needsOf, towards } from '../cells/needs.ts'
import { refine } from '../cells/refine.ts'
import { type WitnessFacts, type Within, regionIn, witnessIn } from '../cells/regions.ts'
import { numbering, type Numbering, type Result } from '../cells/results.ts'
import { wordsOf, peopleText, resultText, valuesText } from '../describe.ts'
import { type Difference, differenceOf, registry, type Basis } from './difference.ts'

type Explained = Pick<Equity, 'reason' | 'reference' | 'reviewed'>

/** People alike in all but one fact who get different things towards a need. */
export type Gap = {
  readonly need: string
  /** The entitlements that give the better results, and the basis of the grounds that do. */
  readonly entitlements: readonly string[]
  /** Who they are; the compared fact is left out. */
  readonly people: Region
  /** What they get at each value of the compared fact at which they can be; numbers by run, "18 to 20". */
  readonly outcomes: Readonly<Record<string, Outcome>>
  /** Where there is an amount: at each value. */
  readonly amounts: Readonly<Record<string, Amount | null>> | null
  readonly basis: readonly Basis[]
  readonly explained: Explained | null
  readonly text: string
  readonly cells: number
  /** One of them without the compared fact, and for each key of `outcomes` a value to set it to. */
  readonly witness: { readonly facts: WitnessFacts; readonly values: Readonly<Record<string, Value>> }
}

/** What all gaps of one need in one offer have in common. */
export type GapWriting = {
  readonly domain: Domain
  readonly catalogue: Catalogue
  readonly need: string
  readonly by: string
  readonly explained: Explained | null
  readonly results: Numbering
}

/** A class of a fact as a key: its value, its number, or its run as "18 to 20". */
const keyOf = (one: Class): string => {
  if ('value' in one) return String(one.value)
  return one.from === one.to ? String(one.from) : `${one.from} to ${one.to}`
}

/** Runs that follow on each other, as one. */
const joined = (classes: readonly Class[]): readonly Class[] =>
  classes.reduce<readonly Class[]>((runs, one) => {
    const last = runs.at(-1)
    const follows = last && 'to' in last && 'to' in one && last.to + 1 === one.from
    return follows ? [...runs.slice(0, -1), { from: last.from, to: one.to }] : [...runs, one]
  }, [])

/** Some values of the compared fact, in words. */
const atText = ({ catalogue, by }: GapWriting, classes: readonly Class[]): string => {
  const values = classes.flatMap((one) => ('value' in one ? [one.value] : []))
  if (values.length > 0) return valuesText(catalogue, { [by]: values })
  const fact = factOf(catalogue, by)
  const runs = joined(classes).map((run) => valuesText(catalogue, { [by]: rangeOf(fact, [run]) }))
  return list(runs, 'or')
}

const textOf = (writing: GapWriting, people: Region, at: readonly (readonly [Class, Result])[]): string => {
  const distinct = [...new Set(at.map(([, result]) => result))]
  const parts = distinct.map((result) => {
    const classes = at.filter(([, one]) => one === result).map(([one]) => one)
    return `${resultText(result)} if ${atText(writing, classes)}`
  })
  const verdict = writing.explained ? `Explained: ${writing.explained.reason}` : 'Difference found: needs review'
  return `${peopleText(writing.catalogue, people)}: ${parts.join('; ')}. ${verdict}`
}

/**
 * Writes a gap down.
 *
 * @param classes The values of the compared fact, in the order of the difference's results.
 */
export const gapOf = (
  writing: GapWriting,
  { within, box }: { within: Within; box: Box },
  { difference, classes }: { difference: Difference; classes: readonly Class[] },
): Gap => {
  const { domain, need, explained, results } = writing
  const at = classes.map((one, i) => [one, results.all[difference.results[i]!]!] as const)
  const people = regionIn(domain, within, box)
  const isPaid = at.some(([, { amount }]) => amount !== null)
  const atEach = <Item>(of: (one: Class, result: Result) => Item): Readonly<Record<string, Item>> =>
    Object.fromEntries(at.map(([one, result]) => [keyOf(one), of(one, result)]))
  return {
    need,
    entitlements: difference.entitlements,
    people,
    outcomes: atEach((_, { outcome }) => outcome),
    amounts: isPaid ? atEach((_, { amount }) => amount) : null,
    basis: difference.basis,
    explained,
    text: textOf(writing, people, at),
    cells: sizeOf(box),
    witness: { facts: witnessIn(domain, within, box), values: atEach(memberOf) },
  }
}

/** The reason that an offer records for a difference; of several the latest. */
export const explanationOf = ({ rulesets }: Offer, need: string, fact: string): Explained | null => {
  const records = rulesets.flatMap(({ versions }) => versions.flatMap(({ equity = [] }) => equity))
  const record = records.findLast((one) => one.need === need && one.fact === fact)
  return record ? { reason: record.reason, reference: record.reference, reviewed: record.reviewed } : null
}

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
export const comparableFacts = (domain: Domain): readonly string[] => domain.space.axes.map(({ fact }) => fact.id)

/** One way in which the people of a line differ, and the classes at which they can be. */
type Kind = { readonly difference: Difference; readonly at: readonly number[] }

const gapsOf = (writing: GapWriting, met: Met): { readonly gaps: readonly Gap[]; readonly counted: Counted } => {
  const { domain, need, by, results } = writing
  const conditions = conditionsOf(met)
  if (!names(conditions, by))
    return { gaps: [], counted: counted(need, refine(domain, axesOf(domain.catalogue.facts, conditions))) }
  const apart = apartBy(domain, conditions, by)
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
  const { domain } = book
  const { tabled } = book.checkerOf(offer)
  const catalogue = wordsOf(book, [offer])
  const found = needsOf([tabled]).map((need) => {
    const explained = explanationOf(offer, need, by)
    return gapsOf({ domain, catalogue, need, by, explained, results: numbering() }, meeting(tabled, need))
  })
  const report = {
    offer: named(offer),
    by,
    gaps: found.flatMap((one) => one.gaps),
    ...noteOn(conditionsOf(tabled), by),
  }
  return certified(digest, report, { name: 'needs', parts: found.map((one) => one.counted) })
}

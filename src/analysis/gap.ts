// A gap, written down: people alike in all but one fact who fare differently.
import { type Catalogue, factOf } from '../core/catalogue.ts'
import { type Class, memberOf } from '../core/classes.ts'
import type { Value } from '../core/condition.ts'
import type { Amount, Equity, Offer, Outcome } from '../core/model.ts'
import { type Region, rangeOf } from '../core/region.ts'
import { list } from '../core/say.ts'
import type { World } from '../core/world.ts'
import { type Box, sizeOf } from './boxes.ts'
import { peopleText, resultText, valuesText } from './describe.ts'
import type { Basis, Difference } from './difference.ts'
import { type WitnessFacts, type Within, regionIn, witnessIn } from './regions.ts'
import type { Numbering, Result } from './results.ts'

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
  readonly world: World
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
  const { world, need, explained, results } = writing
  const at = classes.map((one, i) => [one, results.all[difference.results[i]!]!] as const)
  const people = regionIn(world, within, box)
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
    witness: { facts: witnessIn(world, within, box), values: atEach(memberOf) },
  }
}

/** The reason that an offer records for a difference; of several the latest. */
export const explanationOf = ({ rulesets }: Offer, need: string, fact: string): Explained | null => {
  const records = rulesets.flatMap(({ versions }) => versions.flatMap(({ equity = [] }) => equity))
  const record = records.findLast((one) => one.need === need && one.fact === fact)
  return record ? { reason: record.reason, reference: record.reference, reviewed: record.reviewed } : null
}

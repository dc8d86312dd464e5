// Ranks how well each need of a person is met: by the best of the entitlements that meet it, read from the tables.
import { remembering } from '../remember.ts'
import { outcomes } from '../rules/model.ts'
import type { TabledEntitlement, Domain } from '../tables/domain.ts'
import { cellOf } from '../tables/grid.ts'
import { openOutcomes } from '../tables/join.ts'
import { type CodedPerson, personKey } from '../tables/space.ts'

/** An index of `outcomes`: 0 is the best. */
export type Rank = number

/** The best and the worst rank still possible for one entitlement; equal if its outcome is settled. */
export type RankRange = { readonly best: Rank; readonly worst: Rank }

/** A need: the indexes in the offer of the entitlements that meet it, and the indexes in the space of their facts. */
export type Need = { readonly facts: readonly number[]; readonly members: readonly number[] }

/** The needs of an offer, and the ranks possible for each entitlement (an index in the offer) and person. */
export type NeedRanks = {
  readonly rankRange: (index: number, coded: CodedPerson) => RankRange
  readonly needs: readonly Need[]
}

/** The rank of `not-entitled`, the last of `outcomes`. */
export const WORST_RANK: Rank = outcomes.length - 1

/** Reads the best and the worst rank from the bits of `openOutcomes`: the lowest and the highest bit set. */
const rankRangeOfBits = (bits: number): RankRange => ({
  best: 31 - Math.clz32(bits & -bits),
  worst: 31 - Math.clz32(bits),
})
const settledRanges = outcomes.map((_, rank): RankRange => ({ best: rank, worst: rank }))

const rankRangeReader = (domain: Domain, { table }: TabledEntitlement): ((coded: CodedPerson) => RankRange) => {
  const linked = domain.people.linked(table.lookup.facts)
  const partial = remembering(
    (coded: CodedPerson) => rankRangeOfBits(openOutcomes(domain, table, coded)),
    (coded) => personKey(linked, coded),
  )
  return (coded) => {
    const cell = cellOf(table.lookup, coded)
    return cell < 0 ? partial(coded) : settledRanges[table.outcomeIndexes[cell]!]!
  }
}

/** Prepares the ranks of one offer. */
export const needRanksOf = (domain: Domain, tabled: readonly TabledEntitlement[]): NeedRanks => {
  const readers = tabled.map((entitlement) => rankRangeReader(domain, entitlement))
  const needIds = [...new Set(tabled.map(({ entitlement }) => entitlement.need))]
  const needs = needIds.map((id): Need => {
    const members = tabled.flatMap(({ entitlement }, i) => (entitlement.need === id ? [i] : []))
    return { members, facts: [...new Set(members.flatMap((i) => tabled[i]!.table.lookup.facts))] }
  })
  return { rankRange: (index, coded) => readers[index]!(coded), needs }
}

/** Whether a single outcome is possible. */
export const isSettled = ({ best, worst }: RankRange): boolean => best === worst

/** The best rank at which the need may be met. */
export const bestPossibleRank = (needRanks: NeedRanks, { members }: Need, coded: CodedPerson): Rank =>
  Math.min(...members.map((index) => needRanks.rankRange(index, coded).best))

/** The rank at which the need is met for certain: the best of its entitlements' worst ranks. */
export const guaranteedRank = (needRanks: NeedRanks, { members }: Need, coded: CodedPerson): Rank => {
  let sure = WORST_RANK
  for (const index of members) sure = Math.min(sure, needRanks.rankRange(index, coded).worst)
  return sure
}

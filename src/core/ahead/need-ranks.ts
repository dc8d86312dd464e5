// How well each need of a person is met: the best of its entitlements, read from the tables.
import { remembering } from '../remember.ts'
import type { Tabled, Domain } from '../tables/domain.ts'
import { cellOf } from '../tables/grid.ts'
import { openOutcomes } from '../tables/join.ts'
import { type CodedPerson, keyOf } from '../tables/space.ts'

/** A place in `outcomes`: 0 is best. */
export type Rank = number

/** The ranks still open for one entitlement, from the best to the worst; equal where it is settled. */
export type Open = { readonly best: Rank; readonly worst: Rank }

/** The entitlements of an offer, by the need that they meet. */
export type Need = { readonly facts: readonly number[]; readonly members: readonly number[] }

/** What is open for an entitlement, by its place in the offer, to a possible person. */
export type NeedRanks = { readonly of: (index: number, coded: CodedPerson) => Open; readonly needs: readonly Need[] }

/** Nothing: the last of `outcomes`. */
export const WORST: Rank = 3

const openOf = (bits: number): Open => ({ best: 31 - Math.clz32(bits & -bits), worst: 31 - Math.clz32(bits) })
const settledAt = [0, 1, 2, 3].map((rank): Open => ({ best: rank, worst: rank }))

const openFor = (domain: Domain, { table }: Tabled): ((coded: CodedPerson) => Open) => {
  const linked = domain.people.linked(table.lookup.facts)
  const partial = remembering(
    (coded: CodedPerson) => openOf(openOutcomes(domain, table, coded)),
    (coded) => keyOf(linked, coded),
  )
  return (coded) => {
    const cell = cellOf(table.lookup, coded)
    return cell < 0 ? partial(coded) : settledAt[table.codes[cell]!]!
  }
}

/** Reads the standing of people under one offer. */
export const needRanksOf = (domain: Domain, tabled: readonly Tabled[]): NeedRanks => {
  const each = tabled.map((one) => openFor(domain, one))
  const ids = [...new Set(tabled.map(({ entitlement }) => entitlement.need))]
  const needs = ids.map((id): Need => {
    const members = tabled.flatMap(({ entitlement }, i) => (entitlement.need === id ? [i] : []))
    return { members, facts: [...new Set(members.flatMap((i) => tabled[i]!.table.lookup.facts))] }
  })
  return { of: (index, coded) => each[index]!(coded), needs }
}

/** Whether one outcome is open. */
export const isSettled = ({ best, worst }: Open): boolean => best === worst

/** The best rank that one of the entitlements of a need can still reach. */
export const bestOf = ({ of }: NeedRanks, { members }: Need, coded: CodedPerson): Rank =>
  Math.min(...members.map((index) => of(index, coded).best))

/** The rank that a need is sure to be met at: the best that one of its entitlements is sure of. */
export const sureOf = ({ of }: NeedRanks, { members }: Need, coded: CodedPerson): Rank => {
  let sure = WORST
  for (const index of members) sure = Math.min(sure, of(index, coded).worst)
  return sure
}

// Packed tables: entitlements that share facts answer together, by one look-up. Built from decided tables only.
import { cellOf } from './grid.ts'
import { type Outcome, outcomes } from './model.ts'
import type { Digits, Space } from './space.ts'
import type { Tabled, World } from './world.ts'

type Group = { readonly members: readonly number[]; readonly facts: readonly number[] }

/**
 * The outcomes of a group's members for every combination of the digits of its facts, at the members' places in an
 * answer for the whole offer; none where a fact is not known.
 */
type Pack = Group & { readonly strides: readonly number[]; readonly rows: readonly (Outcome[] | undefined)[] }

const MOST_CELLS = 16_384

/** Every digit of the facts, "not known" among them. */
const sizeOf = (space: Space, facts: readonly number[]): number =>
  facts.reduce((size, fact) => size * (space.axes[fact]!.classes.length + 1), 1)

const union = (one: readonly number[], other: readonly number[]): readonly number[] => [...new Set([...one, ...other])]

/** Puts each entitlement with the first others whose facts, together with its own, span few enough cells. */
const grouped = (space: Space, tabled: readonly Tabled[]): readonly Group[] =>
  tabled.reduce<readonly Group[]>((groups, { table }, i) => {
    const own = table.lookup.facts
    const fits = groups.findIndex(({ facts }) => sizeOf(space, union(facts, own)) <= MOST_CELLS)
    if (fits < 0) return [...groups, { members: [i], facts: own }]
    const { members, facts } = groups[fits]!
    return groups.with(fits, { members: [...members, i], facts: union(facts, own) })
  }, [])

const packOf = (space: Space, tabled: readonly Tabled[], { members, facts }: Group): Pack => {
  const strides = facts.map((_, i) => sizeOf(space, facts.slice(i + 1)))
  const digits = new Array<number>(space.axes.length)
  const rows = Array.from({ length: sizeOf(space, facts) }, (_, cell) => {
    facts.forEach((fact, i) => (digits[fact] = Math.floor(cell / strides[i]!) % (space.axes[fact]!.classes.length + 1)))
    const cells = members.map((i) => cellOf(tabled[i]!.table.lookup, digits))
    if (cells.some((one) => one < 0)) return undefined
    const row = new Array<Outcome>(tabled.length).fill('not-entitled')
    members.forEach((i, j) => (row[i] = outcomes[tabled[i]!.table.codes[cells[j]!]!]!))
    return row
  })
  return { members, facts, strides, rows }
}

const rowOf = ({ facts, strides, rows }: Pack, digits: Digits): Outcome[] | undefined => {
  let cell = 0
  for (let i = 0; i < facts.length; i++) cell += strides[i]! * digits[facts[i]!]!
  return rows[cell]
}

/**
 * The outcome of every entitlement for a possible person, in the offer's order; undefined where a fact that the offer
 * names is not known.
 */
export const packed = (
  { space }: World,
  tabled: readonly Tabled[],
): ((digits: Digits) => readonly Outcome[] | undefined) => {
  const [first, ...others] = grouped(space, tabled).map((group) => packOf(space, tabled, group))
  if (!first) return () => []
  return (digits) => {
    const answers = rowOf(first, digits)?.slice()
    for (const pack of others) {
      const row = rowOf(pack, digits)
      if (!answers || !row) return undefined
      for (const i of pack.members) answers[i] = row[i]!
    }
    return answers
  }
}

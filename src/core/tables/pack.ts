// Packed tables: entitlements that share facts answer together, by one look-up. Built from decided tables only.
import { type Outcome, outcomes } from '../rules/model.ts'
import type { Tabled, Domain } from './domain.ts'
import { cellOf } from './grid.ts'
import type { CodedPerson, Space } from './space.ts'

type Group = { readonly members: readonly number[]; readonly facts: readonly number[] }

/** What a group's members get, by the digits of its facts. */
type Pack = Group & {
  readonly strides: readonly number[]
  /** For every combination of digits the place of a row; negative where a fact is not known. */
  readonly rowAt: Int32Array
  /** The different rows of outcomes, in the order of the members. */
  readonly rows: readonly (readonly Outcome[])[]
}

/** What the packs up to one say together, as a whole answer, and by the row of the next pack what they say with it. */
type Said = { readonly answer: readonly Outcome[]; next: (Said | undefined)[] }

const MOST_CELLS = 16_384
const MOST_ANSWERS = 20_000

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

/** Numbers what it is given in the order in which it first comes. */
const numbering = <Item>(): { numberOf: (item: Item, key: string) => number; items: readonly Item[] } => {
  const items: Item[] = []
  const known = new Map<string, number>()
  const numberOf = (item: Item, key: string): number => {
    const number = known.get(key) ?? items.push(item) - 1
    known.set(key, number)
    return number
  }
  return { numberOf, items }
}

const packOf = (space: Space, tabled: readonly Tabled[], { members, facts }: Group): Pack => {
  const strides = facts.map((_, i) => sizeOf(space, facts.slice(i + 1)))
  const coded = new Array<number>(space.axes.length)
  const { numberOf, items: rows } = numbering<readonly Outcome[]>()
  const rowAt = Int32Array.from({ length: sizeOf(space, facts) }, (_, cell) => {
    facts.forEach((fact, i) => (coded[fact] = Math.floor(cell / strides[i]!) % (space.axes[fact]!.classes.length + 1)))
    const cells = members.map((i) => cellOf(tabled[i]!.table.lookup, coded))
    if (cells.some((one) => one < 0)) return -1
    const row = members.map((i, j) => outcomes[tabled[i]!.table.codes[cells[j]!]!]!)
    return numberOf(row, row.join())
  })
  return { members, facts, strides, rowAt, rows }
}

const rowOf = ({ facts, strides, rowAt }: Pack, coded: CodedPerson): number => {
  let cell = 0
  for (let i = 0; i < facts.length; i++) cell += strides[i]! * coded[facts[i]!]!
  return rowAt[cell]!
}

const startOf = (tabled: readonly Tabled[]): Said => ({ answer: tabled.map(() => 'not-entitled'), next: [] })

const joined = ({ answer }: Said, { members, rows }: Pack, row: number): Said => {
  const whole = [...answer]
  members.forEach((i, j) => (whole[i] = rows[row]![j]!))
  return { answer: Object.freeze(whole), next: [] }
}

/**
 * The outcome of every entitlement for a possible person, in the offer's order; undefined where a fact that the offer
 * names is not known. The same array for the same outcomes: rows that have met are joined once, in bounded memory.
 */
export const packed = (
  { space }: Domain,
  tabled: readonly Tabled[],
): ((coded: CodedPerson) => readonly Outcome[] | undefined) => {
  const packs = grouped(space, tabled).map((group) => packOf(space, tabled, group))
  const start = startOf(tabled)
  let made = 0
  const add = (said: Said, pack: Pack, row: number): Said => {
    if (made++ >= MOST_ANSWERS) [start.next, made] = [[], 1]
    return (said.next[row] = joined(said, pack, row))
  }
  return (coded) => {
    let said = start
    for (let i = 0; i < packs.length; i++) {
      const pack = packs[i]!
      const row = rowOf(pack, coded)
      if (row < 0) return undefined
      said = said.next[row] ?? add(said, pack, row)
    }
    return said.answer
  }
}

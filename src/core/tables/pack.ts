// Packs decided tables: entitlements with common facts share one lookup. A fast path for fully known people.
import type { Condition } from '../rules/condition.ts'
import { type Outcome, outcomes } from '../rules/model.ts'
import { axesOf, cellCount } from './classes.ts'
import type { TabledEntitlement, Domain } from './domain.ts'
import { type Lookup, cellOf, placeGrid } from './grid.ts'
import type { CodedPerson } from './space.ts'
import { codedPersonInCell } from './table.ts'

/** The position of an entitlement in the offer. */
type EntitlementIndex = number

/** Entitlements that share a lookup, and the conditions of all of them. */
type PackGroup = { readonly members: readonly EntitlementIndex[]; readonly conditions: readonly Condition[] }

/** The position of a row in `Pack.rows`. */
type RowIndex = number

/** The outcomes of a group's entitlements, for every combination of the classes that its conditions tell apart. */
type Pack = {
  readonly members: readonly EntitlementIndex[]
  readonly lookup: Lookup
  /** For each combination, the index of its row. */
  readonly rowAt: Int32Array
  /** The distinct rows. A row has an outcome for each member. */
  readonly rows: readonly (readonly Outcome[])[]
}

/**
 * The outcomes of an offer's entitlements, as far as the packs so far decide them. `next` has the same with the next
 * pack added, by the row of that pack.
 */
type PackedAnswer = { readonly answer: readonly Outcome[]; next: (PackedAnswer | undefined)[] }

/** The most combinations in one pack. */
const MAX_COMBINATIONS = 8_192
/** The most packed answers that are remembered. */
const MAX_ANSWERS = 20_000

/** Puts each entitlement into the first group that stays small enough with the entitlement's own conditions added. */
const groupBySharedFacts = ({ catalogue }: Domain, tabled: readonly TabledEntitlement[]): readonly PackGroup[] =>
  tabled.reduce<readonly PackGroup[]>((groups, { table }, i) => {
    const own = table.rules.map(({ when }) => when)
    const fitting = groups.findIndex(
      ({ conditions }) => cellCount(axesOf(catalogue, [...conditions, ...own])) <= MAX_COMBINATIONS,
    )
    if (fitting < 0) return [...groups, { members: [i], conditions: own }]
    const { members, conditions } = groups[fitting]!
    return groups.with(fitting, { members: [...members, i], conditions: [...conditions, ...own] })
  }, [])

/** Gives each distinct item the next free index. */
const indexDistinct = <Item>(): { indexFor: (item: Item, key: string) => number; items: readonly Item[] } => {
  const items: Item[] = []
  const indexByKey = new Map<string, number>()
  const indexFor = (item: Item, key: string): number => {
    const index = indexByKey.get(key) ?? items.push(item) - 1
    indexByKey.set(key, index)
    return index
  }
  return { indexFor, items }
}

const buildPack = (
  { catalogue, space }: Domain,
  tabled: readonly TabledEntitlement[],
  { members, conditions }: PackGroup,
): Pack => {
  const placed = placeGrid(space, axesOf(catalogue, conditions))
  const { indexFor, items: rows } = indexDistinct<readonly Outcome[]>()
  const rowAt = Int32Array.from({ length: placed.grid.cells }, (_, cell) => {
    const coded = codedPersonInCell(space, placed, cell)
    const row = members.map((i) => {
      const { lookup, outcomeIndexes } = tabled[i]!.table
      return outcomes[outcomeIndexes[cellOf(lookup, coded)]!]!
    })
    return indexFor(row, row.join())
  })
  return { members, lookup: placed.lookup, rowAt, rows }
}

/** Returns the answer before any pack has decided. */
const emptyAnswer = (tabled: readonly TabledEntitlement[]): PackedAnswer => ({
  answer: tabled.map(() => 'not-entitled'),
  next: [],
})

const extendAnswer = ({ answer }: PackedAnswer, { members, rows }: Pack, row: RowIndex): PackedAnswer => {
  const extended = [...answer]
  members.forEach((i, j) => (extended[i] = rows[row]![j]!))
  return { answer: Object.freeze(extended), next: [] }
}

/**
 * Packs the tables of an offer.
 *
 * @returns A function from a possible person to the outcome of every entitlement, in the offer's order, or to undefined
 * if a fact that the offer names is not known. Equal outcomes give the same array: each combination of rows is joined
 * once and remembered, in bounded memory.
 */
export const packTables = (
  domain: Domain,
  tabled: readonly TabledEntitlement[],
): ((coded: CodedPerson) => readonly Outcome[] | undefined) => {
  const packs = groupBySharedFacts(domain, tabled).map((group) => buildPack(domain, tabled, group))
  const start = emptyAnswer(tabled)
  let remembered = 0
  const remember = (answer: PackedAnswer, pack: Pack, row: RowIndex): PackedAnswer => {
    // Forgets everything if the memory is full.
    if (remembered++ >= MAX_ANSWERS) [start.next, remembered] = [[], 1]
    return (answer.next[row] = extendAnswer(answer, pack, row))
  }
  return (coded) => {
    let answer = start
    for (let i = 0; i < packs.length; i++) {
      const pack = packs[i]!
      const cell = cellOf(pack.lookup, coded)
      if (cell < 0) return undefined
      const row = pack.rowAt[cell]!
      answer = answer.next[row] ?? remember(answer, pack, row)
    }
    return answer.answer
  }
}

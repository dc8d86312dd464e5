// Packs decided tables: entitlements with common facts share one lookup. A fast path for fully known people.
import { type Outcome, outcomes } from '../rules/model.ts'
import type { TabledEntitlement, Domain } from './domain.ts'
import { cellOf } from './grid.ts'
import type { CodedPerson, FactIndex, Space } from './space.ts'

/** The position of an entitlement in the offer. */
type EntitlementIndex = number

/** Entitlements that share a lookup, and the facts of all of them. */
type PackGroup = { readonly members: readonly EntitlementIndex[]; readonly facts: readonly FactIndex[] }

/** The position of a row in `Pack.rows`. */
type RowIndex = number

/** The outcomes of a group's entitlements, for every combination of the classes of its facts. */
type Pack = PackGroup & {
  readonly strides: readonly number[]
  /** For each combination, the index of its row; negative if a fact is not known. */
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
const MAX_COMBINATIONS = 16_384
/** The most packed answers that are remembered. */
const MAX_ANSWERS = 20_000

/** Counts the combinations of the facts' classes, with "not known" as one more class of each. */
const combinationCount = (space: Space, facts: readonly FactIndex[]): number =>
  facts.reduce((count, fact) => count * (space.axes[fact]!.classes.length + 1), 1)

const mergeFacts = (a: readonly FactIndex[], b: readonly FactIndex[]): readonly FactIndex[] => [
  ...new Set([...a, ...b]),
]

/** Puts each entitlement into the first group that stays small enough with the entitlement's own facts added. */
const groupBySharedFacts = (space: Space, tabled: readonly TabledEntitlement[]): readonly PackGroup[] =>
  tabled.reduce<readonly PackGroup[]>((groups, { table }, i) => {
    const ownFacts = table.lookup.facts
    const fitting = groups.findIndex(
      ({ facts }) => combinationCount(space, mergeFacts(facts, ownFacts)) <= MAX_COMBINATIONS,
    )
    if (fitting < 0) return [...groups, { members: [i], facts: ownFacts }]
    const { members, facts } = groups[fitting]!
    return groups.with(fitting, { members: [...members, i], facts: mergeFacts(facts, ownFacts) })
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

const buildPack = (space: Space, tabled: readonly TabledEntitlement[], { members, facts }: PackGroup): Pack => {
  const strides = facts.map((_, i) => combinationCount(space, facts.slice(i + 1)))
  const coded = new Array<number>(space.axes.length)
  const { indexFor, items: rows } = indexDistinct<readonly Outcome[]>()
  const rowAt = Int32Array.from({ length: combinationCount(space, facts) }, (_, combination) => {
    facts.forEach((fact, i) => {
      coded[fact] = Math.floor(combination / strides[i]!) % (space.axes[fact]!.classes.length + 1)
    })
    const cells = members.map((i) => cellOf(tabled[i]!.table.lookup, coded))
    if (cells.some((cell) => cell < 0)) return -1
    const row = members.map((i, j) => outcomes[tabled[i]!.table.outcomeIndexes[cells[j]!]!]!)
    return indexFor(row, row.join())
  })
  return { members, facts, strides, rowAt, rows }
}

/** Returns a person's row in a pack, negative if a fact is not known. */
const rowIndexOf = ({ facts, strides, rowAt }: Pack, coded: CodedPerson): RowIndex => {
  let combination = 0
  for (let i = 0; i < facts.length; i++) combination += strides[i]! * coded[facts[i]!]!
  return rowAt[combination]!
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
  { space }: Domain,
  tabled: readonly TabledEntitlement[],
): ((coded: CodedPerson) => readonly Outcome[] | undefined) => {
  const packs = groupBySharedFacts(space, tabled).map((group) => buildPack(space, tabled, group))
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
      const row = rowIndexOf(pack, coded)
      if (row < 0) return undefined
      answer = answer.next[row] ?? remember(answer, pack, row)
    }
    return answer.answer
  }
}

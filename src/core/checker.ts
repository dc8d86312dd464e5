// Checks: what one offer gives to one person. A look-up in tables that were decided when the offer was loaded.
import type { Catalogue, Fact, Ower } from './catalogue.ts'
import { type EntitlementAnswer, type Owed, explain } from './explain.ts'
import { cellOf } from './grid.ts'
import { judgement } from './join.ts'
import { type Answer, type Authority, type Entitlement, type Facts, type Offer, outcomes } from './model.ts'
import { nearestRule } from './nearest-ground.ts'
import type { Conflict, People } from './people.ts'
import { fill } from './say.ts'
import { type Digits, type Space, digitsOf, indexOf, isKnown } from './space.ts'
import { type Table, digitsAt } from './table.ts'

export type World = { readonly catalogue: Catalogue; readonly space: Space; readonly people: People }

/** A fact that was not given and is taken to be so, in words. */
export type Presumed = { readonly fact: string; readonly value: string | number | boolean; readonly text: string }

/** One answer per entitlement in the offer's order; the same objects for the same answers. */
export type Checked =
  | {
      readonly ok: true
      readonly entitlements: readonly EntitlementAnswer[]
      readonly presumed: readonly Presumed[]
      readonly missing: readonly string[]
    }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] }

export type Tabled = { readonly entitlement: Entitlement; readonly table: Table }

export type Checker = {
  readonly offer: Offer
  /** The catalogue in the words of this offer's council. */
  readonly catalogue: Catalogue
  readonly tabled: readonly Tabled[]
  /** The bare outcome of every entitlement, for a possible person. */
  readonly decide: (digits: Digits) => readonly Answer[]
  /** The explained outcome of every entitlement; facts are validated and derived (`factsReader`). */
  readonly check: (facts: Facts) => Checked
}

/** Whose duty it is: the authority's own, somebody else's, or not known. */
const owners = ['own', 'other', 'unknown'] as const
type Owner = (typeof owners)[number]

const wording = (catalogue: Catalogue, authority: Authority | undefined): Catalogue => {
  const words = { council: authority?.name ?? 'the council', area: authority?.area ?? 'the council’s area' }
  const filled: unknown = JSON.parse(JSON.stringify(catalogue), (_, value: unknown) =>
    typeof value === 'string' ? fill(value, words) : value,
  )
  // Only texts were filled; the shape is the catalogue's.
  return filled as Catalogue
}

const ownerOf = ({ catalogue, space }: World, ower: Ower): ((digits: Digits) => Owner) => {
  const decidedBy = catalogue.owedBy[ower].decidedBy
  if (!decidedBy) return () => 'other'
  const fact = indexOf(space, decidedBy.fact)
  const own = space.digitOf[fact]!.get(decidedBy.value)
  return (digits) => (digits[fact] === own ? 'own' : isKnown(space, digits, fact) ? 'other' : 'unknown')
}

/** Whose words are used: the catalogue's in the council's own names, and its contacts. */
type Voice = { readonly catalogue: Catalogue; readonly authority: Authority | undefined }

const owedBy = ({ catalogue, authority }: Voice, ower: Ower, owner: Owner): Owed => {
  const { text, otherwise } = catalogue.owedBy[ower]
  const own = ower === 'national' ? undefined : authority?.contacts[ower]
  const elsewhere = otherwise ? [otherwise] : []
  if (!own || owner === 'other') return { text, contacts: elsewhere }
  if (owner === 'own') return { text: authority!.name, contacts: [own] }
  return { text, contacts: [own, ...elsewhere] }
}

/** Answers of one entitlement, each explained the first time somebody gets it. */
const answersOf = (world: World, voice: Voice, { entitlement, table }: Tabled) => {
  const { space, people } = world
  const owner = ownerOf(world, entitlement.owedBy)
  const linked = people.linked(table.lookup.facts)
  const complete = new Array<EntitlementAnswer | undefined>(table.grid.cells * owners.length)
  const partial = new Map<string, EntitlementAnswer>()
  const compute = (digits: Digits): EntitlementAnswer => {
    const owed = owedBy(voice, entitlement.owedBy, owner(digits))
    const judged = judgement(world, table, digits)
    const cell = cellOf(table.lookup, digits)
    // All of a cell get one answer, so one member speaks for them.
    const member = cell < 0 ? digits : digitsAt(space, table, cell)
    return explain(voice.catalogue, { entitlement, judgement: judged, owed }, () => nearestRule(space, table, member))
  }
  return (digits: Digits): EntitlementAnswer => {
    const cell = cellOf(table.lookup, digits)
    if (cell >= 0) return (complete[cell * owners.length + owners.indexOf(owner(digits))] ??= compute(digits))
    const key = `${owner(digits)}:${linked.map((fact) => digits[fact]).join()}`
    const answer = partial.get(key) ?? compute(digits)
    // Every key can come up in a long life; the bound keeps a curious client from filling the memory.
    if (partial.size > 5_000) partial.clear()
    partial.set(key, answer)
    return answer
  }
}

type Presuming = { readonly index: number; readonly digit: number; readonly presumed: Presumed }

/** The facts that an offer's rules name and that are presumed where they are not given. */
const presumingOf = ({ space }: World, catalogue: Catalogue, tabled: readonly Tabled[]): readonly Presuming[] => {
  const used = new Set(tabled.flatMap(({ table }) => table.grid.axes.map((axis) => axis.fact.id)))
  return catalogue.facts.flatMap((fact: Fact) => {
    if (!('presumed' in fact) || !fact.presumed || !used.has(fact.id)) return []
    const index = indexOf(space, fact.id)
    const digit = space.digitOf[index]!.get(fact.presumed.value)!
    return [{ index, digit, presumed: { fact: fact.id, ...fact.presumed } }]
  })
}

const presume = (digits: Digits, presuming: readonly Presuming[]): Digits =>
  presuming.reduce((known, { index, digit }) => known.with(index, digit), digits)

/** A checker for one offer, whose tables are decided. `authority` is absent where the law stands alone. */
export const checkerOf = (
  world: World,
  { offer, authority }: { offer: Offer; authority: Authority | undefined },
  tabled: readonly Tabled[],
): Checker => {
  const { space, people } = world
  const catalogue = wording(world.catalogue, authority)
  const presuming = presumingOf(world, catalogue, tabled)
  const answers = tabled.map((each) => answersOf(world, { catalogue, authority }, each))
  const order = space.axes.map((axis) => axis.fact.id)

  const decide: Checker['decide'] = (digits) =>
    tabled.map(({ table }) => {
      const cell = cellOf(table.lookup, digits)
      if (cell >= 0) return outcomes[table.codes[cell]!]!
      const { possible } = judgement(world, table, digits)
      return possible.length > 1 ? 'cannot-tell' : possible[0]!
    })

  const check: Checker['check'] = (facts) => {
    const stated = digitsOf(space, facts)
    if (!people.isPossible(stated)) return { ok: false, conflicts: people.conflicts(stated) }
    const open = presuming.filter(({ presumed }) => facts[presumed.fact] === undefined)
    const presumed = presume(stated, open)
    // Where what was said rules the presumption out, it is not made.
    const made = people.isPossible(presumed) ? open : []
    const digits = made === open ? presumed : stated
    const entitlements = answers.map((answer) => answer(digits))
    const named = new Set(entitlements.flatMap(({ missing }) => missing))
    return {
      ok: true,
      entitlements,
      presumed: made.map((each) => each.presumed),
      missing: named.size === 0 ? [] : order.filter((id) => named.has(id)),
    }
  }
  return { offer, catalogue, tabled, decide, check }
}

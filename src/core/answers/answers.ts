// Answers: one entitlement's explanations, each made the first time somebody gets it, in the words of one council.
import { remembering } from '../remember.ts'
import type { Catalogue, Ower } from '../rules/catalogue.ts'
import type { Authority } from '../rules/model.ts'
import { cellOf } from '../tables/grid.ts'
import { judgement } from '../tables/join.ts'
import { nearestRule } from '../tables/nearest-ground.ts'
import { type Digits, indexOf, isKnown, keyOf, ownValues } from '../tables/space.ts'
import { digitsAt } from '../tables/table.ts'
import type { Tabled, World } from '../tables/world.ts'
import { type EntitlementAnswer, type Owed, explain } from './explain.ts'
import { fill } from './say.ts'

/** Whose duty it is: the authority's own, somebody else's, or not known. */
const owners = ['own', 'other', 'unknown'] as const
type Owner = (typeof owners)[number]

/** The catalogue in a council's own words. */
export const wording = (catalogue: Catalogue, authority: Authority | undefined): Catalogue => {
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
export type Voice = { readonly catalogue: Catalogue; readonly authority: Authority | undefined }

const owedBy = ({ catalogue, authority }: Voice, ower: Ower, owner: Owner): Owed => {
  const { text, decides = text, otherwise } = catalogue.owedBy[ower]
  const own = ower === 'national' ? undefined : authority?.contacts[ower]
  const elsewhere = otherwise ? [otherwise] : []
  if (!own || owner === 'other') return { text, decides, contacts: elsewhere }
  if (owner === 'own') return { text: authority!.name, decides: authority!.name, contacts: [own] }
  return { text, decides, contacts: [own, ...elsewhere] }
}

/** Answers of one entitlement: the same object for the same answer. */
export const answersOf = (world: World, voice: Voice, { entitlement, table }: Tabled) => {
  const { space, people } = world
  const owner = ownerOf(world, entitlement.owedBy)
  const linked = people.linked(table.lookup.facts)
  const complete = new Array<EntitlementAnswer | undefined>(table.grid.cells * owners.length)
  const compute = (digits: Digits): EntitlementAnswer => {
    const judged = judgement(world, table, digits)
    // What a council chose to give is its own affair, whoever looked after the person.
    const isChosen = judged.best !== undefined && entitlement.grounds[judged.best]!.basis === 'local-offer'
    const owed = owedBy(voice, entitlement.owedBy, isChosen ? 'own' : owner(digits))
    const cell = cellOf(table.lookup, digits)
    // All of a cell get one answer, so one member speaks for them.
    const member = cell < 0 ? digits : digitsAt(space, table, cell)
    const explained = { entitlement, judgement: judged, owed, own: ownValues(space, member) }
    return explain(voice.catalogue, explained, () => nearestRule(space, table, member))
  }
  const partial = remembering(compute, (digits) => `${owner(digits)}:${keyOf(linked, digits)}`)
  return (digits: Digits): EntitlementAnswer => {
    const cell = cellOf(table.lookup, digits)
    if (cell < 0) return partial(digits)
    return (complete[cell * owners.length + owners.indexOf(owner(digits))] ??= compute(digits))
  }
}

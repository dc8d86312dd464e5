// Answers: one entitlement's explanations, each made the first time somebody gets it, in the words of one council.
import { jsonBytes, remembering } from '../remember.ts'
import type { Catalogue, Ower } from '../rules/catalogue.ts'
import type { Authority } from '../rules/model.ts'
import type { Tabled, Domain } from '../tables/domain.ts'
import { cellOf } from '../tables/grid.ts'
import { judgement } from '../tables/join.ts'
import { nearestRule } from '../tables/nearest-ground.ts'
import { type CodedPerson, indexOf, isKnown, keyOf, ownValues } from '../tables/space.ts'
import { codedAt } from '../tables/table.ts'
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

const ownerOf = ({ catalogue, space }: Domain, ower: Ower): ((coded: CodedPerson) => Owner) => {
  const decidedBy = catalogue.owedBy[ower].decidedBy
  if (!decidedBy) return () => 'other'
  const fact = indexOf(space, decidedBy.fact)
  const own = space.classIndexOf[fact]!.get(decidedBy.value)
  return (coded) => (coded[fact] === own ? 'own' : isKnown(space, coded, fact) ? 'other' : 'unknown')
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
export const answersOf = (domain: Domain, voice: Voice, { entitlement, table }: Tabled) => {
  const { space, people } = domain
  const owner = ownerOf(domain, entitlement.owedBy)
  const linked = people.linked(table.lookup.facts)
  const complete = new Array<EntitlementAnswer | undefined>(table.grid.cells * owners.length)
  const compute = (coded: CodedPerson): EntitlementAnswer => {
    const judged = judgement(domain, table, coded)
    // What a council chose to give is its own affair, whoever looked after the person.
    const isChosen = judged.best !== undefined && entitlement.grounds[judged.best]!.basis === 'local-offer'
    const owed = owedBy(voice, entitlement.owedBy, isChosen ? 'own' : owner(coded))
    const cell = cellOf(table.lookup, coded)
    // All of a cell get one answer, so one member speaks for them.
    const member = cell < 0 ? coded : codedAt(space, table, cell)
    const explained = { entitlement, judgement: judged, owed, own: ownValues(space, member) }
    return explain(voice.catalogue, explained, () => nearestRule(space, table, member))
  }
  const partial = remembering(compute, (coded) => `${owner(coded)}:${keyOf(linked, coded)}`, jsonBytes)
  return (coded: CodedPerson): EntitlementAnswer => {
    const cell = cellOf(table.lookup, coded)
    if (cell < 0) return partial(coded)
    return (complete[cell * owners.length + owners.indexOf(owner(coded))] ??= compute(coded))
  }
}

// Answers about one entitlement in one council's words, each explained the first time that it is needed.
import { jsonBytes, remembering } from '../remember.ts'
import type { Catalogue, Ower } from '../rules/catalogue.ts'
import type { Authority } from '../rules/model.ts'
import type { TabledEntitlement, Domain } from '../tables/domain.ts'
import { valuesApart } from '../tables/classes.ts'
import { type PlacedGrid, cellOf, placeGrid } from '../tables/grid.ts'
import { judgePerson } from '../tables/join.ts'
import { nearestGroundFinder } from '../tables/nearest-ground.ts'
import { type CodedPerson, factIndexOf, isKnown, personKey, knownChoices } from '../tables/space.ts'
import { codedPersonInCell } from '../tables/table.ts'
import { type EntitlementAnswer, explain } from './explain.ts'
import { judgeFor } from './given-steps.ts'
import { fillPlaceholders } from './phrases.ts'
import type { OwerDetails } from './summary.ts'

/** Who has to provide an entitlement: this authority, another authority, or not known. */
type Provider = 'own' | 'other' | 'unknown'

/** Puts a council's name and area into every text of the catalogue. */
export const fillCatalogue = (catalogue: Catalogue, authority: Authority | undefined): Catalogue => {
  const words = { council: authority?.name ?? 'the council', area: authority?.area ?? 'the council’s area' }
  const filled: unknown = JSON.parse(JSON.stringify(catalogue), (_, value: unknown) =>
    typeof value === 'string' ? fillPlaceholders(value, words) : value,
  )
  // Only texts changed, so the shape is still the catalogue's.
  return filled as Catalogue
}

const providerFor = ({ catalogue, space }: Domain, ower: Ower): ((coded: CodedPerson) => Provider) => {
  const decidedBy = catalogue.owedBy[ower].decidedBy
  if (!decidedBy) return () => 'other'
  const fact = factIndexOf(space, decidedBy.fact)
  const ownClass = space.classIndexOf[fact]!.get(decidedBy.value)
  return (coded) => (coded[fact] === ownClass ? 'own' : isKnown(space, coded, fact) ? 'other' : 'unknown')
}

/** One council's voice: the catalogue in its words, and the authority with its contacts. */
export type Voice = { readonly catalogue: Catalogue; readonly authority: Authority | undefined }

const owedBy = ({ catalogue, authority }: Voice, ower: Ower, provider: Provider): OwerDetails => {
  const { text, decides = text, otherwise } = catalogue.owedBy[ower]
  const contact = ower === 'national' ? undefined : authority?.contacts[ower]
  const elsewhere = otherwise ? [otherwise] : []
  if (!contact || provider === 'other') return { text, decides, contacts: elsewhere }
  if (provider === 'own') return { text: authority!.name, decides: authority!.name, contacts: [contact] }
  return { text, decides, contacts: [contact, ...elsewhere] }
}

/** What an answer's judgement takes, roughly: a few numbers for each node of each condition. */
const JUDGEMENT_BYTES = 1_000

/** The bytes of an answer that no other answer shares. Steps and sources stand in the rules. */
const answerBytes = ({ summary, deciding, missing }: EntitlementAnswer): number =>
  JUDGEMENT_BYTES + jsonBytes([summary, deciding.reasons, missing])

/** Prepares the answers about one entitlement: a function from a possible person to an answer. */
export const prepareAnswers = (domain: Domain, voice: Voice, { entitlement, table, stepJudges }: TabledEntitlement) => {
  const { space, people } = domain
  const provider = providerFor(domain, entitlement.owedBy)
  const linked = people.linked(table.lookup.facts)
  // Preparing takes time and memory, so it waits for the first answer, and the nearest ground for the first no.
  let placed: PlacedGrid | undefined
  // Reasons name the person's own values, also those that the table does not tell apart.
  const grid = (): PlacedGrid => (placed ??= placeGrid(space, valuesApart(table.grid.axes)))
  let nearestGround: ReturnType<typeof nearestGroundFinder> | undefined
  const answer = (coded: CodedPerson): EntitlementAnswer => {
    const judged = judgePerson(domain, table, coded)
    // A council provides its own local offer, whichever council looked after the person.
    const isLocalOffer = judged.best !== undefined && entitlement.grounds[judged.best]!.basis === 'local-offer'
    const owed = owedBy(voice, entitlement.owedBy, isLocalOffer ? 'own' : provider(coded))
    const cell = cellOf(grid().lookup, coded)
    // Everybody in a cell gets the same answer, so any member can represent the cell.
    const member = cell < 0 ? coded : codedPersonInCell(space, grid(), cell)
    const own = knownChoices(space, member)
    const explained = { entitlement, judgement: judged, owed, own, judgeStep: judgeFor(stepJudges, coded) }
    return explain(voice.catalogue, explained, () => (nearestGround ??= nearestGroundFinder(space, table))(member))
  }
  const answerKey = (coded: CodedPerson): string => {
    const cell = cellOf(grid().lookup, coded)
    const steps = stepJudges.map(({ keyOf }) => keyOf(coded)).join(';')
    return `${provider(coded)}:${cell < 0 ? personKey(linked, coded) : cell}:${steps}`
  }
  return remembering(answer, answerKey, answerBytes)
}

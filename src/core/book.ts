// The book: every offer of some rules, with its tables decided. Built once when the service starts.
import { type Voice, wording } from './answers/answers.ts'
import { type Checker, checkerOf } from './checker.ts'
import type { Catalogue } from './rules/catalogue.ts'
import type { Condition } from './rules/condition.ts'
import type { Entitlement, Offer, Rules, Problem } from './rules/model.ts'
import { type Digest, type Offers, offersOf } from './rules/offers.ts'
import type { Tabled, Domain } from './tables/domain.ts'
import { lookupOf, membersOf } from './tables/grid.ts'
import { type People, constraintTables, peopleOf } from './tables/people.ts'
import { type Space, spaceOf } from './tables/space.ts'
import { type Table, allowedAt, tableOf } from './tables/table.ts'
import { growthOf, transitionTables } from './tables/transitions.ts'
import { type Inhabited, truthTables } from './tables/truth.ts'

export type Book = {
  readonly rules: Rules
  readonly domain: Domain
  readonly offers: Offers
  readonly checkerOf: (offer: Offer) => Checker
}

/** Every condition that some rules hold. */
const allConditions = (rules: Rules): readonly Condition[] => [
  ...rules.catalogue.impossible.map(({ when }) => when),
  ...rules.catalogue.transitions.map(({ when }) => when),
  ...rules.versions.flatMap((version) =>
    version.entitlements.flatMap((file) => (file.ends ? [] : file.grounds.map(({ when }) => when))),
  ),
]

const domainOf = async (catalogue: Catalogue, conditions: readonly Condition[]): Promise<Domain> => {
  const space = spaceOf(catalogue, conditions)
  const people = peopleOf(space, catalogue, await constraintTables(catalogue))
  return { catalogue, space, people, grow: growthOf(space, catalogue, await transitionTables(catalogue)) }
}

const inhabited =
  (space: Space, people: People): Inhabited =>
  (grid) => {
    const shape = { grid, lookup: lookupOf(space, grid), members: membersOf(space, grid) }
    return (cell) => people.exists(allowedAt(space, shape, cell))
  }

/** Decides each set of grounds once, however many offers hold it. */
const tables = (domain: Domain) => {
  const truthOf = truthTables(domain.catalogue, inhabited(domain.space, domain.people))
  const known = new Map<string, Promise<Table>>()
  const decide = async (rules: Entitlement['grounds']): Promise<Table> =>
    tableOf(domain, rules, await Promise.all(rules.map(({ when }) => truthOf(when))))
  return (grounds: Entitlement['grounds']): Promise<Table> => {
    const key = JSON.stringify(grounds.map(({ when, strength, amount }) => [when, strength, amount]))
    const table = known.get(key) ?? decide(grounds)
    known.set(key, table)
    return table
  }
}

/** Each council's own words, made once. */
const voices = ({ catalogue, authorities }: Rules): ((authority: string) => Voice) => {
  const ofTheLaw: Voice = { catalogue: wording(catalogue, undefined), authority: undefined }
  const ofCouncils = authorities.map((authority): Voice => ({ catalogue: wording(catalogue, authority), authority }))
  return (id) => ofCouncils.find(({ authority }) => authority?.id === id) ?? ofTheLaw
}

/**
 * Compiles checked rules: composes every offer and has every cell of every entitlement decided.
 *
 * @param digest SHA-256 of a value's canonical JSON (RFC 8785).
 * @throws Error if a council adds to an entitlement that the law does not give on that day.
 */
export const bookOf = async (rules: Rules, digest: Digest): Promise<Book> => {
  const domain = await domainOf(rules.catalogue, allConditions(rules))
  const offers = offersOf(rules, digest)
  const tableFor = tables(domain)
  const voiceOf = voices(rules)
  const checkers = new Map<Offer, Checker>()
  for (const offer of offers.all) {
    const tabled: readonly Tabled[] = await Promise.all(
      offer.entitlements.map(async (entitlement) => ({ entitlement, table: await tableFor(entitlement.grounds) })),
    )
    checkers.set(offer, checkerOf(domain, { offer, voice: voiceOf(offer.authority) }, tabled))
  }
  return { rules, domain, offers, checkerOf: (offer) => checkers.get(offer)! }
}

export type ReadDraft =
  | {
      readonly ok: true
      /** The rules with the draft among them, and the offer that it would make. */
      readonly book: Book
      readonly offer: Offer
      readonly alarms: readonly Problem[]
      readonly advisories: readonly Problem[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

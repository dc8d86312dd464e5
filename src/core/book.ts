// The book: every offer of some rules, with its tables decided. It is compiled once, when the service starts.
import { type Voice, fillCatalogue } from './answers/answers.ts'
import { type Checker, createChecker } from './checker.ts'
import type { Catalogue } from './rules/catalogue.ts'
import type { Condition } from './rules/condition.ts'
import type { Entitlement, Offer, Rules, Problem } from './rules/model.ts'
import { type ComputeDigest, type Offers, composeOffers } from './rules/offers.ts'
import { stepConditions, stepsOf } from './rules/steps.ts'
import { hasGrounds } from './rules/versions.ts'
import { type ConditionJudge, conditionJudge } from './tables/condition-judge.ts'
import type { TabledEntitlement, Domain } from './tables/domain.ts'
import { placeGrid } from './tables/grid.ts'
import { type People, constraintTables, peopleOf } from './tables/people.ts'
import { type Space, spaceOf } from './tables/space.ts'
import { type Table, allowedAt, buildTable } from './tables/table.ts'
import { growthOf, transitionTables } from './tables/transitions.ts'
import { type Inhabited, truthTables } from './tables/truth.ts'

export type Book = {
  readonly rules: Rules
  readonly domain: Domain
  readonly offers: Offers
  /** Returns the checker of one of the book's own offers. */
  readonly checkerOf: (offer: Offer) => Checker
}

/** Returns every condition in some rules. The space splits facts finely enough for all of them. */
const allConditions = (rules: Rules): readonly Condition[] => [
  ...rules.catalogue.impossible.map(({ when }) => when),
  ...rules.catalogue.transitions.map(({ when }) => when),
  ...rules.versions.flatMap((version) =>
    version.entitlements
      .filter(hasGrounds)
      .flatMap(({ words, grounds }) => [
        ...grounds.map(({ when }) => when),
        ...stepConditions(stepsOf({ ...words, grounds }), rules.catalogue.publicFunds),
      ]),
  ),
]

const buildDomain = async (catalogue: Catalogue, conditions: readonly Condition[]): Promise<Domain> => {
  const space = spaceOf(catalogue, conditions)
  const people = peopleOf(space, catalogue, await constraintTables(catalogue))
  return { catalogue, space, people, grow: growthOf(space, catalogue, await transitionTables(catalogue)) }
}

const inhabitedIn =
  (space: Space, people: People): Inhabited =>
  (grid) => {
    const cells = placeGrid(space, grid.axes)
    return (cell) => people.exists(allowedAt(space, cells, cell))
  }

/** Returns a function that decides entitlements: each distinct set of grounds once, however many offers have it. */
const decideTables = (domain: Domain) => {
  const truthOf = truthTables(domain.catalogue, inhabitedIn(domain.space, domain.people))
  const tablesByKey = new Map<string, Promise<Table>>()
  const decide = async (grounds: Entitlement['grounds']): Promise<Table> =>
    buildTable(domain, grounds, await Promise.all(grounds.map(({ when }) => truthOf(when))))
  const tableFor = (grounds: Entitlement['grounds']): Promise<Table> => {
    const key = JSON.stringify(grounds.map(({ when, strength, amount }) => [when, strength, amount]))
    const table = tablesByKey.get(key) ?? decide(grounds)
    tablesByKey.set(key, table)
    return table
  }
  const judgeFor = async (condition: Condition): Promise<ConditionJudge> =>
    conditionJudge(domain, condition, await truthOf(condition))
  return async (entitlement: Entitlement): Promise<TabledEntitlement> => {
    const conditions = stepConditions(stepsOf(entitlement), domain.catalogue.publicFunds)
    const stepJudges = await Promise.all(conditions.map(judgeFor))
    return { entitlement, table: await tableFor(entitlement.grounds), stepJudges }
  }
}

/** Returns the voice of each authority, by its id. Voices are made once; the law's is the one without an authority. */
const voicesOf = ({ catalogue, authorities }: Rules): ((authority: string) => Voice) => {
  const lawVoice: Voice = { catalogue: fillCatalogue(catalogue, undefined), authority: undefined }
  const councilVoices = authorities.map((authority): Voice => ({
    catalogue: fillCatalogue(catalogue, authority),
    authority,
  }))
  return (id) => councilVoices.find(({ authority }) => authority?.id === id) ?? lawVoice
}

/**
 * Compiles checked rules: composes every offer, and decides every cell of every entitlement.
 *
 * @param digest SHA-256 of a value's canonical JSON (RFC 8785).
 * @throws Error if a council adds to an entitlement that the law does not give on that day.
 */
export const compileBook = async (rules: Rules, digest: ComputeDigest): Promise<Book> => {
  const domain = await buildDomain(rules.catalogue, allConditions(rules))
  const offers = composeOffers(rules, digest)
  const decide = decideTables(domain)
  const voiceOf = voicesOf(rules)
  const checkers = new Map<Offer, Checker>()
  for (const offer of offers.all) {
    const tabled = await Promise.all(offer.entitlements.map(decide))
    checkers.set(offer, createChecker(domain, { offer, voice: voiceOf(offer.authority) }, tabled))
  }
  return { rules, domain, offers, checkerOf: (offer) => checkers.get(offer)! }
}

/** What keeps a draft from being read: the first problems, and how many more there are. */
export type DraftRefused = { readonly ok: false; readonly problems: readonly Problem[]; readonly more: number }

/** What a case says of an entitlement, and what comes instead, both as a case writes them: `entitled by under-21`. */
export type CaseDifference = {
  readonly entitlement: string
  /** Who the case is about, in the catalogue's words. */
  readonly person: string
  readonly expected: string
  /** Undefined if the offer has no such entitlement. */
  readonly got?: string
  /** The id of the ground that decides, or for a no of the nearest one. */
  readonly ground?: string
}

/** A place in which a case of a draft is not borne out. */
export type FailingCase = Problem & {
  readonly name: string
  /** Whether the case holds without the draft: then the draft changes what it says. */
  readonly holdsWithoutDraft: boolean
} & Partial<CaseDifference>

/** The cases that a draft carries, run on its offer. */
export type DraftCases = {
  readonly total: number
  readonly passed: number
  readonly failing: readonly FailingCase[]
  /** How many more places there are. */
  readonly more: number
}

/** A draft version that was read into some rules, or the problems that keep it from being read. */
export type DraftResult =
  | {
      readonly ok: true
      /** The rules with the draft included. */
      readonly book: Book
      /** The offer that the draft would make. */
      readonly offer: Offer
      readonly cases: DraftCases
      readonly alarms: readonly Problem[]
      readonly advisories: readonly Problem[]
      /** How many more alarms and advisories there are. */
      readonly more: number
    }
  | DraftRefused

// Checks one person against one offer, by lookups in the tables that were decided when the offer was loaded.
import { needRanksOf } from './ahead/need-ranks.ts'
import { type Question, nextFact, questionOf } from './ahead/next-question.ts'
import { type Outlook, dateOutlooks, prepareOutlooks } from './ahead/outlook.ts'
import type { LookAhead } from './ahead/would-change.ts'
import { type Voice, prepareAnswers } from './answers/answers.ts'
import type { EntitlementAnswer } from './answers/explain.ts'
import { type Catalogue, factById } from './rules/catalogue.ts'
import type { Answer, Facts, IsoDate, Offer } from './rules/model.ts'
import type { TabledEntitlement, Domain } from './tables/domain.ts'
import { judgePerson } from './tables/join.ts'
import { offerMeaning } from './tables/meaning.ts'
import { packTables } from './tables/pack.ts'
import type { Conflict } from './tables/people.ts'
import { type Presume, type Presumption, preparePresumptions } from './tables/presume.ts'
import { type CodedPerson, type FactIndex, encodeFacts } from './tables/space.ts'

/** Options of a check, other than the facts. */
type CheckOptions = {
  /** The ids of the entitlements to answer; all of them by default. */
  readonly entitlements?: readonly string[] | undefined
  /** The date of birth, if it is known. Outlooks then name days. */
  readonly born?: IsoDate | undefined
}

/** An answer and an outlook for each requested entitlement, in the offer's order. */
export type AnsweredCheck = {
  readonly ok: true
  readonly entitlements: readonly EntitlementAnswer[]
  readonly outlooks: readonly Outlook[]
  /** Absent if no further question can change an outcome. */
  readonly nextQuestion?: Question
  readonly presumed: readonly Presumption[]
  /** The ids of the unknown facts on which any of the answers depends. */
  readonly missing: readonly string[]
}

/** The result of a check: answers, or the reasons why no such person can exist. */
export type CheckResult = AnsweredCheck | { readonly ok: false; readonly conflicts: readonly Conflict[] }

export type Checker = {
  readonly offer: Offer
  /** The council's name, or `England`. */
  readonly council: string
  /** The catalogue, with the name and area of the offer's council filled in. */
  readonly catalogue: Catalogue
  readonly tabled: readonly TabledEntitlement[]
  /** The offer's decisions, without its wording: equal for two offers that decide alike. */
  readonly meaning: () => unknown
  /** Returns the outcome of every entitlement for a possible person, without explanation. */
  readonly decide: (coded: CodedPerson) => readonly Answer[]
  /** Returns the explained outcome of every entitlement for a possible person. */
  readonly answers: (coded: CodedPerson) => readonly EntitlementAnswer[]
  /** Adds presumed facts to a possible person. */
  readonly presume: Presume
  /** Checks facts that `factsReader` has read: explained outcomes, outlooks and the next question. */
  readonly check: (facts: Facts, options?: CheckOptions) => CheckResult
}

/** Decides by the packed tables if every fact that the offer names is known, and otherwise by joins. */
const makeDecide = (domain: Domain, tabled: readonly TabledEntitlement[]): Checker['decide'] => {
  // Packing takes time, so it waits for the first person.
  let decideWhole: ReturnType<typeof packTables> | undefined
  const decidePartial = (coded: CodedPerson): readonly Answer[] =>
    tabled.map(({ table }) => {
      const { possible } = judgePerson(domain, table, coded)
      return possible.length > 1 ? 'cannot-tell' : possible[0]!
    })
  return (coded) => (decideWhole ??= packTables(domain, tabled))(coded) ?? decidePartial(coded)
}

const noFacts: readonly string[] = []

/** Returns the ids of the facts that any answer misses, in the given order. */
const missingIn = (entitlements: readonly EntitlementAnswer[], order: readonly string[]): readonly string[] => {
  if (entitlements.every(({ missing }) => missing.length === 0)) return noFacts
  const named = new Set(entitlements.flatMap(({ missing }) => missing))
  return order.filter((id) => named.has(id))
}

/** Returns the ids of the facts, in the order of the space. */
const factOrder = ({ space }: Domain): readonly string[] => space.axes.map((axis) => axis.fact.id)

/** Returns the facts that were asked and are not known. */
const unansweredIn = (facts: Facts, order: readonly string[]): ReadonlySet<FactIndex> =>
  new Set(order.flatMap((id, fact) => (facts[id] === null ? [fact] : [])))

/** A person with presumptions made, the facts as described, and the indexes of the requested entitlements. */
type PresumedPerson = { readonly coded: CodedPerson; readonly facts: Facts; readonly among: readonly number[] }

/** Returns a function that finds the missing facts of some entitlements, and the question to ask first. */
const missingFinder = (lookAhead: LookAhead) => {
  const { domain } = lookAhead
  const order = factOrder(domain)
  const next = nextFact(lookAhead)
  const questions = order.map((fact) => questionOf(factById(lookAhead, fact)))
  return (entitlements: readonly EntitlementAnswer[], { coded, facts, among }: PresumedPerson) => {
    const missing = missingIn(entitlements, order)
    const fact = missing.length > 0 ? next({ coded, unanswered: unansweredIn(facts, order), among }) : undefined
    return { missing, ...(fact === undefined ? {} : { nextQuestion: questions[fact]! }) }
  }
}

type CheckParts = Pick<Checker, 'answers' | 'presume'> & {
  readonly outlook: (coded: CodedPerson) => readonly Outlook[]
}

const makeCheck = (lookAhead: LookAhead, { answers, presume, outlook }: CheckParts): Checker['check'] => {
  const { tabled, domain } = lookAhead
  const { space, people } = domain
  const findMissing = missingFinder(lookAhead)
  const indexes = [...tabled.keys()]
  return (facts, { entitlements: ids, born } = {}) => {
    const stated = encodeFacts(space, facts)
    if (!people.isPossible(stated)) return { ok: false, conflicts: people.conflicts(stated) }
    const { coded, presumed } = presume(stated, facts)
    const among = ids ? indexes.filter((i) => ids.includes(tabled[i]!.entitlement.id)) : indexes
    const [allAnswers, allOutlooks] = [answers(coded), outlook(coded)]
    const entitlements = among.map((i) => allAnswers[i]!)
    const outlooks = among.map((i) => allOutlooks[i]!)
    const missing = findMissing(entitlements, { coded, facts, among })
    return { ok: true, entitlements, outlooks: dateOutlooks(outlooks, born), presumed, ...missing }
  }
}

/**
 * Creates the checker of one offer, whose tables are decided.
 *
 * @param voice The words of the offer's council. For the law alone, the voice has no authority.
 */
export const createChecker = (
  domain: Domain,
  { offer, voice }: { offer: Offer; voice: Voice },
  tabled: readonly TabledEntitlement[],
): Checker => {
  const { catalogue, authority } = voice
  const presume = preparePresumptions(domain, catalogue, tabled)
  const answerers = tabled.map((entitlement) => prepareAnswers(domain, voice, entitlement))
  const answers: Checker['answers'] = (coded) => answerers.map((answer) => answer(coded))
  const lookAhead: LookAhead = { domain, needRanks: needRanksOf(domain, tabled), tabled, facts: catalogue.facts }
  const check = makeCheck(lookAhead, { answers, presume, outlook: prepareOutlooks(lookAhead, catalogue) })
  const council = authority?.name ?? 'England'
  const meaning = () => offerMeaning(domain, tabled)
  return { offer, council, catalogue, tabled, meaning, decide: makeDecide(domain, tabled), answers, presume, check }
}

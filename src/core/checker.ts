// Checks: what one offer gives to one person. A look-up in tables that were decided when the offer was loaded.
import { needRanksOf } from './ahead/need-ranks.ts'
import { type Question, nextFact, questionOf } from './ahead/next-question.ts'
import { type Outlook, dated, outlookOf } from './ahead/outlook.ts'
import type { LookAhead } from './ahead/would-change.ts'
import { type Voice, answersOf } from './answers/answers.ts'
import type { EntitlementAnswer } from './answers/explain.ts'
import { jsonBytes, remembering } from './remember.ts'
import { type Catalogue, factOf } from './rules/catalogue.ts'
import type { Answer, Facts, IsoDate, Offer } from './rules/model.ts'
import type { Tabled, Domain } from './tables/domain.ts'
import { judgement } from './tables/join.ts'
import { meaningOf } from './tables/meaning.ts'
import { packed } from './tables/pack.ts'
import type { Conflict } from './tables/people.ts'
import { type Presume, type Presumed, presuming } from './tables/presume.ts'
import { type CodedPerson, codedPerson } from './tables/space.ts'

/** What is asked beside the facts. */
type Asked = {
  /** Only these entitlements, by id. */
  readonly entitlements?: readonly string[] | undefined
  /** The date that the years are counted from, where it is known. */
  readonly born?: IsoDate | undefined
}

/** One answer and outlook per entitlement asked for, in the offer's order; the same objects for the same answers. */
export type Answered = {
  readonly ok: true
  readonly entitlements: readonly EntitlementAnswer[]
  readonly outlooks: readonly Outlook[]
  /** Absent where nothing that may still be asked can change an outcome. */
  readonly nextQuestion?: Question
  readonly presumed: readonly Presumed[]
  readonly missing: readonly string[]
}

export type Checked = Answered | { readonly ok: false; readonly conflicts: readonly Conflict[] }

export type Checker = {
  readonly offer: Offer
  /** The council's name, or England. */
  readonly council: string
  /** The catalogue in the words of this offer's council. */
  readonly catalogue: Catalogue
  readonly tabled: readonly Tabled[]
  /** What the offer decides, whatever its words: equal for two offers that decide alike. */
  readonly meaning: () => unknown
  /** The bare outcome of every entitlement, for a possible person. */
  readonly decide: (coded: CodedPerson) => readonly Answer[]
  /** The explained outcome of every entitlement, for a possible person; the same objects for the same answers. */
  readonly answers: (coded: CodedPerson) => readonly EntitlementAnswer[]
  /** What is known of a possible person, with what is presumed. */
  readonly presume: Presume
  /** The explained outcome of every entitlement, and what comes next, of facts that `factsReader` has read. */
  readonly check: (facts: Facts, asked?: Asked) => Checked
}

/** The bare outcomes, without a word: packed where every fact that the offer names is known. */
const decider = (domain: Domain, tabled: readonly Tabled[]): Checker['decide'] => {
  let whole: ReturnType<typeof packed> | undefined
  const partial = (coded: CodedPerson): readonly Answer[] =>
    tabled.map(({ table }) => {
      const { possible } = judgement(domain, table, coded)
      return possible.length > 1 ? 'cannot-tell' : possible[0]!
    })
  return (coded) => (whole ??= packed(domain, tabled))(coded) ?? partial(coded)
}

/** The facts that any of some answers misses, in an order. */
const missingIn = (entitlements: readonly EntitlementAnswer[], order: readonly string[]): readonly string[] => {
  if (entitlements.every(({ missing }) => missing.length === 0)) return nothing
  const named = new Set(entitlements.flatMap(({ missing }) => missing))
  return order.filter((id) => named.has(id))
}

const nothing: readonly string[] = []

/** The facts, in the order of the space. */
const orderOf = ({ space }: Domain): readonly string[] => space.axes.map((axis) => axis.fact.id)

/** The facts, by their place in an order, that were asked and are not known. */
const unansweredIn = (facts: Facts, order: readonly string[]): ReadonlySet<number> =>
  new Set(order.flatMap((id, fact) => (facts[id] === null ? [fact] : [])))

/** A person as they were described: `null` is asked and not known. */
type Stated = { readonly coded: CodedPerson; readonly facts: Facts }
/** With what is presumed, and the places of the entitlements that are asked about. */
type Presuming = Stated & { readonly among: readonly number[] }

/** Finds what is not known and matters to some entitlements, and what to ask for first. */
const asking = (lookAhead: LookAhead) => {
  const { domain } = lookAhead
  const order = orderOf(domain)
  const next = nextFact(lookAhead)
  const questions = order.map((fact) => questionOf(factOf(lookAhead, fact)))
  return (entitlements: readonly EntitlementAnswer[], { coded, facts, among }: Presuming) => {
    const missing = missingIn(entitlements, order)
    const fact = missing.length > 0 ? next({ coded, unanswered: unansweredIn(facts, order), among }) : undefined
    return { missing, ...(fact === undefined ? {} : { nextQuestion: questions[fact]! }) }
  }
}

/** The parts of a check. */
type Parts = Pick<Checker, 'answers' | 'presume'> & { readonly outlook: (coded: CodedPerson) => readonly Outlook[] }

const checking = (lookAhead: LookAhead, { answers, presume, outlook }: Parts): Checker['check'] => {
  const { tabled, domain } = lookAhead
  const { space, people } = domain
  const order = orderOf(domain)
  const open = asking(lookAhead)

  const everything = remembering(
    ({ coded: stated, facts }: Stated): Checked => {
      if (!people.isPossible(stated)) return { ok: false, conflicts: people.conflicts(stated) }
      const { coded, presumed } = presume(stated, facts)
      const entitlements = answers(coded)
      const asked = open(entitlements, { coded, facts, among: [...tabled.keys()] })
      return { ok: true, entitlements, outlooks: outlook(coded), presumed, ...asked }
    },
    ({ coded, facts }) => coded.map((classIndex, i) => (facts[order[i]!] === null ? '?' : classIndex)).join(),
    jsonBytes,
  )
  const some = (all: Answered, { coded: stated, facts }: Stated, only: readonly string[]): Answered => {
    const among = [...tabled.keys()].filter((i) => only.includes(tabled[i]!.entitlement.id))
    const { coded } = presume(stated, facts)
    const [entitlements, outlooks] = [among.map((i) => all.entitlements[i]!), among.map((i) => all.outlooks[i]!)]
    return { ok: true, entitlements, outlooks, presumed: all.presumed, ...open(entitlements, { coded, facts, among }) }
  }
  return (facts, { entitlements: only, born } = {}) => {
    const stated = { coded: codedPerson(space, facts), facts }
    const all = everything(stated)
    if (!all.ok) return all
    const checked = only ? some(all, stated, only) : all
    return born === undefined ? checked : { ...checked, outlooks: dated(checked.outlooks, born) }
  }
}

/** A checker for one offer, whose tables are decided. The voice has no authority where the law stands alone. */
export const checkerOf = (
  domain: Domain,
  { offer, voice }: { offer: Offer; voice: Voice },
  tabled: readonly Tabled[],
): Checker => {
  const { catalogue, authority } = voice
  const presume = presuming(domain, catalogue, tabled)
  const each = tabled.map((one) => answersOf(domain, voice, one))
  const answers: Checker['answers'] = (coded) => each.map((answer) => answer(coded))
  const lookAhead: LookAhead = { domain, needRanks: needRanksOf(domain, tabled), tabled, facts: catalogue.facts }
  const check = checking(lookAhead, { answers, presume, outlook: outlookOf(lookAhead, catalogue) })
  const council = authority?.name ?? 'England'
  const meaning = () => meaningOf(tabled)
  return { offer, council, catalogue, tabled, meaning, decide: decider(domain, tabled), answers, presume, check }
}

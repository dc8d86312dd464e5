// Checks: what one offer gives to one person. A look-up in tables that were decided when the offer was loaded.
import { type Voice, answersOf } from './answers.ts'
import type { Catalogue } from './catalogue.ts'
import type { EntitlementAnswer } from './explain.ts'
import { judgement } from './join.ts'
import type { Answer, Facts, IsoDate, Offer } from './model.ts'
import { type Question, nextFact, questionOf } from './next-question.ts'
import { type Outlook, dated, outlookOf } from './outlook.ts'
import { packed } from './pack.ts'
import type { Conflict } from './people.ts'
import { type Presume, type Presumed, presuming } from './presume.ts'
import { remembering } from './remember.ts'
import { type Digits, digitsOf } from './space.ts'
import { standingOf } from './standing.ts'
import type { Situation } from './would-change.ts'
import type { Tabled, World } from './world.ts'

/** What is asked beside the facts. */
type Asked = {
  /** Only these entitlements, by id. */
  readonly entitlements?: readonly string[] | undefined
  /** The date that the years are counted from, where it is known. */
  readonly born?: IsoDate | undefined
}

/** One answer and outlook per entitlement asked for, in the offer's order; the same objects for the same answers. */
export type Checked =
  | {
      readonly ok: true
      readonly entitlements: readonly EntitlementAnswer[]
      readonly outlooks: readonly Outlook[]
      /** Absent where nothing that may still be asked can change an outcome. */
      readonly nextQuestion?: Question
      readonly presumed: readonly Presumed[]
      readonly missing: readonly string[]
    }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] }

export type Checker = {
  readonly offer: Offer
  /** The council's name, or England. */
  readonly council: string
  /** The catalogue in the words of this offer's council. */
  readonly catalogue: Catalogue
  readonly tabled: readonly Tabled[]
  /** The bare outcome of every entitlement, for a possible person. */
  readonly decide: (digits: Digits) => readonly Answer[]
  /** The explained outcome of every entitlement, for a possible person; the same objects for the same answers. */
  readonly answers: (digits: Digits) => readonly EntitlementAnswer[]
  /** What is known of a possible person, with what is presumed. */
  readonly presume: Presume
  /** The explained outcome of every entitlement, with what comes next; facts are validated and derived (`factsReader`). */
  readonly check: (facts: Facts, asked?: Asked) => Checked
}

/** The bare outcomes, without a word: packed where every fact that the offer names is known. */
const decider = (world: World, tabled: readonly Tabled[]): Checker['decide'] => {
  let whole: ReturnType<typeof packed> | undefined
  const partial = (digits: Digits): readonly Answer[] =>
    tabled.map(({ table }) => {
      const { possible } = judgement(world, table, digits)
      return possible.length > 1 ? 'cannot-tell' : possible[0]!
    })
  return (digits) => (whole ??= packed(world, tabled))(digits) ?? partial(digits)
}

/** The facts that any of some answers misses, in an order. */
const missingIn = (entitlements: readonly EntitlementAnswer[], order: readonly string[]): readonly string[] => {
  if (entitlements.every(({ missing }) => missing.length === 0)) return nothing
  const named = new Set(entitlements.flatMap(({ missing }) => missing))
  return order.filter((id) => named.has(id))
}

const nothing: readonly string[] = []

/** The facts, by their place in an order, that were asked and are not known. */
const unansweredIn = (facts: Facts, order: readonly string[]): ReadonlySet<number> =>
  new Set(order.flatMap((id, fact) => (facts[id] === null ? [fact] : [])))

/** What follows for a person from what is known of them. */
type Found = {
  readonly entitlements: readonly EntitlementAnswer[]
  readonly outlooks: readonly Outlook[]
  readonly missing: readonly string[]
}

/** Finds everything once for each person, and then gives the same objects: those who write it can know it again. */
const finding = (
  answers: Checker['answers'],
  outlook: ReturnType<typeof outlookOf>,
  order: readonly string[],
): ((digits: Digits) => Found) =>
  remembering(
    (digits) => {
      const entitlements = answers(digits)
      return { entitlements, outlooks: outlook(digits), missing: missingIn(entitlements, order) }
    },
    (digits) => digits.join(),
  )

/** The part of it that is about some entitlements, by their places in the offer. */
const some = (found: Found, among: readonly number[], order: readonly string[]): Found => {
  const entitlements = among.map((i) => found.entitlements[i]!)
  return { entitlements, outlooks: among.map((i) => found.outlooks[i]!), missing: missingIn(entitlements, order) }
}

/** A checker for one offer, whose tables are decided. The voice has no authority where the law stands alone. */
export const checkerOf = (
  world: World,
  { offer, voice }: { offer: Offer; voice: Voice },
  tabled: readonly Tabled[],
): Checker => {
  const { space, people } = world
  const { catalogue, authority } = voice
  const presume = presuming(world, catalogue, tabled)
  const answers = tabled.map((each) => answersOf(world, voice, each))
  const order = space.axes.map((axis) => axis.fact.id)
  const situation: Situation = { world, standing: standingOf(world, tabled), tabled, facts: catalogue.facts }
  const next = nextFact(world, tabled)
  const questions = space.axes.map((axis) => questionOf(catalogue.facts.find(({ id }) => id === axis.fact.id)!))
  const everything = [...tabled.keys()]

  const whole: Checker['answers'] = (digits) => answers.map((answer) => answer(digits))
  const found = finding(whole, outlookOf(situation, catalogue), order)

  const check: Checker['check'] = (facts, { entitlements: only, born } = {}) => {
    const stated = digitsOf(space, facts)
    if (!people.isPossible(stated)) return { ok: false, conflicts: people.conflicts(stated) }
    const { digits, presumed } = presume(stated, facts)
    const among = only ? everything.filter((i) => only.includes(tabled[i]!.entitlement.id)) : everything
    const { entitlements, outlooks, missing } = only ? some(found(digits), among, order) : found(digits)
    const fact = missing.length > 0 ? next({ digits, unanswered: unansweredIn(facts, order), among }) : undefined
    return {
      ok: true,
      entitlements,
      outlooks: dated(outlooks, born),
      presumed,
      missing,
      ...(fact === undefined ? {} : { nextQuestion: questions[fact]! }),
    }
  }
  const council = authority?.name ?? 'England'
  return { offer, council, catalogue, tabled, decide: decider(world, tabled), answers: whole, presume, check }
}

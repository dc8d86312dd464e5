// Timelines: walking a person's birthdays, and the days on which rulesets start, to see when an outcome changes.
import { type Cause, type State, type OutcomeChange, outcomeChanges } from './ahead/outcome-change.ts'
import type { Book } from './book.ts'
import { bornOn, derive, passingFacts, reaches, turningDays, yearsFact } from './rules/derive.ts'
import type { Facts, IsoDate, Offer } from './rules/model.ts'
import { isPublished } from './rules/versions.ts'
import type { Conflict } from './tables/people.ts'
import { type CodedPerson, codedPerson, indexOf, isKnown, unknownClass } from './tables/space.ts'

/** The walk ends here: nothing of any offer begins or ends on a later birthday. */
const LAST_AGE = 26

/** On a day where the date of birth is known, otherwise at an age. */
export type TimelineChange = {
  readonly on?: IsoDate
  readonly age?: number
  readonly because: readonly Cause[]
  readonly entitlements: readonly OutcomeChange[]
}

type TimelineAsked = {
  readonly on: IsoDate
  /** Validated, not derived: a date of birth, or an age. */
  readonly facts: Facts
  /** The offer in force on the day, or the one to look ahead under, whatever may start. */
  readonly offer: Offer
  readonly isNamed: boolean
}

type Timeline =
  | { readonly ok: true; readonly changes: readonly TimelineChange[]; readonly assumes: string }
  /** Nobody can be so; or neither an age nor a date of birth is known, one of which is needed. */
  | { readonly ok: false; readonly conflicts: readonly Conflict[]; readonly needs: readonly string[] }

/** A time at which something may change. */
type Moment = { readonly on?: IsoDate; readonly age?: number; readonly because: readonly Cause[] }

const birthdays = (from: number): readonly number[] =>
  Array.from({ length: Math.max(0, LAST_AGE - from) }, (_, i) => from + 1 + i)

/** Rulesets of an authority and of the law that start on a day. */
const startsOn = (offer: Offer, on: IsoDate): readonly Cause[] =>
  offer.rulesets
    .filter(({ versions }) => versions.some((version) => isPublished(version) && version.effectiveFrom === on))
    .map(({ id }) => ({ kind: 'ruleset', id }))

/** The facts that take a new value on a day of the year. */
const turningOn = ({ domain }: Book, day: IsoDate): readonly Cause[] =>
  passingFacts(domain.catalogue.facts)
    .filter(({ derivedFrom }) => turningDays[derivedFrom.by].includes(day.slice(5)))
    .map(({ id }) => ({ kind: 'derived', fact: id }))

const turningDaysUpTo = ({ domain }: Book, on: IsoDate, last: IsoDate): readonly IsoDate[] => {
  const [first, end] = [on, last].map((day) => Number(day.slice(0, 4))) as [number, number]
  const years = Array.from({ length: end - first + 1 }, (_, i) => first + i)
  const days = passingFacts(domain.catalogue.facts).flatMap(({ derivedFrom }) => turningDays[derivedFrom.by])
  return years.flatMap((year) => days.map((day) => `${year}-${day}`))
}

const datedMoments = (book: Book, { on, offer, isNamed }: TimelineAsked, born: IsoDate): readonly Moment[] => {
  const last = reaches(born, LAST_AGE)
  const birthdayOf = new Map(birthdays(-1).map((age) => [reaches(born, age), age]))
  const offers = isNamed ? [] : book.offers.all.filter(({ authority }) => authority === offer.authority)
  const starts = offers.flatMap(({ effectiveFrom }) => effectiveFrom ?? [])
  const days = [...birthdayOf.keys(), ...starts, ...turningDaysUpTo(book, on, last)]
  return [...new Set(days)]
    .filter((day) => day > on && day <= last)
    .sort()
    .map((day) => {
      const age = birthdayOf.get(day)
      const begun = isNamed ? undefined : book.offers.inForce(offer.authority, day)
      const birthday: readonly Cause[] = age === undefined ? [] : [{ kind: 'birthday', age }]
      return { on: day, because: [...birthday, ...turningOn(book, day), ...(begun ? startsOn(begun, day) : [])] }
    })
}

const changeAt = (moment: Moment, before: State, after: State): readonly TimelineChange[] => {
  const birthday = moment.because.find((cause) => cause.kind === 'birthday')?.age
  const turns = outcomeChanges(before, after, birthday)
  return turns.length === 0 ? [] : [{ ...moment, entitlements: turns }]
}

const momentsOf = (book: Book, asked: TimelineAsked): readonly Moment[] => {
  const born = bornOn(book.domain.catalogue, asked.facts)
  if (born !== undefined) return datedMoments(book, asked, born)
  const years = asked.facts[yearsFact(book.domain.catalogue)?.id ?? '']
  if (typeof years !== 'number') return []
  return birthdays(years).map((age) => ({ age, because: [{ kind: 'birthday', age }] }))
}

/** What is known of a person at a moment: older, and with what the law changes by then. */
const codedAt = (book: Book, { facts, on }: TimelineAsked, { on: day = on, age }: Moment): CodedPerson => {
  const { catalogue, space, people, grow } = book.domain
  const others = age === undefined ? [] : passingFacts(catalogue.facts).map(({ id }) => [id, null] as const)
  const years = age === undefined ? {} : { ...Object.fromEntries(others), [yearsFact(catalogue)!.id]: age }
  const older = { ...facts, ...years }
  const coded = grow(codedPerson(space, derive(catalogue, older, day)))
  if (people.isPossible(coded)) return coded
  // What can no longer be so, and no transition says what it becomes, is no longer known.
  const passing = passingFacts(catalogue.facts).map(({ id }) => id)
  const doubtful = people.conflicts(coded).flatMap((conflict) => conflict.facts.filter((id) => !passing.includes(id)))
  return doubtful
    .map((id) => indexOf(space, id))
    .reduce((known, fact) => known.with(fact, unknownClass(space.axes[fact]!)), coded)
}

/** Said with every timeline. */
const assumes = 'Everything but your age, and what the law changes with it, is taken to stay as it is today.'

/**
 * Every day, or every age where only that is known, from the day after `on` to the 26th birthday on which an
 * entitlement's outcome or amount changes. Published rulesets that start in that time count; proposals do not.
 */
export const timelineOf = (book: Book, asked: TimelineAsked): Timeline => {
  const { people, space, catalogue } = book.domain
  const today = codedPerson(space, derive(catalogue, asked.facts, asked.on))
  if (!people.isPossible(today)) return { ok: false, conflicts: people.conflicts(today), needs: [] }
  const years = yearsFact(catalogue)
  if (years && !isKnown(space, today, indexOf(space, years.id)))
    return { ok: false, conflicts: [], needs: [years.derivedFrom.fact, years.id] }
  const answersOn = (moment: Moment, coded: CodedPerson): State => {
    const inForce = book.offers.inForce(asked.offer.authority, moment.on ?? asked.on)
    const offer = asked.isNamed ? asked.offer : (inForce ?? asked.offer)
    const checker = book.checkerOf(offer)
    return { offer, answers: checker.answers(checker.presume(coded, asked.facts).coded) }
  }
  const moments = momentsOf(book, asked)
  const states = moments.map((moment) => answersOn(moment, codedAt(book, asked, moment)))
  const before = [answersOn({ because: [] }, today), ...states]
  const changes = moments.flatMap((moment, i) => changeAt(moment, before[i]!, states[i]!))
  return { ok: true, changes, assumes }
}

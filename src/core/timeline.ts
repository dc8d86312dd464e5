// Timelines: finds when a person's outcomes change, on birthdays and on days when rulesets start.
import { type Cause, type OutcomeChange, outcomeChanges } from './ahead/outcome-change.ts'
import type { EntitlementAnswer } from './answers/explain.ts'
import type { Book } from './book.ts'
import { bornOn, deriveFacts, timeDependentFacts, birthdayAt, yearlyChangeDays, ageFact } from './rules/derive.ts'
import type { Facts, IsoDate, Offer } from './rules/model.ts'
import { isPublished } from './rules/versions.ts'
import type { Conflict } from './tables/people.ts'
import { type CodedPerson, encodeFacts, factIndexOf, isKnown, unknownClass } from './tables/space.ts'

/** The age at which a timeline ends: in no offer does an entitlement begin or end on a later birthday. */
const LAST_AGE = 26

/** Outcomes that change together: on a day if the date of birth is known, otherwise at an age. */
export type TimelineChange = {
  readonly on?: IsoDate
  readonly age?: number
  readonly because: readonly Cause[]
  readonly entitlements: readonly OutcomeChange[]
}

type TimelineQuery = {
  /** The first day; changes from the next day on count. */
  readonly on: IsoDate
  /** Validated facts, before `deriveFacts`: a date of birth, or an age. */
  readonly facts: Facts
  /** The offer in force on the day, or the named offer. */
  readonly offer: Offer
  /** Whether the request names the offer. It then applies throughout, whichever rulesets start. */
  readonly isNamed: boolean
}

type Timeline =
  | { readonly ok: true; readonly changes: readonly TimelineChange[]; readonly assumes: string }
  /** The facts conflict, or neither an age nor a date of birth is known and `needs` has the ids of both. */
  | { readonly ok: false; readonly conflicts: readonly Conflict[]; readonly needs: readonly string[] }

/** A day or an age at which outcomes may change, with the causes. */
type Moment = { readonly on?: IsoDate; readonly age?: number; readonly because: readonly Cause[] }

/** Returns the ages that a person has yet to reach, up to the last. */
const agesAfter = (age: number): readonly number[] =>
  Array.from({ length: Math.max(0, LAST_AGE - age) }, (_, i) => age + 1 + i)

/** Returns the rulesets of an offer that start on a day. */
const startsOn = (offer: Offer, on: IsoDate): readonly Cause[] =>
  offer.rulesets
    .filter(({ versions }) => versions.some((version) => isPublished(version) && version.effectiveFrom === on))
    .map(({ id }) => ({ kind: 'ruleset', id }))

/** Returns the time-dependent facts that take a new value on a day, such as 1 September. */
const derivedChangesOn = ({ domain }: Book, day: IsoDate): readonly Cause[] =>
  timeDependentFacts(domain.catalogue.facts)
    .filter(({ derivedFrom }) => yearlyChangeDays[derivedFrom.by].includes(day.slice(5)))
    .map(({ id }) => ({ kind: 'derived', fact: id }))

const yearlyDaysUpTo = ({ domain }: Book, on: IsoDate, last: IsoDate): readonly IsoDate[] => {
  const [first, end] = [on, last].map((day) => Number(day.slice(0, 4))) as [number, number]
  const years = Array.from({ length: end - first + 1 }, (_, i) => first + i)
  const days = timeDependentFacts(domain.catalogue.facts).flatMap(({ derivedFrom }) => yearlyChangeDays[derivedFrom.by])
  return years.flatMap((year) => days.map((day) => `${year}-${day}`))
}

const datedMoments = (book: Book, { on, offer, isNamed }: TimelineQuery, born: IsoDate): readonly Moment[] => {
  const last = birthdayAt(born, LAST_AGE)
  const ageByBirthday = new Map(agesAfter(-1).map((age) => [birthdayAt(born, age), age]))
  const offers = isNamed ? [] : book.offers.all.filter(({ authority }) => authority === offer.authority)
  const starts = offers.flatMap(({ effectiveFrom }) => effectiveFrom ?? [])
  const days = [...ageByBirthday.keys(), ...starts, ...yearlyDaysUpTo(book, on, last)]
  return [...new Set(days)]
    .filter((day) => day > on && day <= last)
    .sort()
    .map((day) => {
      const age = ageByBirthday.get(day)
      const offerThen = isNamed ? undefined : book.offers.inForce(offer.authority, day)
      const birthday: readonly Cause[] = age === undefined ? [] : [{ kind: 'birthday', age }]
      return {
        on: day,
        because: [...birthday, ...derivedChangesOn(book, day), ...(offerThen ? startsOn(offerThen, day) : [])],
      }
    })
}

/** What a person gets at a moment. */
type PersonAnswers = readonly EntitlementAnswer[]

const changeAt = (
  today: IsoDate,
  moment: Moment,
  [before, after]: readonly [PersonAnswers, PersonAnswers],
): readonly TimelineChange[] => {
  const birthday = moment.because.find((cause) => cause.kind === 'birthday')?.age
  const entitlements = outcomeChanges(before, after, { birthday, on: moment.on, today })
  return entitlements.length === 0 ? [] : [{ ...moment, entitlements }]
}

const momentsOf = (book: Book, query: TimelineQuery): readonly Moment[] => {
  const born = bornOn(book.domain.catalogue, query.facts)
  if (born !== undefined) return datedMoments(book, query, born)
  const ageNow = query.facts[ageFact(book.domain.catalogue)?.id ?? '']
  if (typeof ageNow !== 'number') return []
  return agesAfter(ageNow).map((age) => ({ age, because: [{ kind: 'birthday', age }] }))
}

/** Returns the person at a moment: older, and with the changes that the law has made by then. */
const codedAtMoment = (book: Book, { facts, on }: TimelineQuery, { on: day = on, age }: Moment): CodedPerson => {
  const { catalogue, space, people, grow } = book.domain
  const timeDependent = timeDependentFacts(catalogue.facts).map(({ id }) => id)
  // An age alone determines no other fact that depends on time.
  const unknown = Object.fromEntries(timeDependent.map((id) => [id, null]))
  const olderFacts = age === undefined ? facts : { ...facts, ...unknown, [ageFact(catalogue)!.id]: age }
  const coded = grow(encodeFacts(space, deriveFacts(catalogue, olderFacts, day)))
  if (people.isPossible(coded)) return coded
  // A fact that has become impossible, and that no transition changes, is no longer known.
  const doubtful = people.conflicts(coded).flatMap((conflict) => conflict.facts)
  return doubtful
    .filter((id) => !timeDependent.includes(id))
    .map((id) => factIndexOf(space, id))
    .reduce((known, fact) => known.with(fact, unknownClass(space.axes[fact]!)), coded)
}

/** The assumption that every timeline states. */
const assumption = 'Everything but your age, and what the law changes with it, is taken to stay as it is today.'

/**
 * Finds every day on which an entitlement's outcome or amount changes, from the day after `on` to the 26th birthday. If
 * only the age is known, it finds ages instead. Published rulesets that start in that time count; proposals do not.
 */
export const timelineOf = (book: Book, query: TimelineQuery): Timeline => {
  const { people, space, catalogue } = book.domain
  const today = encodeFacts(space, deriveFacts(catalogue, query.facts, query.on))
  if (!people.isPossible(today)) return { ok: false, conflicts: people.conflicts(today), needs: [] }
  const age = ageFact(catalogue)
  if (age && !isKnown(space, today, factIndexOf(space, age.id)))
    return { ok: false, conflicts: [], needs: [age.derivedFrom.fact, age.id] }
  const stateAt = (moment: Moment, coded: CodedPerson): PersonAnswers => {
    const inForce = book.offers.inForce(query.offer.authority, moment.on ?? query.on)
    const offer = query.isNamed ? query.offer : (inForce ?? query.offer)
    const checker = book.checkerOf(offer)
    return checker.answers(checker.presume(coded, query.facts).coded)
  }
  const moments = momentsOf(book, query)
  const states = moments.map((moment) => stateAt(moment, codedAtMoment(book, query, moment)))
  const earlierStates = [stateAt({ because: [] }, today), ...states]
  const changes = moments.flatMap((moment, i) => changeAt(query.on, moment, [earlierStates[i]!, states[i]!]))
  return { ok: true, changes, assumes: assumption }
}

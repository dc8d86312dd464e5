// Checks the situation in an adviser's form with the same functions as the API, or finds the form's mistakes.
import { type ParsedFacts, factsReader, parseJsonPointer } from '../../core/answers/facts.ts'
import type { Book } from '../../core/book.ts'
import type { AnsweredCheck, Checker } from '../../core/checker.ts'
import type { Fact } from '../../core/rules/catalogue.ts'
import { derivedFacts, sourceFacts } from '../../core/rules/derive.ts'
import { type Facts, IsoDate, LAW, type Offer } from '../../core/rules/model.ts'
import { impossibleFacts } from '../../http/person.ts'
import { type CheckFields, factsFromFields } from './fields.ts'

/** A mistake in the form field called `field`. `because` says why a combination of facts is impossible. */
export type Mistake = {
  readonly field: string
  readonly kind: 'date' | 'date-range' | 'integer' | 'choice' | 'both' | 'impossible' | 'no-offer'
  readonly because?: string
}

/** One person on one day under one offer, with the answer. */
export type Situation = {
  readonly on: IsoDate
  readonly offer: Offer
  /** Whether the form named the offer by its id; otherwise the day selected it. */
  readonly isNamed: boolean
  readonly checker: Checker
  /** The facts as given, with dates. */
  readonly given: Facts
  /** The facts with dates replaced by the numbers that follow from them. */
  readonly facts: Facts
  readonly answered: AnsweredCheck
}

export type SituationRead =
  { readonly ok: true; readonly situation: Situation } | { readonly ok: false; readonly mistakes: readonly Mistake[] }

type OfferChoice = { readonly ok: true; readonly offer: Offer } | { readonly ok: false; readonly mistake: Mistake }

const invalidChoice = (field: string, kind: Mistake['kind']): OfferChoice => ({ ok: false, mistake: { field, kind } })

/** The offer with the given id, of any authority, otherwise the offer in force on the day. */
const chooseOffer = (
  { offers, rules }: Book,
  { authority, offer: id }: CheckFields,
  { on, council }: DayAndCouncil,
): OfferChoice => {
  const named = offers.withId(id)
  if (named) return { ok: true, offer: named }
  if (id !== '') return invalidChoice('offer', 'choice')
  const councils = [...rules.authorities.map((one) => one.id), LAW]
  const authorityId = authority === '' ? council : authority
  if (!councils.includes(authorityId)) return invalidChoice('authority', 'choice')
  const inForce = offers.inForce(authorityId, on)
  return inForce ? { ok: true, offer: inForce } : invalidChoice('on', 'no-offer')
}
type DayAndCouncil = { readonly on: IsoDate; readonly council: string }

/** Whether the form has both a number and all its source dates, and `id` is the number or the last date. */
const isBoth = (facts: readonly Fact[], given: Facts, id: string): boolean =>
  derivedFacts(facts).some((fact) => {
    const sources = sourceFacts(fact.derivedFrom)
    const isWhole = sources.every((source) => typeof given[source] === 'string') && typeof given[fact.id] === 'number'
    return isWhole && [fact.id, sources.at(-1)].includes(id)
  })

const mistakeKind = (facts: readonly Fact[], given: Facts, id: string): Mistake['kind'] => {
  const type = facts.find((fact) => fact.id === id)?.type
  const isDay = IsoDate.safeParse(given[id]).success
  if (type === 'date') return isDay ? (isBoth(facts, given, id) ? 'both' : 'date-range') : 'date'
  if (type === 'integer') return isBoth(facts, given, id) ? 'both' : 'integer'
  return 'choice'
}

/** Today's date and the id of the website's council. */
type TodayAndCouncil = { readonly today: IsoDate; readonly council: string }

/** The mistakes of facts that contradict each other. */
const conflictMistakes = (refusal: ReturnType<typeof impossibleFacts>): readonly Mistake[] =>
  (refusal.more.errors ?? []).map(({ pointer, detail }) => ({
    field: parseJsonPointer(pointer).join('.'),
    kind: 'impossible',
    because: detail,
  }))

/** @returns A function that returns a form's situation, or all its mistakes in the form's order. */
export const situationReader = (book: Book): ((fields: CheckFields, here: TodayAndCouncil) => SituationRead) => {
  const { facts } = book.domain.catalogue
  const read = factsReader(book.domain.catalogue)

  const mistaken = (given: Facts, parsed: ParsedFacts): readonly Mistake[] => {
    const ids = parsed.ok ? [] : [...new Set(parsed.problems.map(({ pointer }) => parseJsonPointer(pointer)[0]!))]
    return ids.map((id) => ({ field: `facts.${id}`, kind: mistakeKind(facts, given, id) }))
  }
  const chooseOn = (fields: CheckFields, day: IsoDate | undefined, { council }: TodayAndCouncil): OfferChoice =>
    day === undefined ? invalidChoice('on', 'date') : chooseOffer(book, fields, { on: day, council })

  return (fields, here) => {
    const given = factsFromFields(facts, fields)
    const day = IsoDate.safeParse(fields.on === '' ? here.today : fields.on).data
    const choice = chooseOn(fields, day, here)
    const on = day ?? here.today
    const parsed = read(given, on)
    if (!choice.ok || !parsed.ok)
      return { ok: false, mistakes: [...mistaken(given, parsed), ...(choice.ok ? [] : [choice.mistake])] }
    const { offer } = choice
    const checker = book.checkerOf(offer)
    const answered = checker.check(parsed.facts, { born: parsed.born })
    if (!answered.ok)
      return { ok: false, mistakes: conflictMistakes(impossibleFacts(facts, given, answered.conflicts)) }
    const isNamed = fields.offer !== ''
    return { ok: true, situation: { on, offer, isNamed, checker, given, facts: parsed.facts, answered } }
  }
}

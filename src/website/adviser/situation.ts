// From what an adviser asks to the answer, by the functions that the API answers from; or to every mistake in it.
import { type ParsedFacts, factsReader, pathOf } from '../../core/answers/facts.ts'
import type { Book } from '../../core/book.ts'
import type { Answered, Checker } from '../../core/checker.ts'
import type { Fact } from '../../core/rules/catalogue.ts'
import { derivedFacts, sourcesOf } from '../../core/rules/derive.ts'
import { type Facts, IsoDate, LAW, type Offer } from '../../core/rules/model.ts'
import { impossible } from '../../http/person.ts'
import { type Fields, factsOf } from './fields.ts'

/** `field` is the name of a form's field; `because` is what rules a combination of facts out. */
export type Mistake = {
  readonly field: string
  readonly kind: 'date' | 'date-range' | 'integer' | 'choice' | 'both' | 'impossible' | 'no-offer'
  readonly because?: string
}

/** One person on one day under one offer, and the answer. */
export type Situation = {
  readonly on: IsoDate
  readonly offer: Offer
  /** Whether the offer was asked for by its id, and not by the day. */
  readonly isNamed: boolean
  readonly checker: Checker
  /** As given: a date of birth is still one. */
  readonly given: Facts
  /** With dates replaced by what follows from them. */
  readonly facts: Facts
  readonly answered: Answered
}

export type Judged =
  { readonly ok: true; readonly situation: Situation } | { readonly ok: false; readonly mistakes: readonly Mistake[] }

type Chosen = { readonly ok: true; readonly offer: Offer } | { readonly ok: false; readonly mistake: Mistake }

const no = (field: string, kind: Mistake['kind']): Chosen => ({ ok: false, mistake: { field, kind } })

/** The offer by its id, whosever it is, or else the one in force on the day. */
const chosen = ({ offers, rules }: Book, { authority, offer: id }: Fields, { on, council }: OnDay): Chosen => {
  const named = offers.named(id)
  if (named) return { ok: true, offer: named }
  if (id !== '') return no('offer', 'choice')
  const councils = [...rules.authorities.map((one) => one.id), LAW]
  const asked = authority === '' ? council : authority
  if (!councils.includes(asked)) return no('authority', 'choice')
  const inForce = offers.inForce(asked, on)
  return inForce ? { ok: true, offer: inForce } : no('on', 'no-offer')
}
type OnDay = { readonly on: IsoDate; readonly council: string }

/** Whether a fact and all that it follows from were given: the last of those and the fact itself are too much. */
const isBoth = (facts: readonly Fact[], given: Facts, id: string): boolean =>
  derivedFacts(facts).some((fact) => {
    const sources = sourcesOf(fact.derivedFrom)
    const isWhole = sources.every((source) => typeof given[source] === 'string') && typeof given[fact.id] === 'number'
    return isWhole && [fact.id, sources.at(-1)].includes(id)
  })

const kindOf = (facts: readonly Fact[], given: Facts, id: string): Mistake['kind'] => {
  const type = facts.find((fact) => fact.id === id)?.type
  const isDay = IsoDate.safeParse(given[id]).success
  if (type === 'date') return isDay ? (isBoth(facts, given, id) ? 'both' : 'date-range') : 'date'
  if (type === 'integer') return isBoth(facts, given, id) ? 'both' : 'integer'
  return 'choice'
}

/** The day of today, and whose website it is. */
type Here = { readonly today: IsoDate; readonly council: string }

/** What is wrong with facts taken together: nobody can be so. */
const conflicting = (refusal: ReturnType<typeof impossible>): readonly Mistake[] =>
  (refusal.more.errors ?? []).map(({ pointer, detail }) => ({
    field: pathOf(pointer).join('.'),
    kind: 'impossible',
    because: detail,
  }))

/** @returns A function from the fields of a form to an answer, or to every mistake in them, in the form's order. */
export const judging = (book: Book): ((fields: Fields, here: Here) => Judged) => {
  const { facts } = book.domain.catalogue
  const read = factsReader(book.domain.catalogue)

  const mistaken = (given: Facts, parsed: ParsedFacts): readonly Mistake[] => {
    const ids = parsed.ok ? [] : [...new Set(parsed.problems.map(({ pointer }) => pathOf(pointer)[0]!))]
    return ids.map((id) => ({ field: `facts.${id}`, kind: kindOf(facts, given, id) }))
  }
  const chooseOn = (fields: Fields, day: IsoDate | undefined, { council }: Here): Chosen =>
    day === undefined ? no('on', 'date') : chosen(book, fields, { on: day, council })

  return (fields, here) => {
    const given = factsOf(facts, fields)
    const day = IsoDate.safeParse(fields.on === '' ? here.today : fields.on).data
    const choice = chooseOn(fields, day, here)
    const on = day ?? here.today
    const parsed = read(given, on)
    if (!choice.ok || !parsed.ok)
      return { ok: false, mistakes: [...mistaken(given, parsed), ...(choice.ok ? [] : [choice.mistake])] }
    const { offer } = choice
    const checker = book.checkerOf(offer)
    const answered = checker.check(parsed.facts, { born: parsed.born })
    if (!answered.ok) return { ok: false, mistakes: conflicting(impossible(facts, given, answered.conflicts)) }
    const isNamed = fields.offer !== ''
    return { ok: true, situation: { on, offer, isNamed, checker, given, facts: parsed.facts, answered } }
  }
}

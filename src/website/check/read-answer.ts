// From the fields of a question's form to an answer, or to what is wrong with them. Nothing here names a fact.
import type { Fact, IntegerFact } from '../../core/rules/catalogue.ts'
import type { Facts } from '../../core/rules/model.ts'
import { type DateFields, type DatePart, dateFields, isBlank, readDate } from '../read-date.ts'
import { sourceFor } from './addresses.ts'
import type { Checking } from './person.ts'

/** Sent for "I do not know"; no value of a catalogue can look like it. */
export const unknown = '?'

/** What is wrong, as words at `question.errors`, and the field it is about. */
export type FieldError = {
  readonly field: string
  readonly error: string
  /** The parts of a date that are missing, in their order. */
  readonly missing?: readonly DatePart[]
}

type ReadAnswer =
  { readonly ok: true; readonly given: Facts } | { readonly ok: false; readonly errors: readonly FieldError[] }

const given = (facts: Facts): ReadAnswer => ({ ok: true, given: facts })
const wrong = (field: string, error: string): ReadAnswer => ({ ok: false, errors: [{ field, error }] })
const incomplete = (missing: readonly DatePart[]): ReadAnswer => ({
  ok: false,
  errors: [{ field: missing[0]!, error: 'date-missing', missing }],
})

const readOption = (fact: Extract<Fact, { type: 'choice' | 'boolean' }>, fields: URLSearchParams): ReadAnswer => {
  const sent = fields.get('answer')?.trim()
  if (sent === unknown) return given({ [fact.id]: null })
  const option = fact.options.find(({ value }) => String(value) === sent)
  return option ? given({ [fact.id]: option.value }) : wrong('answer', 'nothing-chosen')
}

/** `19`, ` 19 ` and `19 years old` are one number. */
const wholeNumber = (text: string): number | undefined => {
  const [, digits] = /^(\d{1,4})\s*(?:years?(?:\s+old)?)?\.?$/i.exec(text.trim()) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** What a form answers: the fact, and the dates that are known already. */
type Asked = { readonly checking: Checking; readonly facts: Facts }

const datesAmong = ({ checking: { checker }, facts }: Asked): Facts =>
  Object.fromEntries(
    Object.entries(facts).filter(([key]) =>
      checker.catalogue.facts.some(({ id, type }) => id === key && type === 'date'),
    ),
  )

/** A date that a fact is given by, if it is one that can be so. */
const readDateOf = (asked: Asked, id: string, typed: DateFields): ReadAnswer => {
  const { checking } = asked
  const read = readDate(typed)
  if (!read.ok) return read.fault.missing.length > 0 ? incomplete(read.fault.missing) : wrong('day', 'date-not-real')
  if (read.date > checking.on) return wrong('day', 'date-ahead')
  const date = { [id]: read.date }
  // What cannot be even alone is too long ago, otherwise it does not go with another date.
  if (!checking.read(date).ok) return wrong('year', 'date-too-long-ago')
  return checking.read({ ...datesAmong(asked), ...date }).ok ? given(date) : wrong('day', 'date-before-birth')
}

const readTypedNumber = (fact: IntegerFact, typed: string): ReadAnswer => {
  const number = wholeNumber(typed)
  if (number === undefined) return wrong('answer', 'not-a-number')
  const isInRange = number >= fact.minimum && number <= fact.maximum
  return isInRange ? given({ [fact.id]: number }) : wrong('answer', 'out-of-range')
}

/** The number and the date of a form, each if it was filled in. */
const typedIn = (asked: Asked, fact: IntegerFact, fields: URLSearchParams) => {
  const typed = (fields.get('answer') ?? '').trim()
  const day = dateFields(fields)
  const source = sourceFor(fact, asked.facts)
  return {
    number: typed === '' ? undefined : readTypedNumber(fact, typed),
    date: source === undefined || isBlank(day) ? undefined : readDateOf(asked, source, day),
  }
}

/** A number and the date that it follows from have to say the same. */
const agreeing = (asked: Asked, { id }: IntegerFact, both: { number: ReadAnswer; date: ReadAnswer }): ReadAnswer => {
  const { number, date } = both
  if (!date.ok || !number.ok) return date.ok ? number : date
  const read = asked.checking.read({ ...datesAmong(asked), ...date.given })
  return read.ok && read.facts[id] === number.given[id] ? date : wrong('answer', 'do-not-agree')
}

const readInteger = (asked: Asked, fact: IntegerFact, fields: URLSearchParams): ReadAnswer => {
  const { number, date } = typedIn(asked, fact, fields)
  const isTyped = number !== undefined || date !== undefined
  if (fields.has('unknown')) return isTyped ? wrong('answer', 'known-and-unknown') : given({ [fact.id]: null })
  if (number && date) return agreeing(asked, fact, { number, date })
  return number ?? date ?? wrong('answer', 'nothing-typed')
}

const readDateFact = (asked: Asked, id: string, fields: URLSearchParams): ReadAnswer => {
  const typed = dateFields(fields)
  if (fields.has('unknown')) return isBlank(typed) ? given({ [id]: null }) : wrong('day', 'known-and-unknown')
  return isBlank(typed) ? wrong('day', 'nothing-typed') : readDateOf(asked, id, typed)
}

export const readAnswer = (asked: Asked, fact: Fact, fields: URLSearchParams): ReadAnswer => {
  switch (fact.type) {
    case 'choice':
    case 'boolean':
      return readOption(fact, fields)
    case 'integer':
      return readInteger(asked, fact, fields)
    case 'date':
      return readDateFact(asked, fact.id, fields)
  }
}

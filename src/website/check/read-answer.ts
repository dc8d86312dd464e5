// Reads an answer, or its errors, from the fields of a question's form. Nothing here names a fact.
import type { Fact, IntegerFact } from '../../core/rules/catalogue.ts'
import type { Facts } from '../../core/rules/model.ts'
import { type DateFields, type DatePart, readDateFields, isBlankDate, readDate } from '../read-date.ts'
import { dateForNumber } from './addresses.ts'
import type { CheckContext } from './person.ts'

/** The form value for "I do not know". No catalogue value can equal it. */
export const UNKNOWN_ANSWER = '?'

/** A field with an error; `error` is a key under `question.errors` in the locale. */
export type FieldError = {
  readonly field: string
  readonly error: string
  /** The missing parts of a date, in order. */
  readonly missing?: readonly DatePart[]
}

type ReadAnswer =
  { readonly ok: true; readonly given: Facts } | { readonly ok: false; readonly errors: readonly FieldError[] }

const validAnswer = (facts: Facts): ReadAnswer => ({ ok: true, given: facts })
const invalidAnswer = (field: string, error: string): ReadAnswer => ({ ok: false, errors: [{ field, error }] })
const incompleteDate = (missing: readonly DatePart[]): ReadAnswer => ({
  ok: false,
  errors: [{ field: missing[0]!, error: 'date-missing', missing }],
})

const readOption = (fact: Extract<Fact, { type: 'choice' | 'boolean' }>, fields: URLSearchParams): ReadAnswer => {
  const sent = fields.get('answer')?.trim()
  if (sent === UNKNOWN_ANSWER) return validAnswer({ [fact.id]: null })
  const option = fact.options.find(({ value }) => String(value) === sent)
  return option ? validAnswer({ [fact.id]: option.value }) : invalidAnswer('answer', 'nothing-chosen')
}

/** Parses `19`, ` 19 ` and `19 years old`. */
const wholeNumber = (text: string): number | undefined => {
  const [, digits] = /^(\d{1,4})\s*(?:years?(?:\s+old)?)?\.?$/i.exec(text.trim()) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** Today's check, and the answers so far. */
type AnswerContext = { readonly checking: CheckContext; readonly facts: Facts }

const knownDates = ({ checking: { checker }, facts }: AnswerContext): Facts =>
  Object.fromEntries(
    Object.entries(facts).filter(([key]) =>
      checker.catalogue.facts.some(({ id, type }) => id === key && type === 'date'),
    ),
  )

/** Reads a date that answers a question. Refuses dates in the future, too long ago, or before the birth. */
const readAnsweredDate = (context: AnswerContext, id: string, typed: DateFields): ReadAnswer => {
  const { checking } = context
  const read = readDate(typed)
  if (!read.ok)
    return read.fault.missing.length > 0 ? incompleteDate(read.fault.missing) : invalidAnswer('day', 'date-not-real')
  if (read.date > checking.on) return invalidAnswer('day', 'date-ahead')
  const date = { [id]: read.date }
  // A date that is impossible by itself is too long ago; otherwise it contradicts another date.
  if (!checking.read(date).ok) return invalidAnswer('year', 'date-too-long-ago')
  return checking.read({ ...knownDates(context), ...date }).ok
    ? validAnswer(date)
    : invalidAnswer('day', 'date-before-birth')
}

const readTypedNumber = (fact: IntegerFact, typed: string): ReadAnswer => {
  const number = wholeNumber(typed)
  if (number === undefined) return invalidAnswer('answer', 'not-a-number')
  const isInRange = number >= fact.minimum && number <= fact.maximum
  return isInRange ? validAnswer({ [fact.id]: number }) : invalidAnswer('answer', 'out-of-range')
}

/** The form's number and date, each undefined if left blank. */
const readNumberAndDate = (context: AnswerContext, fact: IntegerFact, fields: URLSearchParams) => {
  const typed = (fields.get('answer') ?? '').trim()
  const day = readDateFields(fields)
  const source = dateForNumber(fact, context.facts)
  return {
    number: typed === '' ? undefined : readTypedNumber(fact, typed),
    date: source === undefined || isBlankDate(day) ? undefined : readAnsweredDate(context, source, day),
  }
}

/** Accepts a number and its date together only if the date yields that number. */
const requireAgreement = (
  context: AnswerContext,
  { id }: IntegerFact,
  both: { number: ReadAnswer; date: ReadAnswer },
): ReadAnswer => {
  const { number, date } = both
  if (!date.ok || !number.ok) return date.ok ? number : date
  const read = context.checking.read({ ...knownDates(context), ...date.given })
  return read.ok && read.facts[id] === number.given[id] ? date : invalidAnswer('answer', 'do-not-agree')
}

const readInteger = (context: AnswerContext, fact: IntegerFact, fields: URLSearchParams): ReadAnswer => {
  const { number, date } = readNumberAndDate(context, fact, fields)
  const isTyped = number !== undefined || date !== undefined
  if (fields.has('unknown'))
    return isTyped ? invalidAnswer('answer', 'known-and-unknown') : validAnswer({ [fact.id]: null })
  if (number && date) return requireAgreement(context, fact, { number, date })
  return number ?? date ?? invalidAnswer('answer', 'nothing-typed')
}

const readDateFact = (context: AnswerContext, id: string, fields: URLSearchParams): ReadAnswer => {
  const typed = readDateFields(fields)
  if (fields.has('unknown'))
    return isBlankDate(typed) ? validAnswer({ [id]: null }) : invalidAnswer('day', 'known-and-unknown')
  return isBlankDate(typed) ? invalidAnswer('day', 'nothing-typed') : readAnsweredDate(context, id, typed)
}

export const readAnswer = (context: AnswerContext, fact: Fact, fields: URLSearchParams): ReadAnswer => {
  switch (fact.type) {
    case 'choice':
    case 'boolean':
      return readOption(fact, fields)
    case 'integer':
      return readInteger(context, fact, fields)
    case 'date':
      return readDateFact(context, fact.id, fields)
  }
}

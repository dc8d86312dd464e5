// What the page of a question shows: from the catalogue, whatever the fact.
import { statuses } from '../../core/care/judged.ts'
import type { Fact } from '../../core/rules/catalogue.ts'
import type { Facts } from '../../core/rules/model.ts'
import { type DateFields, dateFields, fieldsOf, noDate } from '../read-date.ts'
import { sourceFor } from './addresses.ts'
import type { Checking } from './person.ts'
import { type FieldError, unknown } from './read-answer.ts'

/** What stands in the fields: what is kept, or what was just sent. */
type Filled = { readonly answer: string; readonly unknown: boolean; readonly date: DateFields }

export const sentFields = (fields: URLSearchParams): Filled => ({
  answer: fields.get('answer') ?? '',
  unknown: fields.has('unknown'),
  date: dateFields(fields),
})

/** The date that a fact is, or may be given by. */
const dateOf = (fact: Fact, facts: Facts): string | undefined => {
  if (fact.type === 'date') return fact.id
  return fact.type === 'integer' ? sourceFor(fact, facts) : undefined
}

const text = (value: Facts[string] | undefined): string => (value === null ? unknown : String(value ?? ''))

export const keptFields = (fact: Fact, facts: Facts): Filled => {
  const date = facts[dateOf(fact, facts) ?? '']
  const isDated = typeof date === 'string'
  const value = facts[fact.id]
  const isNumber = fact.type === 'integer'
  return {
    answer: isNumber && value === null ? '' : text(value),
    unknown: value === null,
    date: isDated ? fieldsOf(date) : noDate,
  }
}

type Form = {
  readonly fact: Fact
  readonly facts: Facts
  readonly filled: Filled
  readonly errors: readonly FieldError[]
}

/** The date that a number follows from, which may be given in its place. */
const sourceOf = ({ checker }: Checking, { fact, facts }: Pick<Form, 'fact' | 'facts'>) => {
  const id = fact.type === 'integer' ? dateOf(fact, facts) : undefined
  const source = checker.catalogue.facts.find((one) => one.id === id)
  return source && { question: source.question, hint: source.hint, why: source.why }
}

/** Whether a question asks for the legal status, which there is a way to find out. */
const asksForStatus = (fact: Fact): boolean =>
  fact.type === 'choice' && statuses.every((status) => fact.options.some(({ value }) => value === status))

export const questionView = (checking: Checking, { fact, facts, filled, errors }: Form) => ({
  type: fact.type,
  hint: fact.hint,
  why: fact.why,
  options:
    'options' in fact
      ? [...fact.options.map((one) => ({ value: String(one.value), text: one.text })), { value: unknown, text: '' }]
      : [],
  bounds: fact.type === 'integer' ? { minimum: fact.minimum, maximum: fact.maximum } : {},
  source: sourceOf(checking, { fact, facts }),
  // A date that years are counted from is that of a birth, which browsers know.
  isBirthday: checking.checker.catalogue.facts.some(
    (one) =>
      one.type === 'integer' && one.derivedFrom?.by === 'whole-years' && one.derivedFrom.fact === dateOf(fact, facts),
  ),
  filled,
  errors,
  missing: errors.flatMap((error) => error.missing ?? []),
  asksForStatus: asksForStatus(fact),
})

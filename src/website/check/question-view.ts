// The values for a question's page. Everything comes from the catalogue; no fact is special.
import { statusNames } from '../../core/care/judged.ts'
import type { Fact } from '../../core/rules/catalogue.ts'
import type { Facts } from '../../core/rules/model.ts'
import { type DateFields, readDateFields, splitIsoDate, blankDate } from '../read-date.ts'
import { dateForNumber } from './addresses.ts'
import type { CheckContext } from './person.ts'
import { type FieldError, UNKNOWN_ANSWER } from './read-answer.ts'

/** The content of the form's fields: a kept answer, or what the person just sent. */
type QuestionFields = { readonly answer: string; readonly unknown: boolean; readonly date: DateFields }

export const sentFields = (fields: URLSearchParams): QuestionFields => ({
  answer: fields.get('answer') ?? '',
  unknown: fields.has('unknown'),
  date: readDateFields(fields),
})

/** The id of the date that answers a question: the fact itself, or a date that can replace a number. */
const dateFactId = (fact: Fact, facts: Facts): string | undefined => {
  if (fact.type === 'date') return fact.id
  return fact.type === 'integer' ? dateForNumber(fact, facts) : undefined
}

const fieldText = (value: Facts[string] | undefined): string => (value === null ? UNKNOWN_ANSWER : String(value ?? ''))

export const keptFields = (fact: Fact, facts: Facts): QuestionFields => {
  const date = facts[dateFactId(fact, facts) ?? '']
  const isDated = typeof date === 'string'
  const value = facts[fact.id]
  const isNumber = fact.type === 'integer'
  return {
    answer: isNumber && value === null ? '' : fieldText(value),
    unknown: value === null,
    date: isDated ? splitIsoDate(date) : blankDate,
  }
}

type QuestionForm = {
  readonly fact: Fact
  readonly facts: Facts
  readonly filled: QuestionFields
  readonly errors: readonly FieldError[]
}

/** The question about the date that can replace a number. */
const dateQuestion = ({ checker }: CheckContext, { fact, facts }: Pick<QuestionForm, 'fact' | 'facts'>) => {
  const id = fact.type === 'integer' ? dateFactId(fact, facts) : undefined
  const source = checker.catalogue.facts.find((one) => one.id === id)
  return source && { question: source.question, hint: source.hint, why: source.why }
}

/** Whether a question asks for the legal status, which the status journey can find out. */
const asksForStatus = (fact: Fact): boolean =>
  fact.type === 'choice' && statusNames.every((status) => fact.options.some(({ value }) => value === status))

export const questionValues = (checking: CheckContext, { fact, facts, filled, errors }: QuestionForm) => ({
  type: fact.type,
  hint: fact.hint,
  why: fact.why,
  options:
    'options' in fact
      ? [
          ...fact.options.map((one) => ({ value: String(one.value), text: one.text })),
          { value: UNKNOWN_ANSWER, text: '' },
        ]
      : [],
  bounds: fact.type === 'integer' ? { minimum: fact.minimum, maximum: fact.maximum } : {},
  source: dateQuestion(checking, { fact, facts }),
  // Ages in whole years count from a date of birth, which browsers can fill in.
  isBirthday: checking.checker.catalogue.facts.some(
    (one) =>
      one.type === 'integer' &&
      one.derivedFrom?.by === 'whole-years' &&
      one.derivedFrom.fact === dateFactId(fact, facts),
  ),
  filled,
  errors,
  missing: errors.flatMap((error) => error.missing ?? []),
  asksForStatus: asksForStatus(fact),
})

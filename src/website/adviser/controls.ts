// The fields of the adviser's forms, filled in, and what to correct in them.
import type { Fact } from '../../core/rules/catalogue.ts'
import type { Authority, Offer } from '../../core/rules/model.ts'
import { splitIsoDate } from '../read-date.ts'
import type { Words } from '../words.ts'
import type { CheckFields } from './fields.ts'
import type { Mistake } from './situation.ts'

type SelectItem = { readonly value: string; readonly text: string; readonly selected: boolean }

/** One field of a form. `label` is the question; `error` says what to correct. */
export type Control = {
  readonly kind: 'select' | 'number' | 'day'
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string
  readonly parts: ReturnType<typeof splitIsoDate>
  readonly items: readonly SelectItem[]
  readonly error?: string | undefined
}

/** Everything that the questions' texts and options depend on. */
export type QuestionContext = {
  readonly words: Words
  /** The catalogue's facts in the council's own words. */
  readonly facts: readonly Fact[]
  readonly authorities: readonly Authority[]
  readonly offers: readonly Offer[]
  /** The id of the website's council. */
  readonly council: string
  readonly today: string
}

/** A form's content: the prefix of its field names, the fields, and their mistakes. */
export type FilledForm = {
  readonly prefix?: string
  readonly fields: CheckFields
  readonly mistakes?: readonly Mistake[]
}

const mistakeText = ({ words: { say }, facts }: QuestionContext, { field, kind, because = '' }: Mistake): string => {
  const fact = facts.find(({ id }) => `facts.${id}` === field)
  const rule = rulesFields.find((id) => id === field)
  const question = fact?.question ?? (rule ? say(`adviser.check.${rule}`) : field)
  const bounds = fact?.type === 'integer' ? { minimum: fact.minimum, maximum: fact.maximum } : {}
  return say(`adviser.mistakes.${kind}`, { question, because, minimum: 0, maximum: 0, ...bounds })
}
const rulesFields = ['on', 'offer', 'authority'] as const

/** The link to correct a mistake: its field, a date's first field, or the page's content if no field exists. */
const mistakeHref = ({ facts }: QuestionContext, { field }: Mistake, prefix: string): string => {
  const fact = facts.find(({ id }) => `facts.${id}` === field)
  if (field === 'on' || fact?.type === 'date') return `#${prefix}${field}-day`
  return fact || !field.startsWith('facts.') ? `#${prefix}${field}` : '#main-content'
}

/** The first mistake of each field, in words, with its link. */
export const mistakeTexts = (context: QuestionContext, { prefix = '', mistakes = [] }: FilledForm) =>
  mistakes
    .filter(({ field }, i) => mistakes.findIndex((other) => other.field === field) === i)
    .map((mistake) => ({ href: mistakeHref(context, mistake, prefix), text: mistakeText(context, mistake) }))

const errorAt = (context: QuestionContext, { mistakes = [] }: FilledForm, field: string): string | undefined => {
  const mistake = mistakes.find((one) => one.field === field)
  return mistake && mistakeText(context, mistake)
}

export const dayControl = (
  context: QuestionContext,
  filled: FilledForm,
  { field, label, hint, value }: DayQuestion,
): Control => ({
  kind: 'day',
  name: `${filled.prefix ?? ''}${field}`,
  label,
  hint,
  value,
  parts: splitIsoDate(value),
  items: [],
  error: errorAt(context, filled, field),
})
type DayQuestion = {
  readonly field: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string
}

export const selectControl = (
  context: QuestionContext,
  filled: FilledForm,
  { field, label, hint, items }: SelectQuestion,
): Control => ({
  kind: 'select',
  name: `${filled.prefix ?? ''}${field}`,
  label,
  hint,
  value: '',
  parts: splitIsoDate(''),
  items,
  error: errorAt(context, filled, field),
})
type SelectQuestion = Pick<Control, 'label' | 'hint' | 'items'> & { readonly field: string }

type FactWithOptions = Extract<Fact, { options: unknown }>

const selectItems = (
  { words: { say } }: QuestionContext,
  fact: FactWithOptions,
  value: string,
): readonly SelectItem[] => {
  const { presumed } = fact
  const unasked = presumed ? say('adviser.check.assumed', { text: presumed.text }) : say('adviser.check.unknown')
  const options = fact.options.map((one) => ({ value: String(one.value), text: one.text }))
  const doNotKnow = presumed || value === 'null' ? [{ value: 'null', text: say('adviser.check.asked') }] : []
  return [{ value: '', text: unasked }, ...options, ...doNotKnow].map((item) => ({
    ...item,
    selected: item.value === value,
  }))
}

/** The field for one fact. */
export const factControl = (context: QuestionContext, filled: FilledForm, fact: Fact): Control => {
  const field = `facts.${fact.id}`
  const { question: label, hint } = fact
  const value = filled.fields.facts[fact.id] ?? ''
  if ('options' in fact)
    return selectControl(context, filled, { field, label, hint, items: selectItems(context, fact, value) })
  const typed = value === 'null' ? '' : value
  if (fact.type === 'date') return dayControl(context, filled, { field, label, hint, value: typed })
  return {
    kind: 'number',
    name: `${filled.prefix ?? ''}${field}`,
    label,
    hint,
    value: typed,
    parts: splitIsoDate(''),
    items: [],
    error: errorAt(context, filled, field),
  }
}

// The adviser's screen: every question of the catalogue at once, grouped by how its fact behaves.
import type { Fact } from '../../core/rules/catalogue.ts'
import { timeDependentFacts } from '../../core/rules/derive.ts'
import { type Authority, LAW, type Offer } from '../../core/rules/model.ts'
import { splitIsoDate } from '../read-date.ts'
import type { Words } from '../words.ts'
import type { CheckFields } from './fields.ts'
import type { Mistake } from './situation.ts'

type SelectItem = { readonly value: string; readonly text: string; readonly selected: boolean }

/** One field of a form. `label` is the question; `error` says what to correct. */
type Control = {
  readonly kind: 'select' | 'number' | 'day'
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string
  readonly parts: ReturnType<typeof splitIsoDate>
  readonly items: readonly SelectItem[]
  readonly error?: string | undefined
}

type QuestionGroup = { readonly legend: string; readonly controls: readonly Control[] }

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

const dayControl = (
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

const selectControl = (
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

const isPresumed = (fact: Fact): boolean => 'presumed' in fact && fact.presumed !== undefined

/** The facts that change with time alone, and the date that determines them. */
const ageFactIds = (facts: readonly Fact[]): readonly string[] =>
  timeDependentFacts(facts).flatMap(({ id, derivedFrom }) => [derivedFrom.fact, id])

/** Ages first, as most rules use them; then the past, then facts that may change, then assumptions. */
const groupIds = ['age', 'past', 'now', 'assumed'] as const

const factGroup = (ages: readonly string[], fact: Fact): (typeof groupIds)[number] => {
  if (ages.includes(fact.id)) return 'age'
  if (isPresumed(fact)) return 'assumed'
  return fact.canChange ? 'now' : 'past'
}

/** The authority of the chosen offer, otherwise the chosen authority, otherwise the website's council. */
const chosenAuthority = ({ offers, council }: QuestionContext, { authority, offer }: CheckFields): string =>
  offers.find(({ id }) => id === offer)?.authority ?? (authority || council)

/** The fields for the day, the offer and the council. */
const rulesGroup = (context: QuestionContext, filled: FilledForm): QuestionGroup => {
  const { words, authorities, offers, today } = context
  const { say } = words
  const { fields } = filled
  const chosen = chosenAuthority(context, fields)
  const councils = [...authorities, { id: LAW, name: say('adviser.check.law-alone') }]
  const named = offers.toSorted((a, b) => Number(a.status === 'published') - Number(b.status === 'published'))
  const offer = [
    { value: '', text: say('adviser.check.in-force'), selected: fields.offer === '' },
    ...named.map(({ id, status }) => ({
      value: id,
      text: status === 'proposed' ? say('adviser.check.proposal', { id }) : id,
      selected: id === fields.offer,
    })),
  ]
  const authority = councils.map(({ id, name }) => ({ value: id, text: name, selected: id === chosen }))
  return {
    legend: say('adviser.check.groups.rules'),
    controls: [
      dayControl(context, filled, { field: 'on', label: say('adviser.check.on'), value: fields.on || today }),
      selectControl(context, filled, { field: 'offer', label: say('adviser.check.offer'), items: offer }),
      selectControl(context, filled, { field: 'authority', label: say('adviser.check.authority'), items: authority }),
    ],
  }
}

/** All fields in groups; empty groups are left out. */
export const questionGroups = (context: QuestionContext, filled: FilledForm): readonly QuestionGroup[] => {
  const ages = ageFactIds(context.facts)
  const factGroups = groupIds.map((id) => ({
    legend: context.words.say(`adviser.check.groups.${id}`),
    controls: context.facts
      .filter((fact) => factGroup(ages, fact) === id)
      .map((fact) => factControl(context, filled, fact)),
  }))
  return [...factGroups.filter(({ controls }) => controls.length > 0), rulesGroup(context, filled)]
}

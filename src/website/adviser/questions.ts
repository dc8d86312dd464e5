// The adviser's screen: every question of the catalogue at once, in the groups that follow from how facts behave.
import type { Fact } from '../../core/rules/catalogue.ts'
import { passingFacts } from '../../core/rules/derive.ts'
import { type Authority, LAW, type Offer } from '../../core/rules/model.ts'
import { fieldsOf } from '../read-date.ts'
import type { Words } from '../words.ts'
import type { Fields } from './fields.ts'
import type { Mistake } from './situation.ts'

type Item = { readonly value: string; readonly text: string; readonly selected: boolean }

/** One field of a form. `label` asks, `error` says what to put right. */
type Control = {
  readonly kind: 'select' | 'number' | 'day'
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string
  readonly parts: ReturnType<typeof fieldsOf>
  readonly items: readonly Item[]
  readonly error?: string | undefined
}

type Group = { readonly legend: string; readonly controls: readonly Control[] }

/** What the questions are asked with. */
export type Asking = {
  readonly words: Words
  /** In the council's own words. */
  readonly facts: readonly Fact[]
  readonly authorities: readonly Authority[]
  readonly offers: readonly Offer[]
  /** Whose website it is. */
  readonly council: string
  readonly today: string
}

/** A form: before each name, what is filled in, and what is wrong with that. */
export type Filled = { readonly prefix?: string; readonly fields: Fields; readonly mistakes?: readonly Mistake[] }

const mistakeText = ({ words: { say }, facts }: Asking, { field, kind, because = '' }: Mistake): string => {
  const fact = facts.find(({ id }) => `facts.${id}` === field)
  const rule = rulesFields.find((id) => id === field)
  const question = fact?.question ?? (rule ? say(`adviser.check.${rule}`) : field)
  const bounds = fact?.type === 'integer' ? { minimum: fact.minimum, maximum: fact.maximum } : {}
  return say(`adviser.mistakes.${kind}`, { question, because, minimum: 0, maximum: 0, ...bounds })
}
const rulesFields = ['on', 'offer', 'authority'] as const

/** Where a mistake can be put right: the field, the first part of a day, or the page where there is no such field. */
const placeOf = ({ facts }: Asking, { field }: Mistake, prefix: string): string => {
  const fact = facts.find(({ id }) => `facts.${id}` === field)
  if (field === 'on' || fact?.type === 'date') return `#${prefix}${field}-day`
  return fact || !field.startsWith('facts.') ? `#${prefix}${field}` : '#main-content'
}

/** Every mistake in words, once for each field. */
export const mistakeTexts = (asking: Asking, { prefix = '', mistakes = [] }: Filled) =>
  mistakes
    .filter(({ field }, i) => mistakes.findIndex((other) => other.field === field) === i)
    .map((mistake) => ({ href: placeOf(asking, mistake, prefix), text: mistakeText(asking, mistake) }))

const errorAt = (asking: Asking, { mistakes = [] }: Filled, field: string): string | undefined => {
  const mistake = mistakes.find((one) => one.field === field)
  return mistake && mistakeText(asking, mistake)
}

const day = (asking: Asking, filled: Filled, { field, label, hint, value }: DayAsked): Control => ({
  kind: 'day',
  name: `${filled.prefix ?? ''}${field}`,
  label,
  hint,
  value,
  parts: fieldsOf(value),
  items: [],
  error: errorAt(asking, filled, field),
})
type DayAsked = {
  readonly field: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string
}

const select = (asking: Asking, filled: Filled, { field, label, hint, items }: SelectAsked): Control => ({
  kind: 'select',
  name: `${filled.prefix ?? ''}${field}`,
  label,
  hint,
  value: '',
  parts: fieldsOf(''),
  items,
  error: errorAt(asking, filled, field),
})
type SelectAsked = Pick<Control, 'label' | 'hint' | 'items'> & { readonly field: string }

type Optional = Extract<Fact, { options: unknown }>

const itemsOf = ({ words: { say } }: Asking, fact: Optional, value: string): readonly Item[] => {
  const { presumed } = fact
  const unasked = presumed ? say('adviser.check.assumed', { text: presumed.text }) : say('adviser.check.unknown')
  const options = fact.options.map((one) => ({ value: String(one.value), text: one.text }))
  const asked = presumed || value === 'null' ? [{ value: 'null', text: say('adviser.check.asked') }] : []
  return [{ value: '', text: unasked }, ...options, ...asked].map((item) => ({
    ...item,
    selected: item.value === value,
  }))
}

/** The field that asks for one fact. */
export const controlOf = (asking: Asking, filled: Filled, fact: Fact): Control => {
  const field = `facts.${fact.id}`
  const { question: label, hint } = fact
  const value = filled.fields.facts[fact.id] ?? ''
  if ('options' in fact) return select(asking, filled, { field, label, hint, items: itemsOf(asking, fact, value) })
  const typed = value === 'null' ? '' : value
  if (fact.type === 'date') return day(asking, filled, { field, label, hint, value: typed })
  return {
    kind: 'number',
    name: `${filled.prefix ?? ''}${field}`,
    label,
    hint,
    value: typed,
    parts: fieldsOf(''),
    items: [],
    error: errorAt(asking, filled, field),
  }
}

const isPresumed = (fact: Fact): boolean => 'presumed' in fact && fact.presumed !== undefined

/** The facts that time alone changes, and the date that they follow from. */
const agesIn = (facts: readonly Fact[]): readonly string[] =>
  passingFacts(facts).flatMap(({ id, derivedFrom }) => [derivedFrom.fact, id])

/** Ages first, as most rules ask for them; then the past, then what may change, then what is taken to be so. */
const groups = ['age', 'past', 'now', 'assumed'] as const

const groupOf = (ages: readonly string[], fact: Fact): (typeof groups)[number] => {
  if (ages.includes(fact.id)) return 'age'
  if (isPresumed(fact)) return 'assumed'
  return fact.canChange ? 'now' : 'past'
}

/** An offer that was chosen says whose it is. */
const authorityOf = ({ offers, council }: Asking, { authority, offer }: Fields): string =>
  offers.find(({ id }) => id === offer)?.authority ?? (authority || council)

/** The day, the offer and the council. */
const rulesGroup = (asking: Asking, filled: Filled): Group => {
  const { words, authorities, offers, today } = asking
  const { say } = words
  const { fields } = filled
  const chosen = authorityOf(asking, fields)
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
      day(asking, filled, { field: 'on', label: say('adviser.check.on'), value: fields.on || today }),
      select(asking, filled, { field: 'offer', label: say('adviser.check.offer'), items: offer }),
      select(asking, filled, { field: 'authority', label: say('adviser.check.authority'), items: authority }),
    ],
  }
}

/** Everything that may be asked, in groups; those that are empty are left out. */
export const questionsOf = (asking: Asking, filled: Filled): readonly Group[] => {
  const ages = agesIn(asking.facts)
  const asked = groups.map((id) => ({
    legend: asking.words.say(`adviser.check.groups.${id}`),
    controls: asking.facts.filter((fact) => groupOf(ages, fact) === id).map((fact) => controlOf(asking, filled, fact)),
  }))
  return [...asked.filter(({ controls }) => controls.length > 0), rulesGroup(asking, filled)]
}

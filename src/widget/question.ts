// One question as a form: radios for a choice, a field for a number or a date.
import type { Question, Value } from './api.ts'
import { button, element, heading } from './element.ts'
import { words } from './words.ts'

const { question: said } = words

type Asked = {
  readonly question: Question
  /** What was answered before, if anything was. */
  readonly before?: Value | undefined
  readonly onAnswer: (value: Value) => void
  readonly onBack: () => void
}

type View = { readonly nodes: readonly Node[]; readonly fail: (message: string) => void }
type Field = {
  readonly node: HTMLElement
  readonly first: HTMLElement
  /** What is answered; undefined if that is not an answer. */
  readonly read: () => Value | undefined
  readonly problem: string
}

const ids = { hint: 'hint', error: 'error' }
const unknown = 'unknown'

const legendOf = (question: Question): HTMLElement => element('legend', {}, heading(question.text))
const hintOf = ({ hint }: Question): readonly Node[] =>
  hint === undefined ? [] : [element('p', { id: ids.hint, class: 'hint' }, hint)]

const radio = (id: string, text: string, isChecked: boolean): readonly [HTMLInputElement, HTMLElement] => {
  const input = element('input', { type: 'radio', name: 'answer', id, value: id })
  input.checked = isChecked
  return [input, element('div', { class: 'radio' }, input, element('label', { for: id }, text))]
}

const choice = (question: Question, before: Value | undefined): Field => {
  const options = [...(question.options ?? []), { value: null, text: said.unknown }]
  const made = options.map(({ value, text }, i) => radio(`option-${i}`, text, value === before))
  const rows = made.map(([, row]) => row)
  return {
    node: element('fieldset', { 'aria-describedby': Object.values(ids).join(' ') }, legendOf(question), ...rows),
    first: made[0]![0],
    read: () => options[made.findIndex(([input]) => input.checked)]?.value,
    problem: said.choose,
  }
}

const isWithin = (value: number, { minimum = 0, maximum = 999 }: Question): boolean =>
  minimum <= value && value <= maximum

const written = (question: Question, text: string): Value | undefined => {
  if (question.type === 'date') return text === '' ? undefined : text
  return /^\d{1,3}$/.test(text) && isWithin(Number(text), question) ? Number(text) : undefined
}

const typed = (question: Question, before: Value | undefined): Field => {
  const isDate = question.type === 'date'
  const kind = isDate ? { type: 'date' } : { type: 'text', inputmode: 'numeric', autocomplete: 'off', class: 'short' }
  const input = element('input', { ...kind, id: 'written', 'aria-describedby': Object.values(ids).join(' ') })
  if (before !== undefined && before !== null) input.value = String(before)
  const [noIdea, row] = radio(unknown, said.unknown, before === null)
  noIdea.type = 'checkbox'
  const label = element('h2', { tabindex: '-1' }, element('label', { for: 'written' }, question.text))
  return {
    node: element('div', {}, label, input, row),
    first: input,
    read: () => (noIdea.checked && input.value === '' ? null : written(question, input.value.trim())),
    problem: isDate ? said.choose : said.number(question.minimum ?? 0, question.maximum ?? 999),
  }
}

/** The form that asks a question. `fail` says in it what is wrong with an answer. */
export const questionView = ({ question, before, onAnswer, onBack }: Asked): View => {
  const isChoice = question.options !== undefined
  const field = isChoice ? choice(question, before) : typed(question, before)
  const error = element('p', { id: ids.error, class: 'error', hidden: '' })
  const fail = (message: string): void => {
    error.replaceChildren(element('strong', {}, said.error), ` ${message}`)
    error.hidden = false
    field.first.setAttribute('aria-invalid', 'true')
    field.first.focus()
  }
  const heads = [...hintOf(question), error]
  // Under the question, above the answers: where it is read first.
  field.node.firstElementChild!.after(...heads)
  const why = element('details', {}, element('summary', {}, said.why), element('p', {}, question.why))
  const form = element('form', { novalidate: '' }, field.node, why)
  const submit = element('button', { class: 'button' }, said.button)
  form.append(element('p', { class: 'actions' }, submit, button(said.back, 'plain', onBack)))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const value = field.read()
    if (value === undefined) fail(field.problem)
    else onAnswer(value)
  })
  return { nodes: [form], fail }
}

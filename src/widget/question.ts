// One question as a form: radios for a choice, a field for a number or a date.
import type { Question, FactValue } from './api.ts'
import { button, element, viewHeading } from './element.ts'
import { widgetWords } from './words.ts'

const { question: questionWords } = widgetWords

type QuestionViewOptions = {
  /** The level of its heading. */
  readonly level: number
  readonly question: Question
  /** The previous answer, if any. */
  readonly before?: FactValue | undefined
  readonly onAnswer: (value: FactValue) => void
  readonly onBack: () => void
}

type QuestionView = { readonly nodes: readonly Node[]; readonly fail: (message: string) => void }
type AnswerField = {
  readonly node: HTMLElement
  readonly first: HTMLElement
  /** The answer; undefined if it is missing or invalid. */
  readonly read: () => FactValue | undefined
  readonly problem: string
}

const ids = { hint: 'hint', error: 'error' }
const unknownId = 'unknown'

const questionLegend = (level: number, question: Question): HTMLElement =>
  element('legend', {}, viewHeading(level, question.text))
const hintNodes = ({ hint }: Question): readonly Node[] =>
  hint === undefined ? [] : [element('p', { id: ids.hint, part: 'hint' }, hint)]

const radio = (id: string, text: string, isChecked: boolean): readonly [HTMLInputElement, HTMLElement] => {
  const input = element('input', { type: 'radio', name: 'answer', id, value: id, part: 'input' })
  input.checked = isChecked
  return [input, element('div', { part: 'option' }, input, element('label', { for: id }, text))]
}

const choiceField = ({ level, question, before }: QuestionViewOptions): AnswerField => {
  const options = [...(question.options ?? []), { value: null, text: questionWords.unknown }]
  const made = options.map(({ value, text }, i) => radio(`option-${i}`, text, value === before))
  const rows = made.map(([, row]) => row)
  return {
    node: element(
      'fieldset',
      { 'aria-describedby': Object.values(ids).join(' ') },
      questionLegend(level, question),
      ...rows,
    ),
    first: made[0]![0],
    read: () => options[made.findIndex(([input]) => input.checked)]?.value,
    problem: questionWords.choose,
  }
}

const isWithin = (value: number, { minimum = 0, maximum = 999 }: Question): boolean =>
  minimum <= value && value <= maximum

const readTypedValue = (question: Question, text: string): FactValue | undefined => {
  if (question.type === 'date') return text === '' ? undefined : text
  return /^\d{1,3}$/.test(text) && isWithin(Number(text), question) ? Number(text) : undefined
}

const typedField = ({ level, question, before }: QuestionViewOptions): AnswerField => {
  const isDate = question.type === 'date'
  const kind = isDate ? { type: 'date' } : { type: 'text', inputmode: 'numeric', autocomplete: 'off', class: 'short' }
  const input = element('input', {
    ...kind,
    id: 'written',
    part: 'input',
    'aria-describedby': Object.values(ids).join(' '),
  })
  if (before !== undefined && before !== null) input.value = String(before)
  const [noIdea, row] = radio(unknownId, questionWords.unknown, before === null)
  noIdea.type = 'checkbox'
  const label = viewHeading(level, element('label', { for: 'written' }, question.text))
  return {
    node: element('div', {}, label, input, row),
    first: input,
    read: () => (noIdea.checked && input.value === '' ? null : readTypedValue(question, input.value.trim())),
    problem: isDate ? questionWords.choose : questionWords.number(question.minimum ?? 0, question.maximum ?? 999),
  }
}

/** The form that asks a question. `fail` shows an error message in it. */
export const questionView = (options: QuestionViewOptions): QuestionView => {
  const { question, onAnswer, onBack } = options
  const field = question.options === undefined ? typedField(options) : choiceField(options)
  const error = element('p', { id: ids.error, part: 'error', hidden: '' })
  const fail = (message: string): void => {
    error.replaceChildren(element('strong', {}, questionWords.error), ` ${message}`)
    error.hidden = false
    field.first.setAttribute('aria-invalid', 'true')
    field.first.focus()
  }
  const heads = [...hintNodes(question), error]
  // The hint and the error go between the question and the answers, where people read them first.
  field.node.firstElementChild!.after(...heads)
  const why = element(
    'details',
    { part: 'why' },
    element('summary', {}, questionWords.why),
    element('p', {}, question.why),
  )
  const form = element('form', { novalidate: '', part: 'question' }, field.node, why)
  const submit = element('button', { part: 'button primary' }, questionWords.button)
  form.append(element('p', { part: 'actions' }, submit, button(questionWords.back, 'secondary', onBack)))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const value = field.read()
    if (value === undefined) {
      fail(field.problem)
      return
    }
    error.hidden = true
    field.first.removeAttribute('aria-invalid')
    onAnswer(value)
  })
  return { nodes: [form], fail }
}

// The results: entitlements by heading, each with its reason and next steps.
import type { CheckAnswer, AnsweredEntitlement, NextStep } from './api.ts'
import { element, headingAt, outgoingLink, phoneLink, viewHeading } from './element.ts'
import { headingOf, headings } from './headings.ts'
import { widgetWords } from './words.ts'

const { results: resultsWords } = widgetWords
const stepItem = ({ text, url, phone, onlyIf, warning }: NextStep): HTMLElement =>
  element(
    'li',
    {},
    url === undefined ? text : outgoingLink(url, text),
    ...(phone === undefined ? [] : [': ', phoneLink(phone)]),
    ...[onlyIf, warning].flatMap((caution) => (caution === undefined ? [] : [element('p', {}, caution)])),
  )

/** The levels of the headings below the view's own. */
type Below = (depth: number, part: string, text: string) => HTMLElement

const stepList = (heading: Below, list: readonly NextStep[]): readonly Node[] =>
  list.length === 0 ? [] : [heading(3, 'steps-heading', resultsWords.steps), element('ul', {}, ...list.map(stepItem))]

const card = (
  heading: Below,
  { title, summary, nextSteps }: AnsweredEntitlement,
  { steps }: Pick<CheckAnswer, 'steps'>,
): HTMLElement =>
  element(
    'section',
    { part: 'result' },
    heading(2, 'result-heading', title),
    element('p', {}, summary),
    ...stepList(
      heading,
      nextSteps.map((id) => steps[id]!),
    ),
  )

const group = (heading: Below, text: string, inside: readonly Node[]): readonly Node[] =>
  inside.length === 0 ? [] : [heading(1, 'group-heading', text), ...inside]

const headedCards = (heading: Below, id: (typeof headings)[number], answer: CheckAnswer): readonly Node[] => {
  const cards = answer.entitlements.filter((one) => headingOf(one) === id).map((one) => card(heading, one, answer))
  return group(heading, resultsWords.groups[id], cards)
}

const assumptions = (heading: Below, { presumed }: CheckAnswer): readonly Node[] => {
  const items = presumed.map(({ text }) => element('li', {}, text))
  return group(heading, resultsWords.assumed, items.length === 0 ? [] : [element('ul', {}, ...items)])
}

type ResultsViewOptions = {
  /** The level of its heading. */
  readonly level: number
  /** The URL of the full service, without a slash at the end. */
  readonly service: string
}

export const resultsView = (answer: CheckAnswer, { level, service }: ResultsViewOptions): readonly Node[] => {
  const heading: Below = (depth, part, text) => headingAt(level + depth, part, text)
  return [
    viewHeading(level, resultsWords.heading),
    ...headings.flatMap((id) => headedCards(heading, id, answer)),
    ...assumptions(heading, answer),
    element('p', {}, answer.notice),
    element('p', {}, outgoingLink(`${service}/`, resultsWords.full)),
  ]
}

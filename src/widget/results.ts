// The results: entitlements by heading, each with its reason and next steps.
import type { CheckAnswer, AnsweredEntitlement, NextStep } from './api.ts'
import { element, viewHeading, outgoingLink, phoneLink } from './element.ts'
import { headingOf, headings } from './headings.ts'
import { widgetWords } from './words.ts'

const { results: resultsWords } = widgetWords
const stepItem = ({ text, url, phone }: NextStep): HTMLElement =>
  element(
    'li',
    {},
    url === undefined ? text : outgoingLink(url, text),
    ...(phone === undefined ? [] : [': ', phoneLink(phone)]),
  )

const stepList = (list: readonly NextStep[]): readonly Node[] =>
  list.length === 0 ? [] : [element('h5', {}, resultsWords.steps), element('ul', {}, ...list.map(stepItem))]

const card = ({ title, summary, nextSteps }: AnsweredEntitlement): HTMLElement =>
  element('section', { class: 'card' }, element('h4', {}, title), element('p', {}, summary), ...stepList(nextSteps))

const headedCards = (id: (typeof headings)[number], entitlements: readonly AnsweredEntitlement[]): readonly Node[] => {
  const cards = entitlements.filter((one) => headingOf(one) === id)
  return cards.length === 0 ? [] : [element('h3', {}, resultsWords.groups[id]), ...cards.map(card)]
}

const assumptions = ({ presumed }: CheckAnswer): readonly Node[] => {
  if (presumed.length === 0) return []
  return [
    element('h3', {}, resultsWords.assumed),
    element('ul', {}, ...presumed.map(({ text }) => element('li', {}, text))),
  ]
}

/** @param service The URL of the full service, without a slash at the end. */
export const resultsView = (answer: CheckAnswer, service: string): readonly Node[] => [
  viewHeading(resultsWords.heading),
  ...headings.flatMap((id) => headedCards(id, answer.entitlements)),
  ...assumptions(answer),
  element('p', {}, answer.notice),
  element('p', {}, outgoingLink(`${service}/`, resultsWords.full)),
]

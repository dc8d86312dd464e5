// The answer: what can be got, asked for, perhaps got, and not got now, each with why and what to do.
import type { Answer, Entitlement, NextStep } from './api.ts'
import { element, heading, link, phoneLink } from './element.ts'
import { headingOf, headings } from './headings.ts'
import { words } from './words.ts'

const { results: said } = words
const stepItem = ({ text, url, phone }: NextStep): HTMLElement =>
  element(
    'li',
    {},
    url === undefined ? text : link(url, text),
    ...(phone === undefined ? [] : [': ', phoneLink(phone)]),
  )

const steps = (list: readonly NextStep[]): readonly Node[] =>
  list.length === 0 ? [] : [element('h5', {}, said.steps), element('ul', {}, ...list.map(stepItem))]

const card = ({ title, summary, nextSteps }: Entitlement): HTMLElement =>
  element('section', { class: 'card' }, element('h4', {}, title), element('p', {}, summary), ...steps(nextSteps))

const group = (id: (typeof headings)[number], entitlements: readonly Entitlement[]): readonly Node[] => {
  const those = entitlements.filter((one) => headingOf(one) === id)
  return those.length === 0 ? [] : [element('h3', {}, said.groups[id]), ...those.map(card)]
}

const assumed = ({ presumed }: Answer): readonly Node[] => {
  if (presumed.length === 0) return []
  return [element('h3', {}, said.assumed), element('ul', {}, ...presumed.map(({ text }) => element('li', {}, text)))]
}

/** @param service The address of the full service. */
export const resultsView = (answer: Answer, service: string): readonly Node[] => [
  heading(said.heading),
  ...headings.flatMap((id) => group(id, answer.entitlements)),
  ...assumed(answer),
  element('p', {}, answer.notice),
  element('p', {}, link(`${service}/`, said.full)),
]

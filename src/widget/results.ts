// The answer: what can be got, asked for, perhaps got, and not got now, each with why and what to do.
import type { Answer, Entitlement, NextStep } from './api.ts'
import { element, heading, link, phoneLink } from './element.ts'
import { words } from './words.ts'

const { results: said } = words
type Group = keyof typeof said.groups

const groupOf = ({ outcome, atLeast }: Entitlement): Group => {
  switch (outcome) {
    case 'entitled':
      return 'can-get'
    case 'on-request':
    case 'discretionary':
      return 'can-ask'
    case 'not-entitled':
      return 'not-now'
    case 'cannot-tell':
      return atLeast === 'not-entitled' ? 'might' : 'can-get-or-ask'
  }
}

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

const group = (id: Group, entitlements: readonly Entitlement[]): readonly Node[] => {
  const those = entitlements.filter((one) => groupOf(one) === id)
  return those.length === 0 ? [] : [element('h3', {}, said.groups[id]), ...those.map(card)]
}

const assumed = ({ presumed }: Answer): readonly Node[] => {
  if (presumed.length === 0) return []
  return [element('h3', {}, said.assumed), element('ul', {}, ...presumed.map(({ text }) => element('li', {}, text)))]
}

/** @param service The address of the full service. */
export const resultsView = (answer: Answer, service: string): readonly Node[] => [
  heading(said.heading),
  ...Object.keys(said.groups).flatMap((id) => group(id as Group, answer.entitlements)),
  ...assumed(answer),
  element('p', {}, answer.notice),
  element('p', {}, link(`${service}/`, said.full)),
]

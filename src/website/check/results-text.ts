// Results as plain text to keep, copy and send, without any day that reveals a date of birth.
import { type GivenStep, stepParts } from '../../core/answers/given-steps.ts'
import type { Authority } from '../../core/rules/model.ts'
import type { Words } from '../words.ts'
import type { Card } from './card.ts'
import type { CheckResults } from './results-values.ts'

const underlinedLines = (text: string, mark: string): readonly string[] => ['', text, mark.repeat(text.length)]

const stepText = (step: GivenStep): string => stepParts(step).join(' - ')

const bulletLines = (label: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`${label}:`, ...items.map((item) => `  - ${item}`)]

const cardLines = ({ say }: Words, card: Card): readonly string[] => [
  '',
  card.title,
  card.what,
  card.why,
  ...(card.amount === undefined ? [] : [`${say('results.card.amount')}: ${card.amount}`]),
  ...bulletLines(
    say('results.card.ask'),
    card.ask.map(({ text }) => text),
  ),
  ...bulletLines(
    card.heading === 'not-now' ? say('results.card.not-now') : say('results.card.steps'),
    card.steps.map(stepText),
  ),
  ...bulletLines(
    say('results.card.gains'),
    card.gains.map(({ text, warning }) => [text, warning].filter(Boolean).join('. ')),
  ),
  ...bulletLines(
    say('results.card.law'),
    card.law.map(({ title, section, url }) => `${title}, ${section} - ${url}`),
  ),
  `${say('results.card.owner')}: ${card.owner}. ${say('results.card.checked', { basis: card.basis, day: card.checked })}`,
]

const aheadLines = ({ say }: Words, { ahead, assumes }: CheckResults): readonly string[] =>
  ahead === undefined || ahead.length === 0
    ? []
    : [
        ...underlinedLines(say('results.ahead.heading'), '-'),
        ...ahead.flatMap(({ when, because, outcomeChanges }) => [
          '',
          `${when}: ${because}`,
          ...outcomeChanges.map(({ text }) => `  - ${text}`),
        ]),
        '',
        assumes,
      ]

export const resultsText = (words: Words, council: Authority, found: CheckResults): string => {
  const { say, list } = words
  const contact = council.contacts['responsible-council']
  const lines = [
    say('results.heading'),
    '='.repeat(say('results.heading').length),
    found.counted,
    say('results.not-a-decision'),
    ...found.groups.flatMap(({ heading, cards }) => [
      ...underlinedLines(heading, '-'),
      ...cards.flatMap((card) => cardLines(words, card)),
    ]),
    ...aheadLines(words, found),
    ...(found.presumed.length === 0 ? [] : underlinedLines(say('results.presumed.heading'), '-')),
    ...found.presumed.map(({ text }) => `- ${text}`),
    ...underlinedLines(say('results.challenge.heading'), '-'),
    ...list('results.challenge.points').map((point) => `- ${point}`),
    '',
    stepText(contact),
    '',
    say('results.rules', found.rules),
  ]
  return `${lines.join('\r\n')}\r\n`
}

// A legal status as text for a terminal; plain where the output is not one.
import pc from 'picocolors'
import { notice } from '../core/answers/notice.ts'
import type { StatusAnswer } from '../core/care/answer.ts'
import { reasonLines } from './print-answer.ts'

const marks = { met: pc.green('yes'), 'not-met': pc.red('no '), 'cannot-tell': pc.yellow('?  ') } as const

const dayLines = ({ days }: StatusAnswer): readonly string[] =>
  days === null
    ? []
    : [
        '',
        `${pc.bold(`${days.counted} days in care since the 14th birthday`)} (91 are 13 weeks)`,
        ...days.episodes.map(
          ({ pointer, days: all, counted, because }) => `  ${pointer}: ${counted} of ${all} days. ${because}`,
        ),
      ]

const testLines = ({ title, outcome, summary, grounds }: StatusAnswer['tests'][number]): readonly string[] => [
  `  ${marks[outcome]} ${pc.bold(title)}: ${summary}`,
  ...grounds.flatMap(({ id, outcome: held, reasons, citations }) => [
    pc.dim(`      ${id}: ${held}`),
    ...reasons.flatMap((reason) => reasonLines(reason, '        ')),
    ...citations.map(({ title: law, section }) => pc.dim(`        law: ${law}, ${section}`)),
  ]),
]

const arguableLines = ({
  title,
  summary,
  readings,
  citations,
}: StatusAnswer['arguable'][number]): readonly string[] => [
  `  ${pc.bold(title)}: ${summary}`,
  ...readings.map(({ text, status }) => `    ${text}: ${status}`),
  ...citations.map(({ title: law, section }) => pc.dim(`    law: ${law}, ${section}`)),
]

const headLines = ({ status, on, summary, missing, responsibleAuthority }: StatusAnswer): readonly string[] => [
  `${pc.bold(pc.underline(status))} on ${on}`,
  summary,
  ...(missing.length > 0 ? [`Not known and needed: ${missing.join(', ')}`] : []),
  ...(responsibleAuthority ? [`Responsible: ${responsibleAuthority.id ?? 'the council where you live'}`] : []),
]

const openLines = ({ arguable }: StatusAnswer): readonly string[] =>
  arguable.length > 0 ? ['', pc.bold('Arguable: get advice'), ...arguable.flatMap(arguableLines)] : []

/** The whole answer: what is arguable comes before the tests, so that nobody reads past it. */
export const statusText = (answer: StatusAnswer): string =>
  [
    ...headLines(answer),
    ...openLines(answer),
    ...dayLines(answer),
    ...['', pc.bold('The tests'), ...answer.tests.flatMap(testLines)],
    ...[
      '',
      ...answer.nextSteps.map((step) => `next: ${[step.text, step.phone, step.url].filter(Boolean).join(' · ')}`),
    ],
    ...['', notice],
  ].join('\n')

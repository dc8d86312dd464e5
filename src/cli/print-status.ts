// Prints a legal status as text for a terminal.
import { stepParts } from '../core/answers/given-steps.ts'
import { notice } from '../core/answers/notice.ts'
import type { StatusAnswer } from '../core/care/answer.ts'
import { reasonTreeLines } from './print-answer.ts'
import type { Colours } from './terminal.ts'

type TestAnswer = StatusAnswer['tests'][number]
type ArguableAnswer = StatusAnswer['arguable'][number]

/** The outcome of a test, as a word of three characters. */
const testMark = ({ outcome }: TestAnswer, { green, red, yellow }: Colours): string => {
  if (outcome === 'met') return green('yes')
  return outcome === 'not-met' ? red('no ') : yellow('?  ')
}

const countedDaysLines = ({ days }: StatusAnswer, { bold }: Colours): readonly string[] =>
  days === null
    ? []
    : [
        '',
        `${bold(`${days.counted} days in care since the 14th birthday`)} (91 are 13 weeks)`,
        ...days.episodes.map(
          ({ pointer, days: allDays, counted, because }) => `  ${pointer}: ${counted} of ${allDays} days. ${because}`,
        ),
      ]

const testLines =
  (colours: Colours) =>
  (test: TestAnswer): readonly string[] => [
    `  ${testMark(test, colours)} ${colours.bold(test.title)}: ${test.summary}`,
    ...test.grounds.flatMap(({ id, outcome, reasons, citations }) => [
      colours.dim(`      ${id}: ${outcome}`),
      ...reasons.flatMap(reasonTreeLines(colours, '        ')),
      ...citations.map(({ title, section }) => colours.dim(`        law: ${title}, ${section}`)),
    ]),
  ]

const arguableLines =
  ({ bold, dim }: Colours) =>
  ({ title, summary, readings, citations }: ArguableAnswer): readonly string[] => [
    `  ${bold(title)}: ${summary}`,
    ...readings.map(({ text, status }) => `    ${text}: ${status}`),
    ...citations.map(({ title: law, section }) => dim(`    law: ${law}, ${section}`)),
  ]

const summaryLines = (
  { status, on, summary, missing, responsibleAuthority }: StatusAnswer,
  { bold, underline }: Colours,
): readonly string[] => [
  `${bold(underline(status))} on ${on}`,
  summary,
  ...(missing.length > 0 ? [`Not known and needed: ${missing.join(', ')}`] : []),
  ...(responsibleAuthority ? [`Responsible: ${responsibleAuthority.id ?? 'the council where you live'}`] : []),
]

const allArguableLines = ({ arguable }: StatusAnswer, colours: Colours): readonly string[] =>
  arguable.length > 0 ? ['', colours.bold('Arguable: get advice'), ...arguable.flatMap(arguableLines(colours))] : []

/** The whole answer. Arguable questions come before the tests, so that nobody overlooks them. */
export const statusAnswerText = (answer: StatusAnswer, colours: Colours): string =>
  [
    ...summaryLines(answer, colours),
    ...allArguableLines(answer, colours),
    ...countedDaysLines(answer, colours),
    '',
    colours.bold('The tests'),
    ...answer.tests.flatMap(testLines(colours)),
    '',
    ...answer.nextSteps.map((step) => `next: ${stepParts(step).join(' · ')}`),
    '',
    notice,
  ].join('\n')

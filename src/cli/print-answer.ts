// Prints the answer to a check as text for a terminal.
import type { EntitlementAnswer, GroundAnswer, Reason } from '../core/answers/explain.ts'
import { stepParts } from '../core/answers/given-steps.ts'
import { type AnswerHeading, answerHeading, answerHeadings } from '../core/answers/headings.ts'
import { notice } from '../core/answers/notice.ts'
import type { AnsweredCheck } from '../core/checker.ts'
import type { Offer } from '../core/rules/model.ts'
import type { Colours } from './terminal.ts'

const headingTitles: Readonly<Record<AnswerHeading, string>> = {
  get: 'You can get',
  ask: 'You can ask for',
  'get-or-ask': 'You can get or ask for',
  might: 'You might be able to get',
  'not-now': 'You cannot get right now',
}

/** Whether a reason is met, as a word of three characters. */
const reasonMark = ({ met }: Reason, { green, red, yellow }: Colours): string => {
  if (met === null) return yellow('?  ')
  return met ? green('yes') : red('no ')
}

/** A reason in the shape of its condition: one line for each part. */
export const reasonTreeLines =
  (colours: Colours, indent: string) =>
  (reason: Reason): readonly string[] => {
    const mark = reasonMark(reason, colours)
    if ('text' in reason) return [`${indent}${mark} ${reason.text}`]
    const [word, parts] =
      'all' in reason ? ['all of', reason.all] : 'any' in reason ? ['any of', reason.any] : ['not', reason.not]
    return [`${indent}${mark} ${word}:`, ...parts.flatMap(reasonTreeLines(colours, `${indent}  `))]
  }

const groundAnswerLines =
  (colours: Colours) =>
  ({ id, basis, strength, outcome, reasons, citations }: GroundAnswer): readonly string[] => [
    colours.dim(`    ${id} (${basis}, ${strength}): ${outcome}`),
    ...reasons.flatMap(reasonTreeLines(colours, '      ')),
    ...citations.map(({ title, section }) => colours.dim(`      law: ${title}, ${section}`)),
  ]

const entitlementAnswerLines =
  (colours: Colours) =>
  (answer: EntitlementAnswer): readonly string[] => [
    `  ${colours.bold(answer.title)} [${answer.outcome}]`,
    `    ${answer.summary}`,
    ...answer.grounds.flatMap(groundAnswerLines(colours)),
    ...answer.nextSteps.map((step) => `    next: ${stepParts(step).join(' · ')}`),
  ]

type OfferAnswer = { readonly checked: AnsweredCheck; readonly offer: Offer; readonly on: string }

/** The answer under the headings of the results page, best outcome first. */
export const checkAnswerText = ({ checked, offer, on }: OfferAnswer, colours: Colours): string => {
  const { entitlements, presumed, missing } = checked
  const sections = answerHeadings.flatMap((heading) => {
    const answers = entitlements.filter((answer) => answerHeading(answer) === heading)
    if (answers.length === 0) return []
    const title = colours.bold(colours.underline(headingTitles[heading]))
    return ['', title, ...answers.flatMap(entitlementAnswerLines(colours))]
  })
  return [
    `${offer.id} on ${on}`,
    ...sections,
    '',
    ...presumed.map(({ text }) => `We assumed: ${text}`),
    ...(missing.length > 0 ? [`Not known and needed: ${missing.join(', ')}`] : []),
    notice,
  ].join('\n')
}

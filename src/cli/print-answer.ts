// A checked person's answer as text for a terminal; plain where the output is not one.
import pc from 'picocolors'
import type { EntitlementAnswer, GroundAnswer, Reason } from '../core/answers/explain.ts'
import { type Heading, headingOf, headings } from '../core/answers/headings.ts'
import { notice } from '../core/answers/notice.ts'
import type { Answered } from '../core/checker.ts'
import type { Offer } from '../core/rules/model.ts'

const titles: Readonly<Record<Heading, string>> = {
  get: 'You can get',
  ask: 'You can ask for',
  'get-or-ask': 'You can get or ask for',
  might: 'You might be able to get',
  'not-now': 'You cannot get right now',
}

const marks = { true: pc.green('yes'), false: pc.red('no '), null: pc.yellow('?  ') } as const

/** A reason in its own shape, each condition on a line. */
export const reasonLines = (reason: Reason, indent: string): readonly string[] => {
  const mark = marks[`${reason.met}`]
  if ('text' in reason) return [`${indent}${mark} ${reason.text}`]
  const [word, parts] =
    'all' in reason ? ['all of', reason.all] : 'any' in reason ? ['any of', reason.any] : ['not', reason.not]
  return [`${indent}${mark} ${word}:`, ...parts.flatMap((part) => reasonLines(part, `${indent}  `))]
}

const groundLines = ({ id, basis, strength, outcome, reasons, citations }: GroundAnswer): readonly string[] => [
  pc.dim(`    ${id} (${basis}, ${strength}): ${outcome}`),
  ...reasons.flatMap((reason) => reasonLines(reason, '      ')),
  ...citations.map(({ title, section }) => pc.dim(`      law: ${title}, ${section}`)),
]

const entitlementLines = (answer: EntitlementAnswer): readonly string[] => [
  `  ${pc.bold(answer.title)} [${answer.outcome}]`,
  `    ${answer.summary}`,
  ...answer.grounds.flatMap(groundLines),
  ...answer.nextSteps.map(({ text, phone, url }) => `    next: ${[text, phone, url].filter(Boolean).join(' · ')}`),
]

/** The answer under the headings of the results page, best first. */
export const answerText = (offer: Offer, { entitlements, presumed, missing }: Answered, on: string): string => {
  const sections = headings.flatMap((id) => {
    const under = entitlements.filter((answer) => headingOf(answer) === id)
    return under.length === 0 ? [] : ['', pc.bold(pc.underline(titles[id])), ...under.flatMap(entitlementLines)]
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

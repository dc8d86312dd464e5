// The answer as plain text to paste into a case system: its full basis, but no name and no date of birth.
import { dayText } from '../../core/answers/day-text.ts'
import type { EntitlementAnswer, GroundAnswer } from '../../core/answers/explain.ts'
import { notice } from '../../core/answers/notice.ts'
import { factById } from '../../core/rules/catalogue.ts'
import type { IsoDate } from '../../core/rules/model.ts'
import type { Words } from '../words.ts'
import { answeredQuestions, bestFirst, outcomeText, outcomeOrMinimumText, optionalAmountText } from './in-words.ts'
import { rulesValues } from './result.ts'
import type { Situation } from './situation.ts'
import { type Trace, reasonTrace } from './trace.ts'

/** The day of the record, and the id of its request. */
type RecordRequest = { readonly today: IsoDate; readonly requestId: string }

const traceLines = ({ state, text, parts = [] }: Trace, indent: string): readonly string[] => [
  `${indent}[${state}] ${text}`,
  ...parts.flatMap((part) => traceLines(part, `${indent}  `)),
]

const sourceLines = ({ say }: Words, { citations }: Pick<GroundAnswer, 'citations'>): readonly string[] =>
  citations.map(({ title, section }) => `     ${say('adviser.record.law')}: ${title}, ${section}`)

/** The lines of a ground that gives the outcome, or still may. */
const groundTextLines = (words: Words, situation: Situation, ground: GroundAnswer): readonly string[] => {
  const { say } = words
  const basis = say(`adviser.trace.basis.${ground.basis}`)
  return [
    `   ${say('adviser.trace.ground', { outcome: outcomeText(words, ground.outcome), basis })}`,
    ...ground.reasons.flatMap((reason) => traceLines(reasonTrace(words, situation, reason), '     ')),
    ...sourceLines(words, ground),
    ...(ground.confirm === undefined ? [] : [`     ${say('adviser.trace.confirm')}: ${ground.confirm}`]),
  ]
}

/** The basis of an outcome. A "no" lists each source once, as its summary already explains it. */
const basisLines = (words: Words, situation: Situation, { outcome, grounds }: EntitlementAnswer): readonly string[] =>
  outcome === 'not-entitled'
    ? [...new Set(grounds.flatMap((ground) => sourceLines(words, ground)))]
    : grounds
        .filter((ground) => ground.outcome !== 'not-entitled')
        .flatMap((ground) => groundTextLines(words, situation, ground))

const entitlementTextLines =
  (words: Words, situation: Situation) =>
  (answer: EntitlementAnswer, i: number): readonly string[] => {
    const amount = optionalAmountText(answer.amount)
    return [
      '',
      `${i + 1}. ${answer.title}: ${outcomeOrMinimumText(words, answer)}${amount === '' ? '' : ` (${amount})`}`,
      `   ${answer.summary}`,
      `   ${words.say('adviser.result.owed-by')}: ${answer.owedByText}`,
      ...basisLines(words, situation, answer),
    ]
  }

const sectionLines = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', heading.toUpperCase(), ...lines]

const rulesLines = (words: Words, situation: Situation, { today, requestId }: RecordRequest): readonly string[] => {
  const { say } = words
  const { on, council, id, status, digest, rulesets } = rulesValues(words, situation)
  return [
    say('adviser.record.title', { name: council }),
    `${say('adviser.record.asked')}: ${dayText(today)}`,
    `${say('adviser.result.on')}: ${on}`,
    `${say('adviser.result.offer')}: ${id} (${status})`,
    `${say('adviser.result.digest')}: ${digest}`,
    ...rulesets.map((ruleset) => `${say('adviser.result.ruleset')}: ${ruleset.id} ${ruleset.digest}`),
    `${say('adviser.record.request')}: ${requestId}`,
  ]
}

/** The whole record. Contains ages, but neither a date of birth nor a day that reveals it. */
export const recordText = (words: Words, situation: Situation, request: RecordRequest): string => {
  const { answered, checker, facts } = situation
  const { say } = words
  const questionOf = (id: string): string => factById(checker.catalogue, id).question
  const answers = answeredQuestions(words, checker.catalogue, facts).map(
    ({ question, answer }) => `${question} ${answer}`,
  )
  return [
    ...rulesLines(words, situation, request),
    ...sectionLines(say('adviser.record.facts'), answers),
    ...sectionLines(
      say('adviser.result.presumed'),
      answered.presumed.map(({ text }) => text),
    ),
    ...sectionLines(say('adviser.result.missing'), answered.missing.map(questionOf)),
    ...sectionLines(
      say('adviser.result.outcomes'),
      bestFirst(answered.entitlements).flatMap(entitlementTextLines(words, situation)),
    ),
    '',
    notice,
    '',
  ].join('\n')
}

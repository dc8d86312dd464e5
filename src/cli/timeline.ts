// `local-offer timeline`: what changes for one person and when, up to the 26th birthday.
import { type Cause, causeText, type OutcomeChange, type StepBefore } from '../core/ahead/outcome-change.ts'
import { stepParts } from '../core/answers/given-steps.ts'
import { type TimelineChange, timelineOf } from '../core/timeline.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { type PersonRequest, contradictionLines, personCommand, readPerson } from './person.ts'
import { type Colours, printJson, printLine } from './terminal.ts'

/** The cause; a new ruleset comes with its id, which `--offer` takes. */
const causeWithId = (cause: Cause): string =>
  cause.kind === 'ruleset' ? `${causeText(cause)} (${cause.id})` : causeText(cause)

/** A step before a change, without its address. */
const stepBeforeLine = ({ url: _, askBefore, ...step }: StepBefore): string =>
  `    ${askBefore === undefined ? '' : `by ${askBefore}: `}${stepParts(step).join(' · ')}`

const outcomeChangeLines =
  ({ bold }: Colours) =>
  ({ title, from, to, before }: OutcomeChange): readonly string[] => [
    `  ${bold(title)}: ${from} → ${to}`,
    ...before.map(stepBeforeLine),
  ]

const timelineChangeLines =
  (colours: Colours) =>
  ({ on, age, because, entitlements }: TimelineChange): readonly string[] => [
    '',
    colours.underline(`${on ?? `At ${age!}`}: ${because.map(causeWithId).join(', ')}`),
    ...entitlements.flatMap(outcomeChangeLines(colours)),
  ]

const timelineFor = (request: PersonRequest) => {
  const { book, offer, on, isNamed, given, refuse } = request
  readPerson(request)
  const timeline = timelineOf(book, { on, facts: given, offer, isNamed })
  if (timeline.ok) return timeline
  return refuse(
    timeline.needs.length > 0
      ? [`give one of these facts: ${timeline.needs.join(', ')}`]
      : contradictionLines(timeline.conflicts),
  )
}

const printTimeline = (request: PersonRequest): ExitCode => {
  const { on, offer, options } = request
  const { stdout, colours } = request.terminal
  const { changes, assumes } = timelineFor(request)
  if (options['json']) printJson(stdout, { on, offer: offer.id, changes, assumes })
  else {
    const lines =
      changes.length === 0 ? ['Nothing changes by age alone.'] : changes.flatMap(timelineChangeLines(colours))
    printLine(stdout, [`${offer.id} from ${on}`, ...lines, '', assumes].join('\n'))
  }
  return exitCodes.fine
}

export const timelineCommand = personCommand({
  name: 'timeline',
  description: 'list what changes for one person and when, up to the 26th birthday',
  run: printTimeline,
})

// `local-offer timeline`: what changes when, from the day asked about to the 26th birthday.
import pc from 'picocolors'
import { type Cause, causeText, type OutcomeChange } from '../core/ahead/outcome-change.ts'
import { type TimelineChange, timelineOf } from '../core/timeline.ts'
import { type Asked, nobody, personCommand, readPerson } from './person.ts'

/** With the ruleset that starts, which the answers of that day are found under. */
const because = (cause: Cause): string =>
  cause.kind === 'ruleset' ? `${causeText(cause)} (${cause.id})` : causeText(cause)

const turnLines = ({ title, from, to, before }: OutcomeChange): readonly string[] => [
  `  ${pc.bold(title)}: ${from} → ${to}`,
  ...before.map(({ text, phone }) => `    ${text}${phone === undefined ? '' : ` (${phone})`}`),
]

const changeLines = ({ on, age, because: causes, entitlements }: TimelineChange): readonly string[] => [
  '',
  pc.underline(`${on ?? `At ${age!}`}: ${causes.map(because).join(', ')}`),
  ...entitlements.flatMap(turnLines),
]

const timeline = (asked: Asked) => {
  const { book, offer, on, isNamed, given, refuse } = asked
  readPerson(asked)
  const found = timelineOf(book, { on, facts: given, offer, isNamed })
  if (found.ok) return found
  return refuse(
    found.needs.length > 0 ? [`give one of these facts: ${found.needs.join(', ')}`] : nobody(found.conflicts),
  )
}

const run = (asked: Asked): void => {
  const { changes, assumes } = timeline(asked)
  if (asked.options['json']) {
    console.log(JSON.stringify({ on: asked.on, offer: asked.offer.id, changes, assumes }, null, 2))
    return
  }
  const lines = changes.length === 0 ? ['Nothing changes by age alone.'] : changes.flatMap(changeLines)
  console.log([`${asked.offer.id} from ${asked.on}`, ...lines, '', assumes].join('\n'))
}

export const timelineCommand = personCommand({
  name: 'timeline',
  description: 'what changes when, to the 26th birthday',
  run,
})

// `local-offer timeline`: what changes when, from the day asked about to the 26th birthday.
import pc from 'picocolors'
import { ordinal } from '../core/say.ts'
import { type Cause, type TimelineChange, type Turn, timelineOf } from '../core/timeline.ts'
import { type Asked, nobody, personCommand, readPerson } from './person.ts'

const causeText = (cause: Cause): string => {
  switch (cause.kind) {
    case 'birthday':
      return `${ordinal(cause.age)} birthday`
    case 'derived':
      return `${cause.fact} counts anew`
    case 'ruleset':
      return `${cause.id} starts`
  }
}

const turnLines = ({ title, from, to, before }: Turn): readonly string[] => [
  `  ${pc.bold(title)}: ${from} → ${to}`,
  ...before.map(({ text, phone }) => `    ${text}${phone === undefined ? '' : ` (${phone})`}`),
]

const changeLines = ({ on, age, because, entitlements }: TimelineChange): readonly string[] => [
  '',
  pc.underline(`${on ?? `At ${age!}`}: ${because.map(causeText).join(', ')}`),
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

// Writes a timeline as a calendar (RFC 5545) of all-day events. Only the days in it are personal.
import ICAL from 'ical.js'
import { type StepBefore, causeText, outcomeChangeKind } from '../core/ahead/outcome-change.ts'
import { dayText } from '../core/answers/day-text.ts'
import { stepParts } from '../core/answers/given-steps.ts'
import type { TimelineChange } from '../core/timeline.ts'

type CalendarContext = { readonly council: string; readonly on: string; readonly assumes: string }

const changeKindText: Readonly<Record<ReturnType<typeof outcomeChangeKind>, string>> = {
  entitled: 'you can get this',
  'on-request': 'you can ask for this',
  discretionary: 'you can ask for this, and it is decided case by case',
  'get-or-ask': 'you can get or ask for this',
  might: 'you might be able to get this',
  amount: 'the amount changes',
  'may-end': 'this may end, or change',
  'ends-if-had': 'if you have this, it ends',
  'not-entitled': 'this ends',
}

const stepLine = ({ askBefore, ...step }: StepBefore): string =>
  `- ${askBefore === undefined ? '' : `By ${dayText(askBefore)}: `}${stepParts(step).join(' ')}`

const eventDescription = ({ assumes }: CalendarContext, { entitlements }: TimelineChange): string =>
  [
    ...entitlements.flatMap((change) => [
      `${change.title}: ${changeKindText[outcomeChangeKind(change)]}.`,
      ...change.before.map(stepLine),
    ]),
    assumes,
  ].join('\n')

const calendarEvent = (context: CalendarContext, change: TimelineChange): ICAL.Component => {
  const event = new ICAL.Component('vevent')
  const causes = change.because.map(causeText)
  // INVARIANT: a change always gets the same id, so that importing the calendar again replaces the event.
  const id = change.because
    .map((cause) =>
      Object.values(cause)
        .join('-')
        .replaceAll(/[^\w-]/g, '-'),
    )
    .join('.')
  event.addPropertyWithValue('uid', `${change.on!}.${id}@local-offer-checker`)
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${context.on}T00:00:00Z`))
  event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(change.on!))
  event.addPropertyWithValue('transp', 'TRANSPARENT')
  event.addPropertyWithValue('summary', `What you can get changes: ${causes.join(', ')}`)
  event.addPropertyWithValue('description', eventDescription(context, change))
  return event
}

// RFC 5545 allows 75 octets a line; the library does not count the space at the start of a folded line.
const MAX_LINE_OCTETS = 74

/** Writes a calendar with one all-day event for each day on which something changes. */
export const calendarText = (context: CalendarContext, changes: readonly TimelineChange[]): string => {
  ICAL.foldLength = MAX_LINE_OCTETS
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Local Offer Checker//EN')
  calendar.addPropertyWithValue('method', 'PUBLISH')
  calendar.addPropertyWithValue('x-wr-calname', `Local offer: ${context.council}`)
  for (const change of changes) calendar.addSubcomponent(calendarEvent(context, change))
  return `${calendar.toString()}\r\n`
}

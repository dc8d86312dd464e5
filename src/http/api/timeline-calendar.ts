// A timeline as a calendar (RFC 5545): all-day events, nothing personal beyond the days themselves.
import ICAL from 'ical.js'
import { causeText } from '../../core/cause.ts'
import type { TimelineChange, Turn } from '../../core/timeline.ts'

type About = { readonly council: string; readonly on: string; readonly assumes: string }

const outcomeText: Readonly<Record<Turn['to'], string>> = {
  entitled: 'you can get this',
  'on-request': 'you can ask for this',
  discretionary: 'you can ask for this; it is decided case by case',
  'not-entitled': 'this ends',
  'cannot-tell': 'this may change',
}

const describe = ({ assumes }: About, { entitlements }: TimelineChange): string =>
  [
    ...entitlements.flatMap(({ title, to, before }) => [
      `${title}: ${outcomeText[to]}.`,
      ...before.map(({ text, phone, url }) => `- ${[text, phone, url].filter(Boolean).join(' ')}`),
    ]),
    assumes,
  ].join('\n')

const eventOf = (about: About, change: TimelineChange): ICAL.Component => {
  const event = new ICAL.Component('vevent')
  const causes = change.because.map(causeText)
  // The same change has the same id each time, so that a calendar that is opened again replaces it.
  const id = change.because
    .map((cause) =>
      Object.values(cause)
        .join('-')
        .replaceAll(/[^\w-]/g, '-'),
    )
    .join('.')
  event.addPropertyWithValue('uid', `${change.on!}.${id}@local-offer-checker`)
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${about.on}T00:00:00Z`))
  event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(change.on!))
  event.addPropertyWithValue('transp', 'TRANSPARENT')
  event.addPropertyWithValue('summary', `What you can get changes: ${causes.join(', ')}`)
  event.addPropertyWithValue('description', describe(about, change))
  return event
}

// A line may have 75 octets; the library does not count the space that a folded one goes on with.
const longestLine = 74

/** The text of a calendar with one all-day event for each day on which something changes. */
export const calendarOf = (about: About, changes: readonly TimelineChange[]): string => {
  ICAL.foldLength = longestLine
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Local Offer Checker//EN')
  calendar.addPropertyWithValue('method', 'PUBLISH')
  calendar.addPropertyWithValue('x-wr-calname', `Local offer: ${about.council}`)
  for (const change of changes) calendar.addSubcomponent(eventOf(about, change))
  return `${calendar.toString()}\r\n`
}

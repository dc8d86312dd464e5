// A timeline as a calendar (RFC 5545): all-day events, nothing personal beyond the days themselves.
import ICAL from 'ical.js'
import { causeText, kindOf } from '../core/ahead/outcome-change.ts'
import type { TimelineChange } from '../core/timeline.ts'

type About = { readonly council: string; readonly on: string; readonly assumes: string }

const kindText: Readonly<Record<ReturnType<typeof kindOf>, string>> = {
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

const describe = ({ assumes }: About, { entitlements }: TimelineChange): string =>
  [
    ...entitlements.flatMap((turn) => [
      `${turn.title}: ${kindText[kindOf(turn)]}.`,
      ...turn.before.map(({ text, phone, url }) => `- ${[text, phone, url].filter(Boolean).join(' ')}`),
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

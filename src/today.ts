// The only clock of the service: today's date in England, as an ISO date.
const dateFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

const MINUTE_MS = 60_000
let last = { minute: -1, day: '' }

/** Today. A day begins with a whole minute, so the date is worked out once a minute: a busy service asks all the time. */
export const today = (): string => {
  const now = Date.now()
  const minute = Math.floor(now / MINUTE_MS)
  if (minute !== last.minute) last = { minute, day: dateFormat.format(now) }
  return last.day
}

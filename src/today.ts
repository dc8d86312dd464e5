// The one clock: today where the law applies.
const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

export const today = (): string => london.format(new Date())

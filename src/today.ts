// The one clock: today where the law applies.
import { remembered } from './core/remember.ts'

const calendarIn = remembered((timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone }))

export const today = (): string => calendarIn('Europe/London').format(new Date())

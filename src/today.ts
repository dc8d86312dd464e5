// The only clock of the service: today's date in England, as an ISO date.
import { remembered } from './core/remember.ts'

const dateFormatIn = remembered((timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone }))

export const today = (): string => dateFormatIn('Europe/London').format(new Date())

// The one clock: today where the law applies.
import { remembered } from './core/remember.ts'

const dateFormatIn = remembered((timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone }))

export const today = (): string => dateFormatIn('Europe/London').format(new Date())

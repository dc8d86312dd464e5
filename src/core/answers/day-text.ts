// Formats days as people write them.
import { remembered } from '../remember.ts'
import type { IsoDate } from '../rules/model.ts'

// Created on first use: creating a formatter takes longer than anything else at startup.
const formatterFor = remembered(
  (language: string) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
)

/** Formats a day as `14 October 2024`. The language is a BCP 47 tag; `en` means English as written in England. */
export const dayText = (day: IsoDate, language = 'en'): string =>
  formatterFor(language === 'en' ? 'en-GB' : language).format(new Date(day))

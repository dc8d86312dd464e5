// Days as people write them.
import { remembered } from '../remember.ts'
import type { IsoDate } from '../rules/model.ts'

// Made when it is first used: that takes longer than any other work before the service is ready.
const formatIn = remembered(
  (language: string) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
)

/** `14 October 2024`; the language is a tag (BCP 47), where `en` is English as written in England. */
export const dayText = (day: IsoDate, language = 'en'): string =>
  formatIn(language === 'en' ? 'en-GB' : language).format(new Date(day))

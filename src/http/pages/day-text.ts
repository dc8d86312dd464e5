// Days as people write them: "14 October 2024".
import type { IsoDate } from '../../core/model.ts'

export const dayText = (language: string, day: IsoDate): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  )

// Finds days on which something is said to have happened, and which have not come yet.
import type { IsoDate, Problem } from '../core/rules/model.ts'
import type { RuleFiles } from './read.ts'
import { parseDocument } from './yaml/document.ts'
import { entriesOf, itemsOf, type Place, problemAt, rootOf } from './yaml/place.ts'
import { quote } from './yaml/problem.ts'

/** What each key says of its day, and what to write. `effectiveFrom` is none of them: rules may start later. */
const pastDays: Readonly<Record<string, string>> = {
  readOn: 'write the day on which somebody read the source',
  publishedOn: 'write the day on which the authority published it; what is not published yet is a proposal',
  reviewed: 'write the day on which somebody last looked at the reason',
  pageDate: 'write the date that the page bears',
}

/** The text of a date that may lack its day or its month, and may be `about` one; undefined if it is none. */
const writtenDate = (value: unknown): string | undefined =>
  /^(?:about )?(\d{4}(?:-\d{2}(?:-\d{2})?)?)$/.exec(String(value))?.[1]

const daysIn = (place: Place, today: IsoDate): readonly Problem[] => [
  ...itemsOf(place).flatMap((item) => daysIn(item, today)),
  ...entriesOf(place).flatMap(([key, at]) => {
    const help = Object.hasOwn(pastDays, key) ? pastDays[key] : undefined
    const day = writtenDate(at.value)
    if (help === undefined || day === undefined) return daysIn(at, today)
    return day > today.slice(0, day.length)
      ? [problemAt(at, `${quote(key)} is in the future: ${quote(at.value)}`, help)]
      : []
  }),
]

const mayHaveDays = (path: string): boolean => !/(^|\/)(facts|digests|histories)\.yaml$|\.cases\.yaml$/.test(path)

/**
 * Finds each `readOn`, `publishedOn` and `reviewed` after today, in versions, proposals and drafts alike.
 *
 * @param today The day, as an ISO date, after which a day is in the future.
 */
export const futureDays = (files: RuleFiles, today: IsoDate): readonly Problem[] =>
  [...files.keys()].filter(mayHaveDays).flatMap((path) => {
    const { document } = parseDocument(path, files.get(path)!)
    return document === undefined ? [] : daysIn(rootOf(document), today)
  })

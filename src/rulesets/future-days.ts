// Finds days on which something is said to have happened, and which have not come yet.
import { IsoDate, type Problem } from '../core/rules/model.ts'
import type { RuleFiles } from './read.ts'
import { parseDocument } from './yaml/document.ts'
import { entriesOf, itemsOf, type Place, problemAt, rootOf } from './yaml/place.ts'
import { quote } from './yaml/problem.ts'

/** What each key says of its day, and what to write. `effectiveFrom` is none of them: rules may start later. */
const pastDays: Readonly<Record<string, string>> = {
  readOn: 'write the day on which somebody read the source',
  publishedOn: 'write the day on which the authority published it; what is not published yet is a proposal',
  reviewed: 'write the day on which somebody last looked at the reason',
}

const daysIn = (place: Place, today: IsoDate): readonly Problem[] => [
  ...itemsOf(place).flatMap((item) => daysIn(item, today)),
  ...entriesOf(place).flatMap(([key, at]) => {
    const help = Object.hasOwn(pastDays, key) ? pastDays[key] : undefined
    if (help === undefined || !IsoDate.safeParse(at.value).success) return daysIn(at, today)
    return String(at.value) > today ? [problemAt(at, `${quote(key)} is in the future: ${quote(at.value)}`, help)] : []
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

// Reads a date that people type into three fields.
import { IsoDate } from '../core/rules/model.ts'

export type DatePart = 'day' | 'month' | 'year'
export type DateFields = Readonly<Record<DatePart, string>>
/** The missing parts; empty if every part is there but together they make no real date. */
type DateFault = { readonly missing: readonly DatePart[] }
type ReadDate = { readonly ok: true; readonly date: IsoDate } | { readonly ok: false; readonly fault: DateFault }

const dateParts = ['day', 'month', 'year'] as const

const wholeDate = /^(\d{1,2})(?:st|nd|rd|th)?[\s/.,-]+(\p{L}+\.?|\d{1,2})[\s/.,-]+(\d{4})$/iu

/** Splits `5 March 2020` or `5/3/2020`, typed or pasted into the first field, into three. */
const splitWholeDate = (typed: DateFields): DateFields => {
  const [, day, month, year] = wholeDate.exec(typed.day) ?? []
  return day === undefined ? typed : { day, month: month!, year: year! }
}

/** Reads the three fields of a date from a form. @param prefix Comes before each name, as in `from-day`. */
export const readDateFields = (fields: URLSearchParams, prefix = ''): DateFields => {
  const at = (part: DatePart): string => (fields.get(`${prefix}${part}`) ?? '').trim()
  const typed = { day: at('day'), month: at('month'), year: at('year') }
  return typed.month === '' && typed.year === '' ? splitWholeDate(typed) : typed
}

export const blankDate: DateFields = { day: '', month: '', year: '' }

export const isBlankDate = (date: DateFields): boolean => dateParts.every((part) => date[part] === '')

/** Splits an ISO date into its three fields, also an impossible date that a form sent in parts. */
export const splitIsoDate = (date: string): DateFields => {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => part.replace(/^0+/, ''))
  return { day, month, year }
}

/** The English name of every month, in lower case. */
const monthNames = () => {
  const names = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => names.format(Date.UTC(2024, month)).toLowerCase())
}

/** Turns `March` and `mar` into `3`; returns other text unchanged. */
const monthNumber = (text: string): string => {
  const word = text.toLowerCase().replace(/\.$/, '')
  const named = word.length < 3 ? -1 : monthNames().findIndex((name) => name.startsWith(word))
  return named < 0 ? text : String(named + 1)
}

/** Parses typed fields into an ISO date. Accepts leading zeros, or none, and names of months. */
export const readDate = (typed: DateFields): ReadDate => {
  const missing = dateParts.filter((part) => typed[part] === '')
  if (missing.length > 0) return { ok: false, fault: { missing } }
  const [day, month] = [typed.day, monthNumber(typed.month)].map((text) => text.padStart(2, '0')) as [string, string]
  const parsed = IsoDate.safeParse(`${typed.year}-${month}-${day}`)
  return parsed.success ? { ok: true, date: parsed.data } : { ok: false, fault: { missing: [] } }
}

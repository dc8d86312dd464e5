// A date as people type it, in three fields.
import { IsoDate } from '../core/rules/model.ts'

export type DatePart = 'day' | 'month' | 'year'
export type DateFields = Readonly<Record<DatePart, string>>
/** The parts that are missing; none where all are there, and the date is none. */
type DateFault = { readonly missing: readonly DatePart[] }
type ReadDate = { readonly ok: true; readonly date: IsoDate } | { readonly ok: false; readonly fault: DateFault }

const parts = ['day', 'month', 'year'] as const

const wholeDate = /^(\d{1,2})(?:st|nd|rd|th)?[\s/.,-]+(\p{L}+\.?|\d{1,2})[\s/.,-]+(\d{4})$/iu

/** `5 March 2020` or `5/3/2020`, typed or pasted into the first field, is the whole date. */
const split = (typed: DateFields): DateFields => {
  const [, day, month, year] = wholeDate.exec(typed.day) ?? []
  return day === undefined ? typed : { day, month: month!, year: year! }
}

/** The fields of a date, whose names begin with a prefix. */
export const dateFields = (fields: URLSearchParams, prefix = ''): DateFields => {
  const at = (part: DatePart): string => (fields.get(`${prefix}${part}`) ?? '').trim()
  const typed = { day: at('day'), month: at('month'), year: at('year') }
  return typed.month === '' && typed.year === '' ? split(typed) : typed
}

export const noDate: DateFields = { day: '', month: '', year: '' }

export const isBlank = (date: DateFields): boolean => parts.every((part) => date[part] === '')

/** A date as its three fields show it, also one that was given in parts and is none. */
export const fieldsOf = (date: string): DateFields => {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => part.replace(/^0+/, ''))
  return { day, month, year }
}

/** Of every month, in small letters. */
const monthNames = () => {
  const names = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => names.format(Date.UTC(2024, month)).toLowerCase())
}

/** `3`, `03`, `March` and `mar` are all the third month. */
const monthOf = (text: string): string => {
  const word = text.toLowerCase().replace(/\.$/, '')
  const named = word.length < 3 ? -1 : monthNames().findIndex((name) => name.startsWith(word))
  return named < 0 ? text : String(named + 1)
}

/** Reads a date that was typed in: spaces, zeros in front and the names of months do not matter. */
export const readDate = (typed: DateFields): ReadDate => {
  const missing = parts.filter((part) => typed[part] === '')
  if (missing.length > 0) return { ok: false, fault: { missing } }
  const [day, month] = [typed.day, monthOf(typed.month)].map((text) => text.padStart(2, '0')) as [string, string]
  const parsed = IsoDate.safeParse(`${typed.year}-${month}-${day}`)
  return parsed.success ? { ok: true, date: parsed.data } : { ok: false, fault: { missing: [] } }
}

// A date as people type it, in three fields.
import { IsoDate } from '../../core/model.ts'

type DatePart = 'day' | 'month' | 'year'
export type DateFields = Readonly<Record<DatePart, string>>
/** The first part that is missing, or that the date is none. */
type DateFault = { readonly part: DatePart; readonly fault: 'missing' | 'not-real' }
type ReadDate = { readonly ok: true; readonly date: IsoDate } | { readonly ok: false; readonly fault: DateFault }

const parts = ['day', 'month', 'year'] as const

/** The fields of a date, whose names begin with a prefix. */
export const dateFields = (fields: URLSearchParams, prefix = ''): DateFields => {
  const at = (part: DatePart): string => (fields.get(`${prefix}${part}`) ?? '').trim()
  return { day: at('day'), month: at('month'), year: at('year') }
}

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
  const missing = parts.find((part) => typed[part] === '')
  if (missing) return { ok: false, fault: { part: missing, fault: 'missing' } }
  const [day, month] = [typed.day, monthOf(typed.month)].map((text) => text.padStart(2, '0')) as [string, string]
  const parsed = IsoDate.safeParse(`${typed.year}-${month}-${day}`)
  return parsed.success ? { ok: true, date: parsed.data } : { ok: false, fault: { part: 'day', fault: 'not-real' } }
}

// From the fields of a form to a stay, or to what is wrong with them.
import type { CareHistory } from '../../core/care/history.ts'
import { historyProblems } from '../../core/care/problems.ts'
import { type DatePart, dateFields, isBlank, readDate } from '../read-date.ts'
import { type Extra, type Part, type Stay, staysOf, withStays } from './parts.ts'
import { type Telling, isTooLong } from './telling.ts'

/** The kinds of care as a form offers them. The law counts the first three alike, so another counts as the third. */
const kinds = ['care-order', 'interim-care-order', 'section-20', 'remand', 'short-breaks', 'other'] as const

/** Councils as a form offers them: the one whose site it is, or any other. */
const councils = ['this', 'another'] as const
const anotherCouncil = 'another-council'

const knowns = ['yes', 'no', 'unknown'] as const

/** What a form offers for each thing that is asked beside the days. */
export const options = { basis: kinds, authority: councils, fromCare: knowns } as const satisfies Readonly<
  Record<Extra, readonly string[]>
>

export type StayError = {
  readonly field: string
  readonly error: string
  /** The parts of a date that are missing, in their order. */
  readonly missing?: readonly DatePart[]
}
type ReadStay =
  { readonly ok: true; readonly history: CareHistory } | { readonly ok: false; readonly errors: readonly StayError[] }

type Read<Value> = { readonly value?: Value; readonly errors: readonly StayError[] }

const readDay = (fields: URLSearchParams, name: 'from' | 'to'): Read<string> => {
  const typed = dateFields(fields, `${name}-`)
  if (isBlank(typed)) return { errors: [{ field: `${name}-day`, error: `${name}-missing` }] }
  const read = readDate(typed)
  if (read.ok) return { value: read.date, errors: [] }
  const { missing } = read.fault
  return missing.length > 0
    ? { errors: [{ field: `${name}-${missing[0]!}`, error: `${name}-part-missing`, missing }] }
    : { errors: [{ field: `${name}-day`, error: `${name}-not-real` }] }
}

const readEnd = (fields: URLSearchParams): Read<string | null> => {
  if (!fields.has('still')) return readDay(fields, 'to')
  const isTyped = !isBlank(dateFields(fields, 'to-'))
  return isTyped ? { errors: [{ field: 'to-day', error: 'to-and-still' }] } : { value: null, errors: [] }
}

const chosen = <Option extends string>(
  fields: URLSearchParams,
  name: Extra,
  options: readonly Option[],
): Read<Option> => {
  const value = options.find((option) => option === fields.get(name))
  return value === undefined ? { errors: [{ field: name, error: `${name}-missing` }] } : { value, errors: [] }
}

const yesNo = { yes: true, no: false, unknown: null } as const

/** What is asked of a stay beside its days, each as the history says it. */
const readers: Readonly<Record<Extra, (fields: URLSearchParams, council: string) => Read<Partial<Stay>>>> = {
  basis: (fields) => {
    const { value, errors } = chosen(fields, 'basis', kinds)
    return value === undefined ? { errors } : { value: { basis: value === 'other' ? 'section-20' : value }, errors }
  },
  authority: (fields, council) => {
    const { value, errors } = chosen(fields, 'authority', councils)
    return value === undefined
      ? { errors }
      : { value: { authority: value === 'this' ? council : anotherCouncil }, errors }
  },
  fromCare: (fields) => {
    const { value, errors } = chosen(fields, 'fromCare', knowns)
    return value === undefined ? { errors } : { value: { fromCare: yesNo[value] }, errors }
  },
}

/** What cannot be so of a part with a stay in it, the first thing of each field. */
const problemsWith = ({ id }: Part, history: CareHistory, on: string): readonly StayError[] => {
  const own = historyProblems({ history, on }).filter(({ pointer }) => pointer.startsWith(`/${id}`))
  const told = own.map(({ pointer, kind }) => ({ field: pointer.endsWith('/to') ? 'to-day' : 'from-day', error: kind }))
  return told.filter(({ field }, i) => told.findIndex((one) => one.field === field) === i)
}

/** Which stay of a part a form is for: the one at a place, or one more. */
export type Target = { readonly part: Part; readonly place?: number }

/** Reads a stay into a history. */
export const readStay = (
  { history, checking }: Telling,
  { part, place }: Target,
  fields: URLSearchParams,
): ReadStay => {
  const [from, to] = [readDay(fields, 'from'), readEnd(fields)]
  const extras = (part.stays ?? []).map((extra) => readers[extra](fields, checking.checker.offer.authority))
  const errors = [from, to, ...extras].flatMap((read) => read.errors)
  if (from.value === undefined || to.value === undefined || errors.length > 0) return { ok: false, errors }
  const stay: Stay = Object.assign({ from: from.value, to: to.value }, ...extras.map(({ value }) => value)) as Stay
  const stays = staysOf(history, part)
  const now = withStays(history, part, place === undefined ? [...stays, stay] : stays.with(place, stay))
  const problems = problemsWith(part, now, checking.on)
  if (problems.length > 0) return { ok: false, errors: problems }
  return isTooLong(now) ? { ok: false, errors: [{ field: 'from-day', error: 'too-many' }] } : { ok: true, history: now }
}

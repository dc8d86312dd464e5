// Reads a stay, or its errors, from the fields of a form.
import type { CareHistory } from '../../core/care/history.ts'
import { historyProblems } from '../../core/care/problems.ts'
import { type DatePart, readDateFields, isBlankDate, readDate } from '../read-date.ts'
import { type StayDetail, type StatusPart, type Stay, staysOf, withStays } from './parts.ts'
import { type HistoryContext, isHistoryTooLong } from './status-site.ts'

/** The form's kinds of care. The law treats the first three alike, so `other` counts as `section-20`. */
const careKinds = ['care-order', 'interim-care-order', 'section-20', 'remand', 'short-breaks', 'other'] as const

/** The form's councils: the site's own, or any other. */
const councilChoices = ['this', 'another'] as const
const anotherCouncil = 'another-council'

const yesNoUnknown = ['yes', 'no', 'unknown'] as const

/** The form's options for each detail of a stay. */
export const stayOptions = {
  basis: careKinds,
  authority: councilChoices,
  fromCare: yesNoUnknown,
} as const satisfies Readonly<Record<StayDetail, readonly string[]>>

export type StayError = {
  readonly field: string
  readonly error: string
  /** The missing parts of a date, in order. */
  readonly missing?: readonly DatePart[]
}
type ReadStay =
  { readonly ok: true; readonly history: CareHistory } | { readonly ok: false; readonly errors: readonly StayError[] }

type FieldRead<Value> = { readonly value?: Value; readonly errors: readonly StayError[] }

const readDay = (fields: URLSearchParams, name: 'from' | 'to'): FieldRead<string> => {
  const typed = readDateFields(fields, `${name}-`)
  if (isBlankDate(typed)) return { errors: [{ field: `${name}-day`, error: `${name}-missing` }] }
  const read = readDate(typed)
  if (read.ok) return { value: read.date, errors: [] }
  const { missing } = read.fault
  return missing.length > 0
    ? { errors: [{ field: `${name}-${missing[0]!}`, error: `${name}-part-missing`, missing }] }
    : { errors: [{ field: `${name}-day`, error: `${name}-not-real` }] }
}

const readEnd = (fields: URLSearchParams): FieldRead<string | null> => {
  if (!fields.has('still')) return readDay(fields, 'to')
  const isTyped = !isBlankDate(readDateFields(fields, 'to-'))
  return isTyped ? { errors: [{ field: 'to-day', error: 'to-and-still' }] } : { value: null, errors: [] }
}

const readChoice = <Option extends string>(
  fields: URLSearchParams,
  name: StayDetail,
  options: readonly Option[],
): FieldRead<Option> => {
  const value = options.find((option) => option === fields.get(name))
  return value === undefined ? { errors: [{ field: name, error: `${name}-missing` }] } : { value, errors: [] }
}

const yesNoValues = { yes: true, no: false, unknown: null } as const

/** Reads each detail of a stay into the form that the care history uses. */
const detailReaders: Readonly<
  Record<StayDetail, (fields: URLSearchParams, council: string) => FieldRead<Partial<Stay>>>
> = {
  basis: (fields) => {
    const { value, errors } = readChoice(fields, 'basis', careKinds)
    return value === undefined ? { errors } : { value: { basis: value === 'other' ? 'section-20' : value }, errors }
  },
  authority: (fields, council) => {
    const { value, errors } = readChoice(fields, 'authority', councilChoices)
    return value === undefined
      ? { errors }
      : { value: { authority: value === 'this' ? council : anotherCouncil }, errors }
  },
  fromCare: (fields) => {
    const { value, errors } = readChoice(fields, 'fromCare', yesNoUnknown)
    return value === undefined ? { errors } : { value: { fromCare: yesNoValues[value] }, errors }
  },
}

/** The contradictions in one part of a care history, at most one per field. */
const partProblems = ({ id }: StatusPart, history: CareHistory, on: string): readonly StayError[] => {
  const problems = historyProblems({ history, on }).filter(({ pointer }) => pointer.startsWith(`/${id}`))
  const errors = problems.map(({ pointer, kind }) => ({
    field: pointer.endsWith('/to') ? 'to-day' : 'from-day',
    error: kind,
  }))
  return errors.filter(({ field }, i) => errors.findIndex((one) => one.field === field) === i)
}

/** The stay that a form is about: the stay at `place` (from 0), or a new one. */
export type StayTarget = { readonly part: StatusPart; readonly place?: number }

/** Reads a stay and adds it to the care history. */
export const readStay = (
  { history, checking }: HistoryContext,
  { part, place }: StayTarget,
  fields: URLSearchParams,
): ReadStay => {
  const [from, to] = [readDay(fields, 'from'), readEnd(fields)]
  const extras = (part.stays ?? []).map((extra) => detailReaders[extra](fields, checking.checker.offer.authority))
  const errors = [from, to, ...extras].flatMap((read) => read.errors)
  if (from.value === undefined || to.value === undefined || errors.length > 0) return { ok: false, errors }
  const stay: Stay = Object.assign({ from: from.value, to: to.value }, ...extras.map(({ value }) => value)) as Stay
  const stays = staysOf(history, part)
  const now = withStays(history, part, place === undefined ? [...stays, stay] : stays.with(place, stay))
  const problems = partProblems(part, now, checking.on)
  if (problems.length > 0) return { ok: false, errors: problems }
  return isHistoryTooLong(now)
    ? { ok: false, errors: [{ field: 'from-day', error: 'too-many' }] }
    : { ok: true, history: now }
}

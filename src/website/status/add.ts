// The form for one stay, new or existing: its first and last day, and the part's other questions.
import type { Response } from 'express'
import type { Resource } from '../../http/resource.ts'
import { page } from '../page.ts'
import { readDateFields, splitIsoDate, blankDate } from '../read-date.ts'
import { needsBirthDate } from './part.ts'
import { type StatusPart, type Stay, staysOf } from './parts.ts'
import { type StayError, type StayTarget, stayOptions, readStay } from './read-stay.ts'
import type { StatusSite, HistoryContext } from './status-site.ts'

const readStayFields = (fields: URLSearchParams) => ({
  from: readDateFields(fields, 'from-'),
  to: readDateFields(fields, 'to-'),
  still: fields.has('still'),
  basis: fields.get('basis') ?? '',
  authority: fields.get('authority') ?? '',
  fromCare: fields.get('fromCare') ?? '',
})
type StayFields = ReturnType<typeof readStayFields>

const yesNoAnswers = new Map([
  [true, 'yes'],
  [false, 'no'],
  [null, 'unknown'],
])

/** An existing stay as the form's fields. */
const stayFields = ({ from, to, basis, authority, fromCare }: Stay, council: string): StayFields => ({
  from: splitIsoDate(from),
  to: to === null ? blankDate : splitIsoDate(to),
  still: to === null,
  basis: basis ?? '',
  authority: authority === council ? 'this' : 'another',
  fromCare: fromCare === undefined ? '' : yesNoAnswers.get(fromCare)!,
})

const noStayFields = readStayFields(new URLSearchParams())

type StayFormState = { readonly action: string; readonly filled: StayFields; readonly errors: readonly StayError[] }

const stayFormRenderer =
  ({ site }: StatusSite, part: StatusPart) =>
  (res: Response, { action, filled, errors }: StayFormState): void => {
    const { say } = site.words()
    const fieldErrors = errors.map(({ field, error, missing = [] }) => {
      const parts = missing.length > 0 ? say(`question.date.missing.${missing.join('-')}`) : ''
      return { field, missing, text: say(`status.errors.${error}`, { parts }) }
    })
    const errorByField = Object.fromEntries(fieldErrors.map((one) => [one.field.split('-')[0]!, one]))
    const hasErrors = errors.length > 0
    const values = { part, action, filled, errors: fieldErrors, wrong: errorByField, options: stayOptions }
    const heading = say(`status.add.${part.id}`)
    const status = hasErrors ? 422 : 200
    site.show(res, { template: 'status/add', heading, section: 'check', status, hasErrors, values })
  }

const stayAddress = ({ part, place }: StayTarget): string =>
  `${part.address}/${place === undefined ? 'add' : `change/${place}`}`

const staySaver =
  (status: StatusSite, show: ReturnType<typeof stayFormRenderer>, target: StayTarget) =>
  async (res: Response, context: HistoryContext, fields: URLSearchParams): Promise<void> => {
    const read = readStay(context, target, fields)
    if (!read.ok) {
      show(res, { action: stayAddress(target), filled: readStayFields(fields), errors: read.errors })
      return
    }
    await status.keep(res, context, read.history)
    res.redirect(303, target.part.address)
  }

/** `/status/<part>/add`: adds a stay. */
export const addPage = (status: StatusSite, part: StatusPart): Resource => {
  const show = stayFormRenderer(status, part)
  return page(`${part.address}/add`, {
    get: needsBirthDate(status, (res) => {
      show(res, { action: stayAddress({ part }), filled: noStayFields, errors: [] })
    }),
    post: needsBirthDate(status, staySaver(status, show, { part })),
  })
}

/** `/status/<part>/change/<place>`: changes a stay. If there is no such stay, redirects to the part's list. */
export const changePage = (status: StatusSite, part: StatusPart): Resource => {
  const show = stayFormRenderer(status, part)
  const there = ({ req }: Response, { history }: HistoryContext) => {
    const place = Number(req.params['place'])
    const stay = staysOf(history, part)[place]
    return stay && { stay, target: { part, place } }
  }
  return page(`${part.address}/change/:place`, {
    get: needsBirthDate(status, (res, context) => {
      const found = there(res, context)
      const council = context.checking.checker.offer.authority
      if (found) show(res, { action: stayAddress(found.target), filled: stayFields(found.stay, council), errors: [] })
      else res.redirect(303, part.address)
    }),
    post: needsBirthDate(status, async (res, context, fields) => {
      const found = there(res, context)
      if (found) await staySaver(status, show, found.target)(res, context, fields)
      else res.redirect(303, part.address)
    }),
  })
}

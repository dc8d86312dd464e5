// One stay, one more or one told already: its first and last day, and what else that part asks of it.
import type { Response } from 'express'
import type { Resource } from '../../http/resource.ts'
import { page } from '../page.ts'
import { dateFields, fieldsOf, noDate } from '../read-date.ts'
import { afterBirth } from './part.ts'
import { type Part, type Stay, staysOf } from './parts.ts'
import { type StayError, type Target, options, readStay } from './read-stay.ts'
import type { StatusSite, Telling } from './telling.ts'

const sentIn = (fields: URLSearchParams) => ({
  from: dateFields(fields, 'from-'),
  to: dateFields(fields, 'to-'),
  still: fields.has('still'),
  basis: fields.get('basis') ?? '',
  authority: fields.get('authority') ?? '',
  fromCare: fields.get('fromCare') ?? '',
})
type Filled = ReturnType<typeof sentIn>

const answers = new Map([
  [true, 'yes'],
  [false, 'no'],
  [null, 'unknown'],
])

/** A stay that was told, as the form shows it. */
const filledFrom = ({ from, to, basis, authority, fromCare }: Stay, council: string): Filled => ({
  from: fieldsOf(from),
  to: to === null ? noDate : fieldsOf(to),
  still: to === null,
  basis: basis ?? '',
  authority: authority === council ? 'this' : 'another',
  fromCare: fromCare === undefined ? '' : answers.get(fromCare)!,
})

const empty = sentIn(new URLSearchParams())

type Shown = { readonly action: string; readonly filled: Filled; readonly errors: readonly StayError[] }

const showing =
  ({ site }: StatusSite, part: Part) =>
  (res: Response, { action, filled, errors }: Shown): void => {
    const { say } = site.words()
    const told = errors.map(({ field, error, missing = [] }) => {
      const parts = missing.length > 0 ? say(`question.date.missing.${missing.join('-')}`) : ''
      return { field, missing, text: say(`status.errors.${error}`, { parts }) }
    })
    const wrong = Object.fromEntries(told.map((one) => [one.field.split('-')[0]!, one]))
    const hasErrors = errors.length > 0
    const values = { part, action, filled, errors: told, wrong, options }
    const heading = say(`status.add.${part.id}`)
    const status = hasErrors ? 422 : 200
    site.show(res, { template: 'status/add', heading, section: 'check', status, hasErrors, values })
  }

const addressOf = ({ part, place }: Target): string =>
  `${part.address}/${place === undefined ? 'add' : `change/${place}`}`

const saving =
  (status: StatusSite, show: ReturnType<typeof showing>, target: Target) =>
  async (res: Response, telling: Telling, fields: URLSearchParams): Promise<void> => {
    const read = readStay(telling, target, fields)
    if (!read.ok) {
      show(res, { action: addressOf(target), filled: sentIn(fields), errors: read.errors })
      return
    }
    await status.keep(res, telling, read.history)
    res.redirect(303, target.part.address)
  }

/** `/status/<part>/add`. */
export const addPage = (status: StatusSite, part: Part): Resource => {
  const show = showing(status, part)
  return page(`${part.address}/add`, {
    get: afterBirth(status, (res) => {
      show(res, { action: addressOf({ part }), filled: empty, errors: [] })
    }),
    post: afterBirth(status, saving(status, show, { part })),
  })
}

/** `/status/<part>/change/<place>`; whoever comes for a stay that is not there sees those that are. */
export const changePage = (status: StatusSite, part: Part): Resource => {
  const show = showing(status, part)
  const there = ({ req }: Response, { history }: Telling) => {
    const place = Number(req.params['place'])
    const stay = staysOf(history, part)[place]
    return stay && { stay, target: { part, place } }
  }
  return page(`${part.address}/change/:place`, {
    get: afterBirth(status, (res, telling) => {
      const found = there(res, telling)
      const council = telling.checking.checker.offer.authority
      if (found) show(res, { action: addressOf(found.target), filled: filledFrom(found.stay, council), errors: [] })
      else res.redirect(303, part.address)
    }),
    post: afterBirth(status, async (res, telling, fields) => {
      const found = there(res, telling)
      if (found) await saving(status, show, found.target)(res, telling, fields)
      else res.redirect(303, part.address)
    }),
  })
}

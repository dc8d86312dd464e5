// One more stay: its first and last day, and what else that part asks of it.
import type { Response } from 'express'
import type { Resource } from '../../resource.ts'
import { page } from '../page.ts'
import { dateFields } from '../read-date.ts'
import { afterBirth } from './part.ts'
import type { Part } from './parts.ts'
import { type StayError, options, readStay } from './read-stay.ts'
import type { StatusSite } from './telling.ts'

const filledFrom = (fields: URLSearchParams) => ({
  from: dateFields(fields, 'from-'),
  to: dateFields(fields, 'to-'),
  still: fields.has('still'),
  basis: fields.get('basis') ?? '',
  authority: fields.get('authority') ?? '',
  fromCare: fields.get('fromCare') ?? '',
})

export const addPage = (status: StatusSite, part: Part): Resource => {
  const { site, keep } = status
  const show = (res: Response, fields: URLSearchParams, errors: readonly StayError[]): void => {
    const { say } = site.words()
    const told = errors.map(({ field, error }) => ({ field, text: say(`status.errors.${error}`) }))
    const wrong = Object.fromEntries(told.map((one) => [one.field.split('-')[0]!, one]))
    const hasErrors = errors.length > 0
    const values = { part, filled: filledFrom(fields), errors: told, wrong, options }
    const heading = say(`status.add.${part.id}`)
    site.show(res, {
      template: 'status/add',
      heading,
      section: 'check',
      status: hasErrors ? 422 : 200,
      hasErrors,
      values,
    })
  }
  return page(`${part.address}/add`, {
    get: afterBirth(status, (res) => {
      show(res, new URLSearchParams(), [])
    }),
    post: afterBirth(status, async (res, telling, fields) => {
      const read = readStay(telling, part, fields)
      if (!read.ok) {
        show(res, fields, read.errors)
        return
      }
      await keep(res, telling, read.history)
      res.redirect(303, part.address)
    }),
  })
}

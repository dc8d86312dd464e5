// The date of birth, on which every legal status turns.
import type { Request, Response } from 'express'
import type { CareHistory } from '../../../core/care/history.ts'
import { historyProblems } from '../../../core/care/problems.ts'
import { yearsFact } from '../../../core/derive.ts'
import type { Resource } from '../../resource.ts'
import { page } from '../page.ts'
import { type DateFields, dateFields, fieldsOf, isBlank, readDate } from '../read-date.ts'
import { parts } from './parts.ts'
import { type StatusSite, type Telling, nextPart } from './telling.ts'

const [birth] = parts

/** The date as it was told here, or in the check. */
const known = ({ history, session, checking }: Telling): DateFields => {
  const source = yearsFact(checking.checker.catalogue)?.derivedFrom.fact ?? ''
  const date = history.dateOfBirth ?? session.facts[source]
  return typeof date === 'string' ? fieldsOf(date) : { day: '', month: '', year: '' }
}

/** A history with the date of a form, or the words at `status.errors` for what is wrong. */
const withBirth = ({ history, checking: { on } }: Telling, fields: URLSearchParams): CareHistory | string => {
  const typed = dateFields(fields)
  const isUnknown = fields.has('unknown')
  if (isBlank(typed)) return isUnknown ? { ...history, dateOfBirth: null } : 'birth-missing'
  if (isUnknown) return 'birth-and-unknown'
  const read = readDate(typed)
  if (!read.ok) return 'birth-not-real'
  if (read.date > on) return 'birth-ahead'
  const born = { ...history, dateOfBirth: read.date }
  return historyProblems({ history: born, on }).length > 0 ? 'birth-impossible' : born
}

type Shown = { readonly date: DateFields; readonly isUnknown: boolean; readonly error?: string }

export const birthPage = ({ site, tell, found, keep }: StatusSite): Resource => {
  const show = (res: Response, { date, isUnknown, error }: Shown): void => {
    const hasErrors = error !== undefined
    const values = { date, isUnknown, error }
    const frame = {
      heading: site.words().say('status.birth.question'),
      section: 'check',
      status: hasErrors ? 422 : 200,
    } as const
    site.show(res, { ...frame, template: 'status/birth', hasErrors, values })
  }
  const post = async (req: Request, res: Response): Promise<void> => {
    const telling = await tell(req, res)
    const fields = req.body as URLSearchParams
    const history = withBirth(telling, fields)
    if (typeof history === 'string') {
      show(res, { date: dateFields(fields), isUnknown: fields.has('unknown'), error: history })
      return
    }
    await keep(res, telling, history)
    res.redirect(303, nextPart(found({ ...telling, history }), history)?.address ?? '/status/result')
  }
  return page(birth!.address, {
    get: async (req, res) => {
      const telling = await tell(req, res)
      show(res, { date: known(telling), isUnknown: telling.history.dateOfBirth === null })
    },
    post,
  })
}

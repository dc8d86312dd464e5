// The date of birth, on which every legal status turns.
import type { Request, Response } from 'express'
import type { CareHistory } from '../../core/care/history.ts'
import { historyProblems } from '../../core/care/problems.ts'
import { yearsFact } from '../../core/rules/derive.ts'
import type { Resource } from '../../http/resource.ts'
import { page } from '../page.ts'
import { type DateFields, type DatePart, dateFields, fieldsOf, isBlank, noDate, readDate } from '../read-date.ts'
import { parts } from './parts.ts'
import { type StatusSite, type Telling, nextPart } from './telling.ts'

const [birth] = parts

/** The date as it was told here, or in the check. */
const known = ({ history, session, checking }: Telling): DateFields => {
  const source = yearsFact(checking.checker.catalogue)?.derivedFrom.fact ?? ''
  const date = history.dateOfBirth ?? session.facts[source]
  return typeof date === 'string' ? fieldsOf(date) : noDate
}

/** What is wrong with a date, as words at `status.errors`, and which parts of it are missing. */
type Wrong = { readonly error: string; readonly missing?: readonly DatePart[] }
type Read = { readonly ok: true; readonly history: CareHistory } | ({ readonly ok: false } & Wrong)

const wrong = (error: string): Read => ({ ok: false, error })

const withDate = ({ history, checking: { on } }: Telling, typed: DateFields): Read => {
  const read = readDate(typed)
  if (!read.ok) {
    const { missing } = read.fault
    return missing.length > 0 ? { ok: false, error: 'birth-part-missing', missing } : wrong('birth-not-real')
  }
  if (read.date > on) return wrong('birth-ahead')
  const born = { ...history, dateOfBirth: read.date }
  const [problem] = historyProblems({ history: born, on })
  if (problem === undefined) return { ok: true, history: born }
  return wrong(problem.pointer === '/dateOfBirth' ? 'birth-too-long-ago' : 'birth-impossible')
}

/** A history with the date of a form. */
const withBirth = (telling: Telling, fields: URLSearchParams): Read => {
  const typed = dateFields(fields)
  const isUnknown = fields.has('unknown')
  if (isUnknown && !isBlank(typed)) return wrong('birth-and-unknown')
  if (isUnknown) return { ok: true, history: { ...telling.history, dateOfBirth: null } }
  return isBlank(typed) ? wrong('birth-missing') : withDate(telling, typed)
}

type Shown = { readonly date: DateFields; readonly isUnknown: boolean; readonly telling: Telling } & Partial<Wrong>

const hasTold = ({ history, session }: Telling): boolean =>
  Object.keys(history).length + Object.keys(session.facts).length > 0

export const birthPage = ({ site, tell, found, keep }: StatusSite): Resource => {
  const show = (res: Response, { date, isUnknown, telling, error, missing = [] }: Shown): void => {
    const hasErrors = error !== undefined
    const values = { date, isUnknown, error, missing, hasAnswers: hasTold(telling) }
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
    const read = withBirth(telling, fields)
    if (!read.ok) {
      show(res, { ...read, telling, date: dateFields(fields), isUnknown: fields.has('unknown') })
      return
    }
    const { history } = read
    await keep(res, telling, history)
    res.redirect(303, nextPart(found({ ...telling, history }), history)?.address ?? '/status/result')
  }
  return page(birth!.address, {
    get: async (req, res) => {
      const telling = await tell(req, res)
      show(res, { telling, date: known(telling), isUnknown: telling.history.dateOfBirth === null })
    },
    post,
  })
}

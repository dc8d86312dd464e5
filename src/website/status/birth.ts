// The date of birth, which every legal status depends on.
import type { Request, Response } from 'express'
import type { CareHistory } from '../../core/care/history.ts'
import { historyProblems } from '../../core/care/problems.ts'
import { ageFact } from '../../core/rules/derive.ts'
import type { Resource } from '../../http/resource.ts'
import { page } from '../page.ts'
import {
  type DateFields,
  type DatePart,
  readDateFields,
  splitIsoDate,
  isBlankDate,
  blankDate,
  readDate,
} from '../read-date.ts'
import { statusParts } from './parts.ts'
import { type StatusSite, type HistoryContext, nextPart } from './status-site.ts'

const [birthPart] = statusParts

/** The date of birth from the care history, otherwise from the check. */
const knownBirthDate = ({ history, session, checking }: HistoryContext): DateFields => {
  const source = ageFact(checking.checker.catalogue)?.derivedFrom.fact ?? ''
  const date = history.dateOfBirth ?? session.facts[source]
  return typeof date === 'string' ? splitIsoDate(date) : blankDate
}

/** An error key under `status.errors` in the locale, and the missing parts of the date. */
type BirthError = { readonly error: string; readonly missing?: readonly DatePart[] }
type ReadBirth = { readonly ok: true; readonly history: CareHistory } | ({ readonly ok: false } & BirthError)

const invalidBirth = (error: string): ReadBirth => ({ ok: false, error })

const readBirthDate = ({ history, checking: { on } }: HistoryContext, typed: DateFields): ReadBirth => {
  const read = readDate(typed)
  if (!read.ok) {
    const { missing } = read.fault
    return missing.length > 0 ? { ok: false, error: 'birth-part-missing', missing } : invalidBirth('birth-not-real')
  }
  if (read.date > on) return invalidBirth('birth-ahead')
  const born = { ...history, dateOfBirth: read.date }
  const [problem] = historyProblems({ history: born, on })
  if (problem === undefined) return { ok: true, history: born }
  return invalidBirth(problem.pointer === '/dateOfBirth' ? 'birth-too-long-ago' : 'birth-impossible')
}

/** Reads the form's date into the care history. */
const readBirth = (context: HistoryContext, fields: URLSearchParams): ReadBirth => {
  const typed = readDateFields(fields)
  const isUnknown = fields.has('unknown')
  if (isUnknown && !isBlankDate(typed)) return invalidBirth('birth-and-unknown')
  if (isUnknown) return { ok: true, history: { ...context.history, dateOfBirth: null } }
  return isBlankDate(typed) ? invalidBirth('birth-missing') : readBirthDate(context, typed)
}

type BirthForm = {
  readonly date: DateFields
  readonly isUnknown: boolean
  readonly context: HistoryContext
} & Partial<BirthError>

const hasAnyAnswers = ({ history, session }: HistoryContext): boolean =>
  Object.keys(history).length + Object.keys(session.facts).length > 0

export const birthPage = ({ site, openHistory, findStatus, keep }: StatusSite): Resource => {
  const show = (res: Response, { date, isUnknown, context, error, missing = [] }: BirthForm): void => {
    const hasErrors = error !== undefined
    const values = { date, isUnknown, error, missing, hasAnswers: hasAnyAnswers(context) }
    const frame = {
      heading: site.words().say('status.birth.question'),
      section: 'check',
      status: hasErrors ? 422 : 200,
    } as const
    site.show(res, { ...frame, template: 'status/birth', hasErrors, values })
  }
  const post = async (req: Request, res: Response): Promise<void> => {
    const context = await openHistory(req, res)
    const fields = req.body as URLSearchParams
    const read = readBirth(context, fields)
    if (!read.ok) {
      show(res, { ...read, context, date: readDateFields(fields), isUnknown: fields.has('unknown') })
      return
    }
    const { history } = read
    await keep(res, context, history)
    res.redirect(303, nextPart(findStatus({ ...context, history }), history)?.address ?? '/status/result')
  }
  return page(birthPart!.address, {
    get: async (req, res) => {
      const context = await openHistory(req, res)
      show(res, { context, date: knownBirthDate(context), isUnknown: context.history.dateOfBirth === null })
    },
    post,
  })
}

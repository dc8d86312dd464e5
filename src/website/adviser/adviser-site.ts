// Shared by all adviser's pages: reads and keeps forms, and shows them again with their mistakes.
import type { Request, RequestHandler, Response } from 'express'
import { fillCatalogue } from '../../core/answers/answers.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Site } from '../site.ts'
import { type FilledForm, type QuestionContext, mistakeTexts } from './controls.ts'
import { type CheckFields, readCheckFields } from './fields.ts'
import { type KeptCheck, checkPath, keptChecks, checkNumber } from './kept-checks.ts'
import { questionGroups } from './questions.ts'
import { type SituationRead, type Situation, situationReader } from './situation.ts'

/** A check with its kept answers, and the situation they describe. */
export type OpenedCheck = KeptCheck & { readonly number: string; readonly situation: Situation }

/** A check's form; `isKept` if its answers come from the cookie. */
type CheckForm = FilledForm & { readonly number: string; readonly isKept?: boolean }

export type AdviserSite = {
  readonly site: Site
  readonly deps: WebsiteDeps
  /** The kept answers of the check with a number. */
  readonly checks: ReturnType<typeof keptChecks>
  readonly questionContext: () => QuestionContext
  readonly readSituation: (fields: CheckFields) => SituationRead
  /** Shows the questions, filled in, with any mistakes. */
  readonly showQuestions: (res: Response, form: CheckForm) => void
  /** Handles a page of one check. Without a valid number, redirects to a new check. */
  readonly withNumber: (handle: (req: Request, res: Response, number: string) => Promise<void>) => RequestHandler
  /** Handles a page that needs its check's answers. Without answers, redirects to the questions. */
  readonly withSituation: (
    handle: (req: Request, res: Response, opened: OpenedCheck) => Promise<void> | void,
  ) => RequestHandler
}

/** The fields that a form sent. @param prefix Comes before each name. */
export const formCheckFields = (req: Request, prefix?: string): CheckFields =>
  readCheckFields(req.body as URLSearchParams, prefix)

const questionContextOf =
  ({ book, today }: WebsiteDeps, site: Site) =>
  (): QuestionContext => {
    const council = site.council()
    const { facts } = fillCatalogue(book.domain.catalogue, council)
    const { authorities } = book.rules
    return { words: site.words(), facts, authorities, offers: book.offers.all, council: council.id, today: today() }
  }

export const adviserSite = (deps: WebsiteDeps, site: Site): AdviserSite => {
  const { book, today } = deps
  const readForm = situationReader(book)
  const questionContext = questionContextOf(deps, site)
  const checks = keptChecks(site.sealing)
  const readSituation: AdviserSite['readSituation'] = (fields) =>
    readForm(fields, { today: today(), council: site.council().id })

  const showQuestions: AdviserSite['showQuestions'] = (res, { number, isKept = false, ...filled }) => {
    const mistakes = mistakeTexts(questionContext(), filled)
    const hasErrors = mistakes.length > 0
    const heading = site.words().say('adviser.check.heading')
    const values = { path: checkPath(number), isKept, groups: questionGroups(questionContext(), filled), mistakes }
    site.show(res, { template: 'adviser/check', heading, hasErrors, status: hasErrors ? 422 : 200, values })
  }

  const withNumber: AdviserSite['withNumber'] = (handle) => async (req, res) => {
    const number = checkNumber(req)
    if (number === undefined) res.redirect(303, '/adviser/check')
    else await handle(req, res, number)
  }

  const withSituation: AdviserSite['withSituation'] = (handle) =>
    withNumber(async (req, res, number) => {
      const kept = await checks(number).open(req, res)
      if (!kept) {
        res.redirect(303, checkPath(number))
        return
      }
      const found = readSituation(kept.fields)
      if (found.ok) await handle(req, res, { ...kept, number, situation: found.situation })
      else showQuestions(res, { number, isKept: true, fields: kept.fields, mistakes: found.mistakes })
    })

  return { site, deps, checks, questionContext, readSituation, showQuestions, withNumber, withSituation }
}

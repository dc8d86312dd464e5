// Shared by all adviser's pages: reads and keeps forms, and shows them again with their mistakes.
import type { Request, RequestHandler, Response } from 'express'
import { wording } from '../../core/answers/answers.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Site } from '../site.ts'
import { type Fields, fieldsIn } from './fields.ts'
import { type KeptCheck, checkPath, keptChecks, numberIn } from './kept-checks.ts'
import { type Asking, type Filled, mistakeTexts, questionsOf } from './questions.ts'
import { type Judged, type Situation, judging } from './situation.ts'

/** A check with its kept answers, and the situation they describe. */
export type Opened = KeptCheck & { readonly number: string; readonly situation: Situation }

/** A check's form; `isKept` if its answers come from the cookie. */
type CheckForm = Filled & { readonly number: string; readonly isKept?: boolean }

export type Desk = {
  readonly site: Site
  readonly deps: WebsiteDeps
  /** The kept answers of the check with a number. */
  readonly checks: ReturnType<typeof keptChecks>
  readonly questionContext: () => Asking
  readonly readSituation: (fields: Fields) => Judged
  /** Shows the questions, filled in, with any mistakes. */
  readonly showQuestions: (res: Response, form: CheckForm) => void
  /** Handles a page of one check. Without a valid number, redirects to a new check. */
  readonly withNumber: (handle: (req: Request, res: Response, number: string) => Promise<void>) => RequestHandler
  /** Handles a page that needs its check's answers. Without answers, redirects to the questions. */
  readonly withSituation: (
    handle: (req: Request, res: Response, opened: Opened) => Promise<void> | void,
  ) => RequestHandler
}

/** The fields that a form sent. @param prefix Comes before each name. */
export const sent = (req: Request, prefix?: string): Fields => fieldsIn(req.body as URLSearchParams, prefix)

const questionContextOf =
  ({ book, today }: WebsiteDeps, site: Site) =>
  (): Asking => {
    const council = site.council()
    const { facts } = wording(book.domain.catalogue, council)
    const { authorities } = book.rules
    return { words: site.words(), facts, authorities, offers: book.offers.all, council: council.id, today: today() }
  }

export const deskOf = (deps: WebsiteDeps, site: Site): Desk => {
  const { book, today } = deps
  const readForm = judging(book)
  const questionContext = questionContextOf(deps, site)
  const checks = keptChecks(site.sealing)
  const readSituation: Desk['readSituation'] = (fields) =>
    readForm(fields, { today: today(), council: site.council().id })

  const showQuestions: Desk['showQuestions'] = (res, { number, isKept = false, ...filled }) => {
    const mistakes = mistakeTexts(questionContext(), filled)
    const hasErrors = mistakes.length > 0
    const heading = site.words().say('adviser.check.heading')
    const values = { path: checkPath(number), isKept, groups: questionsOf(questionContext(), filled), mistakes }
    site.show(res, { template: 'adviser/check', heading, hasErrors, status: hasErrors ? 422 : 200, values })
  }

  const withNumber: Desk['withNumber'] = (handle) => async (req, res) => {
    const number = numberIn(req)
    if (number === undefined) res.redirect(303, '/adviser/check')
    else await handle(req, res, number)
  }

  const withSituation: Desk['withSituation'] = (handle) =>
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

// What all pages of the adviser's are made with: forms read, judged and kept, and sent back with what is wrong.
import type { Request, RequestHandler, Response } from 'express'
import { wording } from '../../core/answers/answers.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Site } from '../site.ts'
import { type Fields, fieldsIn } from './fields.ts'
import { type KeptCheck, checkPath, keptChecks, numberIn } from './kept-checks.ts'
import { type Asking, type Filled, mistakeTexts, questionsOf } from './questions.ts'
import { type Judged, type Situation, judging } from './situation.ts'

/** The check that a page is of, and what was said in it. */
export type Opened = KeptCheck & { readonly number: string; readonly situation: Situation }

/** A form of a check; `isKept` if it shows answers from before. */
type Form = Filled & { readonly number: string; readonly isKept?: boolean }

export type Desk = {
  readonly site: Site
  readonly deps: WebsiteDeps
  /** The kept answers of a check, by its number. */
  readonly checks: ReturnType<typeof keptChecks>
  readonly asking: () => Asking
  readonly judge: (fields: Fields) => Judged
  /** Shows the questions, filled in. */
  readonly ask: (res: Response, form: Form) => void
  /** A page of one check by its number; without one, whoever asks is sent to a new check. */
  readonly numbered: (handle: (req: Request, res: Response, number: string) => Promise<void>) => RequestHandler
  /** A page that needs the answers of its check; without them, whoever asks is sent to its questions. */
  readonly answered: (handle: (req: Request, res: Response, opened: Opened) => Promise<void> | void) => RequestHandler
}

/** The fields of a form. */
export const sent = (req: Request, prefix?: string): Fields => fieldsIn(req.body as URLSearchParams, prefix)

const askingIn =
  ({ book, today }: WebsiteDeps, site: Site) =>
  (): Asking => {
    const council = site.council()
    const { facts } = wording(book.domain.catalogue, council)
    const { authorities } = book.rules
    return { words: site.words(), facts, authorities, offers: book.offers.all, council: council.id, today: today() }
  }

export const deskOf = (deps: WebsiteDeps, site: Site): Desk => {
  const { book, today } = deps
  const judged = judging(book)
  const asking = askingIn(deps, site)
  const checks = keptChecks(site.sealing)
  const judge: Desk['judge'] = (fields) => judged(fields, { today: today(), council: site.council().id })

  const ask: Desk['ask'] = (res, { number, isKept = false, ...filled }) => {
    const mistakes = mistakeTexts(asking(), filled)
    const hasErrors = mistakes.length > 0
    const heading = site.words().say('adviser.check.heading')
    const values = { path: checkPath(number), isKept, groups: questionsOf(asking(), filled), mistakes }
    site.show(res, { template: 'adviser/check', heading, hasErrors, status: hasErrors ? 422 : 200, values })
  }

  const numbered: Desk['numbered'] = (handle) => async (req, res) => {
    const number = numberIn(req)
    if (number === undefined) res.redirect(303, '/adviser/check')
    else await handle(req, res, number)
  }

  const answered: Desk['answered'] = (handle) =>
    numbered(async (req, res, number) => {
      const kept = await checks(number).open(req, res)
      if (!kept) {
        res.redirect(303, checkPath(number))
        return
      }
      const found = judge(kept.fields)
      if (found.ok) await handle(req, res, { ...kept, number, situation: found.situation })
      else ask(res, { number, isKept: true, fields: kept.fields, mistakes: found.mistakes })
    })

  return { site, deps, checks, asking, judge, ask, numbered, answered }
}

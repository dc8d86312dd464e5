// What all pages of the adviser's are made with: forms read and judged, and sent back with what is wrong with them.
import type { Request, Response } from 'express'
import { wording } from '../../../core/answers.ts'
import type { Deps } from '../../deps.ts'
import type { Site } from '../site.ts'
import { type Fields, fieldsIn, hiddenFields } from './fields.ts'
import { type Asking, type Filled, mistakeTexts, questionsOf } from './questions.ts'
import { type Judged, type Situation, judging } from './situation.ts'

export type Desk = {
  readonly site: Site
  readonly deps: Deps
  readonly asking: () => Asking
  readonly judge: (fields: Fields) => Judged
  /** Shows the questions, filled in. */
  readonly ask: (res: Response, filled: Filled) => void
  /** Shows what comes of a form, or the form again with everything that is wrong with it. */
  readonly answer: (req: Request, res: Response, show: (situation: Situation, fields: Fields) => void) => void
}

/** The fields of a form. */
export const sent = (req: Request, prefix?: string): Fields => fieldsIn(req.body as URLSearchParams, prefix)

/** What a page that leads to the others needs: the same answers for each of their forms. */
export const carried = (fields: Fields) => ({ carried: hiddenFields(fields) })

export const deskOf = (deps: Deps, site: Site): Desk => {
  const { book, today } = deps
  const judged = judging(book)
  const asking = (): Asking => {
    const council = site.council()
    const { facts } = wording(book.world.catalogue, council)
    const { authorities } = book.rules
    return { words: site.words(), facts, authorities, offers: book.offers.all, council: council.id, today: today() }
  }
  const judge: Desk['judge'] = (fields) => judged(fields, { today: today(), council: site.council().id })
  const ask: Desk['ask'] = (res, filled) => {
    const mistakes = mistakeTexts(asking(), filled)
    const hasErrors = mistakes.length > 0
    const heading = site.words().say('adviser.check.heading')
    const values = { groups: questionsOf(asking(), filled), mistakes }
    site.show(res, { template: 'adviser/check', heading, hasErrors, status: hasErrors ? 422 : 200, values })
  }
  const answer: Desk['answer'] = (req, res, show) => {
    const fields = sent(req)
    const found = judge(fields)
    if (found.ok) show(found.situation, fields)
    else ask(res, { fields, mistakes: found.mistakes })
  }
  return { site, deps, asking, judge, ask, answer }
}

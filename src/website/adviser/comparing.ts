// The page of two situations: the second starts as the first, and is compared once it is sent.
import type { RequestHandler, Response } from 'express'
import { comparisonOf } from './compare.ts'
import { type Desk, type Opened, sent } from './desk.ts'
import { type Fields, OTHER } from './fields.ts'
import { checkPath } from './kept-checks.ts'
import { mistakeTexts, questionsOf } from './questions.ts'

const showing = ({ site, judge, asking }: Desk, res: Response, { number, fields, situation, other }: Opened): void => {
  const judged = other && judge(other)
  const mistakes = judged?.ok === false ? judged.mistakes : []
  const filled = { prefix: OTHER, fields: other ?? fields, mistakes }
  const words = site.words()
  site.show(res, {
    template: 'adviser/compare',
    heading: words.say('adviser.compare.heading'),
    hasErrors: mistakes.length > 0,
    status: mistakes.length > 0 ? 422 : 200,
    values: {
      path: checkPath(number),
      groups: questionsOf(asking(), filled),
      mistakes: mistakeTexts(asking(), filled),
      comparison: judged?.ok ? comparisonOf(words, [situation, judged.situation]) : undefined,
    },
  })
}

export const compared = (desk: Desk): RequestHandler =>
  desk.answered((_req, res, opened) => {
    showing(desk, res, opened)
  })

/** Keeps the second situation beside the first, or shows what is wrong with it. */
export const comparing = (desk: Desk): RequestHandler =>
  desk.answered(async (req, res, opened) => {
    const other: Fields = sent(req, OTHER)
    if (!desk.judge(other).ok) {
      showing(desk, res, { ...opened, other })
      return
    }
    const { number, fields } = opened
    await desk.checks(number).keep(res, { fields, other })
    res.redirect(303, `${checkPath(number)}/compare`)
  })

// The page that compares two situations. The second form starts as a copy of the first.
import type { RequestHandler, Response } from 'express'
import { comparisonOf } from './compare.ts'
import { type Desk, type Opened, sent } from './desk.ts'
import { type Fields, OTHER } from './fields.ts'
import { checkPath } from './kept-checks.ts'
import { mistakeTexts, questionsOf } from './questions.ts'

const showComparison = (
  { site, readSituation, questionContext }: Desk,
  res: Response,
  { number, fields, situation, other }: Opened,
): void => {
  const judged = other && readSituation(other)
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
      groups: questionsOf(questionContext(), filled),
      mistakes: mistakeTexts(questionContext(), filled),
      comparison: judged?.ok ? comparisonOf(words, [situation, judged.situation]) : undefined,
    },
  })
}

export const compared = (desk: Desk): RequestHandler =>
  desk.withSituation((_req, res, opened) => {
    showComparison(desk, res, opened)
  })

/** Keeps the second situation beside the first, or shows its mistakes. */
export const comparing = (desk: Desk): RequestHandler =>
  desk.withSituation(async (req, res, opened) => {
    const other: Fields = sent(req, OTHER)
    if (!desk.readSituation(other).ok) {
      showComparison(desk, res, { ...opened, other })
      return
    }
    const { number, fields } = opened
    await desk.checks(number).keep(res, { fields, other })
    res.redirect(303, `${checkPath(number)}/compare`)
  })

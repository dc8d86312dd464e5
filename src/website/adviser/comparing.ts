// The page that compares two situations. The second form starts as a copy of the first.
import type { RequestHandler, Response } from 'express'
import { type AdviserSite, type OpenedCheck, formCheckFields } from './adviser-site.ts'
import { comparisonValues } from './compare.ts'
import { mistakeTexts } from './controls.ts'
import { type CheckFields, OTHER_PREFIX } from './fields.ts'
import { checkPath } from './kept-checks.ts'
import { questionGroups } from './questions.ts'

const showComparison = (
  { site, readSituation, questionContext }: AdviserSite,
  res: Response,
  { number, fields, situation, other }: OpenedCheck,
): void => {
  const judged = other && readSituation(other)
  const mistakes = judged?.ok === false ? judged.mistakes : []
  const filled = { prefix: OTHER_PREFIX, fields: other ?? fields, mistakes }
  const words = site.words()
  site.show(res, {
    template: 'adviser/compare',
    heading: words.say('adviser.compare.heading'),
    hasErrors: mistakes.length > 0,
    status: mistakes.length > 0 ? 422 : 200,
    values: {
      path: checkPath(number),
      groups: questionGroups(questionContext(), filled),
      mistakes: mistakeTexts(questionContext(), filled),
      comparison: judged?.ok ? comparisonValues(words, [situation, judged.situation]) : undefined,
    },
  })
}

export const showComparisonPage = (desk: AdviserSite): RequestHandler =>
  desk.withSituation((_req, res, opened) => {
    showComparison(desk, res, opened)
  })

/** Keeps the second situation beside the first, or shows its mistakes. */
export const keepComparison = (desk: AdviserSite): RequestHandler =>
  desk.withSituation(async (req, res, opened) => {
    const other: CheckFields = formCheckFields(req, OTHER_PREFIX)
    if (!desk.readSituation(other).ok) {
      showComparison(desk, res, { ...opened, other })
      return
    }
    const { number, fields } = opened
    await desk.checks(number).keep(res, { fields, other })
    res.redirect(303, `${checkPath(number)}/compare`)
  })

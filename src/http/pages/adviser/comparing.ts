// The page of two situations: the second starts as the first, and is compared once it is sent.
import type { RequestHandler } from 'express'
import { comparisonOf } from './compare.ts'
import { type Desk, carried, sent } from './desk.ts'
import { type Fields, OTHER, fieldsIn } from './fields.ts'
import { mistakeTexts, questionsOf } from './questions.ts'

/** The second situation, if the form has one. */
const otherIn = (body: URLSearchParams): Fields | undefined =>
  [...body.keys()].some((name) => name.startsWith(OTHER)) ? fieldsIn(body, OTHER) : undefined

export const comparing =
  ({ site, judge, asking, answer }: Desk): RequestHandler =>
  (req, res) => {
    answer(req, res, (first, fields) => {
      const other = otherIn(req.body as URLSearchParams)
      const judged = other && judge(other)
      const mistakes = judged?.ok === false ? judged.mistakes : []
      const filled = { prefix: OTHER, fields: other ?? sent(req), mistakes }
      const words = site.words()
      site.show(res, {
        template: 'adviser/compare',
        heading: words.say('adviser.compare.heading'),
        hasErrors: mistakes.length > 0,
        status: mistakes.length > 0 ? 422 : 200,
        values: {
          ...carried(fields),
          groups: questionsOf(asking(), filled),
          mistakes: mistakeTexts(asking(), filled),
          comparison: judged?.ok ? comparisonOf(words, [first, judged.situation]) : undefined,
        },
      })
    })
  }

// Tests that the website and the widget group results under the same headings, in the same order and words.
import { expect, it } from 'vitest'
import { answerHeading, answerHeadings } from '../../../src/core/answers/headings.ts'
import { outcomes } from '../../../src/core/rules/model.ts'
import { openWebFiles } from '../../../src/web-files.ts'
import * as widget from '../../../src/widget/headings.ts'
import { widgetWords } from '../../../src/widget/words.ts'

const settled = outcomes.map((outcome) => ({ outcome }))
const open = outcomes.map((atLeast) => ({ outcome: 'cannot-tell' as const, atLeast }))

it('headings put what the person can get first, and what they cannot get now last', () => {
  expect(settled.map(answerHeading)).toEqual(['get', 'ask', 'ask', 'not-now'])
  expect(open.map(answerHeading)).toEqual(['get-or-ask', 'get-or-ask', 'get-or-ask', 'might'])
  expect(
    answerHeadings.map((id) => [...settled, ...open].some((answer) => answerHeading(answer) === id)),
  ).not.toContain(false)
})

it('the widget has the same headings as the website, in the same words', () => {
  const { groups } = openWebFiles().locale.words['results'] as { readonly groups: object }

  expect(widget.headings).toEqual(answerHeadings)
  expect([...settled, ...open].map(widget.headingOf)).toEqual([...settled, ...open].map(answerHeading))
  expect(widgetWords.results.groups).toEqual(groups)
})

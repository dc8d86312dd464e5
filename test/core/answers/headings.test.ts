// The headings of results: the same, in the same order and words, wherever an answer is shown.
import { expect, it } from 'vitest'
import { headingOf, headings } from '../../../src/core/answers/headings.ts'
import { outcomes } from '../../../src/core/rules/model.ts'
import { openWebFiles } from '../../../src/web-files.ts'
import * as widget from '../../../src/widget/headings.ts'
import { words } from '../../../src/widget/words.ts'

const settled = outcomes.map((outcome) => ({ outcome }))
const open = outcomes.map((atLeast) => ({ outcome: 'cannot-tell' as const, atLeast }))

it('what one can get comes first, and what cannot be had now last', () => {
  expect(settled.map(headingOf)).toEqual(['get', 'ask', 'ask', 'not-now'])
  expect(open.map(headingOf)).toEqual(['get-or-ask', 'get-or-ask', 'get-or-ask', 'might'])
  expect(headings.map((id) => [...settled, ...open].some((one) => headingOf(one) === id))).not.toContain(false)
})

it('the widget has the same, in the words of the website', () => {
  const { groups } = openWebFiles().locale.words['results'] as { readonly groups: object }

  expect(widget.headings).toEqual(headings)
  expect([...settled, ...open].map(widget.headingOf)).toEqual([...settled, ...open].map(headingOf))
  expect(words.results.groups).toEqual(groups)
})

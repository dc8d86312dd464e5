// Days on which something is said to have happened, and which have not come yet.
import { expect, it } from 'vitest'
import { futureDays } from '../../src/rulesets/future-days.ts'

const today = '2026-11-30'
const problemsWith = (source: string): readonly string[] =>
  futureDays(new Map([['other-councils.yaml', `source: { ${source} }\n`]]), today).map(({ at }) => at)

it.each([
  { source: 'readOn: 2026-11-30', isFuture: false, because: 'it is today' },
  { source: 'readOn: 2026-12-01', isFuture: true, because: 'it is tomorrow' },
  { source: "pageDate: '2026-11'", isFuture: false, because: 'the month has begun' },
  { source: "pageDate: '2026-12'", isFuture: true, because: 'the month has not begun' },
  { source: "pageDate: '2026'", isFuture: false, because: 'the year has begun' },
  { source: 'pageDate: about 2027', isFuture: true, because: 'the year has not begun' },
  { source: 'pageDate: soon', isFuture: false, because: 'it is no date, which the schema reports' },
])('`$source` is in the future: $isFuture, because $because', ({ source, isFuture }) => {
  expect(problemsWith(source).length).toBe(isFuture ? 1 : 0)
})

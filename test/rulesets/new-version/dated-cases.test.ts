import { expect, it } from 'vitest'
import { datedCases } from '../../../src/rulesets/new-version/dated-cases.ts'

const texts = [
  {
    because: 'in a table, a day before the version goes, and its case is about the first day',
    text: 'on: 2022-07-01 # as the page says\ngiven: { age: 19 }\ncases:\n  - name: a\n    on: 2023-03-09\n    gets: { b: entitled }\n',
    dated: 'given: { age: 19 }\ncases:\n  - name: a\n    gets: { b: entitled }\n',
  },
  {
    because: 'a day of the version or later stays',
    text: 'on: 2027-04-01\ncases:\n  - name: a\n    on: 2028-01-01\n    gets: { b: entitled }\n',
    dated: 'on: 2027-04-01\ncases:\n  - name: a\n    on: 2028-01-01\n    gets: { b: entitled }\n',
  },
  {
    because: 'a day that shares its line becomes the second day, so that the day before a birthday is in the version',
    text: 'birthdays:\n  - { turns: 18, on: 2022-07-01, before: not-entitled, from: entitled }\ncases:\n  - on: 2022-07-01\n    name: a\n',
    dated:
      'birthdays:\n  - { turns: 18, on: 2027-04-02, before: not-entitled, from: entitled }\ncases:\n  - on: 2027-04-02\n    name: a\n',
  },
  {
    because: 'dates of birth move with their day, by whole cycles of leap years',
    text: 'cases:\n  - name: a\n    on: 2023-02-28\n    but: { dateOfBirth: 2002-02-28 }\n',
    dated: 'cases:\n  - name: a\n    on: 2031-02-28\n    but: { dateOfBirth: 2010-02-28 }\n',
  },
  {
    because: 'the day of a table moves with the dates of birth of cases without a day',
    text: 'on: 2024-04-01\ngiven: { dateOfBirth: 2004-02-29 }\ncases:\n  - name: a\n    on: 2025-01-01\n    but: { dateOfBirth: 2000-01-01 }\n',
    dated:
      'on: 2028-04-01\ngiven: { dateOfBirth: 2008-02-29 }\ncases:\n  - name: a\n    on: 2029-01-01\n    but: { dateOfBirth: 2004-01-01 }\n',
  },
  {
    because: 'dates of two facts stay where they are, for they are about years as such',
    text: 'cases:\n  - name: a\n    on: 2022-07-01\n    but: { dateOfBirth: 2001-02-03, apprenticeshipStart: 2021-02-03 }\n',
    dated: 'cases:\n  - name: a\n    but: { dateOfBirth: 2001-02-03, apprenticeshipStart: 2021-02-03 }\n',
  },
  {
    because: 'dates without a day to go with stay, and so do dates in a name',
    text: 'given: { dateOfBirth: 2001-02-03 }\ncases:\n  - name: born on 2001-02-03\n    but: { apprenticeshipStart: 2021-02-03 }\n',
    dated:
      'given: { dateOfBirth: 2001-02-03 }\ncases:\n  - name: born on 2001-02-03\n    but: { apprenticeshipStart: 2021-02-03 }\n',
  },
  { because: 'a text that is no YAML stays as it is', text: 'cases: [\n', dated: 'cases: [\n' },
]

it.each(texts)('dates cases for a new version: $because', ({ text, dated }) => {
  expect(datedCases(text, '2027-04-01')).toBe(dated)
})

it('leaves cases about the days before the earlier version to these, if it is told its first day', () => {
  const text = 'cases:\n  - name: before\n    on: 2024-06-01\n  - name: since\n    on: 2024-10-14\n'

  expect(datedCases(text, '2027-04-01', '2024-10-14')).toBe(
    'cases:\n  - name: before\n    on: 2024-06-01\n  - name: since\n',
  )
})

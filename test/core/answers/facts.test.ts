// Tests of reading facts: validation, ages in whole years and other facts derived from dates.
import { describe, expect, it } from 'vitest'
import { factsReader } from '../../../src/core/answers/facts.ts'
import { wholeYears } from '../../../src/core/rules/derive.ts'
import { aCatalogue, age, startCatalogue } from '../../support/builders.ts'

const read = factsReader(aCatalogue())
const on = '2024-10-20'

describe('an age in whole years', () => {
  it.each([
    { born: '2003-10-21', expected: 20, because: 'the birthday is tomorrow' },
    { born: '2003-10-20', expected: 21, because: 'an age is reached at the start of the birthday' },
    { born: '2003-10-19', expected: 21, because: 'the birthday was yesterday' },
    { born: '2024-10-21', expected: -1, because: 'the birth is still to come' },
  ])('of someone born on $born is $expected because $because', ({ born, expected }) => {
    expect(wholeYears(born, on)).toBe(expected)
  })

  it.each([
    { on: '2025-02-28', expected: 20, because: 'a common year has no 29 February' },
    { on: '2025-03-01', expected: 21, because: 'the age is reached on 1 March' },
    { on: '2024-02-28', expected: 19, because: 'the birthday of a leap year is tomorrow' },
    { on: '2024-02-29', expected: 20, because: 'a leap year has the birthday itself' },
  ])('of someone born on 29 February 2004 is $expected on $on because $because', ({ on: day, expected }) => {
    expect(wholeYears('2004-02-29', day)).toBe(expected)
  })
})

describe('a facts reader', () => {
  it('replaces each date by the facts derived from it', () => {
    expect(read({ dateOfBirth: '2003-10-20', home: 'far' }, on)).toEqual({
      ok: true,
      facts: { age: 21, home: 'far' },
      born: '2003-10-20',
    })
  })

  it('accepts facts that were asked and are not known', () => {
    expect(read({ dateOfBirth: null, home: null }, on)).toEqual({ ok: true, facts: { home: null }, born: undefined })
  })

  const range = 'must be a whole number from 0 to 120, or null'
  const places = 'must be `in-area`, `nearby`, `far` or null'
  it.each([
    { facts: { homme: 'far' }, pointer: '/homme', detail: 'unknown fact; did you mean `home`?' },
    { facts: { 'a/b~c': 1 }, pointer: '/a~1b~0c', detail: 'unknown fact' },
    { facts: JSON.parse('{"__proto__": {"home": "far"}}') as unknown, pointer: '/__proto__', detail: 'unknown fact' },
    { facts: { constructor: 1 }, pointer: '/constructor', detail: 'unknown fact' },
    { facts: { home: 'nearbye' }, pointer: '/home', detail: `${places}; did you mean \`nearby\`?` },
    { facts: { home: ['far'] }, pointer: '/home', detail: places },
    { facts: { age: -1 }, pointer: '/age', detail: range },
    { facts: { age: 121 }, pointer: '/age', detail: range },
    { facts: { age: 1e9 }, pointer: '/age', detail: range },
    { facts: { age: 18.5 }, pointer: '/age', detail: range },
    { facts: { age: '18' }, pointer: '/age', detail: range },
    { facts: { restricted: 'yes' }, pointer: '/restricted', detail: 'must be true, false or null' },
    {
      facts: { dateOfBirth: '2023-02-30' },
      pointer: '/dateOfBirth',
      detail: 'must be a real date, like 2005-03-27, or null',
    },
    {
      facts: { dateOfBirth: '2024-10-21' },
      pointer: '/dateOfBirth',
      detail: 'must be 0 to 120 years before the day asked about',
    },
    {
      facts: { dateOfBirth: '1903-10-20' },
      pointer: '/dateOfBirth',
      detail: 'must be 0 to 120 years before the day asked about',
    },
    { facts: [], pointer: '', detail: 'must be an object of facts by id' },
    { facts: null, pointer: '', detail: 'must be an object of facts by id' },
  ])('refuses $facts at $pointer', ({ facts, pointer, detail }) => {
    expect(read(facts, on)).toEqual({ ok: false, problems: [{ pointer, detail }] })
  })

  it('refuses a date once, however many facts follow from it', () => {
    const { facts, ...rest } = aCatalogue()
    const age = facts.find(({ id }) => id === 'age')!
    const parsed = factsReader({ ...rest, facts: [...facts, { ...age, id: 'ageOfTwin' }] })(
      { dateOfBirth: '2024-10-21' },
      on,
    )

    expect(parsed.ok ? [] : parsed.problems.map(({ pointer }) => pointer)).toEqual(['/dateOfBirth'])
  })

  it('refuses an age beside a date of birth, at both pointers', () => {
    const both = read({ dateOfBirth: '2003-10-20', age: 21 }, on)

    expect(both.ok ? [] : both.problems.map(({ pointer }) => pointer)).toEqual(['/dateOfBirth', '/age'])
  })
})

describe('an age on the date of another fact', () => {
  const read = factsReader(startCatalogue)
  const born = '2004-02-29'

  it.each([
    { facts: { dateOfBirth: '1999-10-01', start: '2024-09-30' }, expected: 24, because: 'the birthday is tomorrow' },
    { facts: { dateOfBirth: '1999-10-01', start: '2024-10-01' }, expected: 25, because: 'it begins on the birthday' },
    { facts: { dateOfBirth: '1999-10-01', start: '2024-10-02' }, expected: 25, because: 'the birthday was yesterday' },
    { facts: { dateOfBirth: born, start: '2022-02-28' }, expected: 17, because: 'a common year has no 29 February' },
    { facts: { dateOfBirth: born, start: '2022-03-01' }, expected: 18, because: 'the age is reached on 1 March' },
    { facts: { dateOfBirth: born, start: born }, expected: 0, because: 'it begins on the day of birth' },
    { facts: { dateOfBirth: born, start: on }, expected: 20, because: 'it begins on the day asked about' },
    { facts: { dateOfBirth: born, ageAtStart: 17 }, expected: 17, because: 'the request may give the age itself' },
    {
      facts: { start: '2022-03-01', ageAtStart: 17 },
      expected: 17,
      because: 'a start without a date of birth derives no age',
    },
    { facts: { dateOfBirth: born }, expected: undefined, because: 'the start is not known' },
    { facts: { start: '2022-03-01' }, expected: undefined, because: 'the date of birth is not known' },
    { facts: { age: 20, start: '2022-03-01' }, expected: undefined, because: 'an age in years fixes no birthday' },
    { facts: { dateOfBirth: born, start: null }, expected: undefined, because: 'the start was asked and is not known' },
    { facts: { dateOfBirth: born, ageAtStart: null }, expected: null, because: 'the age was asked and is not known' },
  ])('is $expected with $facts because $because', ({ facts, expected }) => {
    const parsed = read(facts, on)

    expect(parsed.ok && parsed.facts['ageAtStart']).toBe(expected)
    expect(parsed.ok && Object.keys(parsed.facts)).not.toContain('start')
  })

  it('does not depend on the day asked about', () => {
    const years = ['2022-03-01', '2024-10-20', '2031-01-01'].map((day) => {
      const parsed = read({ dateOfBirth: born, start: '2022-03-01' }, day)
      return parsed.ok ? [parsed.facts['age'], parsed.facts['ageAtStart']] : []
    })

    expect(years).toEqual([
      [18, 18],
      [20, 18],
      [26, 18],
    ])
  })

  const range = 'must be 0 to 120 years after `dateOfBirth`, and not after the day asked about'
  it.each([
    { start: '2004-02-28', because: 'it is before the birth' },
    { start: '2024-10-21', because: 'it is after the day asked about' },
  ])('is refused for a start on $start because $because', ({ start: day }) => {
    expect(read({ dateOfBirth: born, start: day }, on)).toEqual({
      ok: false,
      problems: [{ pointer: '/start', detail: range }],
    })
  })

  it('is refused beside both dates', () => {
    const both = read({ dateOfBirth: born, start: '2022-03-01', ageAtStart: 18 }, on)

    expect(both.ok ? [] : both.problems).toEqual(
      ['/start', '/ageAtStart'].map((pointer) => ({ pointer, detail: 'give `start` or `ageAtStart`, not both' })),
    )
  })
})

describe('a year from August', () => {
  const yearCatalogue = aCatalogue({
    facts: [
      ...startCatalogue.facts,
      { ...age, id: 'year', minimum: 2010, maximum: 2099, derivedFrom: { fact: 'start', by: 'year-from-august' } },
    ],
  })
  const read = factsReader(yearCatalogue)

  it.each([
    { start: '2023-07-31', expected: 2022, because: 'the year ends on 31 July' },
    { start: '2023-08-01', expected: 2023, because: 'the year begins on 1 August' },
    { start: '2023-08-02', expected: 2023, because: 'the year has begun' },
    { start: '2024-01-01', expected: 2023, because: 'the year is named after its first day' },
    { start: null, expected: undefined, because: 'the date is not known' },
  ])('is $expected for a start on $start because $because', ({ start, expected }) => {
    const parsed = [on, '2031-01-01'].map((day) => read({ start }, day))

    expect(parsed.map((result) => result.ok && result.facts['year'])).toEqual([expected, expected])
  })

  it.each(['2010-07-31', '2024-10-21'])(
    'is refused for a start on %s, once, though two facts follow from it',
    (start) => {
      const parsed = read({ dateOfBirth: '2012-01-01', start }, on)

      expect(parsed.ok ? [] : parsed.problems.map(({ pointer }) => pointer)).toEqual(['/start'])
    },
  )

  it('is refused beside its date', () => {
    const both = read({ start: '2023-08-01', year: 2023 }, on)

    expect(both.ok ? [] : both.problems.map(({ pointer }) => pointer)).toEqual(['/start', '/year'])
  })
})

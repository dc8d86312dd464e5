// Tests what the table of a cases file means: which person, day, outcomes and grounds each of its rows stands for.
import { describe, expect, it } from 'vitest'
import { toJSONSchema } from 'zod'
import { CasesFile } from '../../src/rulesets/files/cases-file.ts'
import { loadRules } from '../../src/rulesets/load.ts'
import { recorded, validRules } from './fixtures.ts'

const file = 'england/2018-04-01/adviser.cases.yaml'

/** The cases that a text stands for beside the law's adviser, as the loader passes them on. */
const casesOf = async (text: string) => {
  const loaded = loadRules(recorded(new Map([...(await validRules()), [file, text]])))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
  return loaded.cases.filter((example) => example.file === file)
}

const table = (rows: string, top = ''): string => `${top}given: { age: 20, home: in-area }\ncases:\n${rows}`
const row = (rest: string): string => `  - { name: somebody, gets: entitled${rest} }\n`

describe('a case', () => {
  it.each([
    { because: 'it changes nothing', rest: '', facts: { age: 20, home: 'in-area' } },
    {
      because: 'it changes one and adds one',
      rest: ', but: { age: 21, stayRestricted: true }',
      facts: { age: 21, home: 'in-area', stayRestricted: true },
    },
    { because: '`null` is asked and not known', rest: ', but: { home: null }', facts: { age: 20, home: null } },
    { because: 'it leaves one out', rest: ', without: [home]', facts: { age: 20 } },
    { because: 'it has its own', rest: ', given: { home: elsewhere }', facts: { home: 'elsewhere' } },
    {
      because: 'a date replaces the number that follows from it',
      rest: ', but: { dateOfBirth: 1998-05-06 }',
      facts: { dateOfBirth: '1998-05-06', home: 'in-area' },
    },
  ])('has the facts $facts because $because', async ({ rest, facts }) => {
    expect((await casesOf(table(row(rest))))[0]!.facts).toEqual(facts)
  })

  it.each([
    { because: 'its version starts then', rest: '', top: '', on: '2018-04-01', onAt: ['on'] },
    { because: 'the file says so', rest: '', top: 'on: 2019-06-01\n', on: '2019-06-01', onAt: ['on'] },
    {
      because: 'the case says so',
      rest: ', on: 2020-01-01',
      top: 'on: 2019-06-01\n',
      on: '2020-01-01',
      onAt: ['cases', 0, 'on'],
    },
  ])('is about $on because $because', async ({ rest, top, on, onAt }) => {
    expect((await casesOf(table(row(rest), top)))[0]).toMatchObject({ on, onAt })
  })

  it.each([
    { gets: 'cannot-tell', outcomes: { adviser: 'cannot-tell' }, because: undefined, at: ['gets'] },
    {
      gets: 'entitled by under-21',
      outcomes: { adviser: 'entitled' },
      because: { adviser: ['under-21'] },
      at: ['gets'],
    },
    {
      gets: '{ adviser: entitled by under-21 and from-21 }',
      outcomes: { adviser: 'entitled' },
      because: { adviser: ['under-21', 'from-21'] },
      at: ['gets', 'adviser'],
    },
    {
      gets: "'entitled by under-21, from-21'",
      outcomes: { adviser: 'entitled' },
      because: { adviser: ['under-21', 'from-21'] },
      at: ['gets'],
    },
  ])('expects $outcomes and $because of the text $gets', async ({ gets, outcomes, because, at }) => {
    const [example] = await casesOf(`cases:\n  - { name: somebody, gets: ${gets} }\n`)

    expect(example).toMatchObject({ facts: {}, outcomes, expectedAt: { adviser: ['cases', 0, ...at] } })
    expect(example!.because).toEqual(because)
  })
})

describe('a birthday', () => {
  const birthday = (rest: string) => `${table(row(''))}birthdays:\n  - { turns: 21, ${rest} }\n`
  const own = { home: 'in-area', dateOfBirth: '1998-06-01' }

  it('is the day before, the birthday and the day after, of a person with a date of birth in place of the age', async () => {
    const [, ...days] = await casesOf(birthday('on: 2019-06-01, before: entitled by under-21, from: on-request'))

    expect(days).toEqual([
      expect.objectContaining({
        name: 'the day before the 21st birthday: entitled by under-21',
        on: '2019-05-31',
        facts: own,
        outcomes: { adviser: 'entitled' },
        because: { adviser: ['under-21'] },
        at: ['birthdays', 0],
        expectedAt: { adviser: ['birthdays', 0, 'before'] },
      }),
      expect.objectContaining({
        name: 'the 21st birthday: on-request',
        on: '2019-06-01',
        facts: own,
        outcomes: { adviser: 'on-request' },
        expectedAt: { adviser: ['birthdays', 0, 'from'] },
      }),
      expect.objectContaining({
        name: 'the day after the 21st birthday: on-request',
        on: '2019-06-02',
        facts: own,
        outcomes: { adviser: 'on-request' },
      }),
    ])
  })

  it('is on the second day of the version if nothing says when, so that the day before is in the version too', async () => {
    const [, ...days] = await casesOf(birthday('before: entitled, from: on-request'))

    expect(days.map(({ on }) => on)).toEqual(['2018-04-01', '2018-04-02', '2018-04-03'])
  })

  it.each([
    { rest: 'but: { stayRestricted: true }', before: { stayRestricted: true }, from: { stayRestricted: true } },
    { rest: 'butBefore: { stayRestricted: true }', before: { stayRestricted: true }, from: {} },
    { rest: 'butFrom: { home: elsewhere }', before: {}, from: { home: 'elsewhere' } },
    { rest: 'but: { home: elsewhere }, butFrom: { home: null }', before: { home: 'elsewhere' }, from: { home: null } },
  ])('has other facts on some days with $rest', async ({ rest, before, from }) => {
    const [, ...days] = await casesOf(birthday(`on: 2019-06-01, ${rest}, before: entitled, from: on-request`))

    expect(days.map(({ facts }) => facts)).toEqual([
      { ...own, ...before },
      { ...own, ...from },
      { ...own, ...from },
    ])
  })

  it('leaves out facts, or has facts of its own, on all three days', async () => {
    const without = await casesOf(birthday('on: 2019-06-01, without: [home], before: entitled, from: on-request'))
    const given = await casesOf(birthday('on: 2019-06-01, given: { home: null }, before: entitled, from: on-request'))

    expect(without.slice(1).map(({ facts }) => Object.keys(facts))).toEqual(Array(3).fill(['dateOfBirth']))
    expect(given.slice(1).map(({ facts }) => facts)).toEqual(Array(3).fill({ home: null, dateOfBirth: '1998-06-01' }))
  })

  it('may be on 1 March, the day after 29 February, of somebody who was not born on 29 February', async () => {
    const [, ...days] = await casesOf(birthday('on: 2024-03-01, before: entitled, from: on-request'))

    expect(days.map(({ on, facts }) => [on, facts['dateOfBirth']])).toEqual(
      ['2024-02-29', '2024-03-01', '2024-03-02'].map((on) => [on, '2003-03-01']),
    )
  })

  it('names who has it, and all outcomes', async () => {
    const [, before] = await casesOf(
      birthday('name: with no home, on: 2019-06-01, before: { adviser: entitled by under-21 }, from: on-request'),
    )

    expect(before!.name).toBe('with no home, the day before the 21st birthday: adviser: entitled by under-21')
  })
})

it('the form of the file can be written as a JSON Schema, for editors', () => {
  const schema = toJSONSchema(CasesFile)

  expect(schema).toMatchObject({ required: ['cases'], additionalProperties: false })
  expect(JSON.stringify(schema)).toContain('^(entitled|on-request|discretionary|not-entitled|cannot-tell)( by .+)?$')
})

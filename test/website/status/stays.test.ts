// Times in care: which are accepted, which come back with which error, and how to change or remove them.
import { expect, it } from 'vitest'
import { goesTo, h1, texts, visitorOf } from '../visitor.ts'
import { day, errors, foster, stay, tellCare } from './visit-status.ts'

it.each([
  { typed: {}, fields: ['#from-day', '#to-day', '#basis', '#authority'], because: 'nothing is' },
  {
    typed: { ...foster, ...stay('2021-02-30', '2021-13-01') },
    fields: ['#from-day', '#to-day'],
    because: 'there are no such days',
  },
  {
    typed: { ...foster, ...stay('2007-01-01', '2021-01-01') },
    fields: ['#from-day'],
    because: 'it began before birth',
  },
  {
    typed: { ...foster, ...stay('2021-02-01', '2021-01-01') },
    fields: ['#to-day'],
    because: 'it ended before it began',
  },
  { typed: { ...foster, ...stay('2027-02-01', '2027-03-01') }, fields: ['#from-day'], because: 'it is to come' },
  {
    typed: { ...foster, ...stay('2021-02-01', '2021-03-01'), still: 'yes' },
    fields: ['#to-day'],
    because: 'it says both',
  },
])('a time in care of $typed comes back with an error, because $because', async ({ typed, fields }) => {
  const visitor = visitorOf({}, { facts: {}, history: { dateOfBirth: '2007-06-15' } })

  const page = await visitor.post('/status/times-in-care/add', typed)

  expect(page.status).toBe(422)
  expect(texts(page, /<a href="(#[^"]+)">[^<]+<\/a>\s*<\/li>/g)).toEqual(fields)
  expect(fields.filter((field) => !page.text.includes(`id="${field.slice(1)}"`))).toEqual([])
})

it('times that overlap come back with an error; times that follow each other without a gap do not', async () => {
  const visitor = visitorOf({}, { facts: {}, history: { dateOfBirth: '2007-06-15' } })
  await visitor.post('/status/times-in-care/add', { ...foster, ...stay('2021-01-01', '2021-03-01') })

  const overlapping = await visitor.post('/status/times-in-care/add', {
    ...foster,
    ...stay('2021-02-01', '2021-04-01'),
  })
  const following = await visitor.post('/status/times-in-care/add', { ...foster, ...stay('2021-03-01', '2021-04-01') })

  expect([overlapping.status, goesTo(following)]).toEqual([422, '/status/times-in-care'])
  expect(texts(overlapping, errors)).toEqual(['This must not be at the same time as another one that you told us'])
})

it.each([
  {
    typed: { ...stay('2006-01-01', '2021-01-01') },
    error: 'The day it started must not be before you were born',
    because: 'it began before birth',
  },
  {
    typed: { ...stay('2025-06-15', '2025-07-01') },
    error: 'The day it started must be before you turned 18',
    because: 'it began at 18',
  },
  {
    typed: { ...stay('2021-01-01', '2027-01-01') },
    error: 'The day it ended must be today or in the past. If it goes on, choose that it has not ended',
    because: 'it ends ahead',
  },
  {
    typed: { ...stay('2021-01-01', '2020-01-01') },
    error: 'The day it ended must not be before the day it started',
    because: 'it ended before it began',
  },
  {
    typed: { 'from-year': '2021', ...day('to', '2022-01-01') },
    error: 'The day it started must include a day and a month',
    because: 'two parts are missing',
  },
])('a time in care gets one short reason if $because', async ({ typed, error }) => {
  const visitor = visitorOf({}, { facts: {}, history: { dateOfBirth: '2007-06-15' } })

  expect(texts(await visitor.post('/status/times-in-care/add', { ...foster, ...typed }), errors)).toEqual([error])
})

it.each([
  { hasTimes: false, error: 'Choose an answer, or choose “I do not know”' },
  { hasTimes: true, error: 'Choose yes or no' },
])('an unanswered question names its options, with times in care: $hasTimes', async ({ hasTimes, error }) => {
  const careEpisodes = [{ from: '2021-01-01', to: null, basis: 'care-order' as const, authority: 'southend-on-sea' }]
  const history = { dateOfBirth: '2007-06-15', ...(hasTimes && { careEpisodes }) }

  const page = await visitorOf({}, { facts: {}, history }).post('/status/times-in-care', {})

  expect(texts(page, errors)).toEqual([error])
})

it('a person can change a time in care: the form is filled in, and replaces it', async () => {
  const visitor = visitorOf()
  await tellCare(visitor, stay('2021-09-01', '2022-03-01'))
  await visitor.post('/status/times-in-care/add', {
    basis: 'remand',
    authority: 'another',
    ...day('from', '2023-01-02'),
    still: 'yes',
  })

  const list = await visitor.get('/status/times-in-care')
  const [, change] = texts(list, /<a class="govuk-link" href="([^"]+)">Change/g)
  const form = await visitor.get(change!)
  const wrong = await visitor.post(change!, { ...foster, ...stay('2021-10-01', '2021-11-01') })
  const saved = await visitor.post(change!, { ...foster, ...stay('2023-01-03', '2023-02-04') })

  expect(change).toBe('/status/times-in-care/change/1')
  expect(texts(form, /name="from-(?:day|month|year)"[^>]* value="([^"]*)"/g)).toEqual(['2', '1', '2023'])
  expect(texts(form, /value="([^"]+)" checked/g)).toEqual(['yes', 'remand', 'another'])
  expect(form.text).toContain(`<form action="${change}"`)
  expect([wrong.status, texts(wrong, errors).length]).toEqual([422, 1])
  expect(goesTo(saved)).toBe('/status/times-in-care')
  expect(texts(await visitor.get('/status/times-in-care'), /<li>\s*<span>([^<]+)</g)).toEqual([
    '1 September 2021 to 1 March 2022',
    '3 January 2023 to 4 February 2023',
  ])
})

it('a person can change an order, with the answer about care before it', async () => {
  const visitor = visitorOf({}, { facts: {}, history: { dateOfBirth: '2007-06-15' } })
  await visitor.post('/status/special-guardian/add', { ...stay('2018-05-01', '2020-03-31'), fromCare: 'yes' })

  const form = await visitor.get('/status/special-guardian/change/0')

  expect(texts(form, /value="([^"]+)" checked/g)).toEqual(['yes'])
})

it.each(['1', '-1', 'x', 'length'])(
  'there is no time at %s to change: the page lists the existing times',
  async (place) => {
    const careEpisodes = [{ from: '2021-01-01', to: null, basis: 'care-order' as const, authority: 'southend-on-sea' }]
    const visitor = visitorOf({}, { facts: {}, history: { dateOfBirth: '2007-06-15', careEpisodes } })
    const path = `/status/times-in-care/change/${place}`

    expect([goesTo(await visitor.get(path)), goesTo(await visitor.post(path, foster))]).toEqual([
      '/status/times-in-care',
      '/status/times-in-care',
    ])
  },
)

it('every page about time in care links to the page that clears answers', async () => {
  const visitor = visitorOf({}, { facts: {}, history: { dateOfBirth: '2007-06-15' } })

  for (const path of ['/status/date-of-birth', '/status/times-in-care', '/status/times-in-care/add'])
    expect((await visitor.get(path)).text).toContain('href="/check/clear"')
})

it('a person can remove a time in care, and is then asked again', async () => {
  const visitor = visitorOf()
  await tellCare(visitor, stay('2021-09-01', '2025-06-15'))

  await visitor.post('/status/times-in-care/remove', { stay: '0' })

  expect(h1(await visitor.get('/status/times-in-care'))).toEqual(['Were you ever in care?'])
  expect(goesTo(await visitor.get('/status/result'))).toBe('/status/times-in-care')
})

it('a care history too long for a cookie is refused with an explanation', async () => {
  const careEpisodes = Array.from({ length: 16 }, (_, i) => ({
    from: `2020-01-${i + 10}`,
    to: `2020-01-${i + 10}`,
    basis: 'care-order' as const,
    authority: 'southend-on-sea',
  }))
  const visitor = visitorOf({}, { facts: {}, history: { dateOfBirth: '2007-06-15', careEpisodes } })

  const page = await visitor.post('/status/times-in-care/add', { ...foster, ...stay('2021-01-01', '2021-02-01') })

  expect(page.status).toBe(422)
  expect(texts(page, errors)[0]).toMatch(/^We cannot take more times/)
})

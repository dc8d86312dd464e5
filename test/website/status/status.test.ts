// The journey to a legal status: it asks only for what it needs, and its answer matches the API.
import type { Response } from 'supertest'
import { expect, it } from 'vitest'
import { book } from '../../support/published.ts'
import { running } from '../../support/running.ts'
import { answered } from '../states.ts'
import { type Visitor, goesTo, h1, texts, visitorOf } from '../visitor.ts'
import { born, errors, stay, tellCare } from './visit-status.ts'

/** The legal terms in the answer. */
const legalNames = (page: Response) => texts(page, /The legal name for this is “([^”]+)”/g)

/** Answers "no" to every remaining question. */
const sayNo = async (visitor: Visitor, from: string | number) => {
  const asked: string[] = []
  let next = from
  while (typeof next === 'string' && next !== '/status/result') {
    asked.push(next)
    next = goesTo(await visitor.post(next, { more: 'no' }))
  }
  return asked
}

it('a person in care until 18 is asked nothing more', async () => {
  const visitor = visitorOf()

  const next = await tellCare(visitor, stay('2021-09-01', '2025-06-15'))
  const page = await visitor.get('/status/result')

  expect(next).toBe('/status/result')
  expect(legalNames(page)).toEqual(['former relevant child'])
  expect(page.text).toContain('1 September 2021 to 15 June 2025')
})

it('a person who left care at 16 is asked only about events that may have changed the status', async () => {
  const visitor = visitorOf()

  const asked = await sayNo(visitor, await tellCare(visitor, stay('2021-09-01', '2024-01-15')))

  expect(asked).toEqual(['/status/back-with-a-parent'])
})

it.each([
  {
    time: stay('2021-09-01', '2024-01-15'),
    term: ['former relevant child'],
    because: 'it was for long enough and until after 16',
  },
  {
    time: stay('2023-07-01', '2023-07-20'),
    term: ['person qualifying for advice and assistance'],
    because: 'it was at 16, and short',
  },
  { time: stay('2019-01-01', '2019-12-31'), term: [], because: 'it was all before 14' },
  {
    time: { ...stay('2023-07-01', '2023-07-17'), basis: 'short-breaks' },
    term: [],
    because: 'short breaks do not count',
  },
])('$time leads to $term, because $because', async ({ time, term }) => {
  const visitor = visitorOf()

  await sayNo(visitor, await tellCare(visitor, time))
  const page = await visitor.get('/status/result')

  expect(h1(page)).toEqual(['What we worked out'])
  expect(legalNames(page)).toEqual(term)
})

it('the page matches the API', async () => {
  const visitor = visitorOf()
  await sayNo(visitor, await tellCare(visitor, stay('2021-09-01', '2024-01-15')))
  const history = {
    dateOfBirth: '2007-06-15',
    careEpisodes: [{ from: '2021-09-01', to: '2024-01-15', basis: 'section-20', authority: 'southend-on-sea' }],
    livedWithParentAfterCare: [],
  }

  const answer = await running({ book }).post('/v1/leaving-care-statuses').send(history)
  const page = await visitor.get('/status/result')

  const { summary, nextSteps } = answer.body as {
    readonly summary: string
    readonly nextSteps: readonly { text: string }[]
  }
  expect(texts(page, /<p class="govuk-body-l">([^<]+)</g)).toEqual([
    'You count as a care leaver, and the council that last looked after you has to support you until you are 25.',
  ])
  expect(texts(page, /<li>([^<]+)<\/li>/g).join(' ')).toContain(summary)
  expect(nextSteps.filter(({ text }) => !page.text.includes(text))).toEqual([])
})

it('the status goes into the check, which does not ask for it again, without the date of birth', async () => {
  const visitor = visitorOf({}, { facts: { home: 'in-area' } })
  await tellCare(visitor, stay('2021-09-01', '2025-06-15'))

  const next = goesTo(await visitor.post('/status/use'))
  const answers = await visitor.get('/check/answers')

  expect(next).toMatch(/^\/check\/(?!leaving-care-status|age$)/)
  const rows = texts(answers, /<d[td] class="govuk-summary-list__(?:key|value)">([^<]+)</g)
  expect(rows).toEqual(
    expect.arrayContaining(['How old are you?', '19', 'Where do you live?', 'Southend-on-Sea City Council']),
  )
  expect(answers.text).not.toContain('2007')
})

it('a status replaces answers that contradict it, and keeps the others', async () => {
  const visitor = visitorOf({}, { facts: { ...answered, age: 17, leavingCareStatus: 'eligible' } })
  await tellCare(visitor, stay('2021-09-01', '2025-06-15'))

  await visitor.post('/status/use')
  const rows = texts(await visitor.get('/check/answers'), /<dd class="govuk-summary-list__value">([^<]+)</g)

  expect(rows).toContain('19')
  expect(rows).toContain('In Southend-on-Sea')
})

it('the form is filled in with a date of birth from the check', async () => {
  const page = await visitorOf({}, { facts: { dateOfBirth: '2007-06-15' } }).get('/status/date-of-birth')

  expect(texts(page, /name="(?:day|month|year)"[^>]* value="([^"]*)"/g)).toEqual(['15', '6', '2007'])
})

it('the result lists missing parts, with links to answer them and a contact', async () => {
  const visitor = visitorOf()
  await visitor.post('/status/date-of-birth', born)

  let next = goesTo(await visitor.post('/status/times-in-care', { more: 'unknown' }))
  while (typeof next === 'string' && next !== '/status/result')
    next = goesTo(await visitor.post(next, { more: 'unknown' }))
  const page = await visitor.get('/status/result')

  expect(texts(page, /<p class="govuk-body-l">([^<]+)</g)).toEqual(['Your legal status cannot be told yet.'])
  expect(page.text).toContain('<a class="govuk-link" href="/status/times-in-care">Were you ever in care?</a>')
})

it.each([
  { typed: {}, error: 'Give your date of birth, or choose “I do not know”', because: 'nothing is' },
  {
    typed: { ...born, unknown: 'yes' },
    error: 'Give your date of birth or choose “I do not know”, but not both',
    because: 'it says both',
  },
  {
    typed: { ...born, day: '31' },
    error: 'Your date of birth must be a real date, like 27 3 2005',
    because: 'June has 30 days',
  },
  { typed: { ...born, year: '2027' }, error: 'Your date of birth must be in the past', because: 'it is to come' },
  {
    typed: { year: '2007' },
    error: 'Your date of birth must include a day and a month',
    because: 'two parts are missing',
  },
  {
    typed: { ...born, year: '1850' },
    error: 'Your date of birth must be less than 121 years ago. Check the year',
    because: 'nobody is that old',
  },
])('a date of birth of $typed comes back with an error, because $because', async ({ typed, error }) => {
  const page = await visitorOf().post('/status/date-of-birth', typed)

  expect(page.status).toBe(422)
  expect(texts(page, errors)).toEqual([error])
})

it.each(['/status/times-in-care', '/status/times-in-care/add', '/status/result'])(
  '%s, opened without a date of birth, leads to the start',
  async (path) => {
    const page = await visitorOf().get(path)

    expect(page.status).toBe(200)
    expect(h1(page)).toEqual(['Your answers are not here'])
    expect(page.text).toContain('href="/status"')
  },
)

it('only the question about legal status links to the status journey', async () => {
  const visitor = visitorOf({}, { facts: answered })

  const [status, home] = [await visitor.get('/check/leaving-care-status'), await visitor.get('/check/home')]

  expect(status.text).toContain('href="/status"')
  expect(home.text).not.toContain('href="/status"')
})

it('without rules about legal status there is no status journey and no link to it', async () => {
  const visitor = visitorOf({ statuses: undefined })

  expect((await visitor.get('/status')).status).toBe(404)
  expect((await visitor.get('/check/leaving-care-status')).text).not.toContain('href="/status"')
})

it.each([
  { ended: '2020-03-31', term: [], because: 'it was over before 18' },
  { ended: '2025-06-15', term: ['person qualifying for advice and assistance'], because: 'it lasted until 18' },
])('special guardianship from care that ended on $ended leads to $term, because $because', async ({ ended, term }) => {
  const visitor = visitorOf()
  await tellCare(visitor, stay('2016-01-01', '2018-05-01'))

  await visitor.post('/status/special-guardian/add', { ...stay('2018-05-01', ended), fromCare: 'yes' })
  await sayNo(visitor, goesTo(await visitor.post('/status/special-guardian', { more: 'no' })))
  const page = await visitor.get('/status/result')

  expect(h1(page)).toEqual(['What we worked out'])
  expect(legalNames(page)).toEqual(term)
})

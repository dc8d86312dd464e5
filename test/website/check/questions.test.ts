// Questions over HTTP: accepted and refused answers, and the next page after each.
import { expect, it } from 'vitest'
import { answered, withBirthday } from '../states.ts'
import { goesTo, h1, texts, visitorOf, walkPages } from '../visitor.ts'

const firstQuestion = '/check/leaving-care-status'
const apprenticeship = '/check/age-at-apprenticeship-start'
const begun = { leavingCareStatus: 'former-relevant' } as const
const errors = /<a href="#[^"]+">([^<]+)<\/a>/g

it.each([
  { typed: { answer: '19' }, because: 'it is a whole number' },
  { typed: { answer: ' 19 ' }, because: 'spaces do not matter' },
  { typed: { answer: '19 years old' }, because: 'that is how people say it' },
  { typed: { day: '15', month: '6', year: '2007' }, because: 'a date of birth says it too' },
  { typed: { day: ' 15', month: 'June', year: '2007 ' }, because: 'a month has a name' },
  { typed: { day: '15', month: 'jun.', year: '2007' }, because: 'and a short name' },
  { typed: { day: '15 June 2007', month: '', year: '' }, because: 'a date may be written in one go' },
  { typed: { day: '15/6/2007', month: '', year: '' }, because: 'and with strokes' },
  { typed: { answer: '19', day: '15', month: '06', year: '2007' }, because: 'both say the same' },
])('an age is read from $typed, because $because', async ({ typed }) => {
  const visitor = visitorOf({}, { facts: begun })

  const answer = await visitor.post('/check/age', typed)
  const results = await visitor.get('/check/results')

  expect(goesTo(answer)).toBe('/check/home')
  expect(results.text).toMatch(/How old are you\?\s*<\/dt>\s*<dd[^>]*>\s*19\s*</)
})

it.each([
  { path: firstQuestion, typed: {}, error: 'Choose an answer, or choose “I do not know”', because: 'nothing is' },
  {
    path: firstQuestion,
    typed: { answer: 'x' },
    error: 'Choose an answer, or choose “I do not know”',
    because: 'it is no option',
  },
  { path: '/check/age', typed: {}, error: 'Give an answer, or choose “I do not know”', because: 'nothing is' },
  {
    path: '/check/age',
    typed: { answer: 'old' },
    error: 'Your answer must be a whole number, like 19',
    because: 'it is a word',
  },
  {
    path: '/check/age',
    typed: { answer: '19.5' },
    error: 'Your answer must be a whole number, like 19',
    because: 'it is broken',
  },
  {
    path: '/check/age',
    typed: { answer: '121' },
    error: 'Your answer must be a number from 0 to 120',
    because: 'nobody is that old',
  },
  {
    path: '/check/age',
    typed: { answer: '19', unknown: 'yes' },
    error: 'Give an answer or choose “I do not know”, but not both',
    because: 'it says both',
  },
  {
    path: '/check/age',
    typed: { day: '15' },
    error: 'Your date must include a month and a year',
    because: 'two parts are missing',
  },
  {
    path: '/check/age',
    typed: { day: '15', year: '2007' },
    error: 'Your date must include a month',
    because: 'a part is missing',
  },
  {
    path: '/check/age',
    typed: { day: '30', month: '2', year: '2007' },
    error: 'Your date must be a real date, like 27 3 2005',
    because: 'there is no such day',
  },
  {
    path: '/check/age',
    typed: { day: '24', month: '11', year: '2026' },
    error: 'Your date must be in the past',
    because: 'it is tomorrow',
  },
  {
    path: '/check/age',
    typed: { day: '1', month: '1', year: '1890' },
    error: 'Your date must be less than 121 years ago. Check the year',
    because: 'nobody is that old',
  },
  {
    path: '/check/age',
    typed: { answer: '20', day: '15', month: '6', year: '2007' },
    error: 'Your age and your date of birth do not fit together. Check both, or give only one',
    because: 'they differ',
  },
])('$typed at $path comes back with an error, because $because', async ({ path, typed, error }) => {
  const page = await visitorOf({}, { facts: begun }).post(path, typed)

  expect(page.status).toBe(422)
  expect(texts(page, /<title>([^<]+)/g)[0]).toMatch(/^Error: /)
  expect(texts(page, errors)).toEqual([error])
  expect(texts(page, /Error:<\/span>([^<]+)</g)).toEqual([error])
  expect(page.text).not.toMatch(/<input[^>]+(required|pattern)/)
  expect(page.text).toMatch(/class="govuk-error-summary" tabindex="-1"/)
})

it('a question offers a date in place of a number only if the other source dates are known', async () => {
  const dated = visitorOf({}, { facts: withBirthday })
  const undated = visitorOf({}, { facts: answered })

  const [offered, not] = [await dated.get(apprenticeship), await undated.get(apprenticeship)]
  const before = await dated.post(apprenticeship, { day: '1', month: '1', year: '2001' })
  const answer = await dated.post(apprenticeship, { day: '2', month: '9', year: '2024' })
  const answers = await dated.get('/check/answers')

  expect(offered.text).toContain('name="day"')
  expect(not.text).not.toContain('name="day"')
  expect([before.status, answer.status]).toEqual([422, 303])
  expect(texts(before, errors)).toEqual(['Your date must be after you were born. Check the year'])
  expect(answers.text).toContain('2 September 2024')
  expect(answers.text).toContain('15 June 2007')
})

it('a form that comes back still has the typed text, so that the person can correct it', async () => {
  const page = await visitorOf({}, { facts: begun }).post('/check/age', { day: '30', month: '2', year: '2007' })

  expect(texts(page, /name="(?:day|month|year)"[^>]* value="([^"]*)"/g)).toEqual(['30', '2', '2007'])
})

it('every question accepts "I do not know", and is not asked again', async () => {
  const visitor = visitorOf()

  const asked = await walkPages(visitor, () => null)
  const results = await visitor.get('/check/results')

  expect(asked.length).toBeGreaterThan(15)
  expect(new Set(asked).size).toBe(asked.length)
  expect(texts(results, /data-outcome="([^"]+)"/g)).not.toContain('not-entitled')
})

it('contradicting answers are named by their questions, and nothing changes', async () => {
  const visitor = visitorOf({}, { facts: answered })

  const page = await visitor.post('/check/age', { answer: '17' })
  const kept = await visitor.get('/check/age')

  expect(page.status).toBe(422)
  expect(texts(page, /<a href="\/check\/[^"]+">([^<]+)<\/a>\s*<\/li>/g)).toEqual([
    'Your answer to “Which of these is true for you?”',
  ])
  expect(kept.text).toContain('value="19"')
})

it('a person can use the newer answer: only the answers that contradict it are asked again', async () => {
  const visitor = visitorOf({}, { facts: answered })

  const answer = await visitor.post('/check/age', { answer: '17', replace: 'yes' })
  const rows = texts(await visitor.get('/check/answers'), /<dt[^>]*>([^<]+)</g)

  expect(goesTo(answer)).toBe(firstQuestion)
  expect(rows).toContain('Where do you live?')
  expect(rows).not.toContain('Which of these is true for you?')
})

it.each([
  {
    from: 'answers',
    path: '/check/home',
    sent: { answer: 'northern-ireland' },
    to: '/check/answers',
    because: 'nothing new has to be asked',
  },
  {
    from: 'results',
    path: '/check/home',
    sent: { answer: 'northern-ireland' },
    to: '/check/results',
    because: 'nothing new has to be asked',
  },
  {
    from: 'answers',
    path: '/check/learning',
    sent: { answer: 'apprenticeship' },
    to: '/check/term-time-home-closes',
    because: 'a new question matters',
  },
])('after a change at $path a person from $from goes to $to, because $because', async ({ from, path, sent, to }) => {
  const visitor = visitorOf({}, { facts: answered })

  const page = await visitor.get(`${path}?from=${from}`)
  const answer = await visitor.post(`${path}?from=${from}`, sent)

  expect(page.text).toContain(`<form action="${path}?from=${from}"`)
  expect(goesTo(answer)).toBe(to)
})

it('a change keeps every other answer', async () => {
  const visitor = visitorOf({}, { facts: answered })
  const before = texts(
    await visitor.get('/check/answers'),
    /<d[td] class="govuk-summary-list__(?:key|value)">([^<]+)</g,
  )

  await visitor.post('/check/home?from=answers', { answer: 'northern-ireland' })
  const after = texts(await visitor.get('/check/answers'), /<d[td] class="govuk-summary-list__(?:key|value)">([^<]+)</g)

  expect(after).toEqual(before.map((text) => (text === 'In Southend-on-Sea' ? 'In Northern Ireland' : text)))
})

it('an assumption is never asked, but is shown and can be changed', async () => {
  const visitor = visitorOf({}, { facts: answered })

  const before = await visitor.get('/check/answers')
  const answer = await visitor.post('/check/immigration-limit?from=answers', { answer: 'appeal-rights-exhausted' })
  const after = await visitor.get('/check/answers')

  expect(before.text).toContain('href="/check/immigration-limit?from=answers"')
  expect(before.text).toContain('You have no limit on your right to stay')
  expect(goesTo(answer)).toBe('/check/answers')
  expect(after.text).not.toContain('You have no limit on your right to stay')
})

it.each(['/check/home', '/check/answers', '/check/results', '/check/results.txt', '/check/results.ics'])(
  '%s, opened without answers, explains why and links to the start',
  async (path) => {
    const page = await visitorOf().get(path)

    expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-store'])
    expect(h1(page)).toEqual(['Your answers are not here'])
    expect(page.text).toContain('href="/check"')
  },
)

it('an answer that comes too late is not kept, and the page says why', async () => {
  const visitor = visitorOf()

  const answer = await visitor.post('/check/home', { answer: 'in-area' })

  expect(goesTo(answer)).toBe('/check/home')
  expect(answer.headers).not.toHaveProperty('set-cookie')
})

it('a new start forgets the old answers', async () => {
  const visitor = visitorOf({}, { facts: answered })

  await visitor.get('/check')
  const first = await visitor.get(firstQuestion)

  expect(first.text).not.toContain('checked')
  expect(h1(await visitor.get('/check/results'))).toEqual(['Your answers are not here'])
})

it('answers that newer rules no longer allow are dropped, and the others stay', async () => {
  const page = await visitorOf({}, { facts: { ...answered, favouriteColour: 'green', home: 'on-the-moon' } }).get(
    '/check/answers',
  )

  expect(page.status).toBe(200)
  expect(texts(page, /<dt[^>]*>([^<]+)</g)).not.toContain('Where do you live?')
})

it('a path that names no fact is not found', async () => {
  expect((await visitorOf().get('/check/shoe-size')).status).toBe(404)
})

it('Back leads to the previous question, and from the first question to the start', async () => {
  const visitor = visitorOf({}, { facts: withBirthday })

  const [first, dated, next] = [
    await visitor.get(firstQuestion),
    await visitor.get('/check/age'),
    await visitor.get('/check/home'),
  ]

  expect([first, dated, next].map((page) => texts(page, /<a href="([^"]+)" class="govuk-back-link"/g)[0])).toEqual([
    '/',
    '/check/lives-with-former-foster-carer',
    '/check/council-tax-adults',
  ])
})

it('exactly the missing parts of a date are marked', async () => {
  const page = await visitorOf({}, { facts: begun }).post('/check/age', { year: '2007' })

  expect(texts(page, /<input class="[^"]*govuk-input--error[^"]*" id="([^"]+)"/g)).toEqual(['day', 'month'])
})

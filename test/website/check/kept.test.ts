// The text and calendar that a person can keep, and the places where answers never appear.
import { expect, it } from 'vitest'
import { isHistoryTooLong } from '../../../src/website/status/status-site.ts'
import { book } from '../../support/published.ts'
import { sealed } from '../../support/sealed.ts'
import { answered, withBirthday } from '../states.ts'
import { goesTo, texts, visitorOf } from '../visitor.ts'

const born = /2007|15 June|June 15|15\/0?6/

it('the text download matches the page, and has no day that reveals a date of birth', async () => {
  const visitor = visitorOf({}, { facts: withBirthday })

  const page = await visitor.get('/check/results')
  const text = await visitor.get('/check/results.txt')

  expect(text.headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': 'attachment; filename=what-you-can-get.txt',
    'cache-control': 'no-store',
  })
  const titles = texts(page, /data-outcome=[^>]+>\s*(?:<div[^>]*>)?<h3[^>]*>([^<]+)</g)
  expect(titles.length).toBeGreaterThan(30)
  expect(titles.filter((title) => !text.text.includes(`\n${title}\r\n`))).toEqual([])
  expect(text.text).toContain('When you turn 21')
  expect(text.text).not.toMatch(born)
  expect(text.text).not.toMatch(/undefined|\[object|\{/)
})

it('the calendar has each day on which something changes, and needs a date of birth', async () => {
  const dated = visitorOf({}, { facts: withBirthday })
  const undated = visitorOf({}, { facts: answered })

  const calendar = await dated.get('/check/results.ics')
  const page = await dated.get('/check/results')

  expect([calendar.type, calendar.headers['cache-control']]).toEqual(['text/calendar', 'no-store'])
  expect(calendar.text).toContain('DTSTART;VALUE=DATE:20280615')
  expect(page.text).toContain('15 June 2028: your 21st birthday')
  expect(page.text).toContain('href="/check/results.ics"')
  expect((await undated.get('/check/results')).text).not.toContain('results.ics')
  expect((await undated.get('/check/results.ics')).status).toBe(404)
})

it('results show an age, and only "Check your answers" repeats the date of birth', async () => {
  const visitor = visitorOf({}, { facts: withBirthday })

  const [answers, results] = [await visitor.get('/check/answers'), await visitor.get('/check/results')]

  expect(answers.text).toContain('15 June 2007')
  expect(results.text).not.toContain('2007')
})

it('no answer appears in a URL, a title or a log line', async () => {
  const lines: string[] = []
  const visitor = visitorOf({ report: (line) => lines.push(line) })
  const sent: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    '/check/age': { answer: '', day: '15', month: '6', year: '2007' },
    '/check/leaving-care-status': { answer: 'former-relevant' },
    '/check/home': { answer: 'elsewhere-in-england' },
  }
  const seen: string[] = []
  let next = goesTo(await visitor.get('/check'))
  while (typeof next === 'string' && next !== '/check/answers') {
    const page = await visitor.get(next)
    const wrong = await visitor.post(next, { answer: 'swordfish', day: '99' })
    seen.push(next, ...texts(page, /<title>([^<]+)/g), ...texts(wrong, /<title>([^<]+)/g))
    const [value] = texts(page, /name="answer" type="radio" value="([^"]+)"/g)
    next = goesTo(await visitor.post(next, sent[next] ?? { answer: value! }))
  }
  const ends = ['/check/answers', '/check/results', '/check/results.txt', '/check/results.ics']
  const pages = await Promise.all(ends.map((path) => visitor.get(path)))

  expect(seen.length).toBeGreaterThan(20)
  const everything = [...seen, ...pages.flatMap((page) => texts(page, /<title>([^<]+)/g)), ...lines].join('\n')
  expect(everything).not.toMatch(/2007|former-relevant|elsewhere|swordfish|\b19\b/)
  expect(pages.map((page) => page.headers['referrer-policy'])).toEqual(Array(4).fill('same-origin'))
  expect(lines).toEqual([])
})

it('the longest answers fit into a cookie together with the longest care history', async () => {
  const longest = (values: readonly (string | number | boolean)[]) =>
    values.toSorted((one, other) => String(other).length - String(one).length)[0]!
  const facts = Object.fromEntries(
    book.domain.catalogue.facts.map((fact) => [
      fact.id,
      'options' in fact ? longest(fact.options.map(({ value }) => value)) : '2007-06-15',
    ]),
  )
  const stay = {
    from: '2019-01-01',
    to: '2019-02-01',
    basis: 'interim-care-order',
    authority: 'another-council',
  } as const
  const told = (count: number) => ({
    dateOfBirth: '2007-06-15',
    careEpisodes: Array.from({ length: count }, () => stay),
  })
  const count = Array.from({ length: 30 }, (_, i) => i).findLast((many) => !isHistoryTooLong(told(many)))!

  expect(count).toBeGreaterThan(12)
  expect((await sealed({ facts, history: told(count) })).value).toMatch(/^Fe26/)
})

it('only a person with answers gets the links to results so far and to clear answers', async () => {
  const link = /<a class="govuk-link" href="(\/check\/(?:results|clear))"/g

  const begun = await visitorOf({}, { facts: { leavingCareStatus: 'former-relevant' } }).get('/check/age')
  const first = await visitorOf().get('/check/leaving-care-status')

  expect(texts(begun, link)).toEqual(['/check/results', '/check/clear'])
  expect(texts(first, link)).toEqual([])
})

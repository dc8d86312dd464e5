// Pages over HTTP: their headers, refusals, and error pages.
import { expect, it } from 'vitest'
import { book } from '../support/published.ts'
import { problemOf, running, website } from '../support/running.ts'
import { sealed } from '../support/sealed.ts'
import { everyPage } from './every-page.ts'

const client = running({ book })
const html = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
const here = { 'Sec-Fetch-Site': 'same-origin', Accept: html }

it.each(everyPage)('$path has the headers of a page', async ({ path, status }) => {
  const response = await client.get(path).set('Accept', html)

  expect(response.status).toBe(status)
  expect(response.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none';style-src 'self';img-src 'self';script-src 'self';connect-src 'self';form-action 'self';" +
      "frame-ancestors 'none';base-uri 'none';manifest-src 'self'",
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
  expect(response.headers).not.toHaveProperty('access-control-allow-origin')
})

it('browsers may cache public pages, and nobody stores the others', async () => {
  const addresses = ['/', '/cookies', '/check/clear', '/nowhere']

  const kept = await Promise.all(addresses.map((address) => client.get(address).set('Accept', html)))

  expect(kept.map(({ headers }) => String(headers['cache-control']))).toEqual([
    'no-cache',
    'no-cache',
    'no-store',
    'no-store',
  ])
})

it('browsers cache stylesheets and pictures for a year, and their names change with the content', async () => {
  const { text } = await client.get('/')
  const linked = [...text.matchAll(/(?:href|content)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!)

  const answers = await Promise.all(linked.map((path) => client.get(path)))

  expect(linked.length).toBeGreaterThanOrEqual(5)
  expect(linked.filter((path) => !/-[0-9a-f]{12}\.\w+$/.test(path))).toEqual([])
  expect(new Set(answers.map(({ status, headers }) => `${status} ${String(headers['cache-control'])}`))).toEqual(
    new Set(['200 public, max-age=31536000, immutable']),
  )
})

it.each([
  { name: 'site.css', type: 'text/css; charset=utf-8', coding: 'gzip' },
  { name: 'copy.js', type: 'text/javascript; charset=utf-8', coding: undefined },
  { name: 'favicon.svg', type: 'image/svg+xml', coding: undefined },
  { name: 'icon-32.png', type: 'image/png', coding: undefined },
])('$name is sent as $type, and not again to who has it', async ({ name, type, coding }) => {
  const path = `/assets/${website.files.assets.names.get(name)!}`
  const { status, headers } = await client.get(path)
  const again = await client.get(path).set('If-None-Match', String(headers['etag']))

  expect([status, headers['content-type'], headers['content-encoding']]).toEqual([200, type, coding])
  expect([again.status, again.headers['etag']]).toEqual([304, headers['etag']])
})

it.each(['/assets/nothing.css', '/assets/', '/assets/..%2fsite.scss', '/assets/images/favicon.svg'])(
  '%s is not there',
  async (path) => {
    expect((await client.get(path)).status).toBe(404)
  },
)

it.each([
  { headers: { 'Sec-Fetch-Site': 'same-origin' }, because: 'the browser says it comes from here' },
  { headers: { 'Sec-Fetch-Site': 'none' }, because: 'the person sent it from the browser’s own buttons' },
  { headers: { Host: 'offer.example', Origin: 'https://offer.example' }, because: 'an older browser names our host' },
])('a form is accepted if $because', async ({ headers }) => {
  const response = await client.post('/check/clear').type('form').set(headers).send('')

  expect([response.status, response.headers['location']]).toEqual([303, '/check/clear'])
})

it.each([
  { headers: { 'Sec-Fetch-Site': 'cross-site' }, because: 'another site sent it' },
  { headers: { 'Sec-Fetch-Site': 'same-site' }, because: 'a neighbour of ours is not us' },
  {
    headers: { 'Sec-Fetch-Site': 'cross-site', Host: 'a.example', Origin: 'http://a.example' },
    because: 'the origin counts only where the better header is missing',
  },
  { headers: { Host: 'offer.example', Origin: 'https://other.example' }, because: 'it names another host' },
  { headers: { Origin: 'null' }, because: 'it hides where it comes from' },
  { headers: {}, because: 'it does not say where it comes from' },
])('a form is refused with a page if $because', async ({ headers }) => {
  const response = await client
    .post('/check/clear')
    .type('form')
    .set({ Accept: html, ...headers })
    .send('')

  expect(response.status).toBe(403)
  expect(response.headers).not.toHaveProperty('set-cookie')
  expect(response.text).toContain('<h1 class="govuk-heading-l">We could not take your answer</h1>')
})

it('a form at exactly the size limit is accepted; a larger form or another body gets an error page', async () => {
  const post = (body: string | Buffer, type = 'application/x-www-form-urlencoded') =>
    client
      .post('/check/clear')
      .set(here)
      .set('Content-Type', type)
      .serialize((sent: string) => sent)
      .send(body)

  const answers = [
    await post(`a=${'x'.repeat(16 * 1024 - 2)}`),
    await post(`a=${'x'.repeat(16 * 1024 - 1)}`),
    await post('{}', 'application/json'),
    await post(Buffer.from([0xff, 0xfe])),
  ]

  expect(answers.map(({ status, type }) => [status, type])).toEqual([
    [303, 'text/html'],
    [413, 'text/html'],
    [415, 'text/html'],
    [400, 'text/html'],
  ])
})

it('clearing deletes the answers cookie', async () => {
  const { headers } = await client.post('/check/clear').type('form').set(here).send('')

  expect(String(headers['set-cookie'])).toMatch(/^answers=; Path=\/; Expires=Thu, 01 Jan 1970/)
})

it.each([
  { session: { facts: { age: 19 } }, because: 'a question is answered' },
  { session: { facts: {}, history: { dateOfBirth: '2007-06-15' } }, because: 'the story of a time in care has begun' },
])('the page does not confirm clearing while $because', async ({ session }) => {
  const { name, value } = await sealed(session)

  const before = await client.get('/check/clear').set('Cookie', `${name}=${value}`)
  const after = await client.get('/check/clear')

  expect(before.text).toContain('<h1 class="govuk-heading-l">Clear my answers</h1>')
  expect(String(before.headers['set-cookie'])).toMatch(/^answers=Fe26/)
  expect(after.text).toContain('<h1 class="govuk-heading-l">Your answers are cleared</h1>')
})

it('the cookies page has the name of the cookie that the site sets', async () => {
  const secure = running({ publicUrl: 'https://offer.example' })

  const { headers } = await secure.post('/check/clear').type('form').set(here).send('')
  const { text } = await secure.get('/cookies')

  const [name] = String(headers['set-cookie']).split('=')
  expect(name).toBe('__Host-answers')
  expect(text).toContain(name)
})

it.each([
  { accept: html, type: 'text/html' },
  { accept: '*/*', type: 'application/problem+json' },
  { accept: 'application/json', type: 'application/problem+json' },
  { accept: 'image/png', type: 'application/problem+json' },
])('an error for a client that accepts $accept is $type', async ({ accept, type }) => {
  const response = await client.get('/nowhere').set('Accept', accept)

  expect([response.status, response.type]).toEqual([404, type])
  expect(response.headers['vary']).toContain('Accept')
})

it('rate limiting, an internal error and a wrong method have error pages too', async () => {
  const limited = running({ rateLimit: 1 })
  await limited.get('/')
  const offersFail = {
    rules: book.rules,
    domain: book.domain,
    checkerOf: book.checkerOf,
    offers: { ...book.offers, withId: () => JSON.parse('swordfish') as never },
  }

  const answers = [
    await limited.get('/').set('Accept', html),
    await running({ book: offersFail, report: () => undefined })
      .get('/v1/offers/x')
      .set('Accept', html),
    await client.put('/cookies').set('Accept', html),
  ]

  expect(answers.map(({ status, type }) => [status, type])).toEqual([
    [429, 'text/html'],
    [500, 'text/html'],
    [405, 'text/html'],
  ])
  expect(answers[1]!.text).not.toContain('swordfish')
  expect(answers[2]!.headers['allow']).toBe('GET, HEAD')
})

it('if the error page itself fails, the response is problem JSON', async () => {
  const files = { ...website.files, templates: new Map<string, string>() }
  const broken = running({ website: { ...website, files }, report: () => undefined })

  const response = await broken.get('/').set('Accept', html)

  expect([response.status, problemOf(response).type]).toEqual([500, '/problems/internal-error'])
})

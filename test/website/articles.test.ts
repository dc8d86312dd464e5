// The text-only pages state facts that are true.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { problemTypes } from '../../src/http/problem-types.ts'
import { book } from '../support/published.ts'
import { running } from '../support/running.ts'
import { client, got, linksOf, textOf } from './reading.ts'

const filesIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:yaml|njk)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')

it('every phone number comes from the rules, which have its source', () => {
  const numbers =
    filesIn('views')
      .concat(filesIn('locales'))
      .match(/\b0\d{3} \d{3} \d{4}\b/g) ?? []
  const sources = filesIn('rules')

  expect(new Set(numbers).size).toBeGreaterThan(1)
  expect(numbers.filter((number) => !sources.includes(number))).toEqual([])
})

it.each([
  { part: 'partially compliant', because: 'how far it meets the standard' },
  { part: 'What may not work well', because: 'what is not accessible' },
  { part: 'Why', because: 'the reasons' },
  { part: 'If you need it in another way', because: 'alternatives, and whom to ask' },
  { part: 'Equality and Human Rights Commission', because: 'who enforces it' },
  { part: 'tested it on 23 November 2026', because: 'when it was tested' },
  { part: 'We wrote this on 23 November 2026, and looked at it last', because: 'when it was prepared and reviewed' },
])('the accessibility statement has what regulation 8 asks for: $because', async ({ part }) => {
  expect(textOf((await got('/accessibility')).text)).toContain(part)
})

it('the accessibility statement links to where people report a fault, and to the enforcement body', async () => {
  const links = linksOf((await got('/accessibility')).text)

  expect(links).toEqual(expect.arrayContaining(['/contact', '/feedback', 'https://www.equalityadvisoryservice.com/']))
})

it('the developers’ page links to the API contract and every problem type, and states the rate limit', async () => {
  const { text } = await running({ book, rateLimit: 600 }).get('/docs')
  const links = linksOf(text)

  expect(links).toEqual(expect.arrayContaining(['/docs/reference', '/openapi.yaml', '/openapi.json']))
  expect(links.filter((href) => href.startsWith('/problems/'))).toEqual(
    Object.keys(problemTypes).map((name) => `/problems/${name}`),
  )
  expect(textOf(text)).toContain('600 requests a minute')
  expect(textOf((await got('/docs')).text)).toContain('no limit on how many requests')
})

it.each(Object.entries(problemTypes))('the type %s is a page for browsers and JSON for programs', async (name, one) => {
  const page = await got(`/problems/${name}`)
  const data = await client.get(`/problems/${name}`)

  expect([page.status, page.type]).toEqual([200, 'text/html'])
  expect(textOf(page.text)).toContain(one.detail)
  expect(data.body).toMatchObject({ type: `/problems/${name}`, title: one.title, detail: one.detail })
  expect([page, data].filter(({ headers }) => !/^Accept(?:,|$)/.test(String(headers['vary'])))).toEqual([])
})

it('an unknown problem type is not found', async () => {
  expect((await got('/problems/constructor')).status).toBe(404)
})

it('the sitemap uses the site’s own URL, and robots.txt disallows questions and reports', async () => {
  const known = running({ book, publicUrl: 'https://offer.example' })

  const { text: robots } = await known.get('/robots.txt')
  const { text: sitemap, type } = await known.get('/sitemap.xml')

  expect(robots).toBe(
    [
      'User-agent: *',
      'Disallow: /check',
      'Disallow: /audit/offers/',
      'Disallow: /audit/compare',
      'Disallow: /audit/draft',
      'Disallow: /v1/offers/',
      'Sitemap: https://offer.example/sitemap.xml\n',
    ].join('\n'),
  )
  expect(type).toBe('application/xml')
  expect(sitemap).toContain('<url><loc>https://offer.example/local-offer/money</loc></url>')
})

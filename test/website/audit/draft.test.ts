// Drafts over HTTP, pasted or uploaded: the page shows problems and effect, and stores nothing.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { Comparison } from '../../../src/contract/report-schemas.ts'
import { valueAt, marked, figureText as shownAs } from '../../report/parsed.ts'
import { run } from '../../support/cli.ts'
import { book as published } from '../../support/published.ts'
import { running } from '../../support/running.ts'
import { written } from '../../support/scratch.ts'
import { inForce } from './audit-pages.ts'

const client = running()
const draft = readFileSync('test/fixtures/drafts/southend-to-25.yaml', 'utf8')
const post = () =>
  client.post('/audit/draft').set({ 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' }).field('by', 'home')
const pasted = (text: string) => post().field('base', inForce).field('draft', text)
const limit = 256 * 1024

const errorsIn = (html: string): readonly string[] => {
  const [summary] = /<ul class="govuk-list govuk-error-summary__list">[\s\S]*?<\/ul>/.exec(html) ?? ['']
  return [...summary.matchAll(/<a href="(#[\w-]+)">([^<]+)<\/a>/g)].map(([, href, text]) => `${href!} ${text!}`)
}

it('a mistake shows its line number and its line', async () => {
  const line = draft.split('\n').findIndex((one) => one.includes('fact: home,')) + 1

  const { status, text, headers } = await pasted(draft.replace('fact: home,', 'fact: hom,'))

  expect([status, headers['cache-control']]).toEqual([422, 'no-store'])
  expect(text).toContain('<title>Error: Check a draft')
  expect(errorsIn(text)).toEqual([`#problem-1 Line ${line}: unknown fact \`hom\``])
  expect(text).toMatch(
    /id="problem-1"[\s\S]*{ fact: hom, operator: equal, value: in-area }[\s\S]*did you mean `home`\?/,
  )
})

it('a valid draft’s effect matches the API, figure by figure', async () => {
  const answer = await client
    .post(`/v1/drafts/comparisons?base=${inForce}`)
    .set('Content-Type', 'application/yaml')
    .send(draft)
  const comparison = Comparison.parse(answer.body)

  const { status, text } = await pasted(draft.replaceAll('\n', '\r\n'))

  const figures = marked(text, 'data-figure').filter(({ name }) => name.startsWith('comparison.'))
  expect([status, figures.length > 0]).toEqual([200, true])
  for (const { name, text: shown } of figures) expect(shown).toBe(shownAs(valueAt({ comparison }, name)))
  expect(text).toContain(comparison.certificate.resultDigest)
})

it('example people in a draft open under the base offer, as the adviser’s screen does not know the draft', async () => {
  const { text } = await pasted(draft)
  const forms = [...text.matchAll(/<form class="opening"[\s\S]*?<\/form>/g)].map(([form]) => form)

  expect(forms.length).toBeGreaterThan(2)
  expect(forms.filter((form) => !form.includes(`name="offer" value="${inForce}"`))).toEqual([])
  expect(text).not.toContain('value="southend-on-sea@draft"')
})

it('a draft’s report prints only commands that work', async () => {
  const { text } = await pasted(draft)
  const commands = [...text.matchAll(/npx local-offer ([^<\n]*?)(?: &gt;|<)/g)].map(([, words]) => words!)
  const file = written(draft, 'draft.yaml')

  expect(commands.filter((words) => words.includes('@draft'))).toEqual([])
  for (const words of commands) {
    const { stdout, stderr } = await run(words.replace('draft.yaml', file).split(' '))
    expect(stderr).toBe('')
    const digest =
      new RegExp(`<code>npx local-offer ${words}</code></th><td><code>([^<]+)</code>`).exec(text)?.[1] ?? ''
    expect(stdout).toContain(digest)
  }
  expect(commands.length).toBeGreaterThan(3)
})

it('the example on the page has no problem, and somebody gains from it', async () => {
  const inUse = running({ book: published })
  const { text } = await inUse.get('/audit/draft').set('Accept', 'text/html')
  const example = /<pre class="app-code"><code>([^<]+)<\/code>/.exec(text)![1]!

  const answer = await inUse
    .post('/audit/draft')
    .set({ 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' })
    .field({ base: 'southend-on-sea@2025-07-10', by: 'home', draft: example })

  expect(errorsIn(answer.text)).toEqual([])
  expect(answer.status).toBe(200)
  expect(answer.text).not.toContain('No group of people gains')
})

/** The text in the box, as a browser would send it back. */
const boxIn = (html: string): string =>
  /<textarea[^>]*>([^<]*)<\/textarea>/
    .exec(html)![1]!
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const begun = async (entitlement: string) =>
  client.get('/audit/draft').set('Accept', 'text/html').query({ entitlement })

it('the page offers everything that the council gives, adds to or can add to', async () => {
  const { text } = await client.get('/audit/draft').set('Accept', 'text/html')
  const groups = [...text.matchAll(/<optgroup label="([^"]+)">([\s\S]*?)<\/optgroup>/g)]

  expect(groups.map(([, label, options]) => [label, options!.match(/<option/g)!.length])).toEqual([
    ['What the council gives', 2],
    ['What the council adds to the law', 1],
    ['What the law gives, to which the council can add', 5],
  ])
})

it('a draft begins from what is in force, and changes nothing as it stands', async () => {
  const { status, text, headers } = await begun('council-tax-reduction')
  const answer = await pasted(boxIn(text))

  expect([status, headers['cache-control']]).toEqual([200, 'no-cache'])
  expect(boxIn(text)).toMatch(/^authority: southend-on-sea\n# The first day of the change\neffectiveFrom: 2027-04-01\n/)
  expect(errorsIn(answer.text)).toEqual([])
  expect(answer.text).toMatch(/<h2[^>]*>(\d+) of \1 cases hold<\/h2>/)
  expect(answer.text).toContain('No group of people gains, and none loses.')
})

it('a changed age shows who gains, then the cases that flip and what to look at, and keeps the text', async () => {
  const start = boxIn((await begun('council-tax-reduction')).text)
  const sent = start.replace('operator: lessThan, value: 21', 'operator: lessThan, value: 25')
  const line = sent.split('\n').findIndex((one) => one.includes('gets: discretionary by southend-21-to-24')) + 1

  const { status, text } = await pasted(sent)

  expect(status).toBe(200)
  const headings = [...text.matchAll(/<h[23] class="govuk-heading-[ms]"[^>]*>([^<]+)</g)].map(([, heading]) => heading!)
  expect(headings.slice(0, 5)).toEqual([
    `What the draft does, compared with ${inForce}`,
    expect.stringMatching(/^\d+ of \d+ cases hold$/),
    expect.stringMatching(/^\d+ places say what holds today, and the draft gives something else$/),
    'What to look at',
    'Your draft',
  ])
  expect(text).toContain(`<strong>Line ${line}: `)
  expect(text).toMatch(/The draft gives: <code>entitled by southend-to-21 and southend-21-to-24<\/code>/)
  expect(text).toMatch(/<span class="tag gain">Gains<\/span> You are 21 to 24, /)
  expect(boxIn(text)).toBe(sent)
})

it('a case that is wrong without the draft too is told apart, and so is one that nobody can be', async () => {
  const wrong = `${draft}
    cases:
      cases:
        - { name: at 30, given: { age: 30 }, gets: entitled }
        - { name: a former relevant child of 12, given: { age: 12, leavingCareStatus: former-relevant }, gets: entitled }
`
  const { text } = await pasted(wrong)

  expect(text).toContain('2 places are wrong, and would be without the draft')
  expect(text).toMatch(/The case says of council-tax-reduction: <code>entitled<\/code>/)
  expect(text).toMatch(/nobody can be like this: /)
  expect(text).not.toContain('what holds today')
})

it('a draft without cases is told so', async () => {
  expect((await pasted(draft)).text).toContain('<h2 class="govuk-heading-m" id="cases">No cases</h2>')
})

it.each([{ entitlement: '' }, { entitlement: 'no-such' }, { entitlement: '<b>' }])(
  'nothing begins from “$entitlement”: the list says so',
  async ({ entitlement }) => {
    const { status, text } = await begun(entitlement)

    expect(status).toBe(422)
    expect(errorsIn(text)).toEqual(['#entitlement Choose what you want to change from the list'])
    expect(text).not.toContain('<b>')
    expect(boxIn(text)).toBe('')
  },
)

it('a service that takes no drafts begins none', async () => {
  const { status, text } = await running({ draftsPerMinute: 'off' })
    .get('/audit/draft?entitlement=council-tax-reduction')
    .set('Accept', 'text/html')

  expect([status, text.includes('<form action="/audit/draft"'), text.includes('<textarea')]).toEqual([
    200,
    false,
    false,
  ])
})

it.each([
  { today: '2027-03-31', firstDay: '2027-04-01' },
  { today: '2027-04-01', firstDay: '2028-04-01' },
  { today: '2027-12-31', firstDay: '2028-04-01' },
])('on $today a draft begins on the first of the next April, $firstDay', async ({ today, firstDay }) => {
  const { text } = await running({ today: () => today }).get('/audit/draft?entitlement=council-tax-disregard')

  expect(boxIn(text)).toContain(`effectiveFrom: ${firstDay}\n`)
})

it('a draft with too many mistakes shows 100 of them and counts the others', async () => {
  const { status, text } = await pasted(`entitlements:\n${'  - { id: a, ends: 1 }\n'.repeat(150)}`)

  expect([status, errorsIn(text).length]).toEqual([422, 100])
  expect(text).toMatch(/\d+ more mistakes are not listed/)
})

it('an uploaded file takes precedence over pasted text', async () => {
  const { text } = await pasted('nonsense').attach('file', Buffer.from(draft), 'draft.yaml')

  expect(errorsIn(text)).toEqual([])
  expect(text).toContain(`What the draft does, compared with ${inForce}`)
})

it('markup in a draft stays text', async () => {
  const { text } = await pasted('<script>alert(1)</script>')

  expect(text).not.toContain('<script>alert')
  expect(errorsIn(text).length).toBeGreaterThan(0)
})

it.each([
  { text: ' \n', base: inForce, by: 'home', errors: ['#draft Paste a draft or choose a file'], because: 'it is empty' },
  {
    text: draft,
    base: 'nothing',
    by: 'nothing',
    errors: ['#base Choose what to compare it with', '#by Choose what the people you compare differ in'],
    because: 'nothing of the name is there',
  },
])('a form comes back with errors if $because', async ({ text, base, by, errors }) => {
  const response = await client
    .post('/audit/draft')
    .set({ 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' })
    .field({ base, by, draft: text })

  expect(response.status).toBe(422)
  expect(errorsIn(response.text)).toEqual(errors)
})

it.each([
  { what: 'a paste', send: (text: string) => pasted(text) },
  { what: 'a file', send: (text: string) => pasted('').attach('file', Buffer.from(text), 'draft.yaml') },
])('$what of 256 KB is read, and one byte more is refused with advice', async ({ send }) => {
  const filled = `${draft}#${'x'.repeat(limit - Buffer.byteLength(draft) - 1)}`

  const [most, more] = [await send(filled), await send(`${filled}x`)]

  expect([most.status, more.status]).toEqual([200, 413])
  expect(errorsIn(more.text)).toEqual(['#draft The draft must be smaller than 256 KB'])
})

it.each([
  { file: Buffer.from([0xff, 0xfe, 0x61, 0x00]), what: 'UTF-16' },
  { file: Buffer.from(draft, 'utf16le'), what: 'UTF-16 that does not say so' },
  { file: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00]), what: 'a picture' },
])('a file of $what is refused, and the form keeps its content', async ({ file }) => {
  const { status, text } = await pasted('title: Pasted').attach('file', file, 'draft.yaml')

  expect(status).toBe(422)
  expect(errorsIn(text)).toEqual(['#file The file must be text in UTF-8, as YAML'])
  expect(text).toContain('title: Pasted</textarea>')
})

it('a request without a draft form gets an error page', async () => {
  const here = { 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' }

  const answers = [
    await client.post('/audit/draft').set(here).type('form').send('draft=x'),
    await client.post('/audit/draft').set(here).set('Content-Type', 'multipart/form-data; boundary=x').send('--x'),
    await pasted(draft).field('more', '1').field('still-more', '2').field('too-much', '3'),
    await pasted(draft).set('Sec-Fetch-Site', 'cross-site'),
  ]

  expect(answers.map(({ status, type }) => [status, type])).toEqual([
    [415, 'text/html'],
    [400, 'text/html'],
    [400, 'text/html'],
    [403, 'text/html'],
  ])
})

it('a draft leaves nothing behind: no offer and no cookie', async () => {
  const { headers } = await pasted(draft)

  expect(headers).not.toHaveProperty('set-cookie')
  expect((await client.get('/audit/rule-sets/southend-on-sea@draft')).status).toBe(404)
})

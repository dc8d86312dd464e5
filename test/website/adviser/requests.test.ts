// The adviser's pages over HTTP: they match the API, keep answers out of URLs, and reveal no identity.
import { expect, it } from 'vitest'
import { amountText } from '../../../src/analysis/describe.ts'
import type { Reason } from '../../../src/core/answers/explain.ts'
import { capitalize } from '../../../src/core/answers/phrases.ts'
import type { PolicyCase } from '../../../src/core/rules/versions.ts'
import { siteWords } from '../../../src/website/words.ts'
import { book, cases } from '../../support/published.ts'
import { answerOf, running, website } from '../../support/running.ts'
import { checkingWith, cookieIn, second } from './checking.ts'
import { rowsOf, textOf, traceIn, valuesIn } from './markup.ts'
import { check, usual } from './states.ts'

const client = running({ book })
const { name: council, area } = book.rules.authorities[0]!
const { say } = siteWords(website.files.locale, { council, area })

const { post, get, checked } = checkingWith(client)

const fieldsOf = ({ on, authority, offer, facts }: PolicyCase) => ({
  on,
  authority,
  ...(offer === undefined ? {} : { offer }),
  ...Object.fromEntries(Object.entries(facts).map(([id, value]) => [`facts.${id}`, String(value)])),
})

const apiAnswer = async ({ on, authority, offer, facts }: PolicyCase) =>
  answerOf(
    await client
      .post('/v1/checks')
      .send({ detail: 'full', on, authority, facts, ...(offer === undefined ? {} : { offer }) }),
  )

/** Every 30th case of the rules' case files. */
const sample = cases.filter((_, i) => i % 30 === 0)

type Answer = Awaited<ReturnType<typeof apiAnswer>>['entitlements'][number]

const standing = ({ outcome, atLeast }: Answer): string =>
  atLeast === undefined || atLeast === 'not-entitled'
    ? say(`adviser.outcome.${outcome}`)
    : say('adviser.outcome-at-least', { outcome: say(`adviser.outcome.${atLeast}`) })

/** The engine's trace: depth, state and text of every condition and group. */
const traceOf = (reason: Reason, depth: number): readonly (readonly [number, string, string])[] => {
  const state = { true: 'Met', false: 'Not met', null: 'Not known' }[`${reason.met}`]
  if ('text' in reason) return [[depth, state, reason.text]]
  const shape = 'all' in reason ? 'all' : 'any' in reason ? 'any' : 'not'
  const parts = 'all' in reason ? reason.all : 'any' in reason ? reason.any : reason.not
  return [[depth, state, say(`adviser.trace.shape.${shape}`)], ...parts.flatMap((part) => traceOf(part, depth + 1))]
}

it('the sample has cases from many files, including proposals', () => {
  expect(new Set(sample.map(({ file }) => file)).size).toBeGreaterThan(10)
  expect(sample.length).toBeGreaterThan(15)
})

it.each(sample)('the page matches the API: $name', async (one) => {
  const answer = await apiAnswer(one)

  const { status, text, headers } = await checked('/result', fieldsOf(one))

  expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
  expect(rowsOf(text, 'outcomes').toSorted()).toEqual(
    answer.entitlements
      .map((each) => [
        ...[each.title, standing(each), each.summary, capitalize(each.owedByText)],
        each.amount ? amountText(each.amount) : '',
      ])
      .toSorted(),
  )
  expect(answer.entitlements.map(({ id }) => traceIn(text, id))).toEqual(
    answer.entitlements.map(({ grounds }) =>
      grounds.flatMap(({ reasons }) => reasons.flatMap((reason) => traceOf(reason, 1))),
    ),
  )
  const page = textOf(text)
  const said = [
    ...[answer.offer.id, answer.offer.digest, ...answer.offer.rulesets.map(({ digest }) => digest)],
    ...answer.presumed.map((each) => each.text),
    ...answer.entitlements.flatMap(({ wouldLose, wouldChange }) => [
      ...wouldLose.map((each) => each.text),
      ...wouldChange.flatMap(({ changes }) => changes.map((each) => each.text)),
    ]),
    ...answer.entitlements.flatMap(({ grounds }) =>
      grounds.flatMap(({ citations }) => citations.map((c) => c.section)),
    ),
    ...(answer.nextQuestion ? [answer.nextQuestion.text] : []),
  ]
  expect(said.filter((each) => !page.includes(textOf(each)))).toEqual([])
})

const linked = book.offers.inForce('southend-on-sea', '2026-11-23')!

it('each ground in the workings links to its rule, and each condition shows the answer', async () => {
  const { text } = await checked('/result', usual)

  const links = [...text.matchAll(/href="\/audit\/rule-sets\/([^"#]+)#([\w-]+)"/g)].map(([, version, id]) => [
    version,
    id,
  ])
  const versions = [...new Set(links.map(([version]) => version!))]
  const rules = new Map(
    await Promise.all(versions.map(async (id) => [id, await get(`/audit/rule-sets/${id}`)] as const)),
  )
  expect(links).toHaveLength(linked.entitlements.flatMap(({ grounds }) => grounds).length)
  expect(links.filter(([version, id]) => !rules.get(version!)!.text.includes(`<h2 id="${id!}">`))).toEqual([])
  expect(textOf(text)).toContain('Met: You are under 25 (answered: 19)')
  expect(textOf(text)).toMatch(/\(assumed: [^)]+\)/)
})

it('the changes with time match the API', async () => {
  const response = await client.post('/v1/timelines').send({ facts: { age: 19, leavingCareStatus: 'former-relevant' } })
  const { changes } = response.body as { changes: { entitlements: { title: string }[] }[] }

  const { text } = await checked('/result', {
    'facts.age': '19',
    'facts.leavingCareStatus': 'former-relevant',
  })

  const lines = [...text.matchAll(/<li>([^<]+: from “[^<]+” to “[^<]+”)/g)].map(([, line]) => textOf(line!))
  expect(lines.map((line) => line.split(': from “')[0])).toEqual(
    changes.flatMap(({ entitlements }) => entitlements.map(({ title }) => title)),
  )
  expect(lines.length).toBeGreaterThan(5)
})

it('a witness in a report opens a new check with the questions filled in, ready to send', async () => {
  const witness = { ...usual, on: '2024-10-20', offer: 'southend-on-sea@council-tax-outside-southend' }

  const opened = await post('/adviser/check', witness)
  const { text } = await get(String(opened.headers['location']), cookieIn(opened))
  const again = await checked('/result', valuesIn(text))

  expect(opened.status).toBe(303)
  expect(valuesIn(text)).toMatchObject({ ...usual, offer: witness.offer, authority: 'southend-on-sea' })
  expect(textOf(again.text)).toContain(`As at 20 October 2024, under ${witness.offer} (a proposal, not in force).`)
})

it('an offer chosen from the list applies, whichever council is chosen next to it', async () => {
  const { status, text } = await checked('/result', {
    ...usual,
    authority: 'southend-on-sea',
    offer: 'england@2023-08-01',
  })

  expect(status).toBe(200)
  expect(textOf(text)).toContain('under england@2023-08-01 (published).')
})

it('“don’t know” can be chosen, and stays chosen until something else is', async () => {
  const { text } = await get(check)

  expect(text).toMatch(/<option value="" selected>I do not know<\/option>/)
})

it('a day can be typed in the same forms as in the check', async () => {
  const { text } = await checked('/result', {
    ...usual,
    'on-day': '3',
    'on-month': 'Nov',
    'on-year': '2024',
  })

  expect(textOf(text)).toContain('As at 3 November 2024')
})

it.each([
  { fields: { 'facts.age': 'many' }, field: 'facts.age', because: 'it is no number' },
  { fields: { 'facts.home': 'the-moon' }, field: 'facts.home', because: 'the list has no such answer' },
  { fields: { 'facts.inCustody': 'perhaps' }, field: 'facts.inCustody', because: 'it is neither yes nor no' },
  {
    fields: { 'facts.dateOfBirth-day': '30', 'facts.dateOfBirth-month': '2', 'facts.dateOfBirth-year': '2005' },
    field: 'facts.dateOfBirth-day',
    because: 'there is no such day',
  },
  { fields: { 'facts.dateOfBirth-year': '2005' }, field: 'facts.dateOfBirth-day', because: 'the day is missing' },
  { fields: { 'facts.dateOfBirth': '2030-01-01' }, field: 'facts.dateOfBirth-day', because: 'it is after the check' },
  { fields: { 'facts.dateOfBirth': '2005-03-03', 'facts.age': '21' }, field: 'facts.age', because: 'one would do' },
  { fields: { ...usual, 'facts.age': '17' }, field: 'facts.age', because: 'nobody of 17 has that legal status' },
  {
    fields: { 'facts.dateOfBirth': '2010-03-03', 'facts.leavingCareStatus': 'former-relevant' },
    field: 'facts.dateOfBirth-day',
    because: 'nobody born then has that legal status',
  },
  { fields: { 'on-day': '1', 'on-month': '13', 'on-year': '2026' }, field: 'on-day', because: 'there is no such day' },
  { fields: { on: '1999-01-01' }, field: 'on-day', because: 'there were no rules yet' },
  { fields: { offer: 'southend-on-sea@nothing' }, field: 'offer', because: 'there is no such offer' },
  { fields: { authority: 'atlantis' }, field: 'authority', because: 'there is no such council' },
  { fields: { 'facts.shoeSize': '44' }, field: 'main-content', because: 'nobody asked that' },
])('a mistake leads to $field, as $because', async ({ fields, field }) => {
  const { status, text } = await checked('/result', fields)

  const links = [...text.matchAll(/<a href="#([^"]+)">/g)].map(([, id]) => id)
  expect(status).toBe(422)
  expect(text).toContain('<title>Error: ')
  expect(links).toContain(field)
  expect(text).toContain(` id="${field}"`)
})

const born = {
  'facts.dateOfBirth-day': '9',
  'facts.dateOfBirth-month': '5',
  'facts.dateOfBirth-year': '2007',
  'facts.leavingCareStatus': 'former-relevant',
  'facts.home': 'elsewhere-in-england',
}

it('the record has its basis and the age, and nothing that reveals the date of birth', async () => {
  const { text, headers } = await checked('/record.txt', { ...born, on: '2026-11-01' })

  const { id, digest } = book.offers.inForce('southend-on-sea', '2026-11-01')!
  const answer = await apiAnswer({ ...cases[0]!, on: '2026-11-01', facts: { age: 19, home: 'elsewhere-in-england' } })
  const needed = [id, digest, String(headers['x-request-id']), '23 November 2026', '1 November 2026', 'old are you? 19']
  expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  expect([...needed, ...answer.entitlements.map(({ title }) => title)].filter((each) => !text.includes(each))).toEqual(
    [],
  )
  const traces = /\b0?9[-/. ]0?5[-/. ](20)?07|2007-05|\b9 May|May 9|May 2007/
  expect(traces.exec(text)?.[0]).toBeUndefined()
})

it('the record on the page equals the plain text, and no page asks for a name', async () => {
  const [plain, paged, questions] = await Promise.all([
    checked('/record.txt', usual),
    checked('/record', usual),
    client.get('/adviser/check'),
  ])

  const inside = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(paged.text)![1]!
  const withoutRequest = (text: string) => textOf(text).replace(/Request: \S+/, '')
  expect(withoutRequest(inside)).toBe(withoutRequest(plain.text))
  expect(questions.text).not.toMatch(/name="[^"]*(name|surname)"|autocomplete="(name|given|family)/i)
})

it('the page for the young person has every summary and no workings', async () => {
  const person = { on: '2026-11-23', authority: 'southend-on-sea', facts: { age: 19, home: 'in-area' } }
  const answer = await apiAnswer({ ...cases[0]!, ...person })

  const { text } = await checked('/show', { 'facts.age': '19', 'facts.home': 'in-area' })

  const page = textOf(text)
  expect(answer.entitlements.filter(({ summary, title }) => !page.includes(summary) || !page.includes(title))).toEqual(
    [],
  )
  expect(page).not.toMatch(/sha256|Not met|cannot-tell|eligible for/)
})

it('inside and outside Southend differ in council tax, which the comparison lists first, in words', async () => {
  const { text } = await checked('/compare', {
    ...usual,
    ...second({ ...usual, 'facts.home': 'elsewhere-in-england' }),
  })

  const [first] = rowsOf(text, 'compared')
  expect(rowsOf(text, 'said')).toEqual([['Where do you live?', 'In Southend-on-Sea', 'Somewhere else in England']])
  expect(first!.slice(1)).toEqual(['Can get', 'Cannot get right now', 'Worse in the second'])
})

it.each([
  { change: {}, difference: /^The same$/, because: 'nothing was changed' },
  { change: { 'facts.age': '' }, difference: /^Different$/, because: 'what cannot be told is no better and no worse' },
  {
    change: { 'facts.home': 'elsewhere-in-england', offer: 'southend-on-sea@council-tax-outside-southend' },
    difference: /^(Better|Worse) in the second$/,
    because: 'a proposal gives what the offer in force does not have',
  },
])('the first row of a comparison says $difference, because $because', async ({ change, difference }) => {
  const { text } = await checked('/compare', { ...usual, ...second({ ...usual, ...change }) })

  expect(rowsOf(text, 'compared')[0]!.at(-1)).toMatch(difference)
})

it('the second form of a comparison starts as the first situation, and shows its own mistakes', async () => {
  const start = await checked('/compare', usual)
  const mistaken = await checked('/compare', { ...usual, ...second({ 'facts.age': 'x' }) })

  expect(valuesIn(start.text)).toMatchObject(second(usual))
  expect(mistaken.status).toBe(422)
  expect(mistaken.text).toContain('href="#other.facts.age"')
})

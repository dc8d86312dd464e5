// Who may send drafts, how many, and at what cost.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { Refusal } from '../../src/http/problem.ts'
import type { Work } from '../../src/http/work.ts'
import { workHere } from '../../src/work/here.ts'
import { problemOf, running, website } from '../support/running.ts'
import { book } from '../support/southend.ts'

const draft = readFileSync('test/fixtures/drafts/southend-to-25.yaml', 'utf8')
type Client = ReturnType<typeof running>

const sendDraft = (client: Client, address: string) =>
  client.post(address).set('Content-Type', 'application/yaml').send(draft)
const sendForm = (client: Client, base = 'x', by = 'x') =>
  client.post('/audit/draft').set({ 'Sec-Fetch-Site': 'same-origin' }).field({ base, by, draft })
const comparisons = '/v1/drafts/comparisons?base=southend-on-sea@2024-10-14'

const here = workHere(book, website.files.locale)
/** Does a job as if it took so many milliseconds of a processor. */
const taking =
  (milliseconds: number): Work =>
  (job, input, spend) => {
    spend?.(milliseconds)
    return here(job, input)
  }

it('one address may send so many drafts a minute, to the API and the website together', async () => {
  const client = running({ draftsPerMinute: 2 })

  const answers = [
    await sendForm(client),
    await sendDraft(client, '/v1/drafts/problems'),
    await sendDraft(client, comparisons),
    await client.get('/audit/draft'),
    await client.options('/v1/drafts/problems'),
  ]

  expect(answers.map(({ status }) => status)).toEqual([422, 200, 429, 200, 204])
  expect(Number(answers[2]!.headers['retry-after'])).toBeGreaterThan(0)
})

it.each([
  { took: 40, left: 4, because: 'a small draft counts once' },
  { took: 1_000, left: 4, because: 'a whole second is the first one' },
  { took: 1_001, left: 3, because: 'the second second has begun' },
  { took: 4_500, left: 0, because: 'the last draft may be a costly one' },
  { took: 10_010, left: 0, because: 'nobody owes more than a minute' },
])('after a draft that took $took ms of a processor, $left of 5 are left, as $because', async ({ took, left }) => {
  const client = running({ draftsPerMinute: 5, rateLimit: 100, work: taking(took) })

  const first = await sendDraft(client, comparisons)
  const second = await sendDraft(client, '/v1/drafts/problems')

  expect([first.status, second.status]).toEqual([200, left > 0 ? 200 : 429])
  expect(first.headers['ratelimit']).toMatch(new RegExp(`^"100-in-1min"; r=99; t=\\d+, "drafts"; r=${left}; t=\\d+$`))
  expect(second.headers['ratelimit']).toMatch(/^"100-in-1min"; r=98; t=\d+, "drafts"; r=\d; t=\d+$/)
})

it.each([
  { where: 'the API', send: (one: Client) => sendDraft(one, '/v1/drafts/problems') },
  { where: 'the website', send: (one: Client) => sendForm(one, 'southend-on-sea@2024-10-14', 'home') },
])('a draft that took too long for an answer is charged too, on $where', async ({ send }) => {
  const tooLong: Work = (_job, _input, spend) => {
    spend?.(10_050)
    return Promise.reject(new Refusal('busy'))
  }
  const client = running({ draftsPerMinute: 10, work: tooLong })

  expect([(await send(client)).status, (await send(client)).status]).toEqual([503, 429])
})

it('a service that takes no drafts says so, and its page has no form', async () => {
  const client = running({ draftsPerMinute: 'off' })

  const answers = [
    await sendDraft(client, '/v1/drafts/problems'),
    await sendDraft(client, comparisons),
    await sendForm(client),
  ]
  const { status, text } = await client.get('/audit/draft')

  expect(answers.map((one) => [one.status, problemOf(one).type])).toEqual(Array(3).fill([403, '/problems/drafts-off']))
  expect([status, text.includes('<textarea'), text.includes('<form action="/audit/draft"')]).toEqual([
    200,
    false,
    false,
  ])
  expect(text).toContain('takes no drafts')
})

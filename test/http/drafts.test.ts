// Who may send drafts, and how many.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { problemOf, running } from '../support/running.ts'

const draft = readFileSync('test/fixtures/drafts/southend-to-25.yaml', 'utf8')
type Client = ReturnType<typeof running>

const sendDraft = (client: Client, address: string) =>
  client.post(address).set('Content-Type', 'application/yaml').send(draft)
const sendForm = (client: Client) =>
  client.post('/audit/draft').set({ 'Sec-Fetch-Site': 'same-origin' }).field({ base: 'x', by: 'x', draft })
const comparisons = '/v1/drafts/comparisons?base=southend-on-sea@2024-10-14'

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

it('a service that takes no drafts says so, and its page has no form', async () => {
  const client = running({ draftsPerMinute: 'off' })

  const answers = [
    await sendDraft(client, '/v1/drafts/problems'),
    await sendDraft(client, comparisons),
    await sendForm(client),
  ]
  const { status, text } = await client.get('/audit/draft')

  expect(answers.map((one) => [one.status, problemOf(one).type])).toEqual(Array(3).fill([403, '/problems/drafts-off']))
  expect([status, text.includes('<textarea'), text.includes('Paste or upload')]).toEqual([200, false, false])
  expect(text).toContain('takes no drafts')
})

// The worker: the same bytes as the main thread, and refusals where it is full, too slow or dead.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { type Job, type Work, keepResults } from '../../src/http/work.ts'
import { problemOf, running } from '../support/running.ts'
import { aWorker } from '../support/worker.ts'

const draft = readFileSync('test/fixtures/drafts/southend-to-25.yaml', 'utf8')
const newer = 'southend-on-sea@2024-10-14'
const older = 'southend-on-sea@2020-04-01'

const threads = new Set<ReturnType<typeof aWorker>>()
const started = (...given: Parameters<typeof aWorker>) => {
  const thread = aWorker(...given)
  threads.add(thread)
  return thread
}
afterAll(() => Promise.all([...threads].map(({ stop }) => stop())))

const here = running()
const common = started()
const there = running({ work: common.work, makeReport: keepResults(common.work) })
type Client = typeof here

const sendDraft = (client: Client, address: string, text = draft) =>
  client.post(address).set('Content-Type', 'application/yaml').send(text)
const sendForm = (client: Client, text = draft) =>
  client
    .post('/audit/draft')
    .set({ 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' })
    .field({ base: newer, by: 'home', draft: text })

it.each([
  { what: 'a draft’s problems', ask: (one: Client) => sendDraft(one, '/v1/drafts/problems') },
  { what: 'a broken draft’s problems', ask: (one: Client) => sendDraft(one, '/v1/drafts/problems', 'a: [') },
  { what: 'a draft’s comparison', ask: (one: Client) => sendDraft(one, `/v1/drafts/comparisons?base=${newer}`) },
  { what: 'a draft’s page', ask: (one: Client) => sendForm(one) },
  { what: 'a comparison', ask: (one: Client) => one.get(`/v1/offers/${newer}/comparisons/${older}`) },
  {
    what: 'a report to print',
    ask: (one: Client) => one.get(`/v1/offers/${newer}/comparisons/${older}`).set('Accept', 'text/html'),
  },
  { what: 'gaps', ask: (one: Client) => one.get(`/v1/offers/${newer}/gaps?by=home`).set('Accept', 'text/csv') },
  { what: 'changes of gaps', ask: (one: Client) => one.get(`/v1/offers/${newer}/comparisons/${older}/gaps?by=home`) },
  { what: 'cliff edges', ask: (one: Client) => one.get(`/v1/offers/${newer}/cliff-edges`) },
  {
    what: 'a decision table',
    ask: (one: Client) => one.get(`/v1/offers/${newer}/entitlements/council-tax-reduction/table`),
  },
  { what: 'the updates page', ask: (one: Client) => one.get('/updates') },
  { what: 'the page of a report', ask: (one: Client) => one.get(`/audit/offers/${newer}/compare/${older}`) },
  { what: 'the page of gaps', ask: (one: Client) => one.get(`/audit/offers/${newer}/gaps?by=home`) },
  { what: 'the auditors’ page', ask: (one: Client) => one.get('/audit') },
])('the worker makes the same bytes of $what as the main thread', async ({ ask }) => {
  const [one, other] = [await ask(here), await ask(there)]

  expect(other.status).toBe(one.status)
  expect(other.text).toBe(one.text)
  expect(other.headers['etag']).toBe(one.headers['etag'])
})

const echo: Job<string, string> = { name: 'echo', kind: 'draft', prepare: () => (input) => input }
const obedient = (limits: object = {}) => started({ program: resolve('test/fixtures/worker.js'), ...limits })
const refusal = { problem: 'busy', more: { headers: { 'Retry-After': '10' } } }

it.each([
  { order: 'turn', limits: { budget: { processor: 1_000 } }, because: 'takes more of a processor than its budget' },
  { order: 'wait', limits: { budget: { longest: 1_000 } }, because: 'takes longer than it may' },
  { order: 'end', because: 'ends' },
  { order: 'throw', because: 'fails outside a job' },
  { order: 'forget', limits: { heapMegabytes: 16 }, because: 'uses up its memory' },
])('refuses the job of a worker that $because, and does the next ones in a new worker', async ({ order, limits }) => {
  const { work } = obedient(limits)
  const [lost, next] = [work(echo, order), work(echo, 'next')]

  await expect(lost).rejects.toMatchObject(refusal)
  expect(await next).toBe('next')
  expect(await work(echo, 'last')).toBe('last')
})

it.each([
  { order: 'turn', ended: 'rejected', because: 'it is stopped' },
  { order: 'anything', ended: 'fulfilled', because: 'it is done' },
])('tells what a job has taken of a processor before $because', async ({ order, ended }) => {
  const told: (number | string)[] = []
  const { work } = obedient({ budget: { processor: 500 } })
  const note = (what: number | string): void => void told.push(what)

  await work(echo, order, note).then(
    () => {
      note('fulfilled')
    },
    () => {
      note('rejected')
    },
  )

  expect(told).toEqual([expect.any(Number), ended])
  expect(Number(told[0]) > 500).toBe(order === 'turn')
})

it('lets two drafts and eight reports wait behind the job that is being done', async () => {
  const { work, load } = obedient()
  const report = { ...echo, kind: 'report' } as const
  const inputs = Array.from({ length: 12 }, (_, i) => String(i))

  const asked = [...inputs.map((input) => work(echo, input)), ...inputs.map((input) => work(report, input))]
  expect(load()).toBe(11)
  const done = (await Promise.allSettled(asked)).map(({ status }) => status === 'fulfilled')

  expect(done.slice(0, 12).filter(Boolean)).toHaveLength(3)
  expect(done.slice(12).filter(Boolean)).toHaveLength(8)
  expect(load()).toBe(0)
})

it('refuses what waits, and everything from then on, once it is stopped', async () => {
  const { work, stop } = obedient()
  const asked = Promise.allSettled([work(echo, 'turn'), work(echo, 'waits')])
  await stop()
  const late = Promise.allSettled([work(echo, 'late')])

  expect([...(await asked), ...(await late)]).toEqual(
    Array(3).fill({ status: 'rejected', reason: expect.objectContaining(refusal) as unknown }),
  )
})

it('answers with a problem if the worker is full', async () => {
  const client = running({ work: started().work })

  const answers = await Promise.all(Array.from({ length: 6 }, () => sendDraft(client, '/v1/drafts/problems')))
  const refused = answers.filter(({ status }) => status === 503)

  expect(refused.map((one) => [one.headers['retry-after'], problemOf(one).type])).toEqual(
    Array(3).fill(['10', '/problems/busy']),
  )
})

it('reports a job that fails as a fault, without what was in it', async () => {
  const lines: string[] = []
  const { work } = started()
  const failing: Work = (job, input) => work({ ...job, name: 'unknown' }, input)
  const client = running({ work: failing, report: (line) => lines.push(line) })

  expect((await sendDraft(client, '/v1/drafts/problems')).status).toBe(500)
  expect(lines).toEqual([expect.stringMatching(/"error":"TypeError","stack":\["at /)])
  expect(lines[0]).not.toContain('Council tax')
})

it('does nothing by rules that have changed since the service started', async () => {
  const client = running({ work: started({ digest: 'sha256-0' }).work })

  expect((await sendDraft(client, '/v1/drafts/problems')).status).toBe(503)
})

it('makes a report once for all who ask at the same time, and keeps it', async () => {
  const thread = started()
  const client = running({ work: thread.work, makeReport: keepResults(thread.work) })
  const ask = () => client.get(`/v1/offers/${newer}/cliff-edges`)

  const answers = await Promise.all(Array.from({ length: 20 }, ask))
  await thread.stop()

  expect([...answers, await ask()].map(({ status }) => status)).toEqual(Array<number>(21).fill(200))
})

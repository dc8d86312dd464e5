// Drafts over HTTP: problems and comparisons.
import { readFileSync } from 'node:fs'
import type { Response } from 'supertest'
import { expect, it } from 'vitest'
import { Comparison } from '../../src/contract/report-schemas.ts'
import { problemOf, running } from '../support/running.ts'
import { tooManyDrafted, tooManyFacts } from '../support/too-many.ts'

const client = running()
const text = readFileSync('test/fixtures/drafts/southend-to-25.yaml', 'utf8')
const post = (address: string, body: string) => client.post(address).set('Content-Type', 'application/yaml').send(body)

type DraftReport = {
  readonly cases: unknown
  readonly problems: readonly { readonly line: number; readonly problem: string; readonly help: string }[]
}

const reportIn = (response: Response) => response.body as DraftReport

it('finds no problems in a valid draft', async () => {
  const response = await post('/v1/drafts/problems', text)

  expect(reportIn(response).problems).toEqual([])
  expect(response.headers['cache-control']).toBe('no-store')
})

it('gives the line of a mistake and how to fix it', async () => {
  const response = await post('/v1/drafts/problems', text.replace('fact: home,', 'fact: hom,'))
  const line = text.split('\n').findIndex((one) => one.includes('fact: home,')) + 1

  expect(reportIn(response).problems).toEqual([
    expect.objectContaining({ line, problem: 'unknown fact `hom`', help: 'did you mean `home`?' }),
  ])
})

const withCase = (gets: string): string =>
  `${text}
    cases:
      given: { age: 22, leavingCareStatus: former-relevant, home: in-area, councilTaxHome: only-care-leavers, lookedAfterBy: this-council }
      cases:
        - { name: a 22-year-old, gets: ${gets} }
`

it.each([
  { gets: 'entitled by southend-to-25', passed: 1, failing: [] },
  {
    gets: 'discretionary by southend-21-to-24',
    passed: 0,
    failing: [
      {
        name: 'a 22-year-old',
        at: 'entitlements[0].cases.cases[0].gets',
        entitlement: 'council-tax-reduction',
        expected: 'discretionary by southend-21-to-24',
        got: 'entitled by southend-to-25',
        ground: 'southend-to-25',
        holdsWithoutDraft: true,
      },
    ],
  },
])('runs a case that the draft carries, which says $gets', async ({ gets, passed, failing }) => {
  const response = await post('/v1/drafts/problems', withCase(gets))

  expect(reportIn(response)).toMatchObject({ problems: [], cases: { total: 1, passed, failing, more: 0 } })
  expect(JSON.stringify(response.body)).not.toContain('"file"')
})

it('runs no case of a draft with problems', async () => {
  const response = await post('/v1/drafts/problems', withCase('entitled').replace('fact: home,', 'fact: hom,'))

  expect(reportIn(response).cases).toEqual({ total: 0, passed: 0, failing: [], more: 0 })
})

it('reports who would gain and who would lose', async () => {
  const response = await post('/v1/drafts/comparisons?base=southend-on-sea@2024-10-14', text)
  const { changes, offer } = Comparison.parse(response.body)

  expect(offer.id).toBe('southend-on-sea@draft')
  expect(changes.map(({ entitlement }) => entitlement)).toEqual(changes.map(() => 'council-tax-reduction'))
  expect(changes).toContainEqual(expect.objectContaining({ from: 'discretionary', to: 'entitled', direction: 'gain' }))
  expect(changes).toContainEqual(
    expect.objectContaining({ from: 'discretionary', to: 'not-entitled', direction: 'loss' }),
  )
})

it.each([
  { address: '/v1/drafts/comparisons?base=southend-on-sea@2024-10-15x', type: '/problems/invalid-request' },
  { address: '/v1/drafts/comparisons', type: '/problems/invalid-request' },
])('$address is refused as $type', async ({ address, type }) => {
  expect(problemOf(await post(address, text)).type).toBe(type)
})

it('stores nothing of a draft: the published offers are unchanged', async () => {
  await post('/v1/drafts/comparisons?base=southend-on-sea@2024-10-14', text)
  const { status } = await client.get('/v1/offers/southend-on-sea@draft')

  expect(status).toBe(404)
})

it('answers a draft whose comparison has too many cells with a problem, not an internal error', async () => {
  const book = await tooManyFacts()

  const response = await running({ book })
    .post('/v1/drafts/comparisons?base=exampleshire@2024-04-01')
    .set('Content-Type', 'application/yaml')
    .send(tooManyDrafted)

  expect([response.status, problemOf(response).type]).toEqual([422, '/problems/too-many-cells'])
})

it('refuses a draft whose entitlements test too many facts together for a report', async () => {
  const book = await tooManyFacts()
  const [start, thing] = tooManyDrafted.split(/(?=  - id: thing)/)
  const other = thing!.replace('- id: thing', '- id: other').replaceAll('fact: a,', 'fact: c,')

  const response = await running({ book })
    .post('/v1/drafts/problems')
    .set('Content-Type', 'application/yaml')
    .send(start! + thing! + other)

  expect(reportIn(response).problems).toEqual([
    expect.objectContaining({
      line: 11,
      at: 'entitlements[0].need',
      problem:
        'the entitlements that meet `thing` have 12,960,000 cells between them, by `d`; at most 250,000 are allowed',
    }),
  ])
})

it('answers a comparison of a draft with too many problems with 100 of them and a count of the others', async () => {
  const many = `entitlements:\n${'  - { id: a, ends: 1 }\n'.repeat(150)}`

  const response = await post('/v1/drafts/comparisons?base=southend-on-sea@2024-10-14', many)

  expect(problemOf(response).errors).toHaveLength(101)
  expect(problemOf(response).errors!.at(-1)!.detail).toMatch(/^and \d+ more$/)
})

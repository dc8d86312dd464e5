// Comparisons, gaps and cliff edges over HTTP: exact, cacheable and repeatable.
import { describe, expect, it } from 'vitest'
import { compareOffers } from '../../src/analysis/comparison/compare.ts'
import { changeRows, cliffEdgeRows, gapChangeRows, gapRows } from '../../src/analysis/csv-rows.ts'
import { findCliffEdges } from '../../src/analysis/gaps/cliff-edges.ts'
import { findGapChanges } from '../../src/analysis/gaps/gap-changes.ts'
import { findGaps } from '../../src/analysis/gaps/gaps.ts'
import { Comparison, GapChanges, Gaps } from '../../src/contract/report-schemas.ts'
import type { Condition } from '../../src/core/rules/condition.ts'
import { digestOfValue } from '../../src/rulesets/digests.ts'
import { now, twoVersions } from '../support/analysis.ts'
import { aGround } from '../support/builders.ts'
import { answerOf, problemOf, running } from '../support/running.ts'
import { book } from '../support/southend.ts'
import { tooManyFacts } from '../support/too-many.ts'

const client = running()
const source = { book, digest: digestOfValue }
const [older, newer] = ['southend-on-sea@2020-04-01', 'southend-on-sea@2024-10-14'] as const
const proposal = 'southend-on-sea@council-tax-outside-southend'
const [base, offer] = [book.offers.withId(older)!, book.offers.withId(newer)!]
const { facts } = book.domain.catalogue

const comparison = `/v1/offers/${newer}/comparisons/${older}`
const addresses = [
  comparison,
  `/v1/offers/${newer}/gaps?by=home`,
  `${comparison}/gaps?by=home`,
  `/v1/offers/${newer}/cliff-edges`,
]

describe('each report', () => {
  it.each([
    { address: addresses[0]!, report: compareOffers(source, base, offer), name: 'comparison' },
    { address: addresses[1]!, report: findGaps(source, offer, 'home'), name: 'gaps' },
    { address: addresses[2]!, report: findGapChanges(source, { base, offer }, 'home'), name: 'gaps of a comparison' },
    { address: addresses[3]!, report: findCliffEdges(source, offer), name: 'cliff edges' },
  ])('is exact as JSON: $name', async ({ address, report }) => {
    expect((await client.get(address)).text).toBe(`${JSON.stringify(report, null, 2)}\n`)
  })

  it.each([
    { address: addresses[0]!, rows: changeRows(compareOffers(source, base, offer), facts) },
    { address: addresses[1]!, rows: gapRows(findGaps(source, offer, 'home'), facts) },
    { address: addresses[2]!, rows: gapChangeRows(findGapChanges(source, { base, offer }, 'home'), facts) },
    { address: addresses[3]!, rows: cliffEdgeRows(findCliffEdges(source, offer), facts) },
  ])('has a header and a line for each row as CSV: $address', async ({ address, rows }) => {
    const { headers, text } = await client.get(address).set('Accept', 'text/csv')

    const lines = text.split('\r\n')
    expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present')
    expect(lines[0]).toBe(rows[0]!.join())
    expect(lines).toHaveLength(rows.length + 1)
    expect(lines.at(-1)).toBe('')
  })

  it.each(addresses)('is the same bytes from another server: %s', async (address) => {
    const other = running()

    for (const type of ['application/json', 'text/csv']) {
      const [one, again] = [client, other].map((asked) => asked.get(address).set('Accept', type))
      expect((await again!).text).toBe((await one!).text)
    }
  })

  it.each(addresses)('may be cached, and is answered 304 if the client has it: %s', async (address) => {
    const first = await client.get(address)
    const again = await client.get(address).set('If-None-Match', String(first.headers['etag']))
    const asCsv = await client.get(address).set('Accept', 'text/csv')

    expect(first.headers['etag']).toMatch(/^"[\w-]{43}(-gzip)?"$/)
    expect(first.headers['cache-control']).toBe('public, max-age=300')
    expect([again.status, again.text]).toEqual([304, ''])
    expect(asCsv.headers['etag']).not.toBe(first.headers['etag'])
    expect([first, asCsv].map(({ headers }) => headers['vary'])).toEqual([
      'Accept, Accept-Encoding',
      'Accept, Accept-Encoding',
    ])
  })
})

it.each([
  { asked: '/v1/offers/southend-on-sea@2026-01-01/comparisons/southend-on-sea@2021-01-01', canonical: addresses[0] },
  { asked: '/v1/offers/southend-on-sea%402026-01-01/gaps?by=home', canonical: addresses[1] },
  { asked: `/v1/offers/southend-on-sea@2026-01-01/comparisons/${older}/gaps?by=home`, canonical: addresses[2] },
  { asked: '/v1/offers/southend-on-sea@2026-01-01/cliff-edges', canonical: addresses[3] },
])('any date in an address means the offer in force on that day: $asked', async ({ asked, canonical }) => {
  const [one, other] = [await client.get(asked), await client.get(canonical!)]

  expect(one.headers['content-location']).toBe(canonical)
  expect(one.headers['etag']).toBe(other.headers['etag'])
})

it('a check of a change’s witness gets the outcome in the report', async () => {
  const { changes } = Comparison.parse((await client.get(comparison)).body)

  expect(changes.length).toBeGreaterThan(0)
  for (const { entitlement, witness } of changes)
    for (const [id, outcome] of [
      [older, witness.before],
      [newer, witness.after],
    ] as const) {
      const { entitlements } = answerOf(
        await client.post('/v1/checks').send({ detail: 'full', offer: id, facts: witness.facts }),
      )
      expect(entitlements.find((one) => one.id === entitlement)?.outcome).toBe(outcome)
    }
})

it('an offer does not differ from itself', async () => {
  const { changes, added, removed, wording } = Comparison.parse(
    (await client.get(`/v1/offers/${newer}/comparisons/${newer}`)).body,
  )

  expect([changes, added, removed, wording]).toEqual([[], [], [], []])
})

it('the proposal closes the council tax gap for care leavers elsewhere in England, and leaves other gaps', async () => {
  const address = `/v1/offers/${proposal}/comparisons/${newer}/gaps?by=home`
  const { closed, unchanged } = GapChanges.parse((await client.get(address)).body)

  expect(closed.map(({ before, after }) => [before?.need, Object.keys(before!.outcomes), after])).toContainEqual([
    'council-tax',
    ['in-area', 'elsewhere-in-england'],
    null,
  ])
  expect(unchanged.length).toBeGreaterThan(0)
})

it('a fact that no rule uses gets a note', async () => {
  const { gaps: found, note } = Gaps.parse((await client.get('/v1/offers/england@2018-04-01/gaps?by=home')).body)

  expect(found).toEqual([])
  expect(note).toBe('not used by any rule; indirect effect not measured')
})

describe('an error', () => {
  it.each([
    { address: `/v1/offers/${newer}/comparisons/nobody@2024-10-14`, problem: 'unknown-offer' },
    { address: `/v1/offers/nobody@2024-10-14/comparisons/${newer}`, problem: 'unknown-offer' },
    { address: `/v1/offers/${newer}/comparisons/southend-on-sea@2018-03-31`, problem: 'no-offer-in-force' },
    { address: '/v1/offers/nobody@2024-10-14/gaps?by=home', problem: 'unknown-offer' },
    { address: `/v1/offers/${newer}/comparisons/x/gaps?by=home`, problem: 'unknown-offer' },
  ])('in a path is a 404: $address', async ({ address, problem }) => {
    const response = await client.get(address)

    expect([response.status, problemOf(response).type]).toEqual([404, `/problems/${problem}`])
  })

  const notComparable = 'gaps cannot be compared by this fact'
  it.each([
    { query: '', error: { pointer: '/by', detail: 'must be given' } },
    { query: '?by=', error: { pointer: '/by', detail: notComparable } },
    { query: '?by=homes', error: { pointer: '/by', detail: `${notComparable}; did you mean \`home\`?` } },
    { query: '?by=dateOfBirth', error: { pointer: '/by', detail: notComparable } },
    { query: '?by=home&by=age', error: { pointer: '/by', detail: 'must be text' } },
    { query: '?by=home&bye=x', error: { pointer: '/bye', detail: 'unknown key; did you mean `by`?' } },
  ])('in the query has a pointer: $query', async ({ query, error }) => {
    const responses = [
      await client.get(`/v1/offers/${newer}/gaps${query}`),
      await client.get(`${comparison}/gaps${query}`),
    ]

    for (const response of responses) {
      expect(response.status).toBe(422)
      expect(problemOf(response).errors).toEqual([error])
    }
  })
})

it('defuses a reason that a spreadsheet would read as a formula', async () => {
  const equity = { need: 'thing', fact: 'home', reason: '=1+1', reference: 'x', reviewed: '2026-01-01' }
  const inArea: Condition = { fact: 'home', operator: 'equal', value: 'in-area' }
  const { book: made } = await twoVersions([aGround(inArea)], [aGround(inArea)], [equity])

  const { text } = await running({ book: made }).get(`/v1/offers/${now}/gaps?by=home`).set('Accept', 'text/csv')

  expect(text).toContain(",'=1+1,")
})

it('rules that use too many facts together get a problem, not an internal error', async () => {
  const made = running({ book: await tooManyFacts() })

  const response = await made.get(`/v1/offers/${now}/comparisons/exampleshire@2020-04-01`)

  expect([response.status, problemOf(response).type]).toEqual([422, '/problems/too-many-cells'])
})

it.each(['/updates', '/audit'])('%s, which compares such rules, gets the same problem', async (address) => {
  const made = running({ book: await tooManyFacts() })

  const response = await made.get(address)

  expect([response.status, problemOf(response).type]).toEqual([422, '/problems/too-many-cells'])
})

it('/updates.atom, which compares nothing, lists them', async () => {
  const made = running({ book: await tooManyFacts() })

  const response = await made.get('/updates.atom')

  expect(response.status).toBe(200)
  expect(response.text).toContain('<entry>')
})

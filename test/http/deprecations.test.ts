// What will go away is announced in the headers of answers, and marked in the contract.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Deprecation, deprecations } from '../../src/http/deprecations.ts'
import { running } from '../support/running.ts'

const dates = { since: '2027-01-01', sunset: '2028-01-01', explanation: '/updates' }
const headersOfDates = { deprecation: '@1798761600', sunset: 'Sat, 01 Jan 2028 00:00:00 GMT' }
const proposal = 'southend-on-sea@council-tax-outside-southend'
const latest = 'southend-on-sea@2024-10-14'

const announcing = (...entries: readonly Deprecation[]) => running({ deprecations: entries })
const isAnnounced = ({ headers }: { readonly headers: Readonly<Record<string, unknown>> }): boolean =>
  'deprecation' in headers && 'sunset' in headers && 'link' in headers

it('a deprecated address says since when, until when, what to do, and what takes its place', async () => {
  const client = announcing({ ...dates, address: '/v1/facts', successor: '/v2/facts' })

  const { headers } = await client.get('/v1/facts')

  expect(headers).toMatchObject(headersOfDates)
  expect(headers['link']).toBe('</updates>; rel="deprecation"; type="text/html", </v2/facts>; rel="successor-version"')
  expect(isAnnounced(await client.get('/v1/offers'))).toBe(false)
})

it('an address with parameters stands for all of its kind, and for none below it', async () => {
  const client = announcing({ ...dates, address: '/v1/offers/{offer}' })

  const answers = [
    await client.get(`/v1/offers/${latest}`),
    await client.head(`/v1/offers/${proposal}`),
    await client.get('/v1/offers/nobody@2024-10-14'),
    await client.get('/v1/offers'),
    await client.get(`/v1/offers/${latest}/gaps?by=home`),
  ]

  expect(answers.map(isAnnounced)).toEqual([true, true, true, false, false])
})

it('a deprecated field of requests is announced only to those who send it', async () => {
  const body = announcing({ ...dates, address: '/v1/checks', requestField: 'entitlements' })
  const query = announcing({ ...dates, address: '/v1/offers', requestField: 'knownOn' })

  const answers = [
    await body.post('/v1/checks').send({ entitlements: ['council-tax-reduction'], facts: {} }),
    await body.post('/v1/checks').send({ entitlements: ['nothing'], facts: {} }),
    await body.post('/v1/checks').send({ facts: {} }),
    await query.get('/v1/offers?on=2024-10-20&knownOn=2024-10-20'),
    await query.get('/v1/offers?on=2024-10-20'),
  ]

  expect(answers.map(({ status }) => status)).toEqual([200, 422, 200, 200, 200])
  expect(answers.map(isAnnounced)).toEqual([true, true, false, true, false])
})

it('a deprecated field of answers is announced in every answer', async () => {
  const client = announcing({ ...dates, address: '/v1/checks', answerField: 'notice' })

  expect(isAnnounced(await client.post('/v1/checks').send({ facts: {} }))).toBe(true)
})

it('a deprecated offer is announced wherever a request names it', async () => {
  const client = announcing({ ...dates, offer: proposal }, { ...dates, offer: latest })

  const naming = [
    await client.get(`/v1/offers/${proposal}`),
    await client.get(`/v1/offers/${proposal.replace('@', '%40')}`),
    await client.get('/v1/offers/southend-on-sea@2026-01-01'),
    await client.get(`/v1/offers/southend-on-sea@2020-04-01/comparisons/${proposal}`),
    await client.post('/v1/checks').send({ offer: proposal, facts: {} }),
    await client.post(`/v1/drafts/comparisons?base=${latest}`).type('application/yaml').send('x'),
  ]
  const others = [
    await client.get('/v1/offers/southend-on-sea@2020-04-01'),
    await client.post('/v1/checks').send({ facts: {} }),
  ]

  expect(naming.map(isAnnounced)).toEqual(naming.map(() => true))
  expect(others.map(isAnnounced)).toEqual([false, false])
})

it('of several, the dates are those of the first to go, and every explanation is linked', async () => {
  const client = announcing(
    { ...dates, address: '/.well-known/api-catalog', sunset: '2030-01-01', explanation: '/docs' },
    { ...dates, address: '/.well-known/api-catalog' },
  )

  const { headers } = await client.get('/.well-known/api-catalog')

  expect(headers).toMatchObject(headersOfDates)
  expect(headers['link']).toBe(
    '</.well-known/api-catalog>; rel="api-catalog", </updates>; rel="deprecation"; type="text/html", ' +
      '</docs>; rel="deprecation"; type="text/html"',
  )
})

it('the service does not start if something would go before twelve months have passed', () => {
  expect(() => announcing({ ...dates, sunset: '2027-12-31' })).toThrow('may not go before 2028-01-01')
})

type Node = {
  readonly deprecated?: boolean
  readonly operationId?: string
  readonly in?: string
  readonly name?: string
}

/** What a document marks as deprecated, at any depth: the paths of operations, and the names of parameters and fields. */
const markedIn = (value: unknown, key = '', parentKey = ''): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  const { deprecated, operationId, in: place, name }: Node = value
  const own = operationId === undefined ? key : parentKey
  const marked = deprecated === true ? [place === undefined ? own : name!] : []
  return [...marked, ...Object.entries(value).flatMap(([inner, part]) => markedIn(part, inner, key))]
}

it('a mark in a contract is found wherever it stands', () => {
  const document = {
    paths: {
      '/old': { get: { operationId: 'old', deprecated: true } },
      '/new': { get: { operationId: 'new', parameters: [{ in: 'query', name: 'on', deprecated: true }] } },
    },
    components: { schemas: { Fact: { properties: { why: { type: 'string', deprecated: true } } } } },
  }

  expect(markedIn(document)).toEqual(['/old', 'on', 'why'])
})

it('the contract marks as deprecated the addresses and fields that the list names, and no others', () => {
  const named = deprecations.map(({ address, requestField, answerField }) => requestField ?? answerField ?? address)

  expect(new Set(markedIn(parse(readFileSync('openapi.yaml', 'utf8'))))).toEqual(
    new Set(named.filter((name) => name !== undefined)),
  )
})

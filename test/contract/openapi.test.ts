// The contract of the API and the app agree, both ways.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openApiText } from '../../src/contract/document.ts'
import { statusExample } from '../../src/contract/example-requests.ts'
import { Refusal } from '../../src/http/problem.ts'
import { problemTypes } from '../../src/http/problem-types.ts'
import { running, somebody } from '../support/running.ts'
import { book } from '../support/southend.ts'
import { contractIn, routes } from './contract.ts'
import { exampleApp } from './example-app.ts'
import { heldToEachOther } from './held.ts'

const contract = contractIn('openapi.yaml')
const client = running()
type Client = typeof client
const offer = '/v1/offers/southend-on-sea@2024-10-14'
const table = `${offer}/entitlements/council-tax-reduction/table`
const older = 'southend-on-sea@2020-04-01'
const comparison = `${offer}/comparisons/${older}`
const gaps = `${offer}/gaps?by=home`
const gapChanges = `${comparison}/gaps?by=home`
const cliffEdges = `${offer}/cliff-edges`
const brokenBook = {
  rules: book.rules,
  domain: book.domain,
  checkerOf: book.checkerOf,
  get offers(): never {
    throw new Error('out of order')
  },
}
const outOfOrder = () => Promise.reject(new Error('out of order'))
const busy = running({ work: () => Promise.reject(new Refusal('busy', { headers: { 'Retry-After': '10' } })) })
const withoutDrafts = running({ draftsPerMinute: 'off' })
const broken = running({ book: brokenBook, work: outOfOrder, report: () => undefined })

/** The second of two requests, where one is allowed. */
const secondOf = async (ask: (one: Client) => ReturnType<Client['get']>) => {
  const limited = running({ rateLimit: 1 })
  await ask(limited)
  return ask(limited)
}

const again = async (address: string) => {
  const { headers } = await client.get(address)
  return client.get(address).set('If-None-Match', String(headers['etag']))
}

const check = (body: object, one = client) => one.post('/v1/checks').send(body)
const ahead = (body: object, one = client) => one.post('/v1/timelines').send(body)
const status = (body: object, one = client) => one.post('/v1/leaving-care-statuses').send(body)
const { age: _age, ...ageless } = somebody
const born = { ...ageless, dateOfBirth: '2005-06-15' }
const draftText = (change = (text: string) => text) =>
  change(readFileSync('test/fixtures/drafts/southend-to-25.yaml', 'utf8'))
const draft = (address: string, text: string, one = client) =>
  one.post(address).set('Content-Type', 'application/yaml').send(text)
const toDraft = '/v1/drafts/comparisons?base=southend-on-sea@2024-10-14'
const picture = (address: string) => client.get(address).set('Accept', 'image/png')
const page = (address: string, one = client) => one.get(address).set('Accept', 'text/html')

/** Requests for every answer of an address that has no parameters and one form. */
const plainAnswers = (operation: string, address: string) =>
  [
    [operation, 200, () => client.get(address)],
    [operation, 304, () => again(address)],
    [operation, 422, () => client.get(`${address}?x=1`)],
    [operation, 429, () => secondOf((one) => one.get(address))],
  ] as const

const requests = [
  ['check', 200, () => check({ on: '2024-10-20', facts: somebody })],
  ['check', 200, () => check({ on: '2024-10-20', facts: {} })],
  ['check', 200, () => check({ offer: 'southend-on-sea@council-tax-outside-southend', facts: { home: null } })],
  ['check', 200, () => check({ detail: 'outcomes', facts: {} })],
  ['check', 200, () => check({ detail: 'full', only: ['cannot-tell'], facts: { age: 19 } })],
  ['check', 422, () => check({ detail: 'all', facts: {} })],
  ['check', 400, () => client.post('/v1/checks').type('json').send('{')],
  ['check', 406, () => check({ facts: {} }).set('Accept', 'text/csv')],
  ['check', 413, () => client.post('/v1/checks').type('json').send('x'.repeat(40_000))],
  ['check', 415, () => client.post('/v1/checks').type('text').send('{}')],
  ['check', 422, () => check({ facts: { age: -1 } })],
  ['check', 422, () => check({ facts: { age: 17, leavingCareStatus: 'former-relevant' } })],
  ['check', 422, () => check({ on: '2018-03-31', facts: {} })],
  ['check', 413, () => client.post('/v1/checks').set('Accept', 'text/html').type('json').send('x'.repeat(40_000))],
  ['check', 415, () => client.post('/v1/checks').set('Accept', 'text/html').type('text').send('{}')],
  ['check', 429, () => secondOf((one) => check({ facts: {} }, one))],
  ['check', 500, () => check({ facts: {} }, broken)],
  ['lookAhead', 200, () => ahead({ on: '2024-10-20', facts: born })],
  ['lookAhead', 200, () => ahead({ on: '2024-10-20', facts: somebody })],
  ['lookAhead', 200, () => ahead({ on: '2024-10-20', facts: born }).set('Accept', 'text/calendar')],
  ['lookAhead', 400, () => client.post('/v1/timelines').type('json').send('{')],
  ['lookAhead', 406, () => ahead({ facts: {} }).set('Accept', 'text/csv')],
  ['lookAhead', 413, () => client.post('/v1/timelines').type('json').send('x'.repeat(40_000))],
  ['lookAhead', 415, () => client.post('/v1/timelines').type('text').send('{}')],
  ['lookAhead', 422, () => ahead({ facts: {} })],
  ['lookAhead', 422, () => ahead({ facts: { age: 17, leavingCareStatus: 'former-relevant' } })],
  ['lookAhead', 422, () => ahead({ on: '2018-03-31', facts: somebody })],
  ['lookAhead', 429, () => secondOf((one) => ahead({ facts: somebody }, one))],
  ['lookAhead', 500, () => ahead({ facts: somebody }, broken)],
  ['workOutStatus', 200, () => status(statusExample)],
  ['workOutStatus', 200, () => status({})],
  ['workOutStatus', 200, () => status({ ...statusExample, on: '2023-01-11', livedWithParentAfterCare: [] })],
  [
    'workOutStatus',
    200,
    () =>
      status({ ...statusExample, careEpisodes: [], disputedCare: [{ from: '2024-01-01', to: null, authority: 'x' }] }),
  ],
  ['workOutStatus', 400, () => client.post('/v1/leaving-care-statuses').type('json').send('{')],
  ['workOutStatus', 406, () => status({}).set('Accept', 'text/csv')],
  ['workOutStatus', 413, () => client.post('/v1/leaving-care-statuses').type('json').send('x'.repeat(40_000))],
  ['workOutStatus', 415, () => client.post('/v1/leaving-care-statuses').type('text').send('{}')],
  ['workOutStatus', 422, () => status({ careEpisodes: {} })],
  ['workOutStatus', 422, () => status({ dateOfBirth: '2100-01-01' })],
  ['workOutStatus', 422, () => status({ on: '2011-03-31' })],
  ['workOutStatus', 429, () => secondOf((one) => status({}, one))],
  ['workOutStatus', 500, () => status({}, broken)],
  ['listFacts', 200, () => client.get('/v1/facts')],
  ['listFacts', 304, () => again('/v1/facts')],
  ['listFacts', 406, () => picture('/v1/facts')],
  ['listFacts', 406, () => page('/v1/facts')],
  ['listFacts', 422, () => client.get('/v1/facts?authority=x')],
  ['listFacts', 429, () => secondOf((one) => one.get('/v1/facts'))],
  ['listFacts', 429, () => secondOf((one) => page('/v1/facts', one))],
  ['listFacts', 500, () => broken.get('/v1/facts')],
  ['listOffers', 200, () => client.get('/v1/offers')],
  ['listOffers', 200, () => client.get('/v1/offers?on=2024-10-20')],
  ['listOffers', 304, () => again('/v1/offers')],
  ['listOffers', 404, () => client.get('/v1/offers?on=2018-03-31')],
  ['listOffers', 406, () => picture('/v1/offers')],
  ['listOffers', 422, () => client.get('/v1/offers?colour=red')],
  ['listOffers', 429, () => secondOf((one) => one.get('/v1/offers'))],
  ['listOffers', 500, () => broken.get('/v1/offers')],
  ['getOffer', 200, () => client.get(offer)],
  ['getOffer', 200, () => client.get('/v1/offers/southend-on-sea@council-tax-outside-southend')],
  ['getOffer', 304, () => again(offer)],
  ['getOffer', 400, () => client.get('/v1/offers/%')],
  ['getOffer', 400, () => page('/v1/offers/%')],
  ['getOffer', 404, () => page('/v1/offers/nobody@2024-10-14')],
  ['getOffer', 404, () => client.get('/v1/offers/nobody@2024-10-14')],
  ['getOffer', 404, () => client.get('/v1/offers/southend-on-sea@2018-03-31')],
  ['getOffer', 406, () => picture(offer)],
  ['getOffer', 422, () => client.get(`${offer}?on=2024-10-14`)],
  ['getOffer', 429, () => secondOf((one) => one.get(offer))],
  ['getOffer', 500, () => broken.get(offer)],
  ['getDecisionTable', 200, () => client.get(table)],
  ['getDecisionTable', 200, () => client.get(table).set('Accept', 'text/csv')],
  ['getDecisionTable', 304, () => again(table)],
  ['getDecisionTable', 400, () => client.get('/v1/offers/%/entitlements/x/table')],
  ['getDecisionTable', 404, () => client.get('/v1/offers/x/entitlements/x/table')],
  ['getDecisionTable', 404, () => client.get(`${offer}/entitlements/x/table`)],
  ['getDecisionTable', 404, () => client.get('/v1/offers/southend-on-sea@2018-03-31/entitlements/x/table')],
  ['getDecisionTable', 406, () => picture(table)],
  ['getDecisionTable', 422, () => client.get(`${table}?on=2024-10-14`)],
  ['getDecisionTable', 429, () => secondOf((one) => one.get(table))],
  ['getDecisionTable', 500, () => broken.get(table)],
  ['getDecisionTable', 503, () => busy.get(table)],
  ['compareOffers', 200, () => client.get(comparison)],
  ['compareOffers', 200, () => client.get(comparison).set('Accept', 'text/csv')],
  ['compareOffers', 200, () => client.get(comparison).set('Accept', 'text/html')],
  ['compareOffers', 304, () => again(comparison)],
  ['compareOffers', 400, () => client.get('/v1/offers/%/comparisons/x')],
  ['compareOffers', 404, () => client.get(`${offer}/comparisons/x`)],
  ['compareOffers', 404, () => client.get(`/v1/offers/x/comparisons/${older}`)],
  ['compareOffers', 404, () => client.get(`${offer}/comparisons/southend-on-sea@2018-03-31`)],
  ['compareOffers', 406, () => picture(comparison)],
  ['compareOffers', 422, () => client.get(`${comparison}?by=home`)],
  ['compareOffers', 503, () => busy.get(comparison)],
  ['compareOffers', 429, () => secondOf((one) => one.get(comparison))],
  ['compareOffers', 500, () => broken.get(comparison)],
  ['listGaps', 200, () => client.get(gaps)],
  ['listGaps', 200, () => client.get('/v1/offers/england@2018-04-01/gaps?by=home')],
  ['listGaps', 200, () => client.get(gaps).set('Accept', 'text/csv')],
  ['listGaps', 304, () => again(gaps)],
  ['listGaps', 400, () => client.get('/v1/offers/%/gaps?by=home')],
  ['listGaps', 404, () => client.get('/v1/offers/x/gaps?by=home')],
  ['listGaps', 404, () => client.get('/v1/offers/southend-on-sea@2018-03-31/gaps?by=home')],
  ['listGaps', 406, () => picture(gaps)],
  ['listGaps', 422, () => client.get(`${offer}/gaps`)],
  ['listGaps', 503, () => busy.get(gaps)],
  ['listGaps', 429, () => secondOf((one) => one.get(gaps))],
  ['listGaps', 500, () => page(gaps, broken)],
  ['listGaps', 500, () => broken.get(gaps)],
  ['listCliffEdges', 200, () => client.get(cliffEdges)],
  ['listCliffEdges', 200, () => client.get(cliffEdges).set('Accept', 'text/csv')],
  ['listCliffEdges', 304, () => again(cliffEdges)],
  ['listCliffEdges', 400, () => client.get('/v1/offers/%/cliff-edges')],
  ['listCliffEdges', 404, () => client.get('/v1/offers/x/cliff-edges')],
  ['listCliffEdges', 404, () => client.get('/v1/offers/southend-on-sea@2018-03-31/cliff-edges')],
  ['listCliffEdges', 406, () => picture(cliffEdges)],
  ['listCliffEdges', 422, () => client.get(`${cliffEdges}?by=age`)],
  ['listCliffEdges', 503, () => busy.get(cliffEdges)],
  ['listCliffEdges', 429, () => secondOf((one) => one.get(cliffEdges))],
  ['listCliffEdges', 500, () => broken.get(cliffEdges)],
  ['compareGaps', 200, () => client.get(gapChanges)],
  ['compareGaps', 200, () => client.get('/v1/offers/england@2018-04-01/comparisons/england@2018-04-01/gaps?by=home')],
  ['compareGaps', 200, () => client.get(gapChanges).set('Accept', 'text/csv')],
  ['compareGaps', 304, () => again(gapChanges)],
  ['compareGaps', 400, () => client.get('/v1/offers/%/comparisons/x/gaps?by=home')],
  ['compareGaps', 404, () => client.get(`${offer}/comparisons/x/gaps?by=home`)],
  ['compareGaps', 404, () => client.get(`/v1/offers/x/comparisons/${older}/gaps?by=home`)],
  ['compareGaps', 406, () => picture(gapChanges)],
  ['compareGaps', 422, () => client.get(`${comparison}/gaps?by=x`)],
  ['compareGaps', 503, () => busy.get(gapChanges)],
  ['compareGaps', 429, () => secondOf((one) => one.get(gapChanges))],
  ['compareGaps', 500, () => broken.get(gapChanges)],
  ['lintDraft', 200, () => draft('/v1/drafts/problems', draftText())],
  ['lintDraft', 400, () => draft('/v1/drafts/problems', '').send(Buffer.from([0xff, 0xfe]))],
  ['lintDraft', 406, () => draft('/v1/drafts/problems', draftText()).set('Accept', 'text/csv')],
  ['lintDraft', 413, () => draft('/v1/drafts/problems', 'x'.repeat(300_000))],
  ['lintDraft', 415, () => client.post('/v1/drafts/problems').type('text').send('x')],
  ['lintDraft', 422, () => draft('/v1/drafts/problems?x=1', draftText())],
  ['lintDraft', 403, () => draft('/v1/drafts/problems', draftText(), withoutDrafts)],
  ['lintDraft', 503, () => draft('/v1/drafts/problems', draftText(), busy)],
  ['lintDraft', 429, () => secondOf((one) => draft('/v1/drafts/problems', draftText(), one))],
  ['lintDraft', 500, () => draft('/v1/drafts/problems', draftText(), broken)],
  ['compareDraft', 200, () => draft(toDraft, draftText())],
  ['compareDraft', 400, () => draft(toDraft, '').send(Buffer.from([0xff, 0xfe]))],
  ['compareDraft', 406, () => draft(toDraft, draftText()).set('Accept', 'text/csv')],
  ['compareDraft', 413, () => draft(toDraft, 'x'.repeat(300_000))],
  ['compareDraft', 415, () => client.post(toDraft).type('text').send('x')],
  [
    'compareDraft',
    422,
    () =>
      draft(
        toDraft,
        draftText((text) => text.replace('fact: home', 'fact: hom')),
      ),
  ],
  ['compareDraft', 403, () => draft(toDraft, draftText(), withoutDrafts)],
  ['compareDraft', 503, () => draft(toDraft, draftText(), busy)],
  ['compareDraft', 429, () => secondOf((one) => draft(toDraft, draftText(), one))],
  ['compareDraft', 500, () => draft(toDraft, draftText(), broken)],
  ['listCouncils', 200, () => client.get('/v1/councils').set('Accept', 'text/csv')],
  ['listCouncils', 406, () => picture('/v1/councils')],
  ...plainAnswers('listCouncils', '/v1/councils'),
  ['getDataDictionary', 200, () => client.get('/v1/data-dictionary')],
  ['getDataDictionary', 200, () => client.get('/v1/data-dictionary').set('Accept', 'text/csv')],
  ['getDataDictionary', 200, () => client.get('/v1/data-dictionary').set('Accept', 'text/html')],
  ['getDataDictionary', 304, () => again('/v1/data-dictionary')],
  ['getDataDictionary', 406, () => picture('/v1/data-dictionary')],
  ['getDataDictionary', 422, () => client.get('/v1/data-dictionary?authority=x')],
  ['getDataDictionary', 429, () => secondOf((one) => one.get('/v1/data-dictionary'))],
  ['getDataDictionary', 500, () => broken.get('/v1/data-dictionary')],
  ['getIndex', 406, () => picture('/v1')],
  ...plainAnswers('getIndex', '/v1'),
  ['getProblemType', 200, () => client.get('/problems/unknown-offer')],
  ['getProblemType', 200, () => page('/problems/unknown-offer')],
  ['getProblemType', 304, () => again('/problems/unknown-offer')],
  ['getProblemType', 400, () => client.get('/problems/%')],
  ['getProblemType', 404, () => client.get('/problems/x')],
  ['getProblemType', 406, () => picture('/problems/unknown-offer')],
  ['getProblemType', 422, () => client.get('/problems/unknown-offer?x=1')],
  ['getProblemType', 422, () => page('/problems/unknown-offer?x=1')],
  ['getProblemType', 429, () => secondOf((one) => one.get('/problems/unknown-offer'))],
  ...plainAnswers('getSecurityTxt', '/.well-known/security.txt'),
  ['getOpenApi', 200, () => client.get('/openapi.yaml').buffer(true)],
  ['getOpenApi', 304, () => again('/openapi.yaml')],
  ['getOpenApi', 422, () => client.get('/openapi.yaml?x=1')],
  ['getOpenApi', 429, () => secondOf((one) => one.get('/openapi.yaml'))],
  ...plainAnswers('getOpenApiJson', '/openapi.json'),
  ['getApiCatalog', 200, () => client.get('/.well-known/api-catalog')],
  ['getApiCatalog', 304, () => again('/.well-known/api-catalog')],
  ['getApiCatalog', 400, () => client.get('/.well-known/api-catalog').set('Host', 'no host')],
  ['getApiCatalog', 422, () => client.get('/.well-known/api-catalog?x=1')],
  ['getApiCatalog', 429, () => secondOf((one) => one.get('/.well-known/api-catalog'))],
  ['checkLive', 200, () => client.get('/healthcheck/live')],
  ['checkLive', 422, () => client.get('/healthcheck/live?x=1')],
  ['checkReady', 200, () => client.get('/healthcheck/ready')],
  ['checkReady', 422, () => client.get('/healthcheck/ready?x=1')],
  ['checkReady', 503, () => running({ stopping: AbortSignal.abort() }).get('/healthcheck/ready')],
] as const

it('openapi.yaml is what the code makes of it: run `npm run openapi`', async () => {
  expect(contract.text).toBe(await openApiText(exampleApp))
})

heldToEachOther(contract, routes(), requests)

it('a contract has an example of every problem type, except those of any address and of pages', () => {
  const all = [...contract.examples, ...contractIn('openapi-oruk.json').examples]
  const named = all.map(({ value }) =>
    String((value as { type?: string }).type)
      .split('/')
      .at(-1),
  )

  expect(Object.keys(problemTypes).filter((name) => !named.includes(name))).toEqual([
    'cross-site-request',
    'method-not-allowed',
  ])
})

it('a problem of another method is shaped like the others', async () => {
  const response = await client.put('/v1/checks')

  expect(contract.faults({ $ref: '#/components/schemas/Problem' }, response.body)).toEqual([])
})

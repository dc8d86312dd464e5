// Discovery: the data dictionary, the index, the API catalog, and the rows for the national catalogue.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { Dictionary, Index, Linkset } from '../../src/contract/discovery-paths.ts'
import { outcomes } from '../../src/core/rules/model.ts'
import { contractIn } from '../contract/contract.ts'
import { csvRows, marked } from '../report/parsed.ts'
import { book } from '../support/published.ts'
import { running } from '../support/running.ts'

const client = running({ book })
const dictionary = async () => Dictionary.parse((await client.get('/v1/data-dictionary')).body)

it('the data dictionary has the same facts as /v1/facts, and every outcome', async () => {
  const { facts, words } = await dictionary()
  const listed = await client.get('/v1/facts')

  expect({ items: facts }).toEqual(listed.body)
  expect(words.filter(({ list }) => list === 'outcome').map(({ value }) => value)).toEqual([...outcomes, 'cannot-tell'])
})

it('the dictionary has every word that an offer uses', async () => {
  const { words } = await dictionary()
  const defined = new Set(words.map(({ list, value }) => `${list} ${value}`))

  const used = book.offers.all.flatMap(({ entitlements }) =>
    entitlements.flatMap(({ owedBy, grounds }) => [
      `owedBy ${owedBy}`,
      ...grounds.flatMap(({ basis, strength, citations }) => [
        `basis ${basis}`,
        `strength ${strength}`,
        ...citations.map(({ confidence }) => `confidence ${confidence}`),
      ]),
    ]),
  )
  expect(used.filter((word) => !defined.has(word))).toEqual([])
})

it('the dictionary as CSV has a row for each fact, value and word, all with the same columns', async () => {
  const { facts, words } = await dictionary()
  const { text, headers } = await client.get('/v1/data-dictionary').set('Accept', 'text/csv')

  const rows = csvRows(text)
  const values = facts.flatMap(({ id, options = [] }) => options.map(({ value }) => `${id} ${String(value)}`))
  expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present')
  expect(rows.filter(({ list }) => list === 'fact').map(({ id }) => id)).toEqual(facts.map(({ id }) => id))
  expect(rows.filter(({ list }) => list === 'value').map(({ id, value }) => `${id!} ${value!}`)).toEqual(values)
  expect(rows).toHaveLength(facts.length + values.length + words.length)
  expect(new Set(rows.map((row) => Object.keys(row).length)).size).toBe(1)
})

it('the dictionary as a page has a row for each fact and word, and loads nothing', async () => {
  const { facts, words } = await dictionary()
  const { text, headers } = await client.get('/v1/data-dictionary').set('Accept', 'text/html')

  expect(marked(text, 'scope').filter(({ name }) => name === 'row')).toHaveLength(facts.length + words.length)
  expect(text).not.toMatch(/<script|<link|<img| src=/)
  expect(headers['content-security-policy']).toMatch(/^default-src 'none';style-src 'sha256-/)
})

it('a browser gets the dictionary as a page, and a program gets JSON', async () => {
  const browser = await client.get('/v1/data-dictionary').set('Accept', 'text/html,application/xhtml+xml,*/*;q=0.8')
  const program = await client.get('/v1/data-dictionary')

  expect([browser.type, program.type]).toEqual(['text/html', 'application/json'])
})

it('the API catalog describes the API and the feed, and its links to this service work', async () => {
  const response = await client.get('/.well-known/api-catalog')
  const { linkset } = Linkset.parse(response.body)

  const links = linkset
    .flatMap((context) => [context.item, context['service-desc'], context['service-doc'], context.status])
    .flatMap((targets = []) => targets)
  const { origin } = new URL(linkset[0]!.anchor)
  const ours = links.filter(({ href }) => href.startsWith(origin))
  const answers = await Promise.all(
    ours.map(({ href, type = 'application/json' }) => client.get(new URL(href).pathname).set('Accept', type)),
  )
  expect(response.headers['content-type']).toBe(
    'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
  )
  expect(linkset[0]!.item?.map(({ href }) => href)).toEqual(linkset.slice(1).map(({ anchor }) => anchor))
  expect(answers.map(({ status, type }) => [status, type])).toEqual(
    ours.map(({ type = 'application/json' }) => [200, type]),
  )
  expect(ours.length).toBe(9)
})

it('the index of the API has every path of the contract without parameters', async () => {
  const { items } = Index.parse((await client.get('/v1')).body)
  const elsewhere = ['documentation', 'feed']
  const here = items.filter(({ name }) => !elsewhere.includes(name))
  const all = contractIn('openapi.yaml').operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`)

  expect(here.map(({ method, href }) => `${method} ${href}`).toSorted()).toEqual(
    all.filter((one) => /^\w+ (\/v1\/[^{]+|\/openapi\.\w+)$/.test(one)).toSorted(),
  )
  const read = items.filter(({ method }) => method === 'GET')
  const answers = await Promise.all(read.map(({ href }) => client.get(href)))
  expect(answers.map(({ status }) => status)).toEqual(read.map(() => 200))
})

it('a HEAD request for the API catalog returns its link relation', async () => {
  const { status, headers } = await client.head('/.well-known/api-catalog')

  expect([status, headers['link']]).toEqual([200, '</.well-known/api-catalog>; rel="api-catalog"'])
})

it('openapi.yaml is served unchanged', async () => {
  const { text, headers } = await client.get('/openapi.yaml').buffer(true)

  expect(headers['content-type']).toBe('application/yaml')
  expect(text).toBe(readFileSync('openapi.yaml', 'utf8'))
})

it('openapi.json is the same document as openapi.yaml', async () => {
  const response = await client.get('/openapi.json')

  expect(response.type).toBe('application/json')
  expect(response.body).toEqual(parse(readFileSync('openapi.yaml', 'utf8')))
})

it('docs/api-catalogue.csv has a row for each API, in the columns of the national catalogue', () => {
  const rows = csvRows(readFileSync('docs/api-catalogue.csv', 'utf8'))

  const columns =
    'dateAdded,dateUpdated,url,name,description,documentation,license,maintainer,areaServed,startDate,endDate,provider'
  expect(rows.map((row) => Object.keys(row).join())).toEqual([columns, columns])
  expect(rows.map(({ url }) => new URL(url!).pathname)).toEqual(['/v1', '/oruk/v3/'])
})

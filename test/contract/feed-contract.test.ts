// The contract of the Open Referral feed and the app agree, both ways.
import { expect, it } from 'vitest'
import { feedText } from '../../src/contract/document.ts'
import { client, feed, feedWith, serviceOf, terms } from '../api/feed.ts'
import { book } from '../support/published.ts'
import { contractIn, feedRoutes } from './contract.ts'
import { exampleApp } from './example-app.ts'
import { type DocumentedRequest, heldToEachOther } from './held.ts'

const contract = contractIn('openapi-oruk.json')

const unfindable = {
  rules: book.rules,
  domain: book.domain,
  checkerOf: book.checkerOf,
  get offers(): never {
    throw new Error('out of order')
  },
}
const broken = feedWith({ book: unfindable, report: () => undefined })

const { id } = await serviceOf('staying-put')
const [term] = await terms()

const records = [
  { name: 'Service', list: 'listServices', path: '/services', some: id },
  { name: 'Taxonomy', list: 'listTaxonomies', path: '/taxonomies', some: term!.taxonomy_id },
  { name: 'Term', list: 'listTerms', path: '/taxonomy_terms', some: term!.id },
]
const places = '/service_at_locations'

const limited = async (path: string) => {
  const one = feedWith({ rateLimit: 1 })
  await one.get(feed(path))
  return one.get(feed(path))
}
const again = async (path: string) => {
  const { headers } = await client.get(feed(path))
  return client.get(feed(path)).set('If-None-Match', String(headers['etag']))
}
const picture = (path: string) => client.get(feed(path)).set('Accept', 'image/png')

const readable = (operation: string, path: string): readonly DocumentedRequest[] => [
  [operation, 200, () => client.get(feed(path))],
  [operation, 304, () => again(path)],
  [operation, 406, () => picture(path)],
  [operation, 422, () => client.get(feed(`${path}?colour=red`))],
  [operation, 429, () => limited(path)],
]

const requests: readonly DocumentedRequest[] = [
  ...readable('getAbout', '/'),
  ['getAbout', 400, () => client.get(feed('/')).set('Host', 'no host')],
  ...readable('getDocument', '/openapi.json'),
  ...records.flatMap(({ name, list, path, some }): readonly DocumentedRequest[] => [
    ...readable(list, path),
    [list, 500, () => broken.get(feed(path))],
    ...readable(`get${name}`, `${path}/${some}`),
    [`get${name}`, 400, () => client.get(feed(`${path}/%`))],
    [`get${name}`, 404, () => client.get(feed(`${path}/x`))],
    [`get${name}`, 500, () => broken.get(feed(`${path}/${some}`))],
  ]),
  ['listServices', 400, () => client.get(feed('/services')).set('Host', 'no host')],
  ...readable('listServicesAtLocations', places),
  ['getServiceAtLocation', 400, () => client.get(feed(`${places}/%`))],
  ['getServiceAtLocation', 404, () => client.get(feed(`${places}/x`))],
  ['getServiceAtLocation', 422, () => client.get(feed(`${places}/x?colour=red`))],
  ['getServiceAtLocation', 429, () => limited(`${places}/x`)],
]

it('openapi-oruk.json is what the code makes of it: run `npm run openapi`', async () => {
  expect(contract.text).toBe(await feedText(exampleApp))
})

it('the document is served at the address that the feed names', async () => {
  const about = await client.get(feed('/'))
  const { openapi_url } = about.body as { openapi_url: string }

  const document = await client.get(new URL(openapi_url).pathname)

  expect(document.body).toEqual(JSON.parse(contract.text))
})

heldToEachOther(contract, feedRoutes(), requests)

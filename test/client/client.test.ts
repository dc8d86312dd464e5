// The typed client has the types of the contract and of the published rules, and its calls reach the real service.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createClient } from '../../src/client/client.ts'
import type { LaterFacts } from '../../src/client/ids.ts'
import { clientTypes } from '../../src/contract/client-types.ts'
import { publishedTypes } from '../../src/contract/published-types.ts'
import { book } from '../support/published.ts'
import { serviceAddress } from './service.ts'

const client = createClient(serviceAddress)

it('its types are up to date with the contract and the rules: run `npm run openapi`', async () => {
  expect(readFileSync('src/client/schema.ts', 'utf8')).toBe(await clientTypes())
  expect(readFileSync('src/client/published.ts', 'utf8')).toBe(publishedTypes(book))
})

it('a call answers with data', async () => {
  const { data } = await client.POST('/v1/checks', { body: { facts: { age: 19 } } })

  expect(data?.entitlements.map(({ title }) => title)).toContain('Personal adviser and pathway plan from 18 to 20')
})

it('a call that the service refuses answers with a problem', async () => {
  const { error } = await client.POST('/v1/checks', { body: { facts: { age: -1 } } })

  expect(error?.status).toBe(422)
})

it('the next request takes the ids of an answer', async () => {
  const { data } = await client.POST('/v1/checks', { body: { facts: { age: 19 } } })
  const [first] = data!.entitlements
  const next = { offer: data!.offer.id, entitlements: [first!.id], facts: { age: 19 } }
  const { data: answer } = await client.POST('/v1/checks', { body: next })

  expect(answer?.entitlements.map(({ id }) => id)).toEqual([first!.id])
})

it('a call that needs nothing takes an address alone', async () => {
  const { data } = await client.GET('/v1/facts')

  expect(data?.items.map(({ id }) => id)).toContain('age')
})

it('another media type is read as text', async () => {
  const { data } = await client.POST('/v1/timelines', {
    body: { facts: { dateOfBirth: '2008-03-27' } },
    headers: { Accept: 'text/calendar' },
    parseAs: 'text',
  })

  expect(data?.split('\r\n')[0]).toBe('BEGIN:VCALENDAR')
})

it('a journey gives each fact that the service asks for next, whether or not the client knows it', async () => {
  const facts: LaterFacts = { age: 19 }
  const ask = async () => (await client.POST('/v1/checks', { body: { facts } })).data?.nextQuestion
  const first = await ask()
  facts[first!.fact] = first!.options![0]!.value
  const second = await ask()

  expect(Object.keys(facts)).toContain(first!.fact)
  expect(second?.fact).not.toBe(first!.fact)
})

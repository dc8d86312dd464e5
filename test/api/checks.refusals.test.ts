// How `POST /v1/checks` refuses invalid requests.
import { expect, it } from 'vitest'
import { problemOf, running, somebody } from '../support/running.ts'

const client = running()
const post = (text: string) => client.post('/v1/checks').type('json').send(text)
const check = async (body: unknown) => problemOf(await post(JSON.stringify(body)))

it.each([
  { on: '2018-03-31', because: 'the day is before the first offer' },
  { on: '2024-10-20', knownOn: '2017-01-01', because: 'no rules were published by `knownOn`' },
  { offer: 'southend-on-sea@2018-03-31', because: 'the day in its name is before the first offer' },
])('no offer is in force where $because', async ({ because: _, ...request }) => {
  const { status, type } = await check({ ...request, facts: {} })

  expect([status, type]).toEqual([422, '/problems/no-offer-in-force'])
})

it.each([
  { request: { facts: {}, ofer: 'x' }, error: { pointer: '/ofer', detail: 'unknown key; did you mean `offer`?' } },
  { request: {}, error: { pointer: '/facts', detail: 'must be given' } },
  { request: { facts: [] }, error: { pointer: '/facts', detail: 'must be an object of facts by id' } },
  { request: [], error: { pointer: '', detail: 'must be a JSON object' } },
  { request: 'facts', error: { pointer: '', detail: 'must be a JSON object' } },
  { request: null, error: { pointer: '', detail: 'must be a JSON object' } },
  {
    request: { on: '2023-02-30', facts: {} },
    error: { pointer: '/on', detail: 'must be a real date, like 2024-10-20' },
  },
  {
    request: { entitlements: ['staying-putt'], facts: {} },
    error: { pointer: '/entitlements/0', detail: 'this offer has no such entitlement; did you mean `staying-put`?' },
  },
  {
    request: { entitlements: [], facts: {} },
    error: { pointer: '/entitlements', detail: 'must name at least one entitlement' },
  },
  { request: { on: null, facts: {} }, error: { pointer: '/on', detail: 'must be a real date, like 2024-10-20' } },
  {
    request: { authority: 'southend', facts: {} },
    error: { pointer: '/authority', detail: 'unknown authority' },
  },
  {
    request: { authority: 'southend-on-see', facts: {} },
    error: { pointer: '/authority', detail: 'unknown authority; did you mean `southend-on-sea`?' },
  },
  {
    request: { offer: 'southend-on-sea@council-tax-outside-southed', facts: {} },
    error: {
      pointer: '/offer',
      detail: 'unknown offer; did you mean `southend-on-sea@council-tax-outside-southend`?',
    },
  },
  { request: { offer: 'southend-on-sea@2023-02-30', facts: {} }, error: { pointer: '/offer' } },
  {
    request: { authority: 'england', offer: 'southend-on-sea@2024-10-14', facts: {} },
    error: { pointer: '/authority', detail: 'the `offer` belongs to another authority' },
  },
  {
    request: { knownOn: '2024-10-20', offer: 'southend-on-sea@2024-10-14', facts: {} },
    error: { pointer: '/knownOn', detail: 'cannot be given together with `offer`' },
  },
  {
    request: { facts: { hoem: 'in-area' } },
    error: { pointer: '/facts/hoem', detail: 'unknown fact; did you mean `home`?' },
  },
  { request: { facts: { home: 'in area' } }, error: { pointer: '/facts/home' } },
  { request: { facts: { 'a/b~c': 1 } }, error: { pointer: '/facts/a~1b~0c', detail: 'unknown fact' } },
  { request: { facts: { age: '19' } }, error: { pointer: '/facts/age' } },
  { request: { facts: { age: -1 } }, error: { pointer: '/facts/age' } },
  { request: { facts: { age: 1.5 } }, error: { pointer: '/facts/age' } },
  { request: { facts: { age: 1e9 } }, error: { pointer: '/facts/age' } },
  { request: { facts: { dateOfBirth: '2023-02-30' } }, error: { pointer: '/facts/dateOfBirth' } },
  { request: { facts: { age: 19, dateOfBirth: '2005-03-03' } }, error: { pointer: '/facts/dateOfBirth' } },
])('$request is refused, pointing to $error.pointer', async ({ request, error }) => {
  const { status, type, errors } = await check(request)

  expect([status, type]).toEqual([422, '/problems/invalid-request'])
  expect(errors?.[0]).toMatchObject(error)
})

it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'refuses %s like any other unknown key',
  async (key) => {
    const inBody = problemOf(await post(`{"facts":{},"${key}":{"age":19}}`))
    const inFacts = problemOf(await post(`{"facts":{"${key}":{"age":19}}}`))

    expect([inBody.status, inBody.errors?.[0]?.pointer]).toEqual([422, `/${key}`])
    expect([inFacts.status, inFacts.errors?.[0]?.pointer]).toEqual([422, `/facts/${key}`])
  },
)

it('reports every error at once', async () => {
  const { errors } = await check({ facts: { age: -1, home: 'nowhere', colour: 'red' } })

  expect(errors?.map(({ pointer }) => pointer).sort()).toEqual(['/facts/age', '/facts/colour', '/facts/home'])
})

it('refuses facts that contradict each other, with the reason at each fact', async () => {
  const { status, type, errors } = await check({ facts: { ...somebody, age: 17 } })

  expect([status, type]).toEqual([422, '/problems/impossible-facts'])
  expect(errors?.map(({ pointer }) => pointer)).toEqual(['/facts/age', '/facts/leavingCareStatus'])
  expect(errors?.[0]?.detail).toContain('former relevant child is 18 or over')
})

it('points to the date for a conflict of a fact derived from it', async () => {
  const facts = { dateOfBirth: '2008-03-03', leavingCareStatus: 'former-relevant' }

  const { errors } = await check({ on: '2024-10-20', facts })

  expect(errors?.[0]?.pointer).toBe('/facts/dateOfBirth')
})

it('echoes no value', async () => {
  const ofBody = await check({ on: 'swordfish', authority: 'swordfish', facts: {} })
  const ofFacts = await check({ facts: { age: 'swordfish', home: 'swordfish' } })

  expect(JSON.stringify([ofBody, ofFacts])).not.toContain('swordfish')
})

it('refuses a query parameter instead of ignoring it', async () => {
  const problem = problemOf(await client.post('/v1/checks?on=2020-01-01').send({ facts: {} }))

  expect([problem.status, problem.errors?.[0]?.pointer]).toEqual([422, '/on'])
})

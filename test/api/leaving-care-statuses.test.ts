// Legal status over HTTP, through the real app.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statusRequest } from '../../src/contract/example-requests.ts'
import { StatusAnswer } from '../../src/contract/status-schemas.ts'
import { book } from '../support/published.ts'
import { problemOf, running } from '../support/running.ts'

const reported: string[] = []
const client = running({ book, report: (line) => reported.push(line) })
const post = (body: unknown) => client.post('/v1/leaving-care-statuses').type('json').send(JSON.stringify(body))
const answerTo = async (body: unknown) => {
  const response = await post(body)
  return StatusAnswer.parse(response.body)
}

/** Somebody about whom all is told, with nothing in it, born on 2007-01-20. */
const nothing = { ...statusRequest, careEpisodes: [], livedWithParentAfterCare: [] }
const care = (from: string, to: string | null, basis = 'section-20') => ({
  from,
  to,
  basis,
  authority: 'southend-on-sea',
})

const wentHome = { ...nothing, careEpisodes: [care('2022-06-01', '2023-05-31')] }
const breaks = ['02', '04', '06', '08'].map((month) => care(`2024-${month}-01`, `2024-${month}-17`, 'short-breaks'))
const order = { from: '2018-05-01', inForceAt18: true, lookedAfterImmediatelyBefore: true }
const guardian = {
  ...nothing,
  careEpisodes: [care('2016-01-01', '2018-05-01', 'care-order')],
  specialGuardianship: order,
}

const people = [
  { who: 'with two spells', history: statusRequest, status: 'eligible', met: ['eligible'] },
  {
    who: 'with short breaks only',
    history: { ...nothing, careEpisodes: breaks },
    status: 'none',
    met: ['short-breaks-regulation-48', 'short-breaks-four-weeks'],
  },
  {
    who: 'who went home at 16 for eight months',
    history: { ...wentHome, on: '2024-01-31', livedWithParentAfterCare: [{ from: '2023-06-01', to: null }] },
    status: 'qualifying',
    met: ['qualifying'],
  },
  {
    who: 'whose eight months at home broke down at 17',
    history: { ...wentHome, livedWithParentAfterCare: [{ from: '2023-06-01', to: '2024-01-31' }] },
    status: 'relevant',
    met: ['relevant', 'qualifying'],
  },
  {
    who: 'on remand for four months',
    history: { ...nothing, on: '2024-06-30', careEpisodes: [care('2024-03-01', null, 'remand')] },
    status: 'eligible',
    met: ['eligible'],
  },
  { who: 'who went from care to a special guardian', history: guardian, status: 'qualifying', met: ['qualifying'] },
  {
    who: 'whose special guardianship was not from care',
    history: { ...nothing, specialGuardianship: { ...order, lookedAfterImmediatelyBefore: false } },
    status: 'none',
    met: [],
  },
  {
    who: 'in care for one night at 17',
    history: { ...nothing, careEpisodes: [care('2024-05-04', '2024-05-05')] },
    status: 'qualifying',
    met: ['qualifying'],
  },
]

describe.each(people)('somebody $who', ({ history, status, met }) => {
  it(`is ${status}, by tests that each cite a section`, async () => {
    const answer = await answerTo(history)

    expect(answer.status).toBe(status)
    expect(answer.tests.filter(({ outcome }) => outcome === 'met').map(({ id }) => id)).toEqual(met)
    expect(answer.tests.flatMap(({ grounds }) => grounds).every(({ citations }) => citations.length > 0)).toBe(true)
  })

  it('is answered with facts that a check takes as they are', async () => {
    const { facts, on } = await answerTo(history)
    const { status: checked } = await client.post('/v1/checks').send({ on, facts })

    expect(checked).toBe(200)
  })

  it('is answered unkept, and without a date of the history', async () => {
    const { headers, text } = await post(history)
    const { on, ...told } = history
    const dates = JSON.stringify(told)
      .match(/\d{4}-\d\d-\d\d/g)!
      .filter((date) => date !== on)

    expect(headers['cache-control']).toBe('no-store')
    expect(headers).not.toHaveProperty('etag')
    expect(dates.filter((date) => text.includes(date))).toEqual([])
  })
})

describe('the answer', () => {
  it('counts the days of each spell', async () => {
    const { days } = await answerTo(statusRequest)

    expect(days).toMatchObject({ counted: 696, episodes: [{ counted: 46 }, { counted: 650 }] })
  })

  it('to short breaks names both tests, both readings and what else there is, and is no flat no', async () => {
    const { arguable, facts, nextSteps, summary, tests } = await answerTo({ ...nothing, careEpisodes: breaks })

    expect(tests.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['short-breaks-regulation-48', 'short-breaks-four-weeks']),
    )
    expect(arguable).toMatchObject([{ readings: [{ status: 'none' }, { status: 'qualifying' }] }])
    expect(facts).not.toHaveProperty('leavingCareStatus')
    expect(summary).toContain('more than one way')
    expect(nextSteps.map(({ text }) => text).join('\n')).toMatch(/special educational needs/)
  })

  it('to who is in care for 20 days says from which day there is a status', async () => {
    const { becomes, summary } = await answerTo({
      ...nothing,
      on: '2024-03-20',
      careEpisodes: [care('2024-03-01', null)],
    })

    expect(becomes).toEqual({ status: 'eligible', on: '2024-05-30' })
    expect(summary).toContain('If you stay in care, your legal status is “eligible child” from 30 May 2024.')
  })

  it('to nothing at all says what is missing', async () => {
    expect(await answerTo({})).toMatchObject({ status: 'cannot-tell', missing: ['dateOfBirth'], facts: {} })
  })

  it('looks at another council as that council would', async () => {
    const essex = { ...nothing, careEpisodes: [{ ...care('2022-06-01', null), authority: 'essex' }] }

    expect(await answerTo(essex)).toMatchObject({
      responsibleAuthority: { id: 'essex' },
      facts: { lookedAfterBy: 'another-council' },
    })
  })
})

const [first] = statusRequest.careEpisodes

describe('a history that cannot be is a 422', () => {
  it.each([
    {
      because: 'a spell ends before it starts',
      told: { careEpisodes: [care('2024-02-01', '2024-01-01')] },
      at: ['/careEpisodes/0/to'],
    },
    {
      because: 'a spell starts in the future',
      told: { careEpisodes: [care('2024-10-21', null)] },
      at: ['/careEpisodes/0/from'],
    },
    {
      because: 'a spell ends in the future',
      told: { careEpisodes: [care('2024-10-01', '2024-10-21')] },
      at: ['/careEpisodes/0/to'],
    },
    {
      because: 'a spell starts before birth',
      told: { careEpisodes: [care('2007-01-19', null)] },
      at: ['/careEpisodes/0/from'],
    },
    {
      because: 'two spells overlap',
      told: { careEpisodes: [care('2024-03-02', null), care('2024-01-01', '2024-03-03')] },
      at: ['/careEpisodes/0/from'],
    },
    {
      because: 'care starts at 18',
      told: { on: '2026-01-01', careEpisodes: [care('2025-01-20', null)] },
      at: ['/careEpisodes/0/from'],
    },
    {
      because: 'a stay at home starts in the future',
      told: { livedWithParentAfterCare: [{ from: '2025-01-01', to: null }] },
      at: ['/livedWithParentAfterCare/0/from'],
    },
    { because: 'the birth is in the future', told: { dateOfBirth: '2024-10-21' }, at: ['/dateOfBirth'] },
    { because: 'nobody lives so long', told: { dateOfBirth: '1903-10-20' }, at: ['/dateOfBirth'] },
    { because: 'the calendar has no room', told: { on: '9999-12-31' }, at: ['/on'] },
    {
      because: 'the order ended, and was in force at 18',
      told: { on: '2026-01-01', specialGuardianship: { from: '2018-05-01', to: '2020-01-01', inForceAt18: true } },
      at: ['/specialGuardianship/inForceAt18'],
    },
  ])('where $because', async ({ told, at }) => {
    const { type, errors } = problemOf(await post({ ...nothing, ...told }))

    expect(type).toBe('/problems/impossible-history')
    expect(errors!.map(({ pointer }) => pointer)).toEqual(at)
  })

  it.each([
    {
      told: { carEpisodes: [] },
      error: { pointer: '/carEpisodes', detail: 'unknown key; did you mean `careEpisodes`?' },
    },
    {
      told: { careEpisodes: [{ ...first, basi: 'remand' }] },
      error: { pointer: '/careEpisodes/0/basi', detail: 'unknown key' },
    },
    { told: { careEpisodes: [{ ...first, basis: 'section-17' }] }, error: { pointer: '/careEpisodes/0/basis' } },
    {
      told: { careEpisodes: [{ ...first, from: '2023-02-29' }] },
      error: { pointer: '/careEpisodes/0/from', detail: 'must be a real date, like 2024-10-20' },
    },
    {
      told: { careEpisodes: [{ from: '2023-02-28', basis: 'remand', authority: 'x' }] },
      error: { pointer: '/careEpisodes/0/to' },
    },
    {
      told: { careEpisodes: 'none' },
      error: { pointer: '/careEpisodes', detail: 'must be a list, empty if there were none' },
    },
    {
      told: { specialGuardianship: 'no' },
      error: { pointer: '/specialGuardianship', detail: 'must be an order, or "none"' },
    },
    {
      told: { specialGuardianship: { ...order, inForce: true } },
      error: { pointer: '/specialGuardianship/inForce', detail: 'unknown key' },
    },
    { told: { specialGuardianship: { from: 'once' } }, error: { pointer: '/specialGuardianship/from' } },
    { told: { authority: 'southend' }, error: { pointer: '/authority' } },
  ])('where $told is said, with $error', async ({ told, error }) => {
    expect(problemOf(await post({ ...nothing, ...told })).errors).toMatchObject([error])
  })

  it('before there were rules', async () => {
    expect(problemOf(await post({ on: '2011-03-31' })).type).toBe('/problems/no-offer-in-force')
  })
})

describe('hostile input', () => {
  const parts = Object.keys(nothing)
  const nasty = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>('0000-01-01', '9999-12-31', [null], [[]], [{ from: '0001-01-01', to: '9999-12-31' }]),
  )

  it('is never a fault of ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...parts, '__proto__', 'constructor'), nasty), async (said) => {
        expect((await post({ ...nothing, ...said })).status).toBeLessThan(500)
      }),
      { numRuns: 300 },
    )
    expect(reported).toEqual([])
  })

  it('of many episodes is answered or refused as any other', async () => {
    const days = (count: number) =>
      Array.from({ length: count }, (_, i) => new Date(Date.UTC(2022, 0, 1 + i)).toISOString())
    const many = (count: number) => days(count).map((day) => care(day.slice(0, 10), day.slice(0, 10)))

    expect(await answerTo({ ...nothing, careEpisodes: many(100) })).toMatchObject({ days: { counted: 100 } })
    expect(problemOf(await post({ ...nothing, careEpisodes: many(101) })).errors).toMatchObject([
      { pointer: '/careEpisodes' },
    ])
  })
})

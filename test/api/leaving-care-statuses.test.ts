// `POST /v1/leaving-care-statuses`, through the real app.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statusExample } from '../../src/contract/example-requests.ts'
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

/** A complete history without any care: somebody born on 2007-01-20. */
const noCare = { ...statusExample, careEpisodes: [], livedWithParentAfterCare: [] }
const care = (from: string, to: string | null, basis = 'section-20') => ({
  from,
  to,
  basis,
  authority: 'southend-on-sea',
})

const wentHome = { ...noCare, careEpisodes: [care('2022-06-01', '2023-05-31')] }
const breaks = ['02', '04', '06', '08'].map((month) => care(`2024-${month}-01`, `2024-${month}-17`, 'short-breaks'))
const order = { from: '2018-05-01', inForceAt18: true, lookedAfterImmediatelyBefore: true }
const guardian = {
  ...noCare,
  careEpisodes: [care('2016-01-01', '2018-05-01', 'care-order')],
  specialGuardianship: order,
}

const people = [
  { who: 'with two spells', history: statusExample, status: 'eligible', met: ['eligible'] },
  {
    who: 'with short breaks only',
    history: { ...noCare, careEpisodes: breaks },
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
    history: { ...noCare, on: '2024-06-30', careEpisodes: [care('2024-03-01', null, 'remand')] },
    status: 'eligible',
    met: ['eligible'],
  },
  { who: 'who went from care to a special guardian', history: guardian, status: 'qualifying', met: ['qualifying'] },
  {
    who: 'whose special guardianship was not from care',
    history: { ...noCare, specialGuardianship: { ...order, lookedAfterImmediatelyBefore: false } },
    status: 'none',
    met: [],
  },
  {
    who: 'in care for one night at 17',
    history: { ...noCare, careEpisodes: [care('2024-05-04', '2024-05-05')] },
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

  it('gets facts that a check accepts unchanged', async () => {
    const { facts, on } = await answerTo(history)
    const { status: checked } = await client.post('/v1/checks').send({ on, facts })

    expect(checked).toBe(200)
  })

  it('gets an answer that nobody may store, without a date of the history', async () => {
    const { headers, text } = await post(history)
    const { on, ...episodes } = history
    const dates = JSON.stringify(episodes)
      .match(/\d{4}-\d\d-\d\d/g)!
      .filter((date) => date !== on)

    expect(headers['cache-control']).toBe('no-store')
    expect(headers).not.toHaveProperty('etag')
    expect(dates.filter((date) => text.includes(date))).toEqual([])
  })
})

describe('the answer', () => {
  it('counts the days of each spell', async () => {
    const { days } = await answerTo(statusExample)

    expect(days).toMatchObject({ counted: 696, episodes: [{ counted: 46 }, { counted: 650 }] })
  })

  it('to short breaks names both tests, both readings and other support, instead of a plain no', async () => {
    const { arguable, facts, nextSteps, summary, tests } = await answerTo({ ...noCare, careEpisodes: breaks })

    expect(tests.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['short-breaks-regulation-48', 'short-breaks-four-weeks']),
    )
    expect(arguable).toMatchObject([{ readings: [{ status: 'none' }, { status: 'qualifying' }] }])
    expect(facts).toHaveProperty('leavingCareStatus', null)
    expect(summary).toContain('more than one way')
    expect(nextSteps.map(({ text }) => text).join('\n')).toMatch(/special educational needs/)
  })

  it('to 20 days in care gives the day from which there is a status', async () => {
    const { becomes, summary } = await answerTo({
      ...noCare,
      on: '2024-03-20',
      careEpisodes: [care('2024-03-01', null)],
    })

    expect(becomes).toEqual({ status: 'eligible', on: '2024-05-30' })
    expect(summary).toContain('If you stay in care, your legal status is “eligible child” from 30 May 2024.')
  })

  it('to an empty history lists what is missing', async () => {
    expect(await answerTo({})).toMatchObject({ status: 'cannot-tell', missing: ['dateOfBirth'], facts: {} })
  })

  it('names another responsible council', async () => {
    const essex = { ...noCare, careEpisodes: [{ ...care('2022-06-01', null), authority: 'essex' }] }

    expect(await answerTo(essex)).toMatchObject({
      responsibleAuthority: { id: 'essex' },
      facts: { lookedAfterBy: 'another-council' },
    })
  })
})

const [first] = statusExample.careEpisodes

describe('an invalid history is a 422', () => {
  it.each([
    {
      because: 'a spell ends before it starts',
      parts: { careEpisodes: [care('2024-02-01', '2024-01-01')] },
      at: ['/careEpisodes/0/to'],
    },
    {
      because: 'a spell starts in the future',
      parts: { careEpisodes: [care('2024-10-21', null)] },
      at: ['/careEpisodes/0/from'],
    },
    {
      because: 'a spell ends in the future',
      parts: { careEpisodes: [care('2024-10-01', '2024-10-21')] },
      at: ['/careEpisodes/0/to'],
    },
    {
      because: 'a spell starts before birth',
      parts: { careEpisodes: [care('2007-01-19', null)] },
      at: ['/careEpisodes/0/from'],
    },
    {
      because: 'two spells overlap',
      parts: { careEpisodes: [care('2024-03-02', null), care('2024-01-01', '2024-03-03')] },
      at: ['/careEpisodes/0/from'],
    },
    {
      because: 'care starts at 18',
      parts: { on: '2026-01-01', careEpisodes: [care('2025-01-20', null)] },
      at: ['/careEpisodes/0/from'],
    },
    {
      because: 'a stay at home starts in the future',
      parts: { livedWithParentAfterCare: [{ from: '2025-01-01', to: null }] },
      at: ['/livedWithParentAfterCare/0/from'],
    },
    { because: 'the birth is in the future', parts: { dateOfBirth: '2024-10-21' }, at: ['/dateOfBirth'] },
    { because: 'the person would be over 120', parts: { dateOfBirth: '1903-10-20' }, at: ['/dateOfBirth'] },
    { because: 'the calendar ends before the next birthdays', parts: { on: '9999-12-31' }, at: ['/on'] },
    {
      because: 'the order ended, and was in force at 18',
      parts: { on: '2026-01-01', specialGuardianship: { from: '2018-05-01', to: '2020-01-01', inForceAt18: true } },
      at: ['/specialGuardianship/inForceAt18'],
    },
  ])('where $because', async ({ parts, at }) => {
    const { type, errors } = problemOf(await post({ ...noCare, ...parts }))

    expect(type).toBe('/problems/impossible-history')
    expect(errors!.map(({ pointer }) => pointer)).toEqual(at)
  })

  it.each([
    {
      parts: { carEpisodes: [] },
      error: { pointer: '/carEpisodes', detail: 'unknown key; did you mean `careEpisodes`?' },
    },
    {
      parts: { careEpisodes: [{ ...first, basi: 'remand' }] },
      error: { pointer: '/careEpisodes/0/basi', detail: 'unknown key' },
    },
    { parts: { careEpisodes: [{ ...first, basis: 'section-17' }] }, error: { pointer: '/careEpisodes/0/basis' } },
    {
      parts: { careEpisodes: [{ ...first, from: '2023-02-29' }] },
      error: { pointer: '/careEpisodes/0/from', detail: 'must be a real date, like 2024-10-20' },
    },
    {
      parts: { careEpisodes: [{ from: '2023-02-28', basis: 'remand', authority: 'x' }] },
      error: { pointer: '/careEpisodes/0/to' },
    },
    {
      parts: { careEpisodes: 'none' },
      error: { pointer: '/careEpisodes', detail: 'must be a list, empty if there were none' },
    },
    {
      parts: { specialGuardianship: 'no' },
      error: { pointer: '/specialGuardianship', detail: 'must be an order, or "none"' },
    },
    {
      parts: { specialGuardianship: { ...order, inForce: true } },
      error: { pointer: '/specialGuardianship/inForce', detail: 'unknown key' },
    },
    { parts: { specialGuardianship: { from: 'once' } }, error: { pointer: '/specialGuardianship/from' } },
    { parts: { authority: 'southend' }, error: { pointer: '/authority' } },
  ])('where the history has $parts, with $error', async ({ parts, error }) => {
    expect(problemOf(await post({ ...noCare, ...parts })).errors).toMatchObject([error])
  })

  it('before there were rules', async () => {
    expect(problemOf(await post({ on: '2011-03-31' })).type).toBe('/problems/no-offer-in-force')
  })
})

describe('hostile input', () => {
  const parts = Object.keys(noCare)
  const nasty = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>('0000-01-01', '9999-12-31', [null], [[]], [{ from: '0001-01-01', to: '9999-12-31' }]),
  )

  it('never causes an internal error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...parts, '__proto__', 'constructor'), nasty), async (parts) => {
        expect((await post({ ...noCare, ...parts })).status).toBeLessThan(500)
      }),
      { numRuns: 300 },
    )
    expect(reported).toEqual([])
  })

  it('of 100 episodes is answered, and of 101 is refused', async () => {
    const days = (count: number) =>
      Array.from({ length: count }, (_, i) => new Date(Date.UTC(2022, 0, 1 + i)).toISOString())
    const many = (count: number) => days(count).map((day) => care(day.slice(0, 10), day.slice(0, 10)))

    expect(await answerTo({ ...noCare, careEpisodes: many(100) })).toMatchObject({ days: { counted: 100 } })
    expect(problemOf(await post({ ...noCare, careEpisodes: many(101) })).errors).toMatchObject([
      { pointer: '/careEpisodes' },
    ])
  })
})

// What `POST /v1/checks` answers.
import { expect, it } from 'vitest'
import type { CheckResult } from '../../src/core/checker.ts'
import { answerOf, running, somebody } from '../support/running.ts'
import { book } from '../support/southend.ts'

const client = running()
const ask = (body: object) => client.post('/v1/checks').send({ detail: 'full', ...body })
const check = async (body: object) => answerOf(await ask(body))

const outcomeOf = ({ entitlements }: ReturnType<typeof answerOf>, id: string) =>
  entitlements.find((answer) => answer.id === id)?.outcome

it.each([
  { home: 'in-area', outcome: 'entitled' },
  { home: 'elsewhere-in-england', outcome: 'not-entitled' },
])('a 19-year-old whose home is $home is $outcome for the council tax reduction', async ({ home, outcome }) => {
  const answer = await check({ on: '2024-10-20', facts: { ...somebody, home } })

  expect(outcomeOf(answer, 'council-tax-reduction')).toBe(outcome)
})

it.each([
  { on: '2024-10-13', outcome: 'on-request' },
  { on: '2024-10-14', outcome: 'entitled' },
  { on: '2024-10-15', outcome: 'entitled' },
])('a 22-year-old who has answered nothing else is $outcome for an adviser on $on', async ({ on, outcome }) => {
  const answer = await check({ on, facts: { ...somebody, age: 22 } })

  expect(outcomeOf(answer, 'adviser-and-plan-21-to-24')).toBe(outcome)
})

const answered = (checked: CheckResult) => {
  if (!checked.ok) throw new Error('these facts contradict each other')
  return checked
}

it('answers what the core answers, byte for byte', async () => {
  const offer = book.offers.withId('southend-on-sea@2024-10-14')!
  const { entitlements, outlooks, ...rest } = answered(book.checkerOf(offer).check(somebody))

  const response = await ask({ on: '2024-10-20', facts: somebody })

  expect({ ...response.body, notice: '' } as unknown).toEqual({
    authority: 'southend-on-sea',
    on: '2024-10-20',
    offer: {
      id: offer.id,
      digest: offer.digest,
      effectiveFrom: '2024-10-14',
      status: 'published',
      rulesets: offer.rulesets.map(({ id, digest }) => ({ id, digest })),
    },
    notice: '',
    detail: 'full',
    entitlements: entitlements.map(({ deciding: _, beforeItEnds: _steps, ...answer }, i) => ({
      ...answer,
      ...outlooks[i],
    })),
    presumed: rest.presumed,
    missing: rest.missing,
    nextQuestion: null,
  })
  expect(response.text).toBe(JSON.stringify(response.body))
})

it('is stateless: the same request gets the same bytes', async () => {
  const first = await ask({ on: '2024-10-20', facts: somebody })
  const second = await ask({ on: '2024-10-20', facts: somebody })

  expect(second.text).toBe(first.text)
})

it('forbids storing the answer and sends no ETag', async () => {
  const { headers } = await ask({ facts: somebody })

  expect(headers['cache-control']).toBe('no-store')
  expect(headers['etag']).toBeUndefined()
})

it('has a notice that people decide, and how to challenge a no', async () => {
  const answer = await check({ facts: {} })

  expect(answer.notice).toMatch(/people at the council decide.*complain/)
})

it('uses today and the only council by default', async () => {
  const answer = await check({ facts: {} })

  expect([answer.authority, answer.on]).toEqual(['southend-on-sea', '2026-11-23'])
})

it('works age out from the date of birth on the day asked about', async () => {
  const { age: _, ...others } = somebody

  const before = await check({ on: '2024-03-02', facts: { ...others, dateOfBirth: '2005-03-03' } })
  const after = await check({ on: '2026-03-03', facts: { ...others, dateOfBirth: '2005-03-03' } })

  expect(outcomeOf(before, 'council-tax-reduction')).toBe('entitled')
  expect(outcomeOf(after, 'council-tax-reduction')).toBe('discretionary')
})

it('names the facts that are missing and matter', async () => {
  const { home: _, ...others } = somebody

  const answer = await check({ on: '2024-10-20', facts: others })

  expect(outcomeOf(answer, 'council-tax-reduction')).toBe('cannot-tell')
  expect(answer.missing).toEqual(['home'])
})

it('uses a proposal that the request names, without an effective date', async () => {
  const offer = 'southend-on-sea@council-tax-outside-southend'

  const answer = await check({ offer, facts: { ...somebody, home: 'elsewhere-in-england' } })

  expect(outcomeOf(answer, 'council-tax-out-of-area-payment')).toBe('entitled')
  expect(answer.offer).toMatchObject({ id: offer, status: 'proposed' })
  expect(answer.offer).not.toHaveProperty('effectiveFrom')
})

it('reads any date in an offer id as the offer in force on that day', async () => {
  const answer = await check({ offer: 'southend-on-sea@2025-06-01', facts: {} })

  expect(answer.offer.id).toBe('southend-on-sea@2024-10-14')
})

it('uses only the law for the authority england', async () => {
  const answer = await check({ authority: 'england', on: '2024-10-20', facts: {} })

  expect(answer.offer.id).toBe('england@2018-04-01')
})

it('uses the rules as published on another day', async () => {
  const answer = await check({ on: '2024-10-20', knownOn: '2024-10-13', facts: {} })

  expect(answer.offer.id).toBe('southend-on-sea@2020-04-01')
})

it('settles every entitlement by asking its next question until there is none', async () => {
  const asked: string[] = []
  let facts: Record<string, unknown> = {}
  let answer = await check({ on: '2024-10-20', facts })
  while (answer.nextQuestion) {
    asked.push(answer.nextQuestion.fact)
    facts = { ...facts, [answer.nextQuestion.fact]: somebody[answer.nextQuestion.fact as keyof typeof somebody] }
    answer = await check({ on: '2024-10-20', facts })
  }

  expect(asked.length).toBeLessThan(Object.keys(somebody).length)
  expect(answer.missing).toEqual([])
  expect(answer.entitlements.map(({ outcome }) => outcome)).not.toContain('cannot-tell')
})

it('answers only the requested entitlements, and asks only what they need', async () => {
  const answer = await check({ on: '2024-10-20', entitlements: ['staying-put'], facts: { age: 19 } })

  expect(answer.entitlements.map(({ id }) => id)).toEqual(['staying-put'])
  expect(answer.missing).toEqual(['leavingCareStatus', 'livesWithFormerFosterCarer'])
})

it('reports what would improve an outcome, what would lose it, and the age that improves it', async () => {
  const outside = await check({ on: '2024-10-20', facts: { ...somebody, home: 'elsewhere-in-england' } })
  const inside = await check({ on: '2024-10-20', facts: somebody })
  const { age: _age, ...rest } = somebody
  const younger = await check({
    on: '2024-10-20',
    facts: { ...rest, dateOfBirth: '2007-02-28', leavingCareStatus: 'relevant' },
  })
  const reduction = ({ entitlements }: typeof outside) => entitlements.find(({ id }) => id === 'council-tax-reduction')

  expect(reduction(outside)?.wouldChange[0]?.changes[0]?.text).toBe('If you came to live in Southend-on-Sea')
  expect(reduction(inside)?.wouldLose[0]?.text).toBe('If you moved out of Southend-on-Sea, you would lose this')
  expect(reduction(younger)?.fromAge).toMatchObject({ age: 18, on: '2025-02-28', outcome: 'entitled' })
})

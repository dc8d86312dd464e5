// The three lengths of an answer to a check: what each says, how long it is, and that no explanation is lost.
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { OutcomesAnswer, ReasonsAnswer } from '../../src/contract/check-schemas.ts'
import { answersAt } from '../../src/core/check-details.ts'
import { checker, only, person, some } from '../support/random.ts'
import { answerOf, problemOf, running } from '../support/running.ts'

const client = running()
const usual = { age: 19, leavingCareStatus: 'former-relevant', lookedAfterBy: 'this-council', home: 'in-area' }
const ask = (body: object) => client.post('/v1/checks').send(body)

it('every outcome of the default has a reason in words, and a source that the answer holds', () => {
  fc.assert(
    fc.property(checker, person, some, (one, facts, known) => {
      const checked = one.check(only(facts, known))
      if (!checked.ok) throw new Error('a part of a possible person is possible')
      const { entitlements, sources, steps } = ReasonsAnswer.pick({
        entitlements: true,
        sources: true,
        steps: true,
      }).parse(answersAt('reasons', checked))

      expect(entitlements.map(({ id }) => id)).toEqual(checked.entitlements.map(({ id }) => id))
      for (const { ground, nextSteps } of entitlements) {
        expect(ground.reasons.every(({ text }) => /^[A-Z].{3}/.test(text))).toBe(true)
        expect(ground.citations.every((id) => Object.hasOwn(sources, id))).toBe(true)
        expect(nextSteps.every((id) => Object.hasOwn(steps, id))).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

it('a no lists only conditions that fail, and a right only those that hold', () => {
  fc.assert(
    fc.property(checker, person, (one, facts) => {
      const checked = one.check(facts)
      if (!checked.ok) throw new Error('the person is possible')
      for (const { outcome, deciding } of checked.entitlements) {
        const expected = outcome !== 'not-entitled'
        expect(deciding.reasons.map(({ met }) => met)).toEqual(deciding.reasons.map(() => expected))
      }
    }),
    { numRuns: 300 },
  )
})

it.each([
  { detail: undefined, facts: usual, plain: 50_000, gzipped: 9_500 },
  { detail: 'outcomes', facts: usual, plain: 8_000, gzipped: 2_500 },
  { detail: 'outcomes', facts: { age: 19 }, plain: 12_000, gzipped: 2_500 },
])('detail $detail of $facts takes at most $plain bytes', async ({ detail, facts, plain, gzipped }) => {
  const { text } = await ask({ detail, facts, on: '2026-11-26' })

  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(plain)
  expect(gzipSync(text).length).toBeLessThanOrEqual(gzipped)
})

it('outcomes, reasons and the full answer agree', async () => {
  const outcomes = OutcomesAnswer.parse((await ask({ detail: 'outcomes', facts: usual })).body)
  const reasons = ReasonsAnswer.parse((await ask({ facts: usual })).body)
  const full = answerOf(await ask({ detail: 'full', facts: usual }))

  expect(reasons.entitlements).toMatchObject(outcomes.entitlements)
  expect(reasons.nextQuestion).toEqual(outcomes.nextQuestion)
  expect(
    reasons.entitlements.map(({ nextSteps, ground, ...rest }) => ({
      ...rest,
      nextSteps: nextSteps.map((id) => reasons.steps[id]),
      citations: ground.citations.map((id) => reasons.sources[id]),
    })),
  ).toEqual(
    full.entitlements.map(({ grounds, ...rest }, i) => ({
      ...rest,
      citations: grounds.find(({ id }) => id === reasons.entitlements[i]!.ground.id)!.citations,
    })),
  )
})

it('a no names the condition that fails', async () => {
  const response = await ask({ on: '2024-10-20', facts: { ...usual, home: 'elsewhere-in-england' } })
  const { entitlements } = ReasonsAnswer.parse(response.body)

  expect(entitlements.find(({ id }) => id === 'council-tax-reduction')!.ground.reasons).toEqual([
    { text: 'You live in Southend-on-Sea', met: false },
  ])
})

it('lists only the outcomes that are asked for, and asks on for all', async () => {
  const all = ReasonsAnswer.parse((await ask({ facts: usual })).body)
  const some = ReasonsAnswer.parse((await ask({ facts: usual, only: ['entitled', 'on-request'] })).body)

  expect(some.entitlements.map(({ id }) => id)).toEqual(
    all.entitlements.filter(({ outcome }) => ['entitled', 'on-request'].includes(outcome)).map(({ id }) => id),
  )
  expect([some.missing, some.nextQuestion]).toEqual([all.missing, all.nextQuestion])
})

it.each([
  { body: { detail: 'everything' }, pointer: '/detail', because: 'there is no such detail' },
  { body: { only: [] }, pointer: '/only', because: 'nothing would be listed' },
  { body: { only: ['eligible'] }, pointer: '/only/0', because: 'it is no outcome' },
])('refuses $body, because $because', async ({ body, pointer }) => {
  const response = await ask({ ...body, facts: {} })

  expect(response.status).toBe(422)
  expect(problemOf(response).errors?.map((error) => error.pointer)).toEqual([pointer])
})

it('a request asked before, by another client and with another coding, gets the same text', async () => {
  const first = await ask({ facts: usual })
  const again = await ask({ facts: usual }).set('Accept-Encoding', 'identity')
  const otherDay = await ask({ facts: usual, on: '2024-10-20' })

  expect(again.text).toBe(first.text)
  expect(otherDay.text).not.toBe(first.text)
})

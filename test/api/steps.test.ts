// Steps in answers over HTTP: for whom they are, what to know first, and by when to take them.
import { expect, it } from 'vitest'
import * as contract from '../../src/contract/check-schemas.ts'
import { Offer } from '../../src/contract/public-schemas.ts'
import { TimelineAnswer } from '../../src/contract/timeline-schemas.ts'
import { book } from '../support/published.ts'
import { answerOf, running } from '../support/running.ts'

const client = running({ book })
const adult = {
  age: 22,
  leavingCareStatus: 'former-relevant',
  lookedAfterBy: 'this-council',
  home: 'in-area',
  councilTaxHome: 'not-liable',
}
const { warning } = book.rules.catalogue.publicFunds!
const isClaim = ({ text }: { text: string }): boolean => text.includes('Council Tax Support')

const councilTaxSteps = async (immigrationLimit: string | null) => {
  const body = { on: '2026-11-23', detail: 'full', facts: { ...adult, immigrationLimit } }
  const { entitlements } = answerOf(await client.post('/v1/checks').send(body))
  return entitlements.find(({ id }) => id === 'council-tax-reduction')!.nextSteps
}

it('somebody with a limit is not told to claim a public fund, and is sent to advice', async () => {
  const steps = await councilTaxSteps('no-public-funds')

  expect(steps.filter(isClaim)).toEqual([])
  expect(steps.find(({ text }) => text === warning)?.url).toContain('immigration-adviser')
})

it.each([
  { immigrationLimit: null, given: warning, because: 'the limit is not known' },
  { immigrationLimit: 'none', given: undefined, because: 'there is none' },
])('a public fund comes with the warning $given, because $because', async ({ immigrationLimit, given }) => {
  expect((await councilTaxSteps(immigrationLimit)).find(isClaim)?.warning).toBe(given)
})

it('the shorter answer has the same steps, and says how soon an entitlement is needed', async () => {
  const body = { on: '2026-11-23', facts: { ...adult, immigrationLimit: null } }
  const response = await client.post('/v1/checks').send(body)
  const { entitlements, steps } = contract.ReasonsAnswer.parse(response.body)
  const answer = entitlements.find(({ id }) => id === 'council-tax-reduction')!

  expect(answer.nextSteps.map((id) => steps[id]!).find(isClaim)?.warning).toBe(warning)
  expect(entitlements.find(({ id }) => id === 'emergency-accommodation')?.urgency).toBe('now')
  expect(entitlements.find(({ id }) => id === 'setting-up-home-allowance')?.value).toEqual({ gbp: 3000, per: 'once' })
})

it('an offer has the conditions of its steps as data and in words', async () => {
  const response = await client.get('/v1/offers/southend-on-sea@2025-07-10')
  const { entitlements } = Offer.parse(response.body)
  const entitlement = entitlements.find(({ id }) => id === 'council-tax-reduction')!

  expect(entitlement.ifNot?.find(isClaim)).toMatchObject({ publicFund: true, warning })
  expect(entitlement.beforeItEnds?.[0]).toMatchObject({ age: 21, askBefore: 'P3M' })
  expect(entitlement.urgency).toBe('soon')
})

const { age: _, ...ageless } = adult

it.each([
  { on: '2026-11-23', by: '2028-12-15', because: 'six months before the 25th birthday' },
  { on: '2029-05-01', by: '2029-05-01', because: 'that day has passed, so today' },
])('a timeline of $on says to act by $by: $because', async ({ on, by }) => {
  const facts = { ...ageless, dateOfBirth: '2004-06-15', immigrationLimit: 'none' }
  const response = await client.post('/v1/timelines').send({ on, facts })
  const { changes } = TimelineAnswer.parse(response.body)
  const birthday = changes.find((change) => change.on === '2029-06-15')
  const housing = birthday?.entitlements.find(({ id }) => id === 'housing-register-without-local-connection')

  expect(housing?.before[0]?.askBefore).toBe(by)
})

it('where only the age is known, a timeline has the steps without a day', async () => {
  const response = await client.post('/v1/timelines').send({ on: '2026-11-23', facts: adult })
  const steps = TimelineAnswer.parse(response.body).changes.flatMap(({ entitlements }) =>
    entitlements.flatMap(({ before }) => before),
  )

  expect(steps.length).toBeGreaterThan(0)
  expect(steps.filter(({ askBefore }) => askBefore !== undefined)).toEqual([])
})

it('a calendar says by when to act, and warns', async () => {
  const facts = { ...ageless, dateOfBirth: '2004-06-15', immigrationLimit: null }
  const response = await client.post('/v1/timelines').set('Accept', 'text/calendar').send({ on: '2026-11-23', facts })
  const text = response.text.replaceAll(/\r?\n /g, '')

  expect(text).toContain('By 15 December 2028: ')
  expect(text).toContain(warning.replaceAll(',', '\\,'))
})

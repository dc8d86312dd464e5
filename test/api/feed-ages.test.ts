// The feed's age bounds match the ages at which a check gets somebody something. Uses checks, not the tables.
import { describe, expect, it } from 'vitest'
import { ageFact } from '../../src/core/rules/derive.ts'
import { book } from '../support/published.ts'
import { answerOf } from '../support/running.ts'
import { client, services } from './feed.ts'

const years = ageFact(book.domain.catalogue)!
const presumed = book.domain.catalogue.facts.filter((fact) => 'presumed' in fact && fact.presumed !== undefined)
const ages = Array.from({ length: years.maximum - years.minimum + 1 }, (_, i) => years.minimum + i)

/** Presumed facts as not known, so that only the age is fixed. */
const unknownPresumed = Object.fromEntries(presumed.map(({ id }) => [id, null]))

const entitlementsAt = async (age: number): Promise<ReadonlySet<string>> => {
  const response = await client
    .post('/v1/checks')
    .send({ detail: 'full', on: '2026-11-23', facts: { [years.id]: age, ...unknownPresumed } })
  const { entitlements } = answerOf(response)
  return new Set(
    entitlements
      .filter(({ outcome, possible = [] }) => [outcome, ...possible].some((answer) => gainingOutcomes.includes(answer)))
      .map(({ id }) => id),
  )
}
const gainingOutcomes = ['entitled', 'on-request', 'discretionary']

const entitlementsByAge = new Map<number, ReadonlySet<string>>()
for (const age of ages) entitlementsByAge.set(age, await entitlementsAt(age))

describe.each(await services())('$name', ({ url, minimum_age, maximum_age }) => {
  it('has an age in the feed if and only if a check at that age can give somebody something', () => {
    const entitlement = url.split('/').at(-1)!
    const inChecks = ages.filter((age) => entitlementsByAge.get(age)!.has(entitlement))
    const inFeed = ages.filter((age) => age >= (minimum_age ?? years.minimum) && age <= (maximum_age ?? years.maximum))

    expect(inFeed).toEqual(inChecks)
    expect(inChecks.length).toBeGreaterThan(0)
  })
})

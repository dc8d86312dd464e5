// Ages in the feed are those at which asking gets somebody something: told by checks, not by the tables.
import { describe, expect, it } from 'vitest'
import { yearsFact } from '../../src/core/rules/derive.ts'
import { book } from '../support/published.ts'
import { answerOf } from '../support/running.ts'
import { client, services } from './feed.ts'

const years = yearsFact(book.domain.catalogue)!
const presumed = book.domain.catalogue.facts.filter((fact) => 'presumed' in fact && fact.presumed !== undefined)
const ages = Array.from({ length: years.maximum - years.minimum + 1 }, (_, i) => years.minimum + i)

/** Nothing known but the age; and what is presumed taken to be open, as it is for people who do not know. */
const open = Object.fromEntries(presumed.map(({ id }) => [id, null]))

const gets = async (age: number): Promise<ReadonlySet<string>> => {
  const response = await client.post('/v1/checks').send({ on: '2026-11-23', facts: { [years.id]: age, ...open } })
  const { entitlements } = answerOf(response)
  return new Set(
    entitlements
      .filter(({ outcome, possible = [] }) => [outcome, ...possible].some((one) => isSomething.includes(one)))
      .map(({ id }) => id),
  )
}
const isSomething = ['entitled', 'on-request', 'discretionary']

const got = new Map<number, ReadonlySet<string>>()
for (const age of ages) got.set(age, await gets(age))

describe.each(await services())('$name', ({ url, minimum_age, maximum_age }) => {
  it('is for an age in the feed if and only if a check at that age leaves somebody something of it', () => {
    const entitlement = url.split('/').at(-1)!
    const told = ages.filter((age) => got.get(age)!.has(entitlement))
    const inFeed = ages.filter((age) => age >= (minimum_age ?? years.minimum) && age <= (maximum_age ?? years.maximum))

    expect(inFeed).toEqual(told)
    expect(told.length).toBeGreaterThan(0)
  })
})

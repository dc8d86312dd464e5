// Tests the reach of entitlements against the oracle, for every possible person and for made-up rules.
import { describe, expect, it } from 'vitest'
import { reachOf } from '../../src/analysis/reach.ts'
import { compileBook } from '../../src/core/book.ts'
import type { Condition } from '../../src/core/rules/condition.ts'
import { memberValue } from '../../src/core/tables/classes.ts'
import { factIndexOf } from '../../src/core/tables/space.ts'
import { feedByDay } from '../../src/oruk/feed.ts'
import { digestOfValue } from '../../src/rulesets/digests.ts'
import { aGround, aVersion, anEntitlement, someRules } from '../support/builders.ts'
import { oracle, peopleOver } from '../support/people.ts'
import { book } from '../support/published.ts'
import { sample } from '../support/population.ts'

const { domain, offers } = book
const inForce = offers.inForce('southend-on-sea', '2026-11-23')!

describe.each(sample(book.checkerOf(inForce).tabled, 4))('$entitlement.title', ({ entitlement, table }) => {
  it('reaches, fact by fact, exactly the values of people who get something', () => {
    const reach = reachOf(domain, table)!
    const linked = domain.people.linked([...table.lookup.facts, factIndexOf(domain.space, 'age')])
    const served = peopleOver(domain, linked).filter(({ person }) => oracle(entitlement, person) !== 'not-entitled')

    const wrong = ['age', ...table.grid.axes.map(({ fact }) => fact.id)].filter((id) => {
      const values = new Set(served.map(({ person }) => person[id]!))
      const all = domain.space.axes[factIndexOf(domain.space, id)]!.classes.map(memberValue)
      const part = reach[id]
      if (part === undefined) return all.some((value) => !values.has(value))
      if ('map' in part) return all.some((value) => values.has(value) !== part.includes(value))
      const inside = (value: number) => value >= (part.from ?? 0) && value <= (part.to ?? Infinity)
      return all.some((value) => values.has(value) !== inside(Number(value)))
    })

    expect(served.length).toBeGreaterThan(0)
    expect(wrong).toEqual([])
  })
})

const under = (value: number): Condition => ({ fact: 'age', operator: 'lessThan', value })
const from = (value: number): Condition => ({ fact: 'age', operator: 'greaterThanInclusive', value })
const home = (value: string): Condition => ({ fact: 'home', operator: 'equal', value })

const serviceWhere = async (...conditions: readonly Condition[]) => {
  const entitlement = anEntitlement(
    'thing',
    conditions.map((when, i) => aGround(when, { id: `ground-${i}` })),
  )
  const law = aVersion('england', '2018-04-01', { entitlements: [] })
  const own = aVersion('exampleshire', '2020-04-01', { entitlements: [entitlement] })
  return feedByDay(await compileBook(someRules([law, own]), digestOfValue))('2026-11-23').services[0]!
}

it.each([
  { conditions: [under(25)], ages: [undefined, 24], because: 'the bound below is open' },
  { conditions: [from(16)], ages: [16, undefined], because: 'the bound above is open' },
  { conditions: [home('in-area')], ages: [undefined, undefined], because: 'age does not matter' },
  {
    conditions: [{ all: [from(16), under(18)] }, { all: [from(18), under(21)] }],
    ages: [16, 20],
    because: 'grounds join',
  },
  {
    conditions: [{ all: [from(21), under(25), home('far')] }, from(30)],
    ages: [21, undefined],
    because: 'a gap is spanned',
  },
])('ages are $ages where $because', async ({ conditions, ages }) => {
  const { minimum_age, maximum_age, status } = await serviceWhere(...conditions)

  expect([minimum_age, maximum_age]).toEqual(ages)
  expect(status).toBe('active')
})

it('a service that nobody can get is inactive and has no ages', async () => {
  const service = await serviceWhere({ all: [under(18), from(18)] })

  expect(service.status).toBe('inactive')
  expect(service).not.toHaveProperty('minimum_age')
})

it('a contact has only the fields that are known', async () => {
  const { contacts } = await serviceWhere(under(25))

  expect(contacts?.map(({ id: _, ...known }) => known)).toEqual([{ name: 'Exampleshire Council' }])
})

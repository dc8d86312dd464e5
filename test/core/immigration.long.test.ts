// A limit on the right to stay never causes a silent no, and people whom asking may harm are sent to advice.
import { describe, expect, it } from 'vitest'
import type { Condition, Value } from '../../src/core/rules/condition.ts'
import { type Ground, outcomeForStrength } from '../../src/core/rules/model.ts'
import { factIndexOf } from '../../src/core/tables/space.ts'
import { evaluate } from '../../src/verify/evaluate.ts'
import { kindsOf, oracle, peopleOver } from '../support/people.ts'
import { book } from '../support/published.ts'

const { domain, offers } = book
const { tabled } = book.checkerOf(offers.inForce('southend-on-sea', '2026-11-23')!)

type Tabled = (typeof tabled)[number]
type Person = Readonly<Record<string, Value>>

/** The distinctions that the law makes here, even if an entitlement does not. */
const legalDistinctions: readonly Condition[] = [
  { fact: 'age', operator: 'lessThan', value: 18 },
  { fact: 'immigrationLimit', operator: 'equal', value: 'none' },
  { fact: 'immigrationLimit', operator: 'equal', value: 'appeal-rights-exhausted' },
]

/** Returns one person of every kind with a limit who can exist, among the kinds that an entitlement tells apart. */
const limitedIn = ({ entitlement, table }: Tabled): readonly Person[] => {
  const named = ['age', 'immigrationLimit'].map((id) => factIndexOf(domain.space, id))
  const facts = domain.people.linked([...new Set([...table.lookup.facts, ...named])])
  const conditions = [...entitlement.grounds.map(({ when }) => when), ...legalDistinctions]
  const people = peopleOver(domain, facts, (fact) => kindsOf(domain, fact, conditions)).map(({ person }) => person)
  return people.filter(({ immigrationLimit }) => immigrationLimit !== 'none')
}

/** Returns the grounds that give a person the outcome. The answer has their next steps. */
const givingTo = (person: Person, { entitlement }: Tabled): readonly Ground[] => {
  const outcome = oracle(entitlement, person)
  return entitlement.grounds.filter(
    ({ strength, when }) => outcomeForStrength[strength] === outcome && evaluate(when, person),
  )
}

const sendsToAdvice = (grounds: readonly Ground[]): boolean =>
  grounds.some(({ nextSteps }) =>
    nextSteps.some(
      ({ text, url }) => text.includes('legal advice') && url === 'https://www.gov.uk/find-an-immigration-adviser',
    ),
  )

/**
 * Returns whether Schedule 3 to the Nationality, Immigration and Asylum Act 2002 excludes adults with no right to stay
 * from a ground.
 */
const isBarred = ({ citations }: Ground): boolean =>
  citations.some(
    ({ title, section }) =>
      /^(?:Children Act 1989|NRPF Network)/.test(title) && /\b(?:23C|23CA|24A|24B)\b/.test(section),
  )

/** The entitlements that are public funds for any limit. */
const publicFunds = [
  'homelessness-local-connection',
  'homelessness-priority-need',
  'housing-register-without-local-connection',
  'one-bedroom-housing-rate',
]
const isPublicFund = ({ entitlement: { id } }: Tabled): boolean => publicFunds.includes(id)

const isAdultWithNoAppeal = ({ age, immigrationLimit }: Person): boolean =>
  Number(age) >= 18 && immigrationLimit === 'appeal-rights-exhausted'

/** Returns the people at risk who get an entitlement without being sent to advice, or as a right. */
const unadvised = (one: Tabled, people: readonly Person[], isAtRisk: (giving: readonly Ground[]) => boolean) => {
  const getting = people
    .map((person) => ({ person, giving: givingTo(person, one) }))
    .filter(({ giving }) => giving.length > 0 && isAtRisk(giving))
  expect(getting.length).toBeGreaterThan(0)
  return getting
    .filter(({ giving }) => giving.some(({ strength }) => strength === 'right') || !sendsToAdvice(giving))
    .map(({ person }) => person)
}

describe.each(tabled.filter(isPublicFund))('$entitlement.id, a public fund', (one) => {
  it('is never a right for a person with a limit, and comes with immigration advice', () => {
    expect(unadvised(one, limitedIn(one), () => true)).toEqual([])
  })
})

const barred = tabled.filter((one) => !isPublicFund(one) && one.entitlement.grounds.some(isBarred))

describe.each(barred)('$entitlement.id, from which an adult with no appeal left may be excluded', (one) => {
  it('comes with immigration advice, unless it is a right under a section that excludes nobody', () => {
    const isAtRisk = (giving: readonly Ground[]) =>
      giving.some((ground) => ground.strength === 'discretion' || isBarred(ground))

    expect(unadvised(one, limitedIn(one).filter(isAdultWithNoAppeal), isAtRisk)).toEqual([])
  })
})

describe.each(tabled)('$entitlement.id', (one) => {
  it('is never refused because of a limit', () => {
    const { entitlement } = one

    const turnedAway = limitedIn(one).filter(
      (person) =>
        oracle(entitlement, person) === 'not-entitled' &&
        oracle(entitlement, { ...person, immigrationLimit: 'none' }) !== 'not-entitled',
    )

    expect(turnedAway).toEqual([])
  })
})

// Nobody gets a silent no for a limit on their right to stay, and whoever may be harmed by asking is sent to advice.
import { describe, expect, it } from 'vitest'
import type { Condition, Value } from '../../src/core/rules/condition.ts'
import { type Ground, outcomeOf } from '../../src/core/rules/model.ts'
import { indexOf } from '../../src/core/tables/space.ts'
import { evaluate } from '../../src/verify/evaluate.ts'
import { kindsOf, oracle, peopleOver } from '../support/people.ts'
import { book } from '../support/published.ts'

const { domain, offers } = book
const { tabled } = book.checkerOf(offers.inForce('southend-on-sea', '2026-11-23')!)

type Tabled = (typeof tabled)[number]
type Person = Readonly<Record<string, Value>>

/** What the law tells apart here, whether an entitlement does or not. */
const toldApart: readonly Condition[] = [
  { fact: 'age', operator: 'lessThan', value: 18 },
  { fact: 'immigrationLimit', operator: 'equal', value: 'none' },
  { fact: 'immigrationLimit', operator: 'equal', value: 'appeal-rights-exhausted' },
]

/** Everybody with a limit who can exist, told apart as far as an entitlement tells people apart. */
const limitedIn = ({ entitlement, table }: Tabled): readonly Person[] => {
  const named = ['age', 'immigrationLimit'].map((id) => indexOf(domain.space, id))
  const facts = domain.people.linked([...new Set([...table.lookup.facts, ...named])])
  const conditions = [...entitlement.grounds.map(({ when }) => when), ...toldApart]
  const people = peopleOver(domain, facts, (fact) => kindsOf(domain, fact, conditions)).map(({ person }) => person)
  return people.filter(({ immigrationLimit }) => immigrationLimit !== 'none')
}

/** The grounds that give somebody the answer: their steps are the answer's. */
const givingTo = (person: Person, { entitlement }: Tabled): readonly Ground[] => {
  const outcome = oracle(entitlement, person)
  return entitlement.grounds.filter(({ strength, when }) => outcomeOf[strength] === outcome && evaluate(when, person))
}

const sendsToAdvice = (grounds: readonly Ground[]): boolean =>
  grounds.some(({ nextSteps }) =>
    nextSteps.some(
      ({ text, url }) => text.includes('legal advice') && url === 'https://www.gov.uk/find-an-immigration-adviser',
    ),
  )

/** What Schedule 3 to the Nationality, Immigration and Asylum Act 2002 keeps from adults with no right to stay. */
const isBarred = ({ citations }: Ground): boolean =>
  citations.some(
    ({ title, section }) =>
      /^(?:Children Act 1989|NRPF Network)/.test(title) && /\b(?:23C|23CA|24A|24B)\b/.test(section),
  )

/** What counts as a public fund, whatever the limit. */
const publicFunds = [
  'homelessness-local-connection',
  'homelessness-priority-need',
  'housing-register-without-local-connection',
  'one-bedroom-housing-rate',
]
const isPublicFund = ({ entitlement: { id } }: Tabled): boolean => publicFunds.includes(id)

const isAdultWithNoAppeal = ({ age, immigrationLimit }: Person): boolean =>
  Number(age) >= 18 && immigrationLimit === 'appeal-rights-exhausted'

/** Who gets something by one of some grounds without being told to get advice, or as a right although it may harm. */
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
  it('is nobody’s right with a limit, and comes with immigration advice', () => {
    expect(unadvised(one, limitedIn(one), () => true)).toEqual([])
  })
})

const barred = tabled.filter((one) => !isPublicFund(one) && one.entitlement.grounds.some(isBarred))

describe.each(barred)('$entitlement.id, which an adult with no appeal left may be kept from', (one) => {
  it('comes with immigration advice, where it is not a right under a section that nobody is kept from', () => {
    const isAtRisk = (giving: readonly Ground[]) =>
      giving.some((ground) => ground.strength === 'discretion' || isBarred(ground))

    expect(unadvised(one, limitedIn(one).filter(isAdultWithNoAppeal), isAtRisk)).toEqual([])
  })
})

describe.each(tabled)('$entitlement.id', (one) => {
  it('is never a no because of a limit', () => {
    const { entitlement } = one

    const turnedAway = limitedIn(one).filter(
      (person) =>
        oracle(entitlement, person) === 'not-entitled' &&
        oracle(entitlement, { ...person, immigrationLimit: 'none' }) !== 'not-entitled',
    )

    expect(turnedAway).toEqual([])
  })
})

// Tests of outlooks, by example and against a plain search through the listed changes.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileBook } from '../../../src/core/book.ts'
import type { Checker } from '../../../src/core/checker.ts'
import type { PossibleChange } from '../../../src/core/rules/catalogue.ts'
import type { Condition, Value } from '../../../src/core/rules/condition.ts'
import { type Facts, outcomes } from '../../../src/core/rules/model.ts'
import { encodeFacts } from '../../../src/core/tables/space.ts'
import { digestOfValue } from '../../../src/rulesets/digests.ts'
import { aGround, aVersion, anEntitlement, someRules, startCatalogue } from '../../support/builders.ts'
import { checker, person } from '../../support/random.ts'
import { book } from '../../support/southend.ts'

const { domain } = book
const base = {
  age: 19,
  leavingCareStatus: 'former-relevant',
  lookedAfterBy: 'this-council',
  home: 'in-area',
  councilTaxHome: 'only-care-leavers',
  supportFrom21: 'not-said',
  learning: 'none',
  livesWithFormerFosterCarer: false,
}

const outlookFor = (checkerOfOffer: Checker, id: string, facts: Facts & { readonly born?: string }) => {
  const { born, ...known } = facts
  const checked = checkerOfOffer.check(known, { born })
  if (!checked.ok) throw new Error(JSON.stringify(checked.conflicts))
  return checked.outlooks[checked.entitlements.findIndex((answer) => answer.id === id)]!
}

const southend = book.checkerOf(book.offers.inForce('southend-on-sea', '2024-10-20')!)

describe('what would change an answer', () => {
  it('is, outside Southend, a move to Southend', () => {
    expect(outlookFor(southend, 'council-tax-reduction', { ...base, home: 'elsewhere-in-england' })).toEqual({
      wouldChange: [
        {
          changes: [{ fact: 'home', to: 'in-area', text: 'If you came to live in Southend-on-Sea' }],
          outcome: 'entitled',
        },
      ],
      wouldLose: [],
    })
  })

  it('is nothing if another entitlement already meets the need', () => {
    const proposal = book.checkerOf(book.offers.withId('southend-on-sea@council-tax-outside-southend')!)

    expect(outlookFor(proposal, 'council-tax-reduction', { ...base, home: 'elsewhere-in-england' })).toEqual({
      wouldChange: [],
      wouldLose: [],
    })
  })

  it('includes a gain by time alone, even while another entitlement meets the need', () => {
    expect(outlookFor(southend, 'adviser-and-plan-21-to-24', base)).toMatchObject({
      wouldChange: [],
      fromAge: { age: 21, outcome: 'entitled', text: 'You can get this from your 21st birthday' },
    })
  })

  it('includes the age of a gain by time alone, and the day if the date of birth is known', () => {
    const facts = { ...base, age: 17, leavingCareStatus: 'relevant' }

    expect(outlookFor(southend, 'council-tax-reduction', facts).fromAge).toEqual({
      age: 18,
      outcome: 'entitled',
      text: 'You can get this from your 18th birthday',
    })
    expect(outlookFor(southend, 'council-tax-reduction', { ...facts, born: '2007-02-28' }).fromAge?.on).toBe(
      '2025-02-28',
    )
  })

  it('never includes a fact that nobody can or should change', () => {
    const all = Object.values(domain.catalogue.steps).map(({ fact }) => fact)

    expect(all).not.toContain('age')
    expect(all).not.toContain('lookedAfterBy')
    expect(all).not.toContain('leavingCareStatus')
    expect(all).not.toContain('livesWithFormerFosterCarer')
  })

  it('is not predicted while the outcome itself cannot be told', () => {
    expect(outlookFor(southend, 'council-tax-reduction', { age: 19 })).toEqual({ wouldChange: [], wouldLose: [] })
  })
})

describe('the age from which time alone improves an answer', () => {
  const grown: Condition = {
    all: [
      { fact: 'age', operator: 'greaterThanInclusive', value: 21 },
      { fact: 'ageAtStart', operator: 'lessThan', value: 18 },
    ],
  }

  it.each([
    { facts: { age: 19, ageAtStart: 17 }, expected: 21, because: 'the age at the start stays 17' },
    {
      facts: { age: 19, ageAtStart: 18 },
      expected: undefined,
      because: 'the age at the start stays 18, which is too high',
    },
  ])('is $expected for $facts because $because', async ({ facts, expected }) => {
    const law = aVersion('england', '2018-04-01', { entitlements: [anEntitlement('thing', [aGround(grown)])] })
    const testBook = await compileBook(someRules([law], startCatalogue), digestOfValue)

    expect(outlookFor(testBook.checkerOf(testBook.offers.all[0]!), 'thing', facts).fromAge?.age).toBe(expected)
  })
})

describe('what would be lost', () => {
  it('includes, in Southend, the council tax reduction on moving out', () => {
    const [first] = outlookFor(southend, 'council-tax-reduction', base).wouldLose

    expect(first).toEqual({
      fact: 'home',
      to: ['elsewhere-in-england', 'outside-england'],
      text: 'If you moved out of Southend-on-Sea, you would lose this',
      outcome: 'not-entitled',
    })
  })
})

/** The rank of every entitlement for a whole person, from the tables; undefined if the person is not possible. */
const ranks = (checkerOfOffer: Checker, facts: Facts): readonly number[] | undefined => {
  const coded = encodeFacts(domain.space, facts)
  if (!domain.people.isPossible(coded)) return undefined
  return checkerOfOffer.decide(coded).map((answer) => outcomes.indexOf(answer as (typeof outcomes)[number]))
}

/** Every combination of the listed changes that starts from these facts, found by plain enumeration. */
const ways = (changes: readonly PossibleChange[], facts: Facts): readonly Readonly<Record<string, Value>>[] => {
  const open = changes.filter(({ fact, from }) => from.includes(facts[fact]!))
  return [...new Set(open.map(({ fact }) => fact))].reduce<readonly Readonly<Record<string, Value>>[]>(
    (found, fact) =>
      found.flatMap((way) => [
        way,
        ...open
          .filter((change) => change.fact === fact)
          .flatMap(({ to }) => to.filter((value) => value !== facts[fact]).map((value) => ({ ...way, [fact]: value }))),
      ]),
    [{}],
  )
}

/** Every way that some changes allow: each has one or several values. */
const expand = (changes: readonly { readonly fact: string; readonly to: Value | readonly Value[] }[]) =>
  changes.reduce<readonly Readonly<Record<string, Value>>[]>(
    (found, { fact, to }) => found.flatMap((way) => [to].flat().map((value) => ({ ...way, [fact]: value }))),
    [{}],
  )

const wayKey = (way: Readonly<Record<string, Value>>): string => JSON.stringify(Object.entries(way).sort())

describe('an outlook', () => {
  it('lists exactly the smallest sets of steps that improve the need', () => {
    fc.assert(
      fc.property(checker, person, (randomChecker, facts) => {
        const now = ranks(randomChecker, facts)!
        randomChecker.tabled.forEach(({ entitlement }, i) => {
          const members = randomChecker.tabled.flatMap((each, j) =>
            each.entitlement.need === entitlement.need ? [j] : [],
          )
          const sure = (all: readonly number[]) => Math.min(...members.map((j) => all[j]!))
          const { wouldChange } = outlookFor(randomChecker, entitlement.id, facts)
          const better = ways(domain.catalogue.steps, facts).flatMap((way) => {
            const then = ranks(randomChecker, { ...facts, ...way })
            return then && sure(then) < sure(now) ? [{ way, rank: sure(then) }] : []
          })
          const smallest = better.filter(
            ({ way, rank }) =>
              !better.some(
                (other) =>
                  other.rank <= rank &&
                  Object.keys(other.way).length < Object.keys(way).length &&
                  Object.keys(other.way).every((fact) => fact in way),
              ),
          )
          const actual = wouldChange.flatMap(({ changes, outcome }) =>
            expand(changes).map((way) => `${wayKey(way)} ${outcome}`),
          )
          const expected =
            now[i] === sure(now) && now[i] > 0
              ? smallest.map(({ way, rank }) => `${wayKey(way)} ${outcomes[rank]!}`)
              : []
          if (wouldChange.length < 5) expect(actual.toSorted()).toEqual(expected.toSorted())
          else expect(expected).toEqual(expect.arrayContaining(actual))
        })
      }),
      { numRuns: 300 },
    )
  })

  it('lists exactly the single events that would end or lower an entitlement while nothing else meets its need', () => {
    fc.assert(
      fc.property(checker, person, (randomChecker, facts) => {
        const now = ranks(randomChecker, facts)!
        randomChecker.tabled.forEach(({ entitlement }, i) => {
          const members = randomChecker.tabled.flatMap((other, j) =>
            other.entitlement.need === entitlement.need ? [j] : [],
          )
          const actual = outlookFor(randomChecker, entitlement.id, facts).wouldLose.flatMap(({ fact, to, outcome }) =>
            [to].flat().map((value) => `${fact} ${String(value)} ${outcome}`),
          )
          const expected = domain.catalogue.events
            .filter(({ fact, from }) => from.includes(facts[fact]!))
            .flatMap(({ fact, to }) => to.map((value) => ({ fact, value })))
            .flatMap(({ fact, value }) => {
              const then = ranks(randomChecker, { ...facts, [fact]: value })
              return then && members.every((j) => then[j]! > now[i]!)
                ? [`${fact} ${String(value)} ${outcomes[then[i]!]!}`]
                : []
            })
          expect(actual.toSorted()).toEqual(expected.toSorted())
        })
      }),
      { numRuns: 300 },
    )
  })
})

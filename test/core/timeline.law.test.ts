import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Leaf } from '../../src/core/rules/condition.ts'
import { birthdayAt, wholeYears } from '../../src/core/rules/derive.ts'
import type { Facts, IsoDate } from '../../src/core/rules/model.ts'
import { encodeFacts } from '../../src/core/tables/space.ts'
import { type TimelineChange, timelineOf } from '../../src/core/timeline.ts'
import { evaluate } from '../../src/verify/evaluate.ts'
import { opened } from '../support/analysis.ts'
import { aGround, aVersion, anEntitlement, someRules, startCatalogue } from '../support/builders.ts'
import { population } from '../support/population.ts'
import { only, person, some } from '../support/random.ts'
import { book } from '../support/southend.ts'

const { domain, offers } = book

const addDays = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

const changesOf = (on: IsoDate, facts: Facts, name?: string): readonly TimelineChange[] => {
  const offer = (name === undefined ? offers.inForce('southend-on-sea', on) : offers.withId(name))!
  const timeline = timelineOf(book, { on, facts, offer, isNamed: name !== undefined })
  if (!timeline.ok) throw new Error(JSON.stringify(timeline.conflicts))
  return timeline.changes
}

const base = { lookedAfterBy: 'this-council', home: 'in-area', councilTaxHome: 'only-care-leavers' }

describe('a timeline', () => {
  it('shows the entitlements that end and begin on the 21st and the 25th birthday', () => {
    const facts = {
      ...base,
      dateOfBirth: '2005-06-15',
      leavingCareStatus: 'former-relevant',
      supportFrom21: 'not-said',
    }
    const changes = changesOf('2024-10-20', { ...facts, learning: 'none', livesWithFormerFosterCarer: false })

    expect(changes.map(({ on, because }) => ({ on, because }))).toEqual([
      { on: '2026-06-15', because: [{ kind: 'birthday', age: 21 }] },
      { on: '2030-06-15', because: [{ kind: 'birthday', age: 25 }] },
    ])
    expect(changes[0]?.entitlements.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['adviser-and-plan-18-to-20', 'entitled', 'not-entitled'],
      ['adviser-and-plan-21-to-24', 'not-entitled', 'entitled'],
      ['return-to-education-support', 'not-entitled', 'on-request'],
      ['council-tax-reduction', 'entitled', 'discretionary'],
    ])
  })

  it('turns an eligible child into a former relevant child at 18', () => {
    const changes = changesOf('2024-10-20', { ...base, dateOfBirth: '2007-03-01', leavingCareStatus: 'eligible' })

    expect(changes[0]).toMatchObject({ on: '2025-03-01', because: [{ kind: 'birthday', age: 18 }] })
    expect(changes[0]?.entitlements.map(({ id, to }) => [id, to])).toContainEqual([
      'adviser-and-plan-18-to-20',
      'entitled',
    ])
  })

  it('names a ruleset that starts, even on a birthday', () => {
    const facts = { ...base, leavingCareStatus: 'former-relevant', supportFrom21: 'not-said' }
    const [onItsOwn] = changesOf('2024-06-01', { ...facts, dateOfBirth: '2002-01-01' })
    const [onBirthday] = changesOf('2024-06-01', { ...facts, dateOfBirth: '2003-10-14' })

    expect(onItsOwn).toMatchObject({
      on: '2024-10-14',
      because: [{ kind: 'ruleset', id: 'southend-on-sea/2024-10-14' }],
      entitlements: [{ id: 'adviser-and-plan-21-to-24', from: 'on-request', to: 'entitled' }],
    })
    expect(onBirthday).toMatchObject({
      on: '2024-10-14',
      because: [
        { kind: 'birthday', age: 21 },
        { kind: 'ruleset', id: 'southend-on-sea/2024-10-14' },
      ],
    })
  })

  it('ignores rulesets that start if the offer is named', () => {
    const facts = {
      ...base,
      dateOfBirth: '2002-01-01',
      leavingCareStatus: 'former-relevant',
      supportFrom21: 'not-said',
    }

    expect(changesOf('2024-06-01', facts, 'southend-on-sea@2020-04-01').map(({ on }) => on)).toEqual(['2027-01-01'])
  })

  it('goes by ages if only the age is known', () => {
    const changes = changesOf('2024-10-20', { ...base, age: 19, leavingCareStatus: 'former-relevant' })

    expect(changes.map(({ on, age }) => ({ on, age }))).toEqual([
      { on: undefined, age: 21 },
      { on: undefined, age: 25 },
    ])
  })

  it('is empty after the 26th birthday', () => {
    expect(changesOf('2024-10-20', { ...base, dateOfBirth: '1998-10-20' })).toEqual([])
  })
})

/** Returns the outcomes on one day, with transitions by the oracle and no code of the timeline. */
const outcomesOn = (day: IsoDate, born: IsoDate, facts: Facts): Readonly<Record<string, string>> => {
  const age = wholeYears(born, day)
  const changed = domain.catalogue.transitions.filter(
    ({ fact, from, when }) => from.includes(facts[fact]!) && evaluate(when, { age }),
  )
  const now = { ...facts, ...Object.fromEntries(changed.map(({ fact, to }) => [fact, to])), age }
  const { tabled, decide } = book.checkerOf(offers.inForce('southend-on-sea', day)!)
  const answers = decide(encodeFacts(domain.space, now))
  return Object.fromEntries(tabled.map(({ entitlement }, i) => [entitlement.id, answers[i]!]))
}

describe('an age on a fixed day', () => {
  const under25 = ['age', 'ageAtStart'].map((fact): Leaf => ({ fact, operator: 'lessThan', value: 25 }))
  const council = aVersion('exampleshire', '2020-04-01', {
    entitlements: [anEntitlement('thing', [aGround({ any: under25 })])],
  })
  const law = aVersion('england', '2018-04-01', { entitlements: [] })
  const changesFor = async (facts: Facts) => {
    const { book: small } = await opened(someRules([law, council], startCatalogue))
    const offer = small.offers.withId('exampleshire@2020-04-01')!
    const timeline = timelineOf(small, { on: '2024-10-20', facts, offer, isNamed: true })
    return timeline.ok && timeline.changes.map(({ on, age, entitlements }) => [on ?? age, entitlements[0]?.to])
  }

  it.each([
    { facts: { age: 24, ageAtStart: 24 }, expected: [], because: 'the fact keeps its given value' },
    { facts: { age: 24 }, expected: [[25, 'cannot-tell']], because: 'the fact is not known' },
    { facts: { age: 24, ageAtStart: 25 }, expected: [[25, 'not-entitled']], because: 'the fact is not under 25' },
    {
      facts: { dateOfBirth: '2000-01-01', start: '2024-10-01' },
      expected: [],
      because: 'the age on the first day never changes',
    },
    {
      facts: { dateOfBirth: '2000-01-01' },
      expected: [['2025-01-01', 'cannot-tell']],
      because: 'the first day is not known',
    },
  ])('gives the changes $expected for $facts because $because', async ({ facts, expected }) => {
    expect(await changesFor(facts)).toEqual(expected)
  })
})

describe('every day of a timeline', () => {
  it('has the outcomes of a check on that day, for 500 people', { timeout: 120_000 }, () => {
    const days = fc.integer({ min: 0, max: 3_000 })
    const leapling = fc.constantFrom('2000-02-29', '2004-02-29', '2008-02-29')
    const anyBirth = days.map((since) => addDays('2001-01-01', since))
    // Birthdays on 14 October, when the ruleset of 2024 starts.
    const onStart = fc.constantFrom('2003-10-14', '2006-10-14', '1999-10-14')
    const birth = fc.oneof(anyBirth, anyBirth, leapling, onStart)
    fc.assert(
      fc.property(birth, fc.tuple(person, some), days, (born, [whole, known], start) => {
        const on = addDays('2018-06-01', start)
        const facts = only(
          whole,
          known.filter((id) => id !== 'age'),
        )
        fc.pre(
          on >= born && domain.people.isPossible(encodeFacts(domain.space, { ...facts, age: wholeYears(born, on) })),
        )
        const changes = changesOf(on, { ...facts, dateOfBirth: born })

        const expected: (readonly [string, string, string, string])[] = []
        let before = outcomesOn(on, born, facts)
        const last = birthdayAt(born, 26)
        // Outcomes can only change when the age or the offer does.
        let ageAndOffer = ''
        for (let day = addDays(on, 1); day <= last; day = addDays(day, 1)) {
          const next = `${wholeYears(born, day)} ${offers.inForce('southend-on-sea', day)!.id}`
          if (next === ageAndOffer) continue
          ageAndOffer = next
          const after = outcomesOn(day, born, facts)
          for (const id of new Set([...Object.keys(after), ...Object.keys(before)])) {
            const [from, to] = [before[id] ?? 'not-entitled', after[id] ?? 'not-entitled']
            if (from !== to) expected.push([day, id, from, to])
          }
          before = after
        }
        const actual = changes.flatMap(({ on: day, entitlements }) =>
          entitlements.map(({ id, from, to }) => [day, id, from, to] as const),
        )
        expect(actual.toSorted()).toEqual(expected.toSorted())
      }),
      { numRuns: population(100, 500) },
    )
  })
})

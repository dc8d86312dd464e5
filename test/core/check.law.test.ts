import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leavesOf } from '../../src/core/rules/condition.ts'
import type { Facts } from '../../src/core/rules/model.ts'
import { codedPerson, indexOf } from '../../src/core/tables/space.ts'
import { asked, checker, only, person, some } from '../support/random.ts'
import { book } from '../support/southend.ts'

const { domain } = book

const answersTo = (one: ReturnType<typeof book.checkerOf>, facts: Facts) => {
  const checked = one.check(facts)
  if (!checked.ok) throw new Error('a part of a possible person is possible')
  return checked.entitlements
}

describe('a check', () => {
  it('never changes a settled answer when a fact is learned', () => {
    fc.assert(
      fc.property(checker, person, fc.tuple(some, some), (one, facts, [known, learned]) => {
        const before = answersTo(one, only(facts, known))
        const after = answersTo(one, only(facts, [...new Set([...known, ...learned])]))
        before.forEach((answer, i) => {
          if (answer.outcome !== 'cannot-tell') expect(after[i]!.outcome).toBe(answer.outcome)
          else if (after[i]!.outcome !== 'cannot-tell') expect(answer.possible).toContain(after[i]!.outcome)
        })
      }),
      { numRuns: 1_000 },
    )
  })

  it('never depends on a fact that no rule of the entitlement names and nothing links to one', () => {
    fc.assert(
      fc.property(checker, person, some, (one, facts, known) => {
        const whole = answersTo(one, only(facts, known))
        one.tabled.forEach(({ entitlement }, i) => {
          const named = entitlement.grounds.flatMap(({ when }) => leavesOf(when).map(({ fact }) => fact))
          const owed = domain.catalogue.owedBy[entitlement.owedBy].decidedBy?.fact
          const matter = domain.people.linked(
            [...named, ...(owed ? [owed] : [])].map((id) => indexOf(domain.space, id)),
          )
          const kept = known.filter((id) => matter.includes(indexOf(domain.space, id)))
          expect(answersTo(one, only(facts, kept))[i]).toEqual(whole[i])
        })
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(checker, person, some, (one, facts, known) => {
        const forwards = only(facts, known)
        const backwards = only(facts, known.toReversed())
        expect(one.check(backwards)).toEqual(one.check(forwards))
      }),
    )
  })

  it('takes a fact that was asked and is not known like one that was not asked', () => {
    fc.assert(
      fc.property(checker, person, some, (one, facts, known) => {
        const nulls = Object.fromEntries(asked.map(({ id }) => [id, known.includes(id) ? facts[id]! : null]))
        expect(answersTo(one, nulls)).toEqual(answersTo(one, only(facts, known)))
      }),
    )
  })

  it('decides as it explains', () => {
    fc.assert(
      fc.property(checker, person, some, (one, facts, known) => {
        const coded = codedPerson(domain.space, only(facts, known))
        expect(one.decide(coded)).toEqual(answersTo(one, only(facts, known)).map(({ outcome }) => outcome))
      }),
    )
  })

  it('gives a summary that is one or two sentences of plain words', () => {
    fc.assert(
      fc.property(checker, person, some, (one, facts, known) => {
        for (const { summary } of answersTo(one, only(facts, known)))
          expect(summary).toMatch(/^(You|We) [^{}]*\.( [A-Z][^{}]*\.)?$/)
      }),
    )
  })

  it('says why in every no, and in all that a ground gives which is known to hold', () => {
    fc.assert(
      fc.property(checker, person, some, (checked, facts, known) => {
        for (const { outcome, grounds, summary } of answersTo(checked, only(facts, known)))
          if (
            outcome !== 'cannot-tell' &&
            (outcome === 'not-entitled' || grounds.some((one) => one.outcome === outcome))
          )
            expect(summary).toContain(' because ')
      }),
      { numRuns: 300 },
    )
  })

  it('says what to do next of all that is no settled right', () => {
    fc.assert(
      fc.property(checker, person, some, (one, facts, known) => {
        for (const { outcome, nextSteps } of answersTo(one, only(facts, known)))
          if (outcome !== 'entitled') expect(nextSteps).not.toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

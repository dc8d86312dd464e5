import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leavesOf } from '../../src/core/rules/condition.ts'
import type { Facts } from '../../src/core/rules/model.ts'
import { encodeFacts, factIndexOf } from '../../src/core/tables/space.ts'
import { population } from '../support/population.ts'
import { asked, checker, only, person, some } from '../support/random.ts'
import { book } from '../support/southend.ts'

const { domain } = book

const answersTo = (someChecker: ReturnType<typeof book.checkerOf>, facts: Facts) => {
  const checked = someChecker.check(facts)
  if (!checked.ok) throw new Error('a part of a possible person is possible')
  return checked.entitlements
}

describe('a check', () => {
  it('never changes a settled answer when a fact is learned', () => {
    fc.assert(
      fc.property(checker, person, fc.tuple(some, some), (someChecker, facts, [known, learned]) => {
        const before = answersTo(someChecker, only(facts, known))
        const after = answersTo(someChecker, only(facts, [...new Set([...known, ...learned])]))
        before.forEach((answer, i) => {
          if (answer.outcome !== 'cannot-tell') expect(after[i]!.outcome).toBe(answer.outcome)
          else if (after[i]!.outcome !== 'cannot-tell') expect(answer.possible).toContain(after[i]!.outcome)
        })
      }),
      { numRuns: population(200, 1_000) },
    )
  })

  it('depends only on facts that the entitlement’s rules name, and on facts linked to them', () => {
    fc.assert(
      fc.property(checker, person, some, (someChecker, facts, known) => {
        const whole = answersTo(someChecker, only(facts, known))
        someChecker.tabled.forEach(({ entitlement, stepJudges }, i) => {
          const conditions = [...entitlement.grounds.map(({ when }) => when), ...stepJudges.map((one) => one.condition)]
          const named = conditions.flatMap((when) => leavesOf(when).map(({ fact }) => fact))
          const owed = domain.catalogue.owedBy[entitlement.owedBy].decidedBy?.fact
          const matter = domain.people.linked(
            [...named, ...(owed ? [owed] : [])].map((id) => factIndexOf(domain.space, id)),
          )
          const kept = known.filter((id) => matter.includes(factIndexOf(domain.space, id)))
          expect(answersTo(someChecker, only(facts, kept))[i]).toEqual(whole[i])
        })
      }),
      { numRuns: population(60, 300) },
    )
  })

  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(checker, person, some, (someChecker, facts, known) => {
        const forwards = only(facts, known)
        const backwards = only(facts, known.toReversed())
        expect(someChecker.check(backwards)).toEqual(someChecker.check(forwards))
      }),
    )
  })

  it('treats a fact that was asked and is not known like a fact that was not asked', () => {
    fc.assert(
      fc.property(checker, person, some, (someChecker, facts, known) => {
        const nulls = Object.fromEntries(asked.map(({ id }) => [id, known.includes(id) ? facts[id]! : null]))
        expect(answersTo(someChecker, nulls)).toEqual(answersTo(someChecker, only(facts, known)))
      }),
    )
  })

  it('decides the same outcomes that it explains', () => {
    fc.assert(
      fc.property(checker, person, some, (someChecker, facts, known) => {
        const coded = encodeFacts(domain.space, only(facts, known))
        expect(someChecker.decide(coded)).toEqual(
          answersTo(someChecker, only(facts, known)).map(({ outcome }) => outcome),
        )
      }),
    )
  })

  it('summarises in one or two plain sentences', () => {
    fc.assert(
      fc.property(checker, person, some, (someChecker, facts, known) => {
        for (const { summary } of answersTo(someChecker, only(facts, known)))
          expect(summary).toMatch(/^(You|We) [^{}]*\.( [A-Z][^{}]*\.)?$/)
      }),
    )
  })

  it('gives a reason for every no, and for every outcome whose ground is known to hold', () => {
    fc.assert(
      fc.property(checker, person, some, (someChecker, facts, known) => {
        for (const { outcome, grounds, summary } of answersTo(someChecker, only(facts, known)))
          if (
            outcome !== 'cannot-tell' &&
            (outcome === 'not-entitled' || grounds.some((ground) => ground.outcome === outcome))
          )
            expect(summary).toContain(' because ')
      }),
      { numRuns: population(60, 300) },
    )
  })

  it('gives a next step for every answer other than a settled right', () => {
    fc.assert(
      fc.property(checker, person, some, (someChecker, facts, known) => {
        for (const { outcome, nextSteps } of answersTo(someChecker, only(facts, known)))
          if (outcome !== 'entitled') expect(nextSteps).not.toEqual([])
      }),
      { numRuns: population(60, 300) },
    )
  })
})

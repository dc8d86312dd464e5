// Journeys of random people: pages ask for the facts that the checker needs, and unasked facts never matter.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { IntegerFact } from '../../../src/core/rules/catalogue.ts'
import { derivedFacts } from '../../../src/core/rules/derive.ts'
import type { Facts } from '../../../src/core/rules/model.ts'
import { encodeFacts } from '../../../src/core/tables/space.ts'
import { population } from '../../support/population.ts'
import { book } from '../../support/published.ts'
import { walk } from '../../support/walk.ts'
import { answered } from '../states.ts'
import { goesTo, visitorOf, walkPages } from '../visitor.ts'

const { domain } = book
const checker = book.checkerOf(book.offers.inForce('southend-on-sea', '2026-11-23')!)
const ages = derivedFacts(domain.catalogue.facts).filter(({ derivedFrom }) => derivedFrom.by !== 'year-from-august')
const following = new Set(ages.map(({ id }) => id))

/** Ages around the rules' thresholds; for other facts, every value. */
const wholeNumbers = ({ minimum, maximum }: IntegerFact) =>
  minimum > 26 ? { min: minimum, max: maximum } : { min: 15, max: 26 }

const values = domain.catalogue.facts.flatMap((fact) => {
  if (fact.type === 'date') return []
  if ('presumed' in fact && fact.presumed) return [[fact.id, fc.constant(fact.presumed.value)] as const]
  if (fact.type === 'integer') return [[fact.id, fc.integer(wholeNumbers(fact))] as const]
  return [[fact.id, fc.constantFrom(...fact.options.map(({ value }) => value))] as const]
})

/** Possible people with every fact; other ages follow from the first, as on a day before the birthday. */
const person = fc
  .record(Object.fromEntries(values))
  .map((facts): Facts => ({ ...facts, ...Object.fromEntries([...following].map((id) => [id, facts['age']!])) }))
  .filter((facts) => domain.people.isPossible(encodeFacts(domain.space, facts)))

const outcomesOf = (facts: Facts): readonly string[] => {
  const checked = checker.check(facts)
  return checked.ok ? checked.entitlements.map(({ outcome }) => outcome) : []
}

it('an unasked question changes nothing: outcomes are the same without its fact', () => {
  fc.assert(
    fc.property(person, (facts) => {
      const { asked } = walk(checker, (fact) => facts[fact]!)
      const whole = outcomesOf(facts)

      const unasked = Object.keys(facts).filter((id) => !asked.includes(id))
      const without = unasked.map((id) => Object.fromEntries(Object.entries(facts).filter(([key]) => key !== id)))
      const onlyAsked = Object.fromEntries(asked.map((id) => [id, facts[id]!]))

      expect(outcomesOf(onlyAsked)).toEqual(whole)
      for (const fewer of without) expect(outcomesOf(fewer)).toEqual(whole)
    }),
    { numRuns: population(40, 200) },
  )
})

it('pages ask the checker’s questions in its order, and end with the same outcomes', async () => {
  await fc.assert(
    fc.asyncProperty(person, async (facts) => {
      const visitor = visitorOf()

      const asked = await walkPages(visitor, (fact) => facts[fact]!)
      const { text } = await visitor.get('/check/results')

      const outcomes = [...text.matchAll(/id="([^"]+)" data-outcome="([^"]+)"/g)].map(([, id, outcome]) => [
        id,
        outcome,
      ])
      const checked = checker.check(facts)
      expect(asked).toEqual(walk(checker, (fact) => facts[fact]!).asked)
      expect(Object.fromEntries(outcomes)).toEqual(
        Object.fromEntries(checked.ok ? checked.entitlements.map(({ id, outcome }) => [id, outcome]) : []),
      )
    }),
    { numRuns: population(2, 8) },
  )
})

it('a typical journey takes 14 questions', async () => {
  const visitor = visitorOf()
  const usual: Facts = answered

  const asked = await walkPages(visitor, (fact) => usual[fact]!)

  expect(asked).toHaveLength(14)
  expect(goesTo(await visitor.get('/check/answers'))).toBe(200)
})

// Tests of the next question, and of whole journeys from question to question.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileBook } from '../../../src/core/book.ts'
import type { Condition } from '../../../src/core/rules/condition.ts'
import type { Facts } from '../../../src/core/rules/model.ts'
import { digestOfValue } from '../../../src/rulesets/digests.ts'
import { aCatalogue, aGround, aVersion, anEntitlement, someRules } from '../../support/builders.ts'
import { checker, only, person } from '../../support/random.ts'
import { walk } from '../../support/walk.ts'

const checkerFor = async (...conditions: readonly Condition[]) => {
  const entitlements = conditions.map((when, i) => anEntitlement(`thing-${i}`, [aGround(when)]))
  const book = await compileBook(
    someRules([aVersion('england', '2018-04-01', { entitlements })], aCatalogue()),
    digestOfValue,
  )
  return book.checkerOf(book.offers.withId('england@2018-04-01')!)
}

const questionFor = async (facts: Facts, ...conditions: readonly Condition[]) => {
  const checked = (await checkerFor(...conditions)).check(facts)
  return checked.ok ? checked.nextQuestion : undefined
}

const under25: Condition = { fact: 'age', operator: 'lessThan', value: 25 }
const far: Condition = { fact: 'home', operator: 'equal', value: 'far' }

describe('the next question', () => {
  it('asks for the fact that settles most entitlements', async () => {
    const question = await questionFor({}, { all: [under25, far] }, far, under25, far)

    expect(question?.fact).toBe('home')
  })

  it('asks for the first fact of the catalogue if several settle equally many', async () => {
    expect((await questionFor({}, under25, far))?.fact).toBe('age')
  })

  it('has its words, and options or bounds', async () => {
    expect(await questionFor({}, far)).toEqual({
      fact: 'home',
      type: 'choice',
      text: 'Where do you live?',
      why: 'because it matters',
      options: [
        { value: 'in-area', text: 'In the council’s area' },
        { value: 'nearby', text: 'Nearby' },
        { value: 'far', text: 'Far away' },
      ],
    })
    expect(await questionFor({}, under25)).toMatchObject({ fact: 'age', type: 'integer', minimum: 0, maximum: 120 })
  })

  it.each([
    { facts: { home: 'far', age: 20 }, because: 'every outcome is settled' },
    { facts: { home: null, age: null }, because: 'every fact was asked' },
    { facts: { home: 'nearby' }, because: 'the age cannot matter any more' },
    { facts: { age: null, home: 'far' }, because: 'the only fact that matters was asked and is not known' },
  ])('is none for $facts because $because', async ({ facts }) => {
    expect(await questionFor(facts, { all: [under25, far] })).toBeUndefined()
  })

  it('leaves out a fact that can change nothing while another fact stays unknown', async () => {
    // Exactly one of the two: while the age is not known, the home alone settles nothing.
    const either: Condition = { any: [{ all: [under25, { not: far }] }, { all: [far, { not: under25 }] }] }

    expect((await questionFor({ age: null }, either))?.fact).toBeUndefined()
    expect((await questionFor({}, either))?.fact).toBe('age')
  })

  it('depends only on the entitlements that the request names', async () => {
    const checked = (await checkerFor(under25, far)).check({}, { entitlements: ['thing-1'] })

    expect(checked).toMatchObject({ ok: true, missing: ['home'], nextQuestion: { fact: 'home' } })
    expect(checked.ok && checked.entitlements.map(({ id }) => id)).toEqual(['thing-1'])
  })

  it('about some entitlements is not the one about others, asked of the same offer', async () => {
    const { check } = await checkerFor(under25, far)
    const about = (...entitlements: readonly string[]) => {
      const checked = check({}, { entitlements })
      return checked.ok && checked.nextQuestion?.fact
    }

    expect([about('thing-0'), about('thing-1'), about('thing-0', 'thing-1')]).toEqual(['age', 'home', 'age'])
  })
})

describe('a journey', () => {
  it('settles every outcome, and asks each fact that the offer uses at most once and no other', () => {
    fc.assert(
      fc.property(checker, person, (randomChecker, facts) => {
        const { asked, checked } = walk(randomChecker, (fact) => facts[fact]!)
        const named = randomChecker.tabled.flatMap(({ table }) => table.grid.axes.map((axis) => axis.fact.id))

        expect(checked.missing).toEqual([])
        expect(new Set(asked).size).toBe(asked.length)
        for (const fact of asked) expect(named).toContain(fact)
      }),
      { numRuns: 200 },
    )
  })

  it('skips only facts that change no outcome', () => {
    fc.assert(
      fc.property(checker, person, (randomChecker, facts) => {
        const { checked } = walk(randomChecker, (fact) => facts[fact]!)
        const whole = randomChecker.check(facts)

        expect(whole.ok && whole.entitlements.map(({ outcome }) => outcome)).toEqual(
          checked.entitlements.map(({ outcome }) => outcome),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('ends even for someone who does not know some answers', () => {
    fc.assert(
      fc.property(checker, person, fc.func(fc.boolean()), (randomChecker, facts, knows) => {
        const { facts: known, checked } = walk(randomChecker, (fact) => (knows(fact) ? facts[fact]! : null))
        const unknown = Object.keys(known).filter((fact) => known[fact] === null)

        expect(unknown).toEqual(expect.arrayContaining([...checked.missing].filter((fact) => fact in known)))
        expect(
          randomChecker.check(
            only(
              facts,
              Object.keys(known).filter((fact) => known[fact] !== null),
            ),
          ).ok,
        ).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import { compileBook } from '../../src/core/book.ts'
import type { CheckResult } from '../../src/core/checker.ts'
import type { Catalogue } from '../../src/core/rules/catalogue.ts'
import type { Condition } from '../../src/core/rules/condition.ts'
import { digestOfValue } from '../../src/rulesets/digests.ts'
import { aCatalogue, aGround, aVersion, anEntitlement, someRules } from '../support/builders.ts'

const under25: Condition = { fact: 'age', operator: 'lessThan', value: 25 }
const free: Condition = { fact: 'restricted', operator: 'equal', value: false }

const checkerFor = async (grounds: Parameters<typeof anEntitlement>[1], catalogue: Catalogue = aCatalogue()) => {
  const law = aVersion('england', '2018-04-01', { entitlements: [] })
  const council = aVersion('exampleshire', '2018-04-01', { entitlements: [anEntitlement('thing', grounds)] })
  const book = await compileBook(someRules([law, council], catalogue), digestOfValue)
  return book.checkerOf(book.offers.withId('exampleshire@2018-04-01')!)
}

const ok = (checked: CheckResult) => {
  if (!checked.ok) throw new Error(JSON.stringify(checked.conflicts))
  return checked
}

it.each(['nearby', 'far'])('a reason names the home %s, which no rule tells from the other', async (home) => {
  const checker = await checkerFor([aGround({ not: { fact: 'home', operator: 'equal', value: 'in-area' } })])
  const [answer] = ok(checker.check({ home })).entitlements

  expect(answer?.summary).toContain(home === 'far' ? 'you live far away' : 'you live nearby')
})

describe('a presumed fact', () => {
  const presumed = [{ fact: 'restricted', value: false, text: 'you are not restricted' }]

  it('has its value if it is not given, and the answer mentions it', async () => {
    const checked = ok((await checkerFor([aGround({ all: [under25, free] })])).check({ age: 20 }))

    expect(checked.presumed).toEqual(presumed)
    expect(checked.entitlements[0]?.outcome).toBe('entitled')
  })

  it('is not presumed if it is given, or if it was asked and is not known', async () => {
    const checker = await checkerFor([aGround({ all: [under25, free] })])

    expect(ok(checker.check({ age: 20, restricted: true }))).toMatchObject({ presumed: [], missing: [] })
    expect(ok(checker.check({ age: 20, restricted: true })).entitlements[0]?.outcome).toBe('not-entitled')
    expect(ok(checker.check({ age: 20, restricted: null }))).toMatchObject({ presumed: [], missing: ['restricted'] })
  })

  it('is not mentioned as a reason', async () => {
    const checker = await checkerFor([aGround({ all: [under25, free] })])

    expect(ok(checker.check({ age: 20 })).entitlements[0]?.summary).toBe('You can get this because you are under 25.')
    expect(ok(checker.check({ age: 20, restricted: true })).entitlements[0]?.summary).toBe(
      'You cannot get this right now because you are restricted.',
    )
  })

  it('is not mentioned if no rule names it', async () => {
    expect(ok((await checkerFor([aGround(under25)])).check({ age: 20 })).presumed).toEqual([])
  })

  it('is not presumed if the given facts rule it out', async () => {
    const far: Condition = { fact: 'home', operator: 'equal', value: 'far' }
    const impossible = [{ when: { all: [far, free] }, because: 'whoever lives far away is restricted' }]
    const checker = await checkerFor([aGround({ all: [under25, free] })], aCatalogue({ impossible }))

    expect(ok(checker.check({ age: 20, home: 'far' }))).toMatchObject({ presumed: [], missing: [] })
  })
})

describe('people who cannot exist', () => {
  const young: Condition = { fact: 'age', operator: 'lessThan', value: 18 }
  const impossible = [
    {
      when: { all: [young, { fact: 'home', operator: 'equal', value: 'far' }] },
      because: 'nobody moves far away young',
    },
    {
      when: { all: [young, { fact: 'home', operator: 'equal', value: 'nearby' }] },
      because: 'nobody moves nearby young',
    },
  ] as const

  it('are refused with the reason', async () => {
    const checker = await checkerFor([aGround(under25)], aCatalogue({ impossible }))

    expect(checker.check({ age: 17, home: 'far' })).toEqual({
      ok: false,
      conflicts: [{ because: 'nobody moves far away young', facts: ['age', 'home'] }],
    })
  })

  it('are refused with that reason alone which applies, among reasons about other facts', async () => {
    const restrictedAtHome: Condition = {
      all: [{ fact: 'home', operator: 'equal', value: 'in-area' }, { not: free }],
    }
    const unrelated = { when: { all: [young, { not: free }] }, because: 'nobody is restricted young' }
    const alone = { when: restrictedAtHome, because: 'nobody here is restricted' }
    const checker = await checkerFor([aGround(under25)], aCatalogue({ impossible: [unrelated, alone] }))

    expect(checker.check({ age: 20, home: 'in-area', restricted: true })).toEqual({
      ok: false,
      conflicts: [{ because: 'nobody here is restricted', facts: ['home', 'restricted'] }],
    })
  })

  it('narrow down unknown facts', async () => {
    const inArea = aGround({ fact: 'home', operator: 'equal', value: 'in-area' })
    const checker = await checkerFor([inArea], aCatalogue({ impossible }))

    expect(ok(checker.check({ age: 17 })).entitlements[0]).toMatchObject({ outcome: 'entitled', missing: [] })
    expect(ok(checker.check({ age: 18 })).entitlements[0]).toMatchObject({ outcome: 'cannot-tell', missing: ['home'] })
  })
})

describe('several grounds', () => {
  const once = (gbp: number) => ({ gbp, per: 'once' as const })

  it('give the best outcome, in any order', async () => {
    const grounds = [
      aGround(under25, { id: 'weak', strength: 'discretion' }),
      aGround({ fact: 'home', operator: 'equal', value: 'far' }, { id: 'strong' }),
    ]
    const checker = await checkerFor(grounds)

    expect(ok(checker.check({ age: 20, home: 'far' })).entitlements[0]?.outcome).toBe('entitled')
    expect(ok(checker.check({ age: 20, home: 'nearby' })).entitlements[0]?.outcome).toBe('discretionary')
    expect(ok(checker.check({ age: 20 })).entitlements[0]).toMatchObject({
      outcome: 'cannot-tell',
      possible: ['entitled', 'discretionary'],
      atLeast: 'discretionary',
      summary: 'You can get or ask for this. Which of these depends on where you live.',
    })
  })

  it('give the larger amount for equal outcomes', async () => {
    const grounds = [aGround(under25, { amount: once(2000) }), aGround(under25, { id: 'more', amount: once(3000) })]

    expect(ok((await checkerFor(grounds)).check({ age: 20 })).entitlements[0]?.amount).toEqual(once(3000))
  })
})

const from21: Condition = { fact: 'age', operator: 'greaterThanInclusive', value: 21 }

describe('reasons', () => {
  it('have the shape of the condition, are numbered by fact, and are met, unmet or not known', async () => {
    const when: Condition = {
      any: [under25, { not: { all: [free, { fact: 'age', operator: 'equal', value: 30 }] } }],
    }
    const checked = ok((await checkerFor([aGround(when)])).check({ age: 30, restricted: null }))

    expect(checked.entitlements[0]?.grounds[0]?.reasons).toEqual([
      {
        any: [
          { id: 'ground.age.1', fact: 'age', text: 'You are under 25', met: false },
          {
            not: [
              {
                all: [
                  { id: 'ground.restricted.1', fact: 'restricted', text: 'You are not restricted', met: null },
                  { id: 'ground.age.2', fact: 'age', text: 'You are 30', met: true },
                ],
                met: null,
              },
            ],
            met: null,
          },
        ],
        met: null,
      },
    ])
  })

  it('for a no come from the nearest ground', async () => {
    const grounds = [
      aGround({ all: [under25, { fact: 'age', operator: 'lessThan', value: 21 }] }, { id: 'far' }),
      aGround({ all: [under25, { fact: 'home', operator: 'notEqual', value: 'in-area' }] }, { id: 'near' }),
    ]
    const checked = ok((await checkerFor(grounds)).check({ age: 26, home: 'far' }))

    expect(checked.entitlements[0]?.summary).toBe('You cannot get this right now because you are 25 or over.')
  })

  it('for a no come from the ground whose age is nearest, among grounds that fail on the age alone', async () => {
    const grounds = [aGround({ not: from21 }, { id: 'young' }), aGround(under25, { id: 'older' })]
    const checked = ok((await checkerFor(grounds)).check({ age: 26 }))

    expect(checked.entitlements[0]?.summary).toBe('You cannot get this right now because you are 25 or over.')
  })

  it('for a no name the first fact of the catalogue, if two grounds fail on equally many facts', async () => {
    const grounds = [
      aGround({ all: [from21, { fact: 'home', operator: 'equal', value: 'in-area' }] }, { id: 'home' }),
      aGround({ all: [{ not: from21 }, { fact: 'home', operator: 'equal', value: 'far' }] }, { id: 'age' }),
    ]
    const checked = ok((await checkerFor(grounds)).check({ age: 22, home: 'far' }))

    expect(checked.entitlements[0]?.summary).toBe('You cannot get this right now because you are 21 or over.')
  })

  it('for a no describe the person, once for each fact', async () => {
    const when: Condition = {
      any: [
        { fact: 'home', operator: 'equal', value: 'in-area' },
        { fact: 'home', operator: 'equal', value: 'nearby' },
      ],
    }
    const checked = ok((await checkerFor([aGround(when)])).check({ home: 'far' }))

    expect(checked.entitlements[0]?.summary).toBe('You cannot get this right now because you live far away.')
  })
})

// Made-up rules in which everything that the analysis has to cope with comes up: constraints, transitions, amounts.
import fc from 'fast-check'
import { compileBook } from '../../src/core/book.ts'
import type { Catalogue, Fact } from '../../src/core/rules/catalogue.ts'
import type { Condition, Leaf } from '../../src/core/rules/condition.ts'
import type { EntitlementFile, KnownGap, Ground, Rules } from '../../src/core/rules/model.ts'
import { digestOfValue } from '../../src/rulesets/digests.ts'
import { evaluate } from '../../src/verify/evaluate.ts'
import type { Person } from '../../src/verify/population.ts'
import type { verify } from '../../src/verify/verify.ts'
import { aCatalogue, aGround, age, aVersion, anAddition, anEntitlement, someRules } from './builders.ts'

/** What the law makes of a person in care at 18. */
const status: Fact = {
  id: 'status',
  type: 'choice',
  why: 'because it matters',
  canChange: false,
  sensitive: false,
  question: 'What are you?',
  about: 'your status',
  options: [
    { value: 'in-care', text: 'In care', met: 'you are in care', unmet: 'you are not in care' },
    { value: 'left', text: 'Left', met: 'you have left care', unmet: 'you have not left care' },
    { value: 'never', text: 'Never', met: 'you were never in care', unmet: 'you were in care' },
  ],
}

const is = (fact: string, value: Leaf['value']): Leaf => ({ fact, operator: 'equal', value })
const from18: Leaf = { fact: 'age', operator: 'greaterThanInclusive', value: 18 }
const under18: Leaf = { fact: 'age', operator: 'lessThan', value: 18 }

/** Passes with the age. */
const ageInAugust: Fact = {
  ...age,
  id: 'ageInAugust',
  about: 'your age in August',
  derivedFrom: { fact: 'dateOfBirth', by: 'whole-years-on-31-august' },
}
const augustFrom19: Leaf = { fact: 'ageInAugust', operator: 'greaterThanInclusive', value: 19 }

/** Nobody is in care from 18, and nobody has left it before. */
export const careCatalogue: Catalogue = aCatalogue({
  facts: aCatalogue().facts.toSpliced(2, 0, ageInAugust, status),
  impossible: [
    { when: { all: [is('status', 'in-care'), from18] }, because: 'care ends at 18' },
    { when: { all: [is('status', 'left'), under18] }, because: 'nobody leaves before 18' },
    { when: { all: [augustFrom19, { ...under18, value: 19 }] }, because: 'nobody is older in August' },
    { when: { all: [{ not: augustFrom19 }, { ...from18, value: 20 }] }, because: 'nobody is far younger in August' },
  ],
  transitions: [{ fact: 'status', from: ['in-care'], to: 'left', when: from18, because: 'care ends at 18' }],
})

/** A book, and what a report on it is made from and held against. */
export const opened = async (rules: Rules) => {
  const book = await compileBook(rules, digestOfValue)
  const offerOf = (id: string) => book.offers.all.find((offer) => offer.id === id)
  const against: Parameters<typeof verify>[1] = { catalogue: rules.catalogue, offerOf, digest: digestOfValue }
  return { book, digest: digestOfValue, against, offer: (id: string) => offerOf(id)! }
}
export type Opened = Awaited<ReturnType<typeof opened>>

/** One council with one entitlement, whose grounds differ from one version to the next. */
export const twoVersions = (before: readonly Ground[], after: readonly Ground[], equity: readonly KnownGap[] = []) =>
  opened(
    someRules(
      [
        aVersion('england', '2018-04-01', { entitlements: [] }),
        aVersion('exampleshire', '2020-04-01', { entitlements: [anEntitlement('thing', before)] }),
        aVersion('exampleshire', '2024-04-01', { entitlements: [anEntitlement('thing', after)], equity }),
      ],
      careCatalogue,
    ),
  )

export const [old, now] = ['exampleshire@2020-04-01', 'exampleshire@2024-04-01'] as const

/** What was read from a file: nothing of the report's own objects. */
export const reread = (report: unknown): unknown => JSON.parse(JSON.stringify(report))

const ageLeaf = fc.record({
  fact: fc.constant('age'),
  operator: fc.constantFrom('lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'equal' as const),
  value: fc.integer({ min: 15, max: 26 }),
})
const choiceLeaf = ({ id, options }: { id: string; options: readonly { value: Leaf['value'] }[] }) =>
  fc.record({
    fact: fc.constant(id),
    operator: fc.constantFrom('equal', 'notEqual' as const),
    value: fc.constantFrom(...options.map(({ value }) => value)),
  })
const augustLeaf = fc.constantFrom('lessThan', 'greaterThan' as const).map((operator) => ({
  fact: 'ageInAugust',
  operator,
  value: 19,
}))
const choices = careCatalogue.facts.filter((fact) => 'options' in fact).map(choiceLeaf)
const leaf = fc.oneof({ arbitrary: ageLeaf, weight: 3 }, augustLeaf, ...choices) as fc.Arbitrary<Leaf>

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    leaf,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}))

const amount = fc.record({
  gbp: fc.constantFrom(100, 200),
  per: fc.constantFrom('once', 'week' as const),
  upTo: fc.constantFrom(true, false),
})

const groundsFrom = (from: string) =>
  fc
    .array(
      fc.record({
        when: condition,
        strength: fc.constantFrom('right', 'on-request', 'discretion' as const),
        basis: fc.constantFrom('duty', 'local-offer' as const),
        amount: fc.option(amount, { nil: undefined }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((all) =>
      all.map(({ when, amount: paid, ...rest }, i) =>
        aGround(when, { ...rest, ...(paid ? { amount: paid } : {}), id: `ground-${i}`, from }),
      ),
    )

const entitlements = (from: string): fc.Arbitrary<readonly EntitlementFile[]> =>
  fc.tuple(groundsFrom(from), groundsFrom(from), fc.boolean()).map(([first, second, both]) => {
    const shared = from === 'england' ? anEntitlement('shared', first) : anAddition('shared', first)
    return both ? [shared, anEntitlement(`of-${from}`, second)] : [shared]
  })

/** Two offers of one council of which both the law and the council's rules may differ. */
export const someBooks: fc.Arbitrary<Rules> = fc
  .tuple(entitlements('england'), entitlements('exampleshire'), entitlements('england'), entitlements('exampleshire'))
  .map(([law, council, nextLaw, nextCouncil]) =>
    someRules(
      [
        aVersion('england', '2018-04-01', { entitlements: law }),
        aVersion('england', '2022-04-01', { entitlements: nextLaw }),
        aVersion('exampleshire', '2020-04-01', { entitlements: council }),
        aVersion('exampleshire', '2024-04-01', { entitlements: nextCouncil }),
      ],
      careCatalogue,
    ),
  )

/** Whether the catalogue lets somebody be so. */
export const isPossible = (person: Person): boolean =>
  !careCatalogue.impossible.some(({ when }) => evaluate(when, person))

/** Every possible person of the ages that random rules tell apart. */
export const everybody: readonly Person[] = Array.from({ length: 15 }, (_, i) => i + 13)
  .flatMap((age) => [18, 19, 20].map((ageInAugust) => ({ age, ageInAugust })))
  .flatMap((some) => ['in-care', 'left', 'never'].map((is) => ({ ...some, status: is })))
  .flatMap((some) => ['in-area', 'nearby', 'far'].map((where) => ({ ...some, home: where })))
  .flatMap((some) => [true, false].map((yes) => ({ ...some, restricted: yes })))
  .filter(isPossible)

/** A person a year later, everything else as it was but for what the law changes. */
export const aged = (person: Person): Person =>
  careCatalogue.transitions.reduce<Person>(
    (older, { fact, from, to, when }) =>
      from.includes(older[fact]!) && evaluate(when, older) ? { ...older, [fact]: to } : older,
    { ...person, age: Number(person['age']) + 1 },
  )

// Tests that merged values change nothing: random rules over random facts, held against the oracle and against tables
// that keep every value apart.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compileBook } from '../../../src/core/book.ts'
import type { Fact } from '../../../src/core/rules/catalogue.ts'
import { type Condition, type Leaf, nodesOf } from '../../../src/core/rules/condition.ts'
import type { Ground } from '../../../src/core/rules/model.ts'
import { valuesApart } from '../../../src/core/tables/classes.ts'
import type { Domain } from '../../../src/core/tables/domain.ts'
import { cellOf, placeGrid } from '../../../src/core/tables/grid.ts'
import { judgePerson } from '../../../src/core/tables/join.ts'
import { unknownClass, unknownPerson } from '../../../src/core/tables/space.ts'
import { type Table, allowedAt, codedPersonInCell } from '../../../src/core/tables/table.ts'
import { digestOfValue } from '../../../src/rulesets/digests.ts'
import { evaluate } from '../../../src/verify/evaluate.ts'
import { aCatalogue, aGround, age, anEntitlement, aVersion, home, someRules } from '../../support/builders.ts'
import { oracle, peopleOver } from '../../support/people.ts'
import { population } from '../../support/population.ts'

/** Marks a cell in which nobody can be. */
const nobody = 255

/** The same table with each value of a choice in a cell of its own. */
const unmerged = ({ space, people }: Domain, table: Table): Table => {
  const placed = placeGrid(space, valuesApart(table.grid.axes))
  const cells = Array.from({ length: placed.grid.cells }, (_, fine) => ({
    exists: people.exists(allowedAt(space, placed, fine)),
    cell: cellOf(table.lookup, codedPersonInCell(space, placed, fine)),
  }))
  return {
    ...table,
    ...placed,
    bestRules: Uint8Array.from(cells, ({ exists, cell }) => (exists ? table.bestRules[cell]! : nobody)),
    outcomeIndexes: Uint8Array.from(cells, ({ cell }) => table.outcomeIndexes[cell]!),
  }
}

const choice = (id: string, values: number): Fact => ({
  ...{ id, type: 'choice', question: 'Which?', why: 'it matters', about: id, canChange: true, sensitive: false },
  options: Array.from({ length: values }, (_, i) => ({ value: `${id}-${i}`, text: 'x', met: 'x', unmet: 'not x' })),
})

const leafOf = (facts: readonly Fact[]): fc.Arbitrary<Leaf> => {
  const leaves = facts.flatMap((fact): fc.Arbitrary<Leaf>[] => {
    if (fact.type === 'date') return []
    if (fact.type === 'integer') {
      const operator = fc.constantFrom('lessThan', 'greaterThan', 'equal' as const)
      return [fc.record({ fact: fc.constant(fact.id), operator, value: fc.constantFrom(18, 21) })]
    }
    const values = fc.subarray(
      fact.options.map(({ value }) => value),
      { minLength: 1 },
    )
    return [fc.record({ fact: fc.constant(fact.id), operator: fc.constantFrom('in', 'notIn' as const), value: values })]
  })
  return fc.oneof(...leaves)
}

const conditionOf = (facts: readonly Fact[], maxDepth: number): fc.Arbitrary<Condition> =>
  fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth, withCrossShrink: true },
      leafOf(facts),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('condition').map((not) => ({ not })),
    ),
  })).condition

const strength = fc.constantFrom('right', 'discretion' as const)

const someRulesOverFacts = fc
  .array(fc.integer({ min: 2, max: 5 }), { minLength: 2, maxLength: 2 })
  .map((sizes) => [age, ...sizes.map((size, i) => choice(`choice${i}`, size))])
  .chain((facts) =>
    fc.record({
      facts: fc.constant(facts),
      impossible: fc.array(
        fc.tuple(leafOf(facts), leafOf(facts)).map((all): Condition => ({ all })),
        { maxLength: 2 },
      ),
      grounds: fc.array(
        fc.tuple(conditionOf(facts, 2), strength).map(([when, how]) => aGround(when, { strength: how })),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  )

const compiled = async (facts: readonly Fact[], impossible: readonly Condition[], grounds: readonly Ground[]) => {
  const file = anEntitlement(
    'thing',
    grounds.map((ground, i) => ({ ...ground, id: `ground-${i}` })),
  )
  const versions = [
    aVersion('england', '2018-04-01', { entitlements: [] }),
    aVersion('exampleshire', '2020-04-01', { entitlements: [file] }),
  ]
  const catalogue = aCatalogue({ facts, impossible: impossible.map((when) => ({ when, because: 'it is so' })) })
  const { domain, offers, checkerOf } = await compileBook(someRules(versions, catalogue), digestOfValue)
  return { domain, ...checkerOf(offers.all.find(({ authority }) => authority === 'exampleshire')!).tabled[0]! }
}

it('a person gets the same from a table that merges values as from the oracle and from one that merges none', async () => {
  await fc.assert(
    fc.asyncProperty(someRulesOverFacts, async ({ facts, impossible, grounds }) => {
      const { domain, table, entitlement } = await compiled(facts, impossible, grounds)
      const apart = unmerged(domain, table)
      const everybody = peopleOver(domain, [...domain.space.axes.keys()])

      const partial = domain.space.axes.reduce<readonly (readonly number[])[]>(
        (found, axis) =>
          found.flatMap((coded) => [...axis.classes.keys(), unknownClass(axis)].map((c) => [...coded, c])),
        [[]],
      )
      for (const coded of partial) {
        const isKnown = (fact: number): boolean => coded[fact] !== unknownClass(domain.space.axes[fact]!)
        const alike = everybody.filter((one) => one.coded.every((c, fact) => !isKnown(fact) || c === coded[fact]))
        if (alike.length === 0) continue
        const judged = judgePerson(domain, table, coded)

        expect(judged).toEqual(judgePerson(domain, apart, coded))
        expect(new Set(judged.possible)).toEqual(new Set(alike.map(({ person }) => oracle(entitlement, person))))
        entitlement.grounds.forEach(({ when }, i) => {
          const met = nodesOf(when).map((node) => new Set(alike.map(({ person }) => evaluate(node, person))))
          expect(judged.met[i]).toEqual(met.map((truths) => (truths.size > 1 ? null : [...truths][0])))
        })
      }
    }),
    { numRuns: population(25, 400) },
  )
})

it('a choice still matters where only a constraint tells two of its values apart', async () => {
  const under18: Condition = { fact: 'age', operator: 'lessThan', value: 18 }
  const isAway: Condition = { fact: 'home', operator: 'in', value: ['nearby', 'far'] }
  const isNotFar: Condition = { fact: 'home', operator: 'notEqual', value: 'far' }
  const onlyChildrenAreFar = [{ all: [isNotFar, under18] }, { not: { any: [isNotFar, under18] } }]
  const { domain, table } = await compiled([age, home], onlyChildrenAreFar, [aGround({ all: [isAway, under18] })])

  const { missing } = judgePerson(domain, table, unknownPerson(domain.space))

  expect(missing).toEqual(['age', 'home'])
})

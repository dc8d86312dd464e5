import { describe, expect, it } from 'vitest'
import type { Value } from '../../../src/core/rules/condition.ts'
import type { ClassIndex } from '../../../src/core/tables/classes.ts'
import { type Grid, classesAt } from '../../../src/core/tables/grid.ts'
import { judgePerson } from '../../../src/core/tables/join.ts'
import type { FactIndex } from '../../../src/core/tables/space.ts'
import { bestRuleAt, isInhabited, outcomeAt } from '../../../src/core/tables/table.ts'
import { evaluate } from '../../../src/verify/evaluate.ts'
import { kindsOf, oracle, peopleOver } from '../../support/people.ts'
import { population, sample } from '../../support/population.ts'
import { book as published } from '../../support/published.ts'
import { statuses } from '../../support/statuses.ts'

/** The number of partial answers that are judged for each table. */
const maxPartialAnswers = population(2_000, 60_000)

/** Every distinct table once. Offers with equal tables share one object. */
const everyTable = [published, statuses].flatMap(({ domain, offers, checkerOf }) => [
  ...new Map(
    offers.all.flatMap((offer) =>
      checkerOf(offer).tabled.map((tabled) => [
        tabled.table,
        { ...tabled, domain, offer: offer.id, id: tabled.entitlement.id },
      ]),
    ),
  ).values(),
])

describe.each(sample(everyTable, 3))('the table of $id in $offer', ({ entitlement, table, domain }) => {
  it('agrees with the oracle on every value of every cell, ground by ground and node by node', () => {
    const cells = Array.from({ length: table.grid.cells }, (_, cell) => cell).filter((cell) => isInhabited(table, cell))

    const disagreeing = cells.flatMap((cell) => {
      const best = bestRuleAt(table, cell)
      return valuesInCell(table.grid, cell).filter((person) => {
        const holds = best === undefined || evaluate(entitlement.grounds[best]!.when, person)
        return !holds || oracle(entitlement, person) !== outcomeAt(table, cell)
      })
    })

    expect(cells.length).toBeGreaterThan(0)
    expect(disagreeing).toEqual([])
  })

  it('is inhabited in exactly the cells that contain a possible whole person', () => {
    const linked = domain.people.linked(table.lookup.facts)
    const allClasses = (fact: FactIndex) => [...domain.space.axes[fact]!.classes.keys()]
    const kinds = (fact: FactIndex) =>
      table.lookup.facts.includes(fact) ? allClasses(fact) : kindsOf(domain, fact, [])
    const cellsOfPeople = peopleOver(domain, linked, kinds).map(({ coded }) =>
      table.lookup.facts.reduce((cell, fact, i) => cell + table.lookup.offsets[i]![coded[linked.indexOf(fact)]!]!, 0),
    )

    const inhabited = Array.from({ length: table.grid.cells }, (_, cell) => isInhabited(table, cell))

    const occupied = new Set(cellsOfPeople)
    expect(inhabited).toEqual(inhabited.map((_, cell) => occupied.has(cell)))
  })

  it('settles a partial answer if and only if all completions agree, and names exactly the facts that matter', () => {
    const linked = domain.people.linked(table.lookup.facts)
    // No condition tells people of one kind apart, so one of each kind is enough.
    const conditions = entitlement.grounds.map(({ when }) => when)
    const kinds = domain.space.axes.map((_, fact) => kindsOf(domain, fact, conditions))
    const everybody = peopleOver(domain, linked, (fact) => kinds[fact]!).map(({ coded, person }) => ({
      coded,
      outcome: oracle(entitlement, person),
    }))
    const unknown = (fact: FactIndex) => domain.space.axes[fact]!.classes.length
    const coded = domain.space.axes.map((axis) => axis.classes.length)

    // If there are too many partial answers, a sample is judged: by the high bits of Knuth's multiplicative hash, which
    // no single class influences.
    const partialCount = linked.reduce((count, fact) => count * (kinds[fact]!.length + 1), 1)
    const stride = Math.ceil(partialCount / maxPartialAnswers)
    let position = 0
    const isLeftOut = (): boolean => (Math.imul(position++, 2_654_435_761) >>> 12) % stride !== 0

    const wrong: unknown[] = []
    const visit = (depth: number, agreeing: typeof everybody): void => {
      if (agreeing.length === 0) return
      const fact = linked[depth]
      if (fact === undefined) {
        if (isLeftOut()) return
        const judged = judgePerson(domain, table, coded)
        const open = new Set(agreeing.map(({ outcome }) => outcome))
        const matters = separatedBy(agreeing, linked, table.lookup.facts)
        const named = judged.missing.map((id) => domain.space.axes.findIndex((axis) => axis.fact.id === id))
        const expected = { open: [...open].sort(), isOpen: open.size > 1, matters: matters ?? named }
        const actual = { open: judged.possible.toSorted(), isOpen: named.length > 0, matters: named }
        if (JSON.stringify(actual) !== JSON.stringify(expected)) wrong.push({ coded: [...coded], actual, expected })
        return
      }
      for (const classIndex of kinds[fact]!) {
        coded[fact] = classIndex
        visit(
          depth + 1,
          agreeing.filter((person) => person.coded[depth] === classIndex),
        )
      }
      coded[fact] = unknown(fact)
      visit(depth + 1, agreeing)
    }
    visit(0, everybody)

    expect(wrong.slice(0, 3)).toEqual([])
  })
})

/** Everybody in a cell, by every value of each choice and the lowest number of each run. */
const valuesInCell = (grid: Grid, cell: number): readonly Readonly<Record<string, Value>>[] => {
  const classes = classesAt(grid, cell)
  return grid.axes.reduce<readonly Readonly<Record<string, Value>>[]>(
    (people, axis, i) => {
      const group = axis.classes[classes[i]!]!
      const values = 'values' in group ? group.values : [group.from]
      return people.flatMap((person) => values.map((value) => ({ ...person, [axis.fact.id]: value })))
    },
    [{}],
  )
}

/**
 * Returns the facts in any smallest separating set, straight from the definition: it compares all pairs of people with
 * different outcomes. That is slow, so it returns undefined for many people.
 */
const separatedBy = (
  people: readonly { readonly coded: readonly ClassIndex[]; readonly outcome: string }[],
  linked: readonly FactIndex[],
  facts: readonly FactIndex[],
): readonly FactIndex[] | undefined => {
  if (people.length > 60) return undefined
  const sets = new Set<string>()
  for (const a of people)
    for (const b of people)
      if (a.outcome !== b.outcome)
        sets.add(facts.filter((fact) => a.coded[linked.indexOf(fact)] !== b.coded[linked.indexOf(fact)]).join())
  const all = [...sets].map((set) => set.split(',').filter(Boolean).map(Number))
  const smallest = all.filter(
    (set) => !all.some((smaller) => smaller.length < set.length && smaller.every((fact) => set.includes(fact))),
  )
  return facts.filter((fact) => smallest.some((set) => set.includes(fact)))
}

it('a cell’s classes give back its number', () => {
  const { table } = everyTable[0]!
  const numbers = Array.from({ length: table.grid.cells }, (_, cell) =>
    classesAt(table.grid, cell).reduce((sum, classIndex, axis) => sum + classIndex * table.grid.strides[axis]!, 0),
  )
  expect(numbers).toEqual(numbers.map((_, cell) => cell))
})

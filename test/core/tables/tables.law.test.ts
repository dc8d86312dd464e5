import { describe, expect, it } from 'vitest'
import { classesAt, memberAt } from '../../../src/core/tables/grid.ts'
import { judgement } from '../../../src/core/tables/join.ts'
import { bestAt, isInhabited, outcomeAt } from '../../../src/core/tables/table.ts'
import { evaluate } from '../../../src/verify/evaluate.ts'
import { kindsOf, oracle, peopleOver } from '../../support/people.ts'
import { book as published } from '../../support/published.ts'
import { statuses } from '../../support/statuses.ts'

/** How many partial answers of a table are judged. */
const mostPartial = 60_000

/** Equal tables are one object, however many offers hold them. */
const everyTable = [published, statuses].flatMap(({ domain, offers, checkerOf }) => [
  ...new Map(
    offers.all.flatMap((offer) =>
      checkerOf(offer).tabled.map((each) => [
        each.table,
        { ...each, domain, offer: offer.id, id: each.entitlement.id },
      ]),
    ),
  ).values(),
])

describe.each(everyTable)('the table of $id in $offer', ({ entitlement, table, domain }) => {
  it('agrees with the oracle on every cell, ground by ground and node by node', () => {
    const cells = Array.from({ length: table.grid.cells }, (_, cell) => cell).filter((cell) => isInhabited(table, cell))

    const disagreeing = cells.filter((cell) => {
      const person = memberAt(table.grid, cell)
      const best = bestAt(table, cell)
      const holds = best === undefined || evaluate(entitlement.grounds[best]!.when, person)
      return !holds || oracle(entitlement, person) !== outcomeAt(table, cell)
    })

    expect(cells.length).toBeGreaterThan(0)
    expect(disagreeing.map((cell) => memberAt(table.grid, cell))).toEqual([])
  })

  it('holds somebody in exactly the cells in which a possible whole person lies', () => {
    const linked = domain.people.linked(table.lookup.facts)
    const all = (fact: number) => [...domain.space.axes[fact]!.classes.keys()]
    const kinds = (fact: number) => (table.lookup.facts.includes(fact) ? all(fact) : kindsOf(domain, fact, []))
    const inside = peopleOver(domain, linked, kinds).map(({ coded }) =>
      table.lookup.facts.reduce((cell, fact, i) => cell + table.lookup.offsets[i]![coded[linked.indexOf(fact)]!]!, 0),
    )

    const inhabited = Array.from({ length: table.grid.cells }, (_, cell) => isInhabited(table, cell))

    const occupied = new Set(inside)
    expect(inhabited).toEqual(inhabited.map((_, cell) => occupied.has(cell)))
  })

  it('settles a partial answer if and only if all completions agree, and names exactly the facts that matter', () => {
    const linked = domain.people.linked(table.lookup.facts)
    // People of one kind are alike to every condition, so one of each will do.
    const conditions = entitlement.grounds.map(({ when }) => when)
    const kinds = domain.space.axes.map((_, fact) => kindsOf(domain, fact, conditions))
    const everybody = peopleOver(domain, linked, (fact) => kinds[fact]!).map(({ coded, person }) => ({
      coded,
      outcome: oracle(entitlement, person),
    }))
    const missing = (fact: number) => domain.space.axes[fact]!.classes.length
    const coded = domain.space.axes.map((axis) => axis.classes.length)

    // Of very many partial answers some, by the high bits of Knuth's multiplicative hash, which no digit has a hold on.
    const partial = linked.reduce((count, fact) => count * (kinds[fact]!.length + 1), 1)
    const stride = Math.ceil(partial / mostPartial)
    let place = 0
    const isLeftOut = (): boolean => (Math.imul(place++, 2_654_435_761) >>> 12) % stride !== 0

    const wrong: unknown[] = []
    const visit = (depth: number, agreeing: typeof everybody): void => {
      if (agreeing.length === 0) return
      const fact = linked[depth]
      if (fact === undefined) {
        if (isLeftOut()) return
        const judged = judgement(domain, table, coded)
        const open = new Set(agreeing.map(({ outcome }) => outcome))
        const matters = separatedBy(agreeing, linked, table.lookup.facts)
        const named = judged.missing.map((id) => domain.space.axes.findIndex((axis) => axis.fact.id === id))
        const expected = { open: [...open].sort(), isOpen: open.size > 1, matters: matters ?? named }
        const found = { open: judged.possible.toSorted(), isOpen: named.length > 0, matters: named }
        if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push({ coded: [...coded], found, expected })
        return
      }
      for (const classIndex of kinds[fact]!) {
        coded[fact] = classIndex
        visit(
          depth + 1,
          agreeing.filter((person) => person.coded[depth] === classIndex),
        )
      }
      coded[fact] = missing(fact)
      visit(depth + 1, agreeing)
    }
    visit(0, everybody)

    expect(wrong.slice(0, 3)).toEqual([])
  })
})

/**
 * The facts in some smallest separating set, by the definition: over all pairs of people of different outcome. Slow, so
 * only where few people are left; undefined where too many.
 */
const separatedBy = (
  people: readonly { readonly coded: readonly number[]; readonly outcome: string }[],
  linked: readonly number[],
  facts: readonly number[],
): readonly number[] | undefined => {
  if (people.length > 60) return undefined
  const sets = new Set<string>()
  for (const one of people)
    for (const other of people)
      if (one.outcome !== other.outcome)
        sets.add(facts.filter((fact) => one.coded[linked.indexOf(fact)] !== other.coded[linked.indexOf(fact)]).join())
  const all = [...sets].map((set) => set.split(',').filter(Boolean).map(Number))
  const smallest = all.filter(
    (set) => !all.some((less) => less.length < set.length && less.every((fact) => set.includes(fact))),
  )
  return facts.filter((fact) => smallest.some((set) => set.includes(fact)))
}

it('classes of a cell and its number are each other’s inverse', () => {
  const { table } = everyTable[0]!
  const back = Array.from({ length: table.grid.cells }, (_, cell) =>
    classesAt(table.grid, cell).reduce((sum, one, i) => sum + one * table.grid.strides[i]!, 0),
  )
  expect(back).toEqual(back.map((_, cell) => cell))
})

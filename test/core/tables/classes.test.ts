// Tests which values share a class: those that neither the conditions nor the catalogue's constraints tell apart.
import { expect, it } from 'vitest'
import type { Leaf, Value } from '../../../src/core/rules/condition.ts'
import { axesOf, cellCount, valuesApart } from '../../../src/core/tables/classes.ts'
import { aCatalogue } from '../../support/builders.ts'
import { book } from '../../support/published.ts'

const home = (operator: Leaf['operator'], value: Leaf['value']): Leaf => ({ fact: 'home', operator, value })
const under18: Leaf = { fact: 'age', operator: 'lessThan', value: 18 }

it.each([
  {
    conditions: [home('equal', 'nearby')],
    classes: [['in-area', 'far'], ['nearby']],
    because: 'one value is named, and a class stands where its first value does',
  },
  {
    conditions: [home('notIn', ['nearby', 'far'])],
    classes: [['in-area'], ['nearby', 'far']],
    because: 'two values are named together',
  },
  {
    conditions: [home('in', ['nearby', 'far']), { not: home('notEqual', 'far') }],
    classes: [['in-area'], ['nearby'], ['far']],
    because: 'the second condition tells apart what the first names together',
  },
  {
    conditions: [home('in', ['in-area', 'nearby', 'far'])],
    classes: [['in-area', 'nearby', 'far']],
    because: 'a comparison with every value tells nothing apart',
  },
  {
    conditions: [home('equal', 'in-area')],
    impossible: { all: [under18, home('equal', 'far')] },
    classes: [['in-area'], ['nearby'], ['far']],
    because: 'some of whom one can be at one place cannot be at the other',
  },
])('the classes of a choice are $classes where $because', ({ conditions, impossible, classes }) => {
  const catalogue = aCatalogue({ impossible: impossible ? [{ when: impossible, because: 'it is so' }] : [] })
  const axes = axesOf(catalogue, conditions)

  expect(axes.map(({ classes: found }) => found)).toEqual([classes.map((values) => ({ values }))])
  expect(cellCount(valuesApart(axes))).toBe(3)
})

it('a constraint splits no numbers', () => {
  const catalogue = aCatalogue({ impossible: [{ when: under18, because: 'it is so' }] })
  const [axis] = axesOf(catalogue, [{ fact: 'age', operator: 'greaterThanInclusive', value: 21 }])

  expect(axis!.classes).toEqual([
    { from: 0, to: 20 },
    { from: 21, to: 120 },
  ])
})

/** The most complete cells that an entitlement may have. */
const cap = 20_000

it('five more kinds of leave and three more countries leave priority need far below the cap', () => {
  const { catalogue, versions } = book.rules
  const withValues = (id: string, added: readonly Value[]) => (fact: (typeof catalogue.facts)[number]) => {
    if (fact.id !== id || !('options' in fact)) return fact
    return { ...fact, options: [...fact.options, ...added.map((value) => ({ ...fact.options[0]!, value }))] }
  }
  const kinds = withValues('immigrationLimit', ['student', 'family', 'asylum', 'visitor', 'worker'])
  const places = withValues('home', ['ireland', 'france', 'spain'])
  const wider = { ...catalogue, facts: catalogue.facts.map(kinds).map(places) }
  const priorityNeed = versions
    .flatMap(({ entitlements }) => entitlements)
    .filter((file) => file.id === 'homelessness-priority-need')
    .at(-1)!
  const whens = priorityNeed.ends ? [] : priorityNeed.grounds.map(({ when }) => when)

  const [before, now] = [axesOf(catalogue, whens), axesOf(wider, whens)]

  expect(cellCount(now)).toBe(cellCount(before))
  expect(cellCount(now)).toBeLessThan(cap / 5)
  expect(cellCount(valuesApart(now))).toBeGreaterThan(cap)
})

// What was found of other councils: the figures of the register, and the councils of a list.
import { expect, it } from 'vitest'
import {
  childrensServicesOf,
  type CouncilEntry,
  councilEntries,
  councilRows,
  foundCouncils,
  isShownPeers,
  namedCouncils,
  peerFigures,
} from '../../src/analysis/other-councils.ts'
import { tiers } from '../../src/core/rules/councils.ts'
import { csvText } from '../../src/report/data.ts'
import { book } from '../support/published.ts'

const entries = councilEntries(book.rules)
const named = (name: string): CouncilEntry => entries.find((entry) => entry.name === name)!

it('the list has every council of England once, by name', () => {
  const counts = tiers.map((tier) => [tier, entries.filter((entry) => entry.tier === tier).length] as const)

  expect(Object.fromEntries(counts)).toEqual({
    unitary: 63,
    metropolitan: 36,
    'london-borough': 33,
    district: 164,
    county: 21,
  })
  expect(entries.filter(({ bills }) => bills).length).toBe(296)
  expect(entries.map(({ name }) => name)).toEqual(
    entries.map(({ name }) => name).toSorted((one, other) => one.localeCompare(other, 'en')),
  )
})

it.each([
  { name: 'Rochford', bills: true, services: 'Essex', because: 'a district bills, and its county has the services' },
  { name: 'Essex', bills: false, services: 'Essex', because: 'a county bills nobody' },
  { name: 'Thurrock', bills: true, services: 'Thurrock', because: 'a unitary council does both' },
])('$name: $because', ({ name, bills, services }) => {
  expect({ bills: named(name).bills, services: childrensServicesOf(named(name)).name }).toEqual({ bills, services })
})

it('the figures are those that were counted when the pages were read', () => {
  const { confidence, others, ends, own, ...figures } = peerFigures(entries)
  const counts = (all: readonly { readonly answer: unknown; readonly count: number }[]) =>
    Object.fromEntries(all.map(({ answer, count }) => [String(answer), count]))

  expect(figures).toEqual({ found: 153, schemesRead: 62, readOn: '2026-11-28' })
  expect(counts(confidence)).toEqual({ read: 71, snippet: 58, inferred: 24 })
  expect(counts(others)).toEqual({
    included: 6,
    'probably-included': 6,
    'not-included': 24,
    'probably-not-included': 10,
    'not-said': 16,
  })
  expect(counts(ends)).toEqual({ '25': 48, '21': 5, '22': 3, '26': 1, undefined: 5 })
  expect(own).toMatchObject({ saying: 16, paying: 7, payingRead: 6 })
})

it('two more councils proposed something for their own care leavers elsewhere, which is not counted as done', () => {
  const proposed = entries.filter(({ found }) => found?.scheme === 'proposed' && found.ownElsewhere !== undefined)

  expect(proposed.map(({ name }) => name)).toEqual(['Barking and Dagenham', 'Rotherham'])
})

it('six councils say that they include other councils’ care leavers', () => {
  const including = entries.filter(({ found }) => found?.others === 'included' && found.confidence === 'read')

  expect(including.map(({ name }) => name)).toEqual([
    'Bury',
    'Cheltenham',
    'Dudley',
    'Manchester',
    'Runnymede',
    'Stroud',
  ])
})

it('a county’s code names the county and its districts', () => {
  const { neighbours = [] } = book.rules.authorities[0]!
  const near = namedCouncils(entries, neighbours)

  expect(near.length).toBe(15)
  expect(near.filter(({ found }) => found?.others === 'included')).toEqual([])
})

it('a list shows only councils of which something was found, that answer the question, as surely as asked', () => {
  expect(foundCouncils(entries, {}).length).toBe(153)
  expect(foundCouncils(entries, { about: 'own' }).length).toBe(16)
  expect(foundCouncils(entries, { about: 'own', confidence: 'read' }).length).toBe(14)
  expect(foundCouncils(entries, { about: 'ends' }).every(({ found }) => found?.until !== undefined)).toBe(true)
  expect(foundCouncils(entries, { about: 'others' }).some(({ found }) => found?.others === 'not-said')).toBe(false)
})

it('rows have a field for each column, and none begins a formula', () => {
  const [columns, ...rows] = councilRows(entries)

  expect(rows.length).toBe(317)
  expect(rows.filter((row) => row.length !== columns!.length)).toEqual([])
  expect(csvText([columns!, ['=1+1']])).toContain("'=1+1")
})

const no = { need: 'council-tax', outcome: 'not-entitled' }

it.each([
  { answer: no, facts: { home: 'elsewhere-in-england' }, isShown: true, because: 'it is a no to somebody elsewhere' },
  { answer: no, facts: { home: 'in-area' }, isShown: false, because: 'the council itself bills there' },
  { answer: no, facts: { home: null }, isShown: false, because: 'nobody knows where' },
  { answer: no, facts: {}, isShown: false, because: 'nobody was asked where' },
  {
    answer: { ...no, outcome: 'entitled' },
    facts: { home: 'elsewhere-in-england' },
    isShown: false,
    because: 'it is no no',
  },
  {
    answer: { ...no, need: 'bursary' },
    facts: { home: 'elsewhere-in-england' },
    isShown: false,
    because: 'it is about another need',
  },
])('the way to it is shown: $isShown, because $because', ({ answer, facts, isShown }) => {
  expect(isShownPeers(book.rules.peers, answer, facts)).toBe(isShown)
})

it('without a register there is nothing', () => {
  expect(councilEntries({})).toEqual([])
  expect(isShownPeers(undefined, no, { home: 'elsewhere-in-england' })).toBe(false)
  expect(peerFigures([])).toMatchObject({ found: 0, own: { saying: 0 }, readOn: undefined })
})

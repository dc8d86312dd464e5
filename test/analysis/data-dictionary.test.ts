// Tests the rows of the data dictionary: each value stands under its own column.
import { expect, it } from 'vitest'
import { dictionaryRows } from '../../src/analysis/data-dictionary.ts'
import { aCatalogue } from '../support/builders.ts'

const [columns, ...rows] = dictionaryRows(aCatalogue())
const named = rows.map((row) => Object.fromEntries(columns!.map((name, i) => [String(name), row[i]])))

it('a number has bounds, and a choice has its values below it', () => {
  const some = { why: 'because it matters', presumed: undefined, canChange: false, sensitive: false }
  const age = { list: 'fact', id: 'age', type: 'integer', text: 'How old are you?', minimum: 0, maximum: 120 }

  expect(named.find(({ id }) => id === 'age')).toEqual({ ...some, ...age, value: undefined })
  expect(named.filter(({ id }) => id === 'home').map(({ list, value, text }) => [list, value, text])).toEqual([
    ['fact', undefined, 'Where do you live?'],
    ['value', 'in-area', 'In {area}'],
    ['value', 'nearby', 'Nearby'],
    ['value', 'far', 'Far away'],
  ])
})

it('a presumed value stands in its own column, and not among the bounds', () => {
  const fact = named.find(({ id }) => id === 'restricted')

  expect(fact).toMatchObject({ presumed: false, minimum: undefined, maximum: undefined, sensitive: true })
})

it('every word of an answer has a meaning, and says which list it is in', () => {
  const words = named.filter(({ list }) => list !== 'fact' && list !== 'value')

  expect(words.filter(({ text }) => !/^[A-Z].{10,}\.$/.test(String(text)))).toEqual([])
  expect(new Set(words.map(({ list }) => list))).toEqual(
    new Set(['outcome', 'basis', 'strength', 'owedBy', 'confidence']),
  )
  expect(words.find(({ value }) => value === 'national')).toMatchObject({ text: 'Owed by the government.' })
})

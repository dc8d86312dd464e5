// Tests how people are encoded, and which of their values can be read back.
import { expect, it } from 'vitest'
import { encodeFacts, knownChoices, spaceOf } from '../../../src/core/tables/space.ts'
import { aCatalogue } from '../../support/builders.ts'

const space = spaceOf(aCatalogue(), [{ fact: 'age', operator: 'lessThan', value: 18 }])

it.each([
  { facts: { home: 'nearby' }, expected: ['nearby', undefined, undefined], because: 'the others are not known' },
  { facts: { restricted: false }, expected: [undefined, false, undefined], because: 'no is an answer' },
  { facts: { age: 20, home: null }, expected: [undefined, undefined, undefined], because: 'an age has only a class' },
])('of $facts the choices $expected are read, because $because', ({ facts, expected }) => {
  const read = knownChoices(space, encodeFacts(space, facts))

  expect(['home', 'restricted', 'age'].map(read)).toEqual(expected)
})

it.each([
  { age: 0, expected: 0, because: 'it is the lowest age' },
  { age: 17, expected: 0, because: 'it is the last year before the threshold' },
  { age: 18, expected: 1, because: 'it is the threshold' },
  { age: 120, expected: 1, because: 'it is the highest age' },
])('the age $age is in class $expected, because $because', ({ age, expected }) => {
  const [classIndex] = encodeFacts(space, { age })

  expect(classIndex).toBe(expected)
})

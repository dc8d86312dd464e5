import { expect, it } from 'vitest'
import { nearestWord } from '../../src/core/spelling.ts'

it.each([
  { word: 'hoem', allowed: ['age', 'home'], expected: 'home', because: 'two letters are swapped' },
  {
    word: 'leavingCareStatu',
    allowed: ['leavingCareStatus'],
    expected: 'leavingCareStatus',
    because: 'one letter is missing',
  },
  { word: 'LESSTHAN', allowed: ['lessThan'], expected: 'lessThan', because: 'capitals do not count' },
  { word: 'lessThn', allowed: ['lessThanInclusive', 'lessThan'], expected: 'lessThan', because: 'the closest wins' },
  { word: 'on', allowed: ['in', 'not'], expected: 'in', because: 'one letter of two is wrong' },
  { word: 'xx', allowed: ['in'], expected: undefined, because: 'no letter is right' },
  { word: '', allowed: ['in'], expected: undefined, because: 'no word is close to an empty text' },
  { word: 'priority', allowed: ['fact', 'value'], expected: undefined, because: 'no word is close' },
  { word: 'x'.repeat(100_000), allowed: ['home'], expected: undefined, because: 'it is far too long' },
  { word: 'age', allowed: [], expected: undefined, because: 'no word is allowed' },
])('nearest to $word is $expected because $because', ({ word, allowed, expected }) => {
  expect(nearestWord(word, allowed)).toBe(expected)
})

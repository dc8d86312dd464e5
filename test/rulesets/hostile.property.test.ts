// Loading never throws, whatever is in the files: it returns rules or problems.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { loadRules } from '../../src/rulesets/load.ts'
import { formatProblem } from '../../src/rulesets/yaml/problem.ts'
import { population } from '../support/population.ts'
import { recorded, validRules } from './fixtures.ts'

const files = await validRules()
const paths = [...files.keys()]
const words = [...new Set([...files.values()].join(' ').match(/[\w-]+|[{}[\]:,&*!%|>'"#@`?-]/g))]

const anyPath = fc.constantFrom(...paths, 'exampleshire/2020-04-01/more.yaml', 'digests.yaml', 'other.yaml')
const someWord = fc.constantFrom(...words, '__proto__', 'constructor', 'toString')
const anyValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    someWord,
    fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(someWord, tie('value'), { maxKeys: 6 }),
  ),
})).value

/** Loads the valid rules with one text replaced; every problem must be printable and have a place. */
const load = (path: string, text: string): void => {
  const loaded = loadRules(new Map([...files, [path, text]]))
  const problems = loaded.ok ? [] : loaded.problems
  expect(problems.every(({ line, column, help }) => line >= 1 && column >= 1 && help !== '')).toBe(true)
  expect(problems.map(formatProblem).join('')).not.toMatch(/\[object|undefined|Invalid input|Too small|Too big/)
}

it('any text in any file loads or has problems', () => {
  fc.assert(fc.property(anyPath, fc.oneof(fc.string(), fc.string({ unit: 'binary' })), load), {
    numRuns: population(20, 100),
  })
})

it('any words and signs of YAML in any file load or have problems', () => {
  const text = fc.array(fc.oneof(someWord, fc.constantFrom(' ', '\n', '\n  ', ': ', '- ', '\t')), { maxLength: 60 })

  fc.assert(
    fc.property(anyPath, text, (path, parts) => {
      load(path, parts.join(''))
    }),
    { numRuns: population(20, 100) },
  )
})

it('any YAML in any file loads or has problems', () => {
  fc.assert(
    fc.property(anyPath, anyValue, (path, value) => {
      load(path, stringify(value))
    }),
    { numRuns: population(20, 100) },
  )
})

it('any file that is cut short or contains a piece of another file loads or has problems', () => {
  const piece = fc.record({ path: fc.constantFrom(...paths), other: fc.constantFrom(...paths), at: fc.nat(4000) })

  fc.assert(
    fc.property(piece, fc.nat(200), ({ path, other, at }, length) => {
      const text = files.get(path)!
      const start = at % text.length
      load(path, text.slice(0, start) + files.get(other)!.slice(0, length) + text.slice(start + length))
    }),
    { numRuns: population(20, 100) },
  )
})

it('any path loads as a rules file or has a problem', () => {
  const part = fc.oneof(someWord, fc.constantFrom('proposed', '2020-04-01', '2020-04-01.2', 'england', '..', ''))
  const path = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => `${parts.join('/')}.yaml`)

  fc.assert(
    fc.property(path, (name) => {
      load(name, 'title: x')
      // Digests cannot be recorded if `digests.yaml` is invalid.
      if (name !== 'digests.yaml') loadRules(recorded(new Map([...files, [name, 'title: x']])))
    }),
    { numRuns: population(12, 60) },
  )
})

// Reading a draft never throws, whatever is in it: it returns a version or problems.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { readDraft } from '../../../src/rulesets/drafts/draft.ts'
import { loadRules } from '../../../src/rulesets/load.ts'
import { formatProblem } from '../../../src/rulesets/yaml/problem.ts'
import { population } from '../../support/population.ts'
import { validRules } from '../fixtures.ts'

const loaded = loadRules(await validRules())
if (!loaded.ok) throw new Error('the fixtures are broken')
const { rules } = loaded

const valid = readFileSync(join(import.meta.dirname, '../../fixtures/drafts/bus-pass-to-26.yaml'), 'utf8')
const words = [...new Set(valid.match(/[\w-]+|[{}[\]:,&*!%|>'"#@`?-]/g))]
const someWord = fc.constantFrom(...words, '__proto__', 'constructor', 'toString', 'england')
const anyValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    someWord,
    fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(someWord, tie('value'), { maxKeys: 6 }),
  ),
})).value

/** Every problem must be printable and have a place. */
const read = (text: string): void => {
  const draft = readDraft(text, rules, 'draft.yaml')
  const problems = draft.ok ? [] : draft.problems
  expect(draft.ok || problems.length > 0).toBe(true)
  expect(problems.every(({ line, column, help }) => line >= 1 && column >= 1 && help !== '')).toBe(true)
  expect(problems.map(formatProblem).join('')).not.toMatch(/\[object|undefined|Invalid input|Too small|Too big/)
}

it('any text is a version or has problems', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), read), { numRuns: population(40, 200) })
})

it('any words and signs of YAML are a version or have problems', () => {
  const text = fc.array(fc.oneof(someWord, fc.constantFrom(' ', '\n', '\n  ', ': ', '- ', '\t')), { maxLength: 60 })

  fc.assert(
    fc.property(text, (parts) => {
      read(parts.join(''))
    }),
    { numRuns: population(40, 200) },
  )
})

it('any values under the keys of a draft are a version or have problems', () => {
  const keys = [
    'authority',
    'effectiveFrom',
    'title',
    'publishedOn',
    'summary',
    'source',
    'unconfirmed',
    'entitlements',
  ]
  const item = fc.record({ id: someWord, ends: fc.boolean(), need: someWord, grounds: anyValue }, { requiredKeys: [] })
  const some = fc.record(Object.fromEntries(keys.map((key) => [key, anyValue])), { requiredKeys: [] })

  fc.assert(
    fc.property(some, fc.array(item, { maxLength: 3 }), fc.boolean(), (draft, entitlements, isListed) => {
      read(stringify(isListed ? { authority: 'exampleshire', ...draft, entitlements } : draft))
    }),
    { numRuns: population(40, 200) },
  )
})

it('a valid draft that is cut short or repeats a piece of itself is a version or has problems', () => {
  fc.assert(
    fc.property(fc.nat(valid.length), fc.nat(valid.length), fc.nat(200), (at, from, length) => {
      read(valid.slice(0, at) + valid.slice(from, from + length) + valid.slice(at + length))
    }),
    { numRuns: population(40, 200) },
  )
})

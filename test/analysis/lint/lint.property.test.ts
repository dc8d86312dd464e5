// Tests by the oracle, over every kind of person, that a node never matters exactly if lint finds it.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type PathInFile, treeOf } from '../../../src/analysis/lint/finding.ts'
import { lint } from '../../../src/analysis/lint/lint.ts'
import { compileBook } from '../../../src/core/book.ts'
import { type Condition, nodesOf } from '../../../src/core/rules/condition.ts'
import { digestOfValue } from '../../../src/rulesets/digests.ts'
import { evaluate } from '../../../src/verify/evaluate.ts'
import { someBooks } from '../../support/analysis.ts'
import { population } from '../../support/population.ts'

/** Everybody, possible or not, of all ages that random rules tell apart. */
const people = Array.from({ length: 16 }, (_, i) => ({ age: i + 13 }))
  .flatMap((one) => [18, 19, 20].map((ageInAugust) => ({ ...one, ageInAugust })))
  .flatMap((one) => ['in-care', 'left', 'never'].map((status) => ({ ...one, status })))
  .flatMap((one) => ['in-area', 'nearby', 'far'].map((home) => ({ ...one, home })))
  .flatMap((one) => [true, false].map((restricted) => ({ ...one, restricted })))

/** A condition in which some nodes are always true or always false. */
const withFixed = (condition: Condition, fixed: ReadonlyMap<Condition, boolean>): Condition => {
  const value = fixed.get(condition)
  if (value !== undefined) return { fact: 'age', operator: value ? 'greaterThan' : 'lessThan', value: 0 }
  if ('all' in condition) return { all: condition.all.map((part) => withFixed(part, fixed)) }
  if ('any' in condition) return { any: condition.any.map((part) => withFixed(part, fixed)) }
  return 'not' in condition ? { not: withFixed(condition.not, fixed) } : condition
}

const isSame = (one: Condition, other: Condition): boolean =>
  people.every((person) => evaluate(one, person) === evaluate(other, person))

const canBeFixed = (when: Condition, node: Condition): boolean =>
  [true, false].some((value) => isSame(when, withFixed(when, new Map([[node, value]]))))

const nodeAt = (when: Condition, path: PathInFile): Condition => {
  const nodes = (node: ReturnType<typeof treeOf>): readonly ReturnType<typeof treeOf>[] => [
    node,
    ...node.parts.flatMap(nodes),
  ]
  return nodes(treeOf(when)).find((node) => node.path.join() === path.slice(3).join())!.condition
}

it('every found node can be fixed, and if lint finds no node then none can be fixed', async () => {
  await fc.assert(
    fc.asyncProperty(someBooks, async (rules) => {
      // Generated conditions share their parts; each node needs an identity of its own.
      const own = structuredClone(rules)
      const { alarms } = await lint(await compileBook(own, digestOfValue), { on: '2026-01-01', cases: [] })
      const found = alarms.filter(({ kind }) => kind === 'never-matters')
      const files = own.versions.flatMap(({ entitlements }) => entitlements).filter((file) => !file.ends)
      const grounds = files.flatMap((file) => file.grounds.map((ground) => ({ file, ground })))
      // Findings name paths, which files of the random rules can share: only files with a unique path are tested.
      const alone = grounds.filter(({ file }) => files.filter(({ path }) => path === file.path).length === 1)
      for (const { file, ground } of alone) {
        const when = ground.when
        const nodes = found
          .filter((one) => one.file === file.path && one.ground === ground.id)
          .map(({ at }) => nodeAt(when, at))
        const others = nodesOf(when).slice(1)
        const isConstant = people.every((person) => evaluate(when, person) === evaluate(when, people[0]!))

        expect(nodes.every((node) => node === when || canBeFixed(when, node))).toBe(true)
        expect(nodes.length > 0 || isConstant || !others.some((node) => canBeFixed(when, node))).toBe(true)
      }
    }),
    { numRuns: population(12, 60) },
  )
})

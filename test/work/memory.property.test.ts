// Drafts leave next to nothing behind, however many there are.
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, expect, it } from 'vitest'
import { draftComparisonJob, draftProblemsJob } from '../../src/api/drafts.ts'
import { compileBook } from '../../src/core/book.ts'
import { limitMemory } from '../../src/core/remember.ts'
import { digestOfValue } from '../../src/rulesets/digests.ts'
import { loadRules } from '../../src/rulesets/load.ts'
import { workHere } from '../../src/work/here.ts'
import { validRules } from '../rulesets/fixtures.ts'
import { population } from '../support/population.ts'
import { website } from '../support/running.ts'

const draft = readFileSync('test/fixtures/drafts/bus-pass-to-26.yaml', 'utf8')
const on = '2026-11-23'
const base = 'exampleshire@2020-04-01'

/** What the compiler may leave a draft while it still optimizes. A draft's own rules take some 200 KB. */
const bytesPerDraft = 8 * 1024

const collect = (() => {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
})()

const heapAfter = async (work: ReturnType<typeof workHere>, from: number, to: number): Promise<number> => {
  for (let i = from; i < to; i++) {
    const text = draft.replace('value: 26', `value: ${20 + (i % 80)}`) + `# ${i}\n`
    await (i % 2 === 0 ? work(draftProblemsJob, { text, on }) : work(draftComparisonJob, { text, on, base }))
  }
  collect()
  return process.memoryUsage().heapUsed
}

afterAll(() => {
  limitMemory(64 * 2 ** 20)
})

it('the heap hardly grows by drafts', async () => {
  // What is remembered has a budget of its own, and would hide the rest.
  limitMemory(1_024)
  const loaded = loadRules(await validRules())
  if (!loaded.ok) throw new Error('the fixtures are broken')
  const work = workHere(await compileBook(loaded.rules, digestOfValue), website.files.locale)
  const [first, more] = [40, population(60, 1_000)]
  const few = await heapAfter(work, 0, first)
  const many = await heapAfter(work, first, first + more)

  expect(many - few).toBeLessThan(more * bytesPerDraft)
})

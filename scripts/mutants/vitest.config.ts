// The tests that mutants run against, cheapest first: the first failure ends a mutant's run.
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const cheapestFirst = [/core\/.*(?<!law|property)\.test/, /analysis\/.*(?<!law|property|mutants)\.test/, /\.law\.test/]

const place = ({ moduleId }: TestSpecification): number => {
  const found = cheapestFirst.findIndex((pattern) => pattern.test(moduleId))
  return found < 0 ? cheapestFirst.length : found
}

class CheapestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((a, b) => place(a) - place(b)))
  }
}

export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    isolate: false,
    sequence: { sequencer: CheapestFirst },
    include: ['test/{core,analysis}/**/*.test.ts'],
    // These test the rules and the law on status: they cost much, and find few mutants more.
    exclude: ['test/core/care/**', 'test/analysis/mutants.test.ts', 'test/**/*.long.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})

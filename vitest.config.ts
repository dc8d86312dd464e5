import { defineConfig } from 'vitest/config'

const browserTests = 'test/**/*.browser.test.ts'
const longTests = 'test/**/*.long.test.ts'

/** The limit of one test or hook. None uses more than a third of it, so a busy machine fails no test. */
const limit = (milliseconds: number) => ({ testTimeout: milliseconds, hookTimeout: milliseconds })

export default defineConfig({
  test: {
    globalSetup: ['test/support/compile.ts'],
    env: { TZ: 'UTC' },
    maxWorkers: 2,
    // No test changes what another reads, so the rules are opened once for each worker.
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: [browserTests, longTests], ...limit(60_000) },
      },
      { extends: true, test: { name: 'browser', include: [browserTests], ...limit(60_000) } },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['test/**/*.{law,property}.test.ts', longTests],
          env: { POPULATION: 'whole' },
          ...limit(180_000),
        },
      },
    ],
  },
})

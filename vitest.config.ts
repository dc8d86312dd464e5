import { defineConfig } from 'vitest/config'

const long = ['test/**/*.{law,property,long}.test.ts']
const browser = ['test/**/*.browser.test.ts']

/** Tests of one kind. No test changes what another reads, so the rules are opened once for each worker. */
const testProject = (
  name: string,
  include: string[],
  options: { exclude?: string[]; env?: Record<string, string> } = {},
) => ({
  extends: true as const,
  test: { name, include, exclude: options.exclude ?? [], env: { TZ: 'UTC', ...options.env } },
})

export default defineConfig({
  test: {
    globalSetup: ['test/support/compile.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    isolate: false,
    projects: [
      testProject('quick', ['test/**/*.test.ts'], { exclude: [...browser, 'test/**/*.long.test.ts'] }),
      testProject('browser', browser),
      testProject('long', long, { env: { POPULATION: 'whole' } }),
    ],
  },
})

// The package: its version is in package.json alone, and its README links only to what is in it.
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { packageVersion } from '../src/version.ts'
import { run } from './support/cli.ts'

const { files, engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly files: readonly string[]
  readonly engines: { readonly node: string }
}
/** npm packs these whatever the list of files says. */
const alwaysPacked = ['LICENSE', 'README.md', 'package.json']

it.each([
  { file: 'package.json', states: /^ {2}"version": "(.*)",$/m },
  { file: 'package-lock.json', states: /^ {2}"version": "(.*)",$/m },
  { file: 'src/client/package.json', states: /^ {2}"version": "(.*)",$/m },
  { file: 'openapi.yaml', states: /^ {2}version: (.*)$/m },
  { file: 'openapi-oruk.json', states: /^ {4}"version": "(.*)",$/m },
  { file: 'Dockerfile', states: /image\.version="(.*)"/ },
  { file: 'README.md', states: /local-offer-checker-client-(.*)\.tgz/ },
])('$file states the version', ({ file, states }) => {
  expect(states.exec(readFileSync(file, 'utf8'))?.[1]).toBe(packageVersion)
})

it('the README links only to files that are in the package', () => {
  const links = [...readFileSync('README.md', 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path!)
  const packed = [...files, ...alwaysPacked]

  expect(links.filter((path) => !existsSync(path))).toEqual([])
  expect(links.filter((path) => !packed.some((one) => path === one || path.startsWith(`${one}/`)))).toEqual([])
  expect(links.length).toBeGreaterThan(10)
})

it('`local-offer --version` prints the version', async () => {
  expect(await run(['--version'])).toEqual({ status: 0, stdout: `${packageVersion}\n`, stderr: '' })
})

it('every pull request is checked on the oldest Node that works and on the one that the image has', () => {
  const { jobs } = parse(readFileSync('.github/workflows/ci.yml', 'utf8')) as {
    jobs: { check: { strategy: { matrix: { node: readonly number[] } }; steps: readonly { run?: string }[] } }
  }
  const [oldest, ofImage] = [engines.node, readFileSync('.nvmrc', 'utf8')].map((text) => Number(/\d+/.exec(text)?.[0]))

  expect(jobs.check.strategy.matrix.node).toEqual([oldest, 22, ofImage])
  expect(jobs.check.steps.at(-1)?.run).toBe('.ci/run')
})

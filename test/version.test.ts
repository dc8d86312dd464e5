// The version is in package.json alone, and everything else that states it agrees.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { version } from '../src/version.ts'
import { run } from './support/cli.ts'

it.each([
  { file: 'package.json', states: /^ {2}"version": "(.*)",$/m },
  { file: 'package-lock.json', states: /^ {2}"version": "(.*)",$/m },
  { file: 'openapi.yaml', states: /^ {2}version: (.*)$/m },
  { file: 'openapi-oruk.json', states: /^ {4}"version": "(.*)",$/m },
  { file: 'Dockerfile', states: /image\.version="(.*)"/ },
  { file: 'README.md', states: /`local-offer-checker-(.*)\.tgz`/ },
])('$file states the version', ({ file, states }) => {
  expect(states.exec(readFileSync(file, 'utf8'))?.[1]).toBe(version)
})

it('`local-offer --version` prints the version', async () => {
  expect(await run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
})

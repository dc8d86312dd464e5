// The command line works as an installed package, which is what `npm pack` makes of the project.
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { scratch } from './support/scratch.ts'

const run = promisify(execFile)
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }

it('the packed command line reads the packed rules, and needs no other package', async () => {
  const folder = scratch()
  const installed = join(folder, 'node_modules/local-offer-checker')
  mkdirSync(installed, { recursive: true })
  // Skips the prepack build, which already ran before all tests.
  await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder])
  const packed = join(folder, `local-offer-checker-${version}.tgz`)
  await run('tar', ['-xzf', packed, '--strip-components=1', '-C', installed])

  const [command, rules] = ['bin/local-offer.js', 'rules'].map((file) => join(installed, file))
  const { stdout } = await run(process.execPath, [command!, '--rules', rules!, 'check', '--help'], { cwd: folder })

  expect(stdout).toContain('Usage: check')
  expect(stdout).toContain('--leaving-care-status')
})

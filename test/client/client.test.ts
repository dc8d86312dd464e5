// The typed client has the contract's types, and works as an installed package.
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { createClient } from '../../src/client/client.ts'
import { clientTypes } from '../../src/contract/client-types.ts'
import { createServer } from '../../src/http/server.ts'
import { book } from '../support/published.ts'
import { appOf } from '../support/running.ts'
import { scratch } from '../support/scratch.ts'

const run = promisify(execFile)
const server = createServer(appOf({ book })).listen(0, '127.0.0.1')
await once(server, 'listening')
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => server.close())

/** Creates a project with the package from `npm pack` and its dependencies. */
const project = async (): Promise<string> => {
  const folder = scratch()
  const packages = join(folder, 'node_modules')
  mkdirSync(join(packages, 'local-offer-checker'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  // Skips its prepack build, which already ran before all tests.
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder])
  const [{ filename }] = JSON.parse(stdout) as [{ readonly filename: string }]
  await run('tar', ['-xzf', filename, '--strip-components=1', '-C', 'node_modules/local-offer-checker'], {
    cwd: folder,
  })
  for (const needed of ['openapi-fetch', 'openapi-typescript-helpers', 'govuk-frontend'])
    symlinkSync(resolve('node_modules', needed), join(packages, needed))
  return folder
}
const folder = await project()

it('src/client/schema.ts is up to date with the contract: run `npm run openapi`', async () => {
  expect(readFileSync('src/client/schema.ts', 'utf8')).toBe(await clientTypes())
})

it('answers with data, typed by the contract', async () => {
  const { data } = await createClient(address).POST('/v1/checks', { body: { facts: { age: 19 } } })

  const titles: readonly string[] | undefined = data?.entitlements.map(({ title }) => title)
  expect(titles).toContain('Personal adviser and pathway plan from 18 to 20')
})

it('answers with a problem if the service refuses, typed by the contract', async () => {
  const { error } = await createClient(address).POST('/v1/checks', { body: { facts: { age: -1 } } })

  const status: number | undefined = error?.status
  expect(status).toBe(422)
})

it('the example runs in plain Node, and prints what the person can get', async () => {
  const { stdout } = await run(process.execPath, ['examples/check.js', address])

  expect(stdout).toContain('entitled: Personal adviser and pathway plan from 18 to 20\n')
  expect(stdout).toMatch(/\nAsk next: .+\?\n$/)
})

it('the example runs with the packed package, and so does its command line', async () => {
  copyFileSync('examples/check.js', join(folder, 'check.js'))

  const example = await run(process.execPath, ['check.js', address], { cwd: folder })
  const [command, rules] = ['bin/local-offer.js', 'rules'].map((file) => join('node_modules/local-offer-checker', file))
  const check = await run(process.execPath, [command!, '--rules', rules!, 'check', '--help'], { cwd: folder })

  expect(example.stdout).toContain('entitled: Personal adviser and pathway plan from 18 to 20\n')
  expect(check.stdout).toContain('Usage: check')
})

it('the README has the example word for word', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(readFileSync('examples/check.js', 'utf8'))
})

/** Lines that use the package, and whether each compiles. */
const lines = [
  { because: 'all is right', fits: true, line: 'export const title: string = data!.entitlements[0]!.title' },
  { because: 'a title is no number', fits: false, line: 'export const title: number = data!.entitlements[0]!.title' },
  { because: 'there is no such address', fits: false, line: "export const found = client.GET('/v1/nowhere')" },
]

it('a TypeScript project compiles exactly the lines that keep to the contract', async () => {
  const start =
    "import { createClient } from 'local-offer-checker/client'\nconst client = createClient('http://localhost')\n"
  const ask = "const { data } = await client.POST('/v1/checks', { body: { facts: { age: 19 } } })\nexport { data }\n"
  const files = lines.map((_, i) => join(folder, `line-${i}.ts`))
  lines.forEach(({ line }, i) => {
    writeFileSync(files[i]!, `${start}${ask}${line}\n`)
  })

  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--skipDefaultLibCheck']
  const tsc = resolve('node_modules/typescript/bin/tsc')
  const said = await run(process.execPath, [tsc, ...options, ...files]).then(
    () => '',
    (error: unknown) => String((error as { readonly stdout: unknown }).stdout),
  )

  expect(lines.map((one, i) => ({ ...one, fits: !said.includes(`line-${i}.ts(5,`) }))).toEqual(lines)
  expect(said.match(/error TS/g)).toHaveLength(2)
})

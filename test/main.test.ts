import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { addressOf, exitCode, start } from './support/process.ts'
import { copied } from './support/scratch.ts'

describe('a running service', () => {
  let service: ChildProcess | undefined

  it('prints its address, and answers there', async () => {
    service = start({})
    const response = await fetch(`${await addressOf(service)}/healthcheck/ready`)

    expect(response.status).toBe(200)
  })

  it('exits 0 on SIGTERM, within 5 seconds', { timeout: 5_000 }, async () => {
    service!.kill('SIGTERM')

    expect(await exitCode(service!)).toBe(0)
  })
})

it('does not start on broken rules, and prints every problem with file, line and column', async () => {
  const folder = copied('test/fixtures/first-rules')
  for (const file of ['england/2018-04-01/staying-put.yaml', 'southend-on-sea/2020-04-01/council-tax-disregard.yaml']) {
    const path = join(folder, file)
    writeFileSync(path, readFileSync(path, 'utf8').replace('strength: right', 'strength: rigth'))
  }
  const service = start({ RULES_DIR: folder })
  const [output, code] = await Promise.all([text(service.stderr), exitCode(service)])

  expect(code).toBe(1)
  expect(output).toMatch(/england\/2018-04-01\/staying-put\.yaml:\d+:\d+: grounds\[0\]\.strength: .*`rigth`/)
  expect(output).toMatch(/council-tax-disregard\.yaml:\d+:\d+: grounds\[0\]\.strength/)
  expect(output).toContain('help: did you mean `right`?')
})

it('warns of what is not set and matters, and prints nothing if all of it is', async () => {
  const outputs = await Promise.all(
    [{ PUBLIC_URL: undefined }, { COOKIE_SECRET: 'x'.repeat(32) }].map(async (settings) => {
      const service = start(settings)
      await addressOf(service)
      service.kill('SIGTERM')
      return text(service.stderr)
    }),
  )

  expect(outputs).toEqual([expect.stringMatching(/^COOKIE_SECRET is not set: .*\nPUBLIC_URL is not set: .*\n$/), ''])
})

it.each([
  {
    settings: { PORT: 'x' },
    message: 'PORT must be a number from 0 to 65535, such as 3000: correct it, or leave it unset\n',
  },
  { settings: { COOKIE_SECRET: 'too short' }, message: 'COOKIE_SECRET must be at least 32 characters' },
  { settings: { COOKIE_SECRET: `${'x'.repeat(32)} too-short` }, message: 'COOKIE_SECRET must be' },
  { settings: { PUBLIC_URL: 'offer.example' }, message: 'PUBLIC_URL must be an address' },
  {
    settings: { NODE_ENV: 'production', PUBLIC_URL: undefined },
    message:
      'PUBLIC_URL must be set where NODE_ENV is production: to an address, such as https://offer.example.gov.uk\n',
  },
  { settings: { COUNCIL: 'nowhere' }, message: 'set COUNCIL to one of southend-on-sea\n' },
])('does not start with $settings, and prints the correct form in one line', async ({ settings, message }) => {
  const service = start(settings)
  const [output, code] = await Promise.all([text(service.stderr), exitCode(service)])

  expect(code).toBe(1)
  expect(output).toContain(message)
  expect(output).not.toMatch(/^ +at |too.short/m)
})

it('does not start on a port in use, and prints the reason in one line', async () => {
  const other = createServer().listen(0)
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const service = start({ PORT: String(port), COOKIE_SECRET: 'x'.repeat(32) })
  const [output, code] = await Promise.all([text(service.stderr), exitCode(service)])
  other.close()

  expect(code).toBe(1)
  expect(output).toBe(
    `the service cannot listen on port ${port}: something listens there already: stop it, or set PORT to another number\n`,
  )
})

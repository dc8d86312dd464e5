import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/cli.ts'
import { copied } from '../support/scratch.ts'

/** The first rules with one published file edited. */
const edited = (): string => {
  const folder = copied('test/fixtures/first-rules')
  const file = join(folder, 'southend-on-sea/2020-04-01/council-tax-reduction.yaml')
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n`)
  return folder
}

describe('local-offer digests', () => {
  it('reports that every published file is as recorded', async () => {
    expect(await run(['--rules', 'rules', 'digests'])).toEqual({
      status: 0,
      stdout: 'every published file is as recorded\n',
      stderr: '',
    })
  })

  it('reports an edit, which `lint` refuses, and records it before the release', async () => {
    const folder = edited()

    expect((await run(['--rules', folder, 'digests'])).status).toBe(2)
    expect((await run(['--rules', folder, 'lint'])).stderr).toContain('changed since its digest was recorded')
    expect((await run(['--rules', folder, 'digests', '--record'])).status).toBe(0)
    expect((await run(['--rules', folder, 'digests'])).status).toBe(0)
  })

  it('refuses to record an edit after the release', async () => {
    const folder = edited()
    const digests = join(folder, 'digests.yaml')
    writeFileSync(digests, readFileSync(digests, 'utf8').replace('released: false', 'released: true'))
    const { status, stderr } = await run(['--rules', folder, 'digests', '--record'])

    expect(status).toBe(1)
    expect(stderr).toContain('a correction is a new folder')
  })

  it('reports a rules folder that cannot be read, without a stack trace', async () => {
    const { status, stdout, stderr } = await run(['--rules', 'nowhere', 'digests'])

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(
      /^nowhere:1:1: the rules folder cannot be read\n {2}help: .*\n\n1 problem\(s\) in `nowhere`\n$/,
    )
  })
})

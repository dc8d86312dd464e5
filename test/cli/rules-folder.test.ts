import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/cli.ts'

/** The real rules with one file changed. */
const copyWith = (file: string, change: (text: string) => string): string => {
  const folder = join(mkdtempSync(join(tmpdir(), 'rules-')), 'rules')
  cpSync('rules', folder, { recursive: true })
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')))
  return folder
}

const published = 'southend-on-sea/2020-04-01/council-tax-reduction.yaml'

describe('local-offer lint', () => {
  it('finds nothing wrong with the published rules', () => {
    const { status, stdout } = run(['--rules', 'rules', 'lint'])

    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^0 problem\(s\) in \d+ versions, \d+ offers, \d+ entitlements, \d+ facts, \d+ cases, \d+ status tests, \d+ status cases\n/,
    )
  })

  it('reports a problem with file, line, column and help, and exits 1', () => {
    const folder = copyWith(published, (text) => text.replace('fact: home,', 'fact: hom,'))
    const { status, stderr } = run(['--rules', folder, 'lint'])

    expect(status).toBe(1)
    expect(stderr).toMatch(/council-tax-reduction\.yaml:\d+:\d+: grounds\[0\]\.when.*`hom`/)
    expect(stderr).toContain('help: did you mean `home`?')
  })
})

describe('local-offer digests', () => {
  it('sees that every published file is as recorded', () => {
    expect(run(['--rules', 'rules', 'digests'])).toEqual({
      status: 0,
      stdout: 'every published file is as recorded\n',
      stderr: '',
    })
  })

  it('sees an edit, refuses to answer by it, and records it until release', () => {
    const folder = copyWith(published, (text) => `${text}\n`)

    expect(run(['--rules', folder, 'digests']).status).toBe(2)
    expect(run(['--rules', folder, 'lint']).stderr).toContain('changed since its digest was recorded')
    expect(run(['--rules', folder, 'digests', '--record']).status).toBe(0)
    expect(run(['--rules', folder, 'lint']).status).toBe(0)
  })

  it('refuses to record an edit after release', () => {
    const folder = copyWith(published, (text) => `${text}\n`)
    const digests = join(folder, 'digests.yaml')
    writeFileSync(digests, readFileSync(digests, 'utf8').replace('released: false', 'released: true'))
    const { status, stderr } = run(['--rules', folder, 'digests', '--record'])

    expect(status).toBe(1)
    expect(stderr).toContain('a correction is a new folder')
  })
})

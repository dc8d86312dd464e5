import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'reports-'))
const written = (text: string, name = 'report.json'): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const [offer, proposal] = ['southend-on-sea@2024-10-14', 'southend-on-sea@council-tax-outside-southend'] as const

describe('local-offer verify', () => {
  it.each([
    { words: ['compare', offer, proposal] },
    { words: ['gaps', offer, '--by', 'home'] },
    { words: ['gaps', proposal, '--by', 'home', '--base', offer] },
  ])('agrees with what $words printed, and exits with 0', ({ words }) => {
    const { status, stdout } = run(['verify', written(run([...words, '--json']).stdout)])

    expect(status).toBe(0)
    expect(stdout).toMatch(/^agree: \d+ possible people were judged again, none differs/)
  })

  it('says where a report differs first, and exits with 2', () => {
    const report = run(['compare', offer, proposal, '--json']).stdout.replace('"to": 24', '"to": 25')
    const { status, stdout } = run(['verify', written(report)])

    expect(status).toBe(2)
    expect(stdout).toMatch(/^differ at changes\[1\]/)
  })

  it.each([
    { path: join(folder, 'none.json'), says: 'cannot be read' },
    { path: written('{', 'broken.json'), says: 'is not JSON' },
  ])('exits with 1 where the file $says', ({ path, says }) => {
    const { status, stderr } = run(['verify', path])

    expect(status).toBe(1)
    expect(stderr).toContain(says)
  })
})

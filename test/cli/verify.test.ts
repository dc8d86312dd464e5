import { describe, expect, it } from 'vitest'
import { run } from '../support/cli.ts'
import { written } from '../support/scratch.ts'

const report = (text: string): string => written(text, 'report.json')
const [offer, proposal] = ['southend-on-sea@2024-10-14', 'southend-on-sea@council-tax-outside-southend'] as const
const cliffEdges = await run(['cliff-edges', offer, '--json'])

describe('local-offer verify', () => {
  it.each([
    { words: ['compare', offer, proposal] },
    { words: ['gaps', offer, '--by', 'home'] },
    { words: ['gaps', proposal, '--by', 'home', '--base', offer] },
  ])('agrees with what $words printed, and exits with 0', async ({ words }) => {
    const { status, stdout } = await run(['verify', report((await run([...words, '--json'])).stdout)])

    expect(status).toBe(0)
    expect(stdout).toMatch(/^agree: \d+ possible people were judged again, none differs/)
  })

  it('prints the first place where a report differs, and exits with 2', async () => {
    const altered = (await run(['compare', offer, proposal, '--json'])).stdout.replace('"to": 24', '"to": 25')
    const { status, stdout } = await run(['verify', report(altered)])

    expect(status).toBe(2)
    expect(stdout).toMatch(/^differ at changes\[1\]/)
  })

  it.each([
    { path: 'none.json', says: 'cannot be read' },
    { path: report('{'), says: 'is not JSON' },
    { path: report(cliffEdges.stdout), says: 'is not a report of `compare` or `gaps`' },
  ])('exits with 1 where the file $says', async ({ path, says }) => {
    const { status, stderr } = await run(['verify', path])

    expect(status).toBe(1)
    expect(stderr).toContain(says)
  })
})

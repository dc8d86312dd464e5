import { describe, expect, it } from 'vitest'
import { run } from '../support/cli.ts'

const offer = 'southend-on-sea@2024-10-14'

describe('local-offer cliff-edges', () => {
  it('prints the birthdays on which people get less, and exits with 2', async () => {
    const { status, stdout } = await run(['cliff-edges', offer])

    expect(status).toBe(2)
    expect(stdout).toMatch(/staying-put On the 21st birthday: .*: from entitled to not-entitled/)
    expect(stdout).toMatch(/cells: in \d+ nobody can be/)
  })

  it('prints CSV with a line for each cliff edge', async () => {
    const [names, ...lines] = (await run(['cliff-edges', offer, '--csv'])).stdout.split('\r\n')
    const found = JSON.parse((await run(['cliff-edges', offer, '--json'])).stdout) as { cliffEdges: readonly unknown[] }

    expect(names).toMatch(/^need,fact,at,from,to,/)
    expect(lines).toHaveLength(found.cliffEdges.length + 1)
  })

  it('exits with 1 where there is no such offer', async () => {
    const { status, stderr } = await run(['cliff-edges', 'southend-on-sea@2024'])

    expect(status).toBe(1)
    expect(stderr).toContain('there is no offer `southend-on-sea@2024`')
  })
})

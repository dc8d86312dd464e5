import { describe, expect, it } from 'vitest'
import { compareOffers } from '../../src/analysis/comparison/compare.ts'
import { digestOfValue } from '../../src/rulesets/digests.ts'
import { run } from '../support/cli.ts'
import { book } from '../support/southend.ts'

const [base, offer] = ['southend-on-sea@2020-04-01', 'southend-on-sea@2024-10-14'] as const

describe('local-offer compare', () => {
  it('prints who gains, and exits with 2', async () => {
    const { status, stdout } = await run(['compare', base, offer])

    expect(status).toBe(2)
    expect(stdout).toContain(`${offer} against ${base}`)
    expect(stdout).toMatch(/gain .* not said yet .*: from on-request to entitled/)
    expect(stdout).toContain('8 entitlements, 415 cells')
  })

  it('finds the offer in force on any date, and exits with 0 where nothing differs', async () => {
    const { status, stdout } = await run(['compare', offer, 'southend-on-sea@2025-01-01'])

    expect(status).toBe(0)
    expect(stdout).toContain('Nobody gets anything else')
  })

  it('prints the exact report as JSON', async () => {
    const { stdout } = await run(['compare', base, offer, '--json'])
    const report = compareOffers({ book, digest: digestOfValue }, book.offers.withId(base)!, book.offers.withId(offer)!)

    expect(stdout).toBe(`${JSON.stringify(report, null, 2)}\n`)
  })

  it('prints CSV with a line for each change', async () => {
    const lines = (await run(['compare', base, offer, '--csv'])).stdout.split('\r\n')

    expect(lines[0]).toMatch(/^entitlement,from,to,direction,/)
    expect(lines.slice(1)).toEqual([expect.stringMatching(/^adviser-and-plan-21-to-24,on-request,entitled,gain,/), ''])
  })

  it.each([
    {
      words: [base, 'southend-on-sea@council-tax-outside'],
      says: 'did you mean `southend-on-sea@council-tax-outside-southend`?',
    },
    { words: [base, 'nowhere'], says: 'there is no offer `nowhere`; use one of southend-on-sea@2024-10-14' },
    { words: [base, offer, '--json', '--csv'], says: 'choose `--json` or `--csv`' },
    { words: [base], says: "missing required argument 'offer'" },
  ])('exits with 1 and says `$says`', async ({ words, says }) => {
    const { status, stdout, stderr } = await run(['compare', ...words])

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(says)
  })
})

// `local-offer compare --html`: the page on standard output.
import { describe, expect, it } from 'vitest'
import { reportWriter } from '../../src/report/report.ts'
import { digestOfValue } from '../../src/rulesets/digests.ts'
import { run } from '../support/cli.ts'
import { book } from '../support/southend.ts'

const [base, offer] = ['southend-on-sea@2020-04-01', 'southend-on-sea@2024-10-14'] as const
const report = reportWriter({ book, digest: digestOfValue })
const pageBy = (by: string) => report({ base: book.offers.withId(base)!, offer: book.offers.withId(offer)!, by })

describe('local-offer compare --html', () => {
  it('prints the page, and exits with 2 where the offers differ', async () => {
    const { status, stdout } = await run(['compare', base, offer, '--html'])

    expect(status).toBe(2)
    expect(stdout === pageBy('home')).toBe(true)
  })

  it('compares people by the fact of `--by`', async () => {
    const { stdout } = await run(['compare', base, offer, '--html', '--by', 'lookedAfterBy'])

    expect(stdout === pageBy('lookedAfterBy')).toBe(true)
  })

  it.each([
    { words: ['--html', '--json'], says: 'choose `--json` or `--html`' },
    { words: ['--by', 'home'], says: 'use `--by` with `--html`, or `local-offer gaps`' },
    { words: ['--html', '--by', 'homes'], says: 'there is no fact to compare by `homes`; did you mean `home`?' },
  ])('exits with 1 and says `$says`', async ({ words, says }) => {
    const { status, stdout, stderr } = await run(['compare', base, offer, ...words])

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(says)
  })
})

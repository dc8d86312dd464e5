import { describe, expect, it } from 'vitest'
import { run } from '../support/cli.ts'

const [offer, proposal] = ['southend-on-sea@2024-10-14', 'southend-on-sea@council-tax-outside-southend'] as const

describe('local-offer gaps', () => {
  it('prints where people alike in all but one fact fare differently, and exits with 2', async () => {
    const { status, stdout } = await run(['gaps', offer, '--by', 'home'])

    expect(status).toBe(2)
    expect(stdout).toMatch(/council-tax council-tax-reduction; local-offer; 1 cell\(s\)/)
    expect(stdout).toMatch(/outside-england +not-entitled/)
    expect(stdout).toContain('Difference found: needs review')
  })

  it('prints how a proposal changes the gaps', async () => {
    const { status, stdout } = await run(['gaps', proposal, '--by', 'home', '--base', offer])

    expect(status).toBe(2)
    expect(stdout).toContain('closed (3)')
    expect(stdout).toContain('opened (3)')
    expect(stdout).toContain('unchanged (13)')
  })

  it('finds no gap by a fact that no rule names, and exits with 0', async () => {
    const { status, stdout } = await run(['gaps', 'england@2018-04-01', '--by', 'home'])

    expect(status).toBe(0)
    expect(stdout).toContain('`home`: not used by any rule; indirect effect not measured')
  })

  it('prints CSV with a line for each value of the compared fact', async () => {
    const lines = (await run(['gaps', offer, '--by', 'livesWithFormerFosterCarer', '--csv'])).stdout.split('\r\n')

    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/^1,staying-put,staying-put,duty,18,20,former-relevant,.*,true,entitled,/),
      expect.stringMatching(/^1,staying-put,staying-put,duty,18,20,former-relevant,.*,false,not-entitled,/),
      '',
    ])
  })

  it.each([
    { words: [offer, '--by', 'homes'], says: 'there is no fact to compare by `homes`; did you mean `home`?' },
    { words: [offer], says: "required option '--by <fact>' not specified" },
    { words: ['southend-on-sea@2024', '--by', 'home'], says: 'there is no offer `southend-on-sea@2024`' },
  ])('exits with 1 and says `$says`', async ({ words, says }) => {
    const { status, stderr } = await run(['gaps', ...words])

    expect(status).toBe(1)
    expect(stderr).toContain(says)
  })
})

it('lists what needs review before what has a recorded reason', async () => {
  const { stdout } = await run(['--rules', 'rules', 'gaps', 'southend-on-sea@2026-11-30', '--by', 'age'])
  const verdicts = [...stdout.matchAll(/needs review|Explained: /g)].map(([verdict]) => verdict)

  expect(new Set(verdicts).size).toBe(2)
  expect(verdicts.lastIndexOf('needs review')).toBeLessThan(verdicts.indexOf('Explained: '))
})

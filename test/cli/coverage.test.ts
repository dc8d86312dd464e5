import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/cli.ts'
import { copied } from '../support/scratch.ts'

describe('local-offer coverage', () => {
  it('prints every heading of the Act with the entitlements that serve it, by law and by choice, or none', async () => {
    const { status, stdout } = await run(['coverage', '--on', '2024-10-20'])

    expect(status).toBe(0)
    for (const heading of ['Health and wellbeing', 'Relationships', 'Education and training', 'Employment'])
      expect(stdout).toContain(heading)
    expect(stdout).toMatch(/Health and wellbeing .*\n {2}none/)
    expect(stdout).toMatch(/Relationships .*\n {2}by law: .*adviser-and-plan-21-to-24/)
    expect(stdout).toMatch(/Under no heading of the Act: .*council-tax-reduction/)
  })

  it('lists every duty of the Act with what answers it, and counts those without', async () => {
    const { stdout } = await run(['--rules', 'rules', 'coverage'])

    expect(stdout).toMatch(
      /Children Act 1989, sections 22 to 24D .*: \d+ duties and powers, none without an entitlement/,
    )
    expect(stdout).toMatch(/23B\(2\) Appoint a personal adviser.*\n {2}adviser-and-plan-16-17/)
    expect(stdout).toMatch(/24C\(1\) .*\n {2}It is owed to the other council/)
  })

  it('fails where a duty has no entitlement', async () => {
    const folder = copied('rules')
    const duty = { section: '99', kind: 'duty', text: 'Connect.', confidence: 'read' }
    const answeredBy = ['homelessness-local-connection']
    appendFileSync(join(folder, 'duties.yaml'), `  - ${JSON.stringify({ ...duty, answeredBy })}\n`)

    const { status, stdout } = await run([
      '--rules',
      folder,
      'coverage',
      '--authority',
      'england',
      '--on',
      '2018-04-01',
    ])

    expect(stdout).toMatch(/^ {2}UNANSWERED$/m)
    expect(status).toBe(2)
  })

  it('refuses a day before the first offer', async () => {
    const { status, stderr } = await run(['coverage', '--on', '2010-01-01'])

    expect(status).toBe(1)
    expect(stderr).toContain('the first starts later')
  })
})

describe('local-offer to-confirm', () => {
  it('lists every open point with its entitlement, its ground and the people it affects', async () => {
    const { status, stdout } = await run(['to-confirm'])

    expect(status).toBe(0)
    expect(stdout).toContain('**southend-on-sea/2024-10-14**: Call ')
    expect(stdout).toMatch(
      /\*\*council-tax-reduction\*\*, southend-21-to-24 \(southend-on-sea\/2020-04-01\): \d+ kinds of people\. Call Southend-on-Sea City Council.*\n {2}- You live in.*\n {2}- .*exceptional circumstances/,
    )
  })

  it('puts the ten grounds that decide for the most kinds of people on top', async () => {
    const { stdout } = await run(['--rules', 'rules', 'to-confirm'])
    const [, top = '', others = ''] = stdout.split(/^## .*$/m)
    const kindsIn = (text: string) => [...text.matchAll(/: (\d+) kinds of people\./g)].map(([, kinds]) => Number(kinds))

    expect(kindsIn(top)).toHaveLength(10)
    expect(Math.min(...kindsIn(top))).toBeGreaterThanOrEqual(Math.max(...kindsIn(others)))
    expect(kindsIn(stdout)).toEqual(kindsIn(stdout).toSorted((a, b) => b - a))
  })

  it('prints alternative conditions as alternatives, joined with "or"', async () => {
    const { stdout } = await run(['--rules', 'rules', 'to-confirm'])

    expect(stdout).toMatch(
      /\*\*homelessness-priority-need\*\*, aged-18-to-20 \(england\/2018-04-01\): .*\n {2}- You are 18 to 20; .*; and either your legal status is .*, or you were in care at 16 or 17, or \(/,
    )
  })

  it('is written to docs/to-confirm.md: run `npm run to-confirm`', async () => {
    const { stdout } = await run(['--rules', 'rules', 'to-confirm'])
    const plain = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\_*]/g, '')

    expect(plain(readFileSync('docs/to-confirm.md', 'utf8'))).toBe(plain(stdout))
  })
})

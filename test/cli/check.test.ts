import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { run } from '../support/cli.ts'

const southend19 = [
  ...['check', '--on', '2024-10-20', '--age', '19', '--leaving-care-status', 'former-relevant'],
  ...['--looked-after-by', 'this-council', '--home', 'in-area', '--council-tax-home', 'only-care-leavers'],
]
const rest = ['--lives-with-former-foster-carer', 'no']

type Answer = { readonly entitlements: readonly { readonly id: string; readonly outcome: string }[] }
const outcomeOf = (stdout: string, id: string) =>
  (JSON.parse(stdout) as Answer).entitlements.find((answer) => answer.id === id)?.outcome

describe('local-offer check', () => {
  it('prints every entitlement under its heading, with reasons and law, and exits 0 when every outcome is known', async () => {
    const { status, stdout, stderr } = await run([...southend19, ...rest])

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^southend-on-sea@2024-10-14 on 2024-10-20\n/)
    expect(stdout).toMatch(/You can get\n[^]*Council tax exemption[^]*yes You live in Southend-on-Sea/)
    expect(stdout).toContain('law: ')
  })

  it('prints JSON, and exits 3 when something cannot be told', async () => {
    const { status, stdout } = await run([...southend19, '--json'])

    expect(status).toBe(3)
    expect(outcomeOf(stdout, 'council-tax-reduction')).toBe('entitled')
    expect(outcomeOf(stdout, 'staying-put')).toBe('cannot-tell')
  })

  it('answers under a named offer', async () => {
    const words = [...southend19, ...rest, '--json', '--offer', 'southend-on-sea@council-tax-outside-southend']
    const { stdout } = await run(words.map((word) => (word === 'in-area' ? 'elsewhere-in-england' : word)))

    expect(outcomeOf(stdout, 'council-tax-out-of-area-payment')).toBe('entitled')
  })

  it.each([
    { words: ['check', '--age', '300'], says: '--age: must be a whole number from 0 to 120, or unknown' },
    { words: ['check', '--home', 'null'], says: '`outside-england` or unknown' },
    { words: ['check', '--lives-with-former-foster-carer', 'null'], says: 'must be yes, no or unknown' },
    { words: ['check', '--home', 'in-areas'], says: 'did you mean `in-area`?' },
    { words: ['check', '--hom', 'in-area'], says: '--home' },
    { words: ['check', '--on', '2024-02-30'], says: '`2024-02-30` is not a date; write it like 2026-04-01' },
    { words: ['check', '--on', '2010-01-01'], says: 'no offer of southend-on-sea is in force on 2010-01-01' },
    { words: ['check', '--authority', 'southend'], says: 'there is no authority `southend`' },
    { words: ['check', '--offer', 'southend-on-sea@2024-10-144'], says: 'did you mean `southend-on-sea@2024-10-14`?' },
    {
      words: ['check', '--age', '17', '--leaving-care-status', 'former-relevant'],
      says: 'these facts contradict each other: ',
    },
    { words: ['chek'], says: 'Did you mean check?' },
    { words: ['--rules', 'nowhere', 'check'], says: 'the rules folder cannot be read' },
    { words: ['timeline', '--home', 'in-area'], says: 'give one of these facts: dateOfBirth, age' },
  ])('refuses $words with "$says" and exits 1', async ({ words, says }) => {
    const { status, stdout, stderr } = await run(words)

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(says)
  })
})

it('the help names the word for a fact that the person does not know', async () => {
  expect((await run(['check', '--help'])).stdout).toContain('Use `unknown` for a fact that the person does not know.')
})

describe('local-offer check --ask', () => {
  it('asks only what matters, on standard error, and prints only the answer to standard output', async () => {
    const known = southend19.filter((word) => word !== '--home' && word !== 'in-area')
    const { status, stdout, stderr } = await run([...known, ...rest, '--ask', '--json'], { input: 'nowhere\n1\n' })

    expect(status).toBe(0)
    expect(outcomeOf(stdout, 'council-tax-reduction')).toBe('entitled')
    expect(stderr).toContain('Where do you live?')
    expect(stderr).toContain('Please type a number from 1 to 3')
    expect(stderr).toContain('1 question(s) asked, 2 saved.')
  })

  it('reads no input where there is nothing to ask', async () => {
    const input = new PassThrough()
    const { status, stderr } = await run([...southend19, ...rest, '--ask', '--json'], { input })

    expect(status).toBe(0)
    expect(stderr).toContain('0 question(s) asked, 2 saved.')
  })

  it('reads an empty line as "do not know", and stops where the input ends', async () => {
    const { status, stderr } = await run(['check', '--ask', '--json', '--on', '2024-10-20'], { input: '\n' })

    expect(status).toBe(3)
    expect(stderr).toContain('1 question(s) asked')
  })
})

describe('local-offer timeline', () => {
  it('prints each day on which something changes, with the cause', async () => {
    const { status, stdout } = await run(['timeline', ...southend19.slice(1), '--support-from-21', 'not-said'])
    const { stdout: dated } = await run(
      ['timeline', ...southend19.slice(1)].map((word) =>
        word === '--age' ? '--date-of-birth' : word === '19' ? '2005-06-15' : word,
      ),
    )

    expect(status).toBe(0)
    expect(stdout).toMatch(/At 21: 21st birthday\n[^]*entitled → not-entitled[^]*At 25: 25th birthday/)
    expect(dated).toMatch(/2026-06-15: 21st birthday\n[^]*entitled → not-entitled[^]*2030-06-15: 25th birthday/)
  })
})

it('`local-offer timeline` refuses `--ask`, which is an option of `check`', async () => {
  const { status, stderr } = await run(['timeline', '--ask', '--age', '19'])

  expect([status, stderr]).toEqual([1, "error: unknown option '--ask'\n"])
})

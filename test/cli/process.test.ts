// The command line in a process of its own: exit codes, pipes. Every other test runs it in the test's process.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'

const command = 'bin/local-offer.js'
const env = { ...process.env, NO_COLOR: '1', RULES_DIR: 'test/fixtures/first-rules' }
const start = (words: readonly string[]) => spawn(process.execPath, [command, ...words], { env })

const offer = 'southend-on-sea@2024-10-14'
const onDay = ['--on', '2024-10-20']
/** A person about whom a check asks one question: where they live. */
const knownButHome = [
  ...['--age', '19', '--leaving-care-status', 'former-relevant', '--looked-after-by', 'this-council'],
  ...['--council-tax-home', 'only-care-leavers', '--lives-with-former-foster-carer', 'no'],
]

/** Everything that a child process writes, and its exit code once it ends. */
const outcomeOf = async (child: ChildProcessWithoutNullStreams) => {
  const [closed, stdout, stderr] = [once(child, 'close'), text(child.stdout), text(child.stderr)]
  const [status] = (await closed) as [number]
  return { status, stdout: await stdout, stderr: await stderr }
}

describe('the process of the command line', () => {
  it.each([
    { code: 0, words: ['coverage', ...onDay], stdout: /^southend-on-sea@2024-10-14\n/, stderr: /^$/ },
    { code: 1, words: ['--rules', 'nowhere', 'check'], stdout: /^$/, stderr: /1 problem\(s\) in `nowhere`\n$/ },
    { code: 2, words: ['cliff-edges', offer], stdout: /days of an age on which people get less\n/, stderr: /^$/ },
    { code: 3, words: ['check', '--age', '19', ...onDay], stdout: /\nNot known and needed: /, stderr: /^$/ },
  ])('exits with $code after $words', async ({ code, words, stdout, stderr }) => {
    const outcome = await outcomeOf(start(words))

    expect(outcome.status).toBe(code)
    expect(outcome.stdout).toMatch(stdout)
    expect(outcome.stderr).toMatch(stderr)
  })

  it('reads an answer from a pipe, and ends after the last question though the pipe stays open', async () => {
    const child = start(['check', '--ask', '--json', ...onDay, ...knownButHome])
    child.stdin.write('1\n')
    const { status, stdout, stderr } = await outcomeOf(child)

    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ offer, missing: [] })
    expect(stderr).toContain('1 question(s) asked, 2 saved.')
  })

  it('ends quietly when its reader closes the pipe', async () => {
    const child = start(['gaps', offer, '--by', 'home', '--json'])
    child.stdout.destroy()
    const [[status], stderr] = await Promise.all([once(child, 'close') as Promise<[number]>, text(child.stderr)])

    expect({ status, stderr }).toEqual({ status: 2, stderr: '' })
  })
})
